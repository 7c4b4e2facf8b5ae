package org.puriq.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.format.Nearest;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.View.Choice;

/** Whether a view has the options that were asked for: a misspelt one must not be passed over in silence. */
final class AskedOptions {
    private final Texts texts;

    AskedOptions(Texts texts) {
        this.texts = texts;
    }

    /** The sentence about the first option that the view cannot follow. */
    Optional<String> wrong(View view, Request request) {
        List<Choice> choices = view.choices(request);
        return request.options().entrySet().stream().flatMap(asked -> wrong(view, choices, asked).stream()).findFirst();
    }

    private Optional<String> wrong(View view, List<Choice> choices, Map.Entry<String, String> asked) {
        List<String> names = Stream.concat(choices.stream().map(Choice::name), view.filters().stream()).distinct().toList();
        if (!names.contains(asked.getKey())) {
            return Optional.of(texts.say(names.isEmpty() ? "table.no-options" : "table.unknown-option", view.name(), asked.getKey(), String.join(", ", names)));
        }
        List<String> values = choices.stream().filter(each -> each.name().equals(asked.getKey())).flatMap(each -> each.values().stream())
                .map(Choice.Value::value).filter(each -> !each.isEmpty()).toList();
        boolean free = view.filters().contains(asked.getKey());
        return free || values.contains(asked.getValue()) ? Optional.empty() : Optional.of(texts.say("table.unknown-value", asked.getValue(), asked.getKey(), String.join(", ", values))
                + Nearest.to(asked.getValue(), values).map(each -> " " + texts.say("usage.maybe", each)).orElse(""));
    }
}
