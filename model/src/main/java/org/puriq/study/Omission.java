package org.puriq.study;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** An entry of the reader's list that was left out of the study, and why. */
public record Omission(String id, Wording reason) implements Recorded {
    @Override
    public List<String> references() {
        return List.of();
    }
}
