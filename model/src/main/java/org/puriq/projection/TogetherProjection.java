package org.puriq.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.puriq.projection.WholePersons.Line;

/**
 * Places of a system ahead together: of each the fan of many futures, and the accounts of the middle one in whole persons, which add up over
 * the years and over the places.
 */
public record TogetherProjection(int firstYear, List<Place> places) {
    /** One place, with an account for each year after the first. */
    public record Place(String code, Fan fan, List<Line> years) {
        public Place {
            years = List.copyOf(years);
        }
    }

    public TogetherProjection {
        places = List.copyOf(places);
    }

    public int lastYear() {
        return firstYear + places.getFirst().years().size();
    }

    public static TogetherProjection of(PlaceSystem system, long seed, Luck luck, int futures, int lastYear, int threads) {
        List<Line[]> years = new ArrayList<>();
        var whole = new WholePersons(system);
        new Trajectory(system).middle(lastYear, (accounts, _) -> years.add(whole.next(accounts)));
        CohortOutlook outlook = CohortOutlook.of(system, seed, luck, futures, lastYear, CohortOutlook.Kept.everything(system), threads);
        return new TogetherProjection(system.firstYear(), IntStream.range(0, system.places().size()).mapToObj(at -> {
            String code = system.places().get(at).code();
            return new Place(code, outlook.fan(code), years.stream().map(year -> year[at]).toList());
        }).toList());
    }
}
