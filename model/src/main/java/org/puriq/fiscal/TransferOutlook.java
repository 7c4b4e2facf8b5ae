package org.puriq.fiscal;

import java.util.List;
import java.util.Optional;
import org.puriq.country.CountedPlace;
import org.puriq.country.PopulationCount;
import org.puriq.projection.Fan;

/**
 * How much a municipality loses or wins by the next census, when, and how sure that is.
 *
 * @param above what it lies in, the nearest first
 * @param counts what is known of its people, year by year
 * @param fan what is expected of them
 * @param before the census that decides now, and {@code next} the one ahead
 * @param last what the census that decides now did when it took effect; empty where the one before has no count of the place
 * @param moneyByEarlier what the same pool as in {@code loss} would give by the people of the census before that
 * @param years the money year by year
 * @param leavers who left, as far as it is known; empty where nobody did on balance or nobody knows
 * @param alternatives what would be otherwise, the expected first
 */
public record TransferOutlook(
        AllocationRule rule,
        CountedPlace place,
        List<CountedPlace> above,
        List<PopulationCount> counts,
        Fan fan,
        CensusDate before,
        CensusDate next,
        Loss loss,
        Optional<Loss> last,
        Optional<Double> moneyByEarlier,
        List<YearOfMoney> years,
        Optional<Leavers> leavers,
        List<Alternative> alternatives,
        int draws) {
    public TransferOutlook {
        above = List.copyOf(above);
        counts = List.copyOf(counts);
        years = List.copyOf(years);
        alternatives = List.copyOf(alternatives);
    }

    /** To how many figures money is shown. */
    public int figures() {
        return rule.figures();
    }
}
