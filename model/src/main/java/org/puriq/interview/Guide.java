package org.puriq.interview;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** What an interview is led by: how it begins, and its {@link GuideQuestion questions}. {@code actorKind} says for whom it was made. */
public record Guide(String id, Wording name, Optional<String> actorKind, Wording text, List<String> references) implements Recorded {
    public Guide {
        references = List.copyOf(references);
    }
}
