package org.puriq.migration;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Normalised;

/**
 * People moving from one place to another in a period, as a source describes it. Where the only number that a source gives is of
 * the people who live there at a date, a stock, {@code measure} says so, and nothing shows it as a flow.
 *
 * @param duration category of the scale duration: permanent, seasonal, displacement ...
 * @param months months of leaving, 1 to 12
 * @param rank place in the source's own order of importance
 * @param measure what the number counts: {@link #MOVES} or {@link #LIVING_THERE}; empty where the source does not say
 * @param measuredAt when the number was taken, where it is not that of the whole period
 * @param path the name of a path in stages, and {@code step} the stage on it
 */
public record Flow(
        String id,
        Optional<String> round,
        List<String> origins,
        List<String> destinations,
        Optional<String> duration,
        List<Integer> months,
        String monthsPrinted,
        Optional<String> group,
        List<String> sectors,
        Optional<String> channel,
        Wording cause,
        Period period,
        Optional<Integer> rank,
        String path,
        Optional<Integer> step,
        String printed,
        Normalised people,
        String measure,
        Optional<PartialDate> measuredAt,
        Optional<String> estimator,
        Optional<String> source,
        String locator,
        String quote,
        Basis basis,
        Wording text,
        List<String> references)
        implements Recorded {
    /** How many moved in the period. */
    public static final String MOVES = "moves";
    /** How many live at the destination at a date. */
    public static final String LIVING_THERE = "living-there";

    public Flow {
        origins = List.copyOf(origins);
        destinations = List.copyOf(destinations);
        months = List.copyOf(months);
        sectors = List.copyOf(sectors);
        references = List.copyOf(references);
    }

    /** Whether its number is of people who live there at a date. */
    public boolean countsStock() {
        return measure.equals(LIVING_THERE);
    }

    /** Whether its number is of people who moved. */
    public boolean countsMoves() {
        return measure.equals(MOVES);
    }

    /** Whether it describes people on their way; what only ranks destinations does not. */
    public boolean isRecorded() {
        return rank.isEmpty();
    }
}
