package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Why migration is not on the agenda of a kind of actor: knowledge, visibility, an inflexible plan. {@code doubt} is the author's own doubt about it. */
public record Constraint(
        String id,
        Optional<String> actorKind,
        Optional<String> actor,
        List<String> places,
        Optional<String> factor,
        Wording text,
        Wording doubt,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public Constraint {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }
}
