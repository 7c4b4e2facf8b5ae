package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * The plan of a municipality for several years.
 *
 * @param instrument which of the country's kinds of plan it is, such as {@code ptdi}; empty for the widest one
 */
public record Plan(
        String id,
        Wording name,
        String instrument,
        String place,
        Optional<String> owner,
        int startYear,
        int endYear,
        Optional<String> currency,
        Optional<String> document,
        String state,
        Wording text,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String DRAFT = "draft";
    public static final String APPROVED = "approved";

    public Plan {
        references = List.copyOf(references);
    }

    public boolean covers(int year) {
        return year >= startYear && year <= endYear;
    }

    public List<Integer> years() {
        return IntStream.rangeClosed(startYear, endYear).boxed().toList();
    }
}
