package org.puriq.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.evidence.Statement;
import org.puriq.text.Phrases;

/** Says where a figure comes from, in a line: the source and the place in it, whose estimate it is, how it was worked out. */
public final class Origins {
    private final Phrases phrases;

    public Origins(Phrases phrases) {
        this.phrases = phrases;
    }

    /** By statement, for every one of which something can be told. */
    public Map<String, String> all() {
        Map<String, String> origins = new HashMap<>();
        phrases.study().evidence().statements().forEach(each -> {
            String origin = of(each);
            if (!origin.isEmpty()) {
                origins.put(each.id(), origin);
            }
        });
        return origins;
    }

    public String of(Statement statement) {
        List<String> told = new ArrayList<>(List.of(source(statement.source(), statement.locator())));
        told.add(statement.estimator().map(each -> phrases.texts().say("told.note.estimate", phrases.actor(each))).orElse(""));
        told.add(workedOut(statement));
        return String.join("; ", told.stream().filter(each -> !each.isEmpty()).toList());
    }

    public String source(Optional<String> source, String locator) {
        return phrases.source(source, locator);
    }

    /** "worked out as 100 - a, where a = Students who stay: 15 % (Barker (2005), L167)". */
    private String workedOut(Statement statement) {
        if (statement.formula().isEmpty()) {
            return "";
        }
        List<String> inputs = new ArrayList<>();
        char letter = 'a';
        for (Statement input : phrases.study().evidence().inputs(statement)) {
            String source = source(input.source(), input.locator());
            inputs.add("%s = %s: %s%s".formatted(letter, phrases.attribute(input.attribute()), phrases.value(input), source.isEmpty() || input.source().equals(statement.source()) ? "" : " (" + source + ")"));
            letter++;
        }
        return phrases.texts().say("told.note.derived", phrases.formula(statement), String.join("; ", inputs));
    }
}
