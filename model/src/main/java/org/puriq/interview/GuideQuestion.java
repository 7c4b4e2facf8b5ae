package org.puriq.interview;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** One question of a guide, in its order. */
public record GuideQuestion(String id, String guide, int position, Wording text, Optional<String> theme, List<String> references) implements Recorded {
    public GuideQuestion {
        references = List.copyOf(references);
    }
}
