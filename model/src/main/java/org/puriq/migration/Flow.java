package org.puriq.migration;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Normalised;

/**
 * People moving from one place to another in a period, as a source describes it. A flow, never a stock: not the people who
 * live elsewhere at a date.
 *
 * @param duration category of the scale duration: permanent, seasonal, displacement ...
 * @param months months of leaving, 1 to 12
 * @param rank place in the source's own order of importance
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
        Optional<String> estimator,
        Optional<String> source,
        String locator,
        String quote,
        Basis basis,
        Wording text,
        List<String> references)
        implements Recorded {
    public Flow {
        origins = List.copyOf(origins);
        destinations = List.copyOf(destinations);
        months = List.copyOf(months);
        sectors = List.copyOf(sectors);
        references = List.copyOf(references);
    }
}
