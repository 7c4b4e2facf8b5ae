package org.puriq.view;

import java.util.Map;
import java.util.Optional;
import org.puriq.base.Wording;
import org.puriq.evidence.ChosenRound;
import org.puriq.evidence.Round;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/**
 * What a view is asked for: a study, the reader's words, and the options that stand in the address or the command.
 *
 * @param library the practices that any plan may cite though no table of its study holds them
 */
public record Request(Study study, Texts texts, Map<String, String> options, Shelf library) {
    /** The option that asks for a round. */
    public static final String ROUND = "round";

    public Request {
        options = Map.copyOf(options);
    }

    /** Without the library. */
    public Request(Study study, Texts texts, Map<String, String> options) {
        this(study, texts, options, Shelf.EMPTY);
    }

    /** The round that is asked for, else the newest of each cell. */
    public ChosenRound round() {
        return new ChosenRound(study.rounds().stream().map(Round::id).toList(), option(ROUND));
    }

    public Phrases phrases() {
        return new Phrases(study, texts);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(each -> !each.isEmpty());
    }

    public boolean is(String name, String value) {
        return option(name).filter(value::equals).isPresent();
    }

    String say(String key, Object... details) {
        return texts.say(key, details);
    }

    String of(Wording wording) {
        return texts.of(wording);
    }
}
