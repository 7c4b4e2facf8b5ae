package org.puriq.community;

import java.util.List;
import org.puriq.base.Recorded;

/** A row of a comparison: one place, or several that the source treats together. */
public record ComparisonRow(String id, String comparison, int position, List<String> places) implements Recorded {
    public ComparisonRow {
        places = List.copyOf(places);
    }
}
