package org.puriq.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.puriq.evidence.Statement;
import org.puriq.text.Phrases;

/** For each figure of a document, where it comes from, in a line: who estimated it, where it stands, how it is worked out. */
final class Origins {
    private Origins() {}

    static Map<String, String> of(Phrases phrases) {
        Map<String, String> origins = new HashMap<>();
        for (Statement statement : phrases.study().evidence().statements()) {
            String estimator = statement.estimator().map(phrases::actor).orElse("");
            String origin = List.of(estimator, phrases.source(statement.source(), statement.locator()), phrases.formula(statement)).stream()
                    .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
            if (!origin.isEmpty()) {
                origins.put(statement.id(), origin);
            }
        }
        return origins;
    }
}
