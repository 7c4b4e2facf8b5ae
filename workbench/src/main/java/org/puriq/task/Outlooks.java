package org.puriq.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.projection.CalibratedOutlook;
import org.puriq.projection.CountedPlaces;
import org.puriq.projection.CountedPlaces.Count;
import org.puriq.projection.CountedPlaces.Place;

/** The outlook of a country's municipalities or districts from the counts of its pack: made when it is first asked for, and kept. */
public final class Outlooks {
    /** Fixed, so that every page and file of a version tells the same. */
    public static final long SEED = 2024;
    private static final int AHEAD = 20;
    private static final Map<CountryCounts, Known> KNOWN = new WeakHashMap<>();

    private record Known(int until, CalibratedOutlook outlook) {}

    private Outlooks() {}

    /** To twenty years after the last census; nothing for a country without a census. */
    public static Optional<CalibratedOutlook> of(CountryCounts counts) {
        return of(counts, 0);
    }

    /** @param until the last year that somebody asks for, where twenty years are not enough */
    public static synchronized Optional<CalibratedOutlook> of(CountryCounts counts, int until) {
        if (counts.censusYears().isEmpty()) {
            return Optional.empty();
        }
        Known known = KNOWN.get(counts);
        if (known == null || known.until() < until) {
            known = drawn(counts, Math.max(until, counts.censusYears().getLast() + AHEAD));
            KNOWN.put(counts, known);
        }
        return Optional.of(known.outlook());
    }

    private static Known drawn(CountryCounts counts, int until) {
        return new Known(until, new CalibratedOutlook(counted(counts), OutlookTables.calibration(), until, CalibratedOutlook.DRAWS, SEED));
    }

    /** The smallest places that the last census counted. One that an earlier census did not count, because it was made later, has none there: its department's growth stands in. */
    public static CountedPlaces counted(CountryCounts counts) {
        List<Integer> years = counts.censusYears();
        int last = years.getLast();
        List<CountedPlace> smallest = counts.smallest().stream().filter(each -> counts.census(each.code(), last).isPresent()).sorted(Comparator.comparing(CountedPlace::code)).toList();
        List<Place> places = smallest.stream().map(each -> new Place(each.code(), each.name(), department(counts, each))).toList();
        List<long[]> persons = years.stream().map(year -> smallest.stream().mapToLong(each -> counts.census(each.code(), year).orElse(0)).toArray()).toList();
        return new CountedPlaces(places, years.stream().map(year -> count(counts.country(), year)).toList(), persons);
    }

    private static String department(CountryCounts counts, CountedPlace place) {
        List<CountedPlace> above = counts.above(place);
        return above.isEmpty() ? place.within().orElse("") : above.getLast().code();
    }

    private static Count count(String country, int year) {
        return OutlookTables.shipped("census-days.csv").stream().filter(row -> row.getOrDefault("country", "").equals(country) && row.getOrDefault("year", "").equals(String.valueOf(year)))
                .findFirst().map(row -> new Count(year, moment(LocalDate.parse(row.getOrDefault("date", ""))))).orElseGet(() -> Count.middleOf(year));
    }

    private static double moment(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 0.5) / day.lengthOfYear();
    }
}
