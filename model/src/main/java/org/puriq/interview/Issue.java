package org.puriq.interview;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A question on which actors say different things. Its identity is the topic of the findings that answer it; its name is the question. */
public record Issue(String id, int position, Wording name, List<String> references) implements Recorded {
    public Issue {
        references = List.copyOf(references);
    }
}
