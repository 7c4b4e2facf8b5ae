package org.puriq.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountSource;
import org.puriq.country.PopulationCount;
import org.puriq.projection.CalibratedOutlook;
import org.puriq.projection.CountedPlaces;
import org.puriq.projection.CountedPlaces.Count;
import org.puriq.projection.CountedPlaces.Place;
import org.puriq.projection.PopulationOutlook;

/** What is expected of the people of a country pack's places, by the recommended method and its errors; drawn once for each country. */
final class ExpectedPeople {
    private static final long SEED = 1;
    private static final Map<CountryCounts, Known> KNOWN = new WeakHashMap<>();

    private record Known(int until, PopulationOutlook outlook) {}

    private ExpectedPeople() {}

    /** @param until the last year that anybody asks for */
    static PopulationOutlook of(CountryCounts counts, int until) {
        synchronized (KNOWN) {
            Known known = KNOWN.get(counts);
            if (known == null || known.until() < until) {
                known = new Known(until, new CalibratedOutlook(counted(counts), OutlookTables.calibration(), until, CalibratedOutlook.DRAWS, SEED));
                KNOWN.put(counts, known);
            }
            return known.outlook();
        }
    }

    /** Every smallest place that the last census counted, in all censuses; one that was not there before has nobody then. */
    private static CountedPlaces counted(CountryCounts counts) {
        List<Integer> censuses = counts.censusYears();
        List<CountedPlace> places = counts.smallest().stream().filter(each -> counts.census(each.code(), censuses.getLast()).isPresent()).toList();
        List<Place> named = places.stream().map(each -> new Place(each.code(), each.name(), department(counts, each))).toList();
        List<long[]> persons = new ArrayList<>();
        censuses.forEach(year -> persons.add(places.stream().mapToLong(each -> counts.census(each.code(), year).orElse(0)).toArray()));
        return new CountedPlaces(named, censuses.stream().map(year -> new Count(year, moment(counts, year))).toList(), persons);
    }

    private static String department(CountryCounts counts, CountedPlace place) {
        List<CountedPlace> above = counts.above(place);
        return above.isEmpty() ? place.code() : above.getLast().code();
    }

    /** The day of the census, as a year with its part, where the source says it; else the middle of the year. */
    private static double moment(CountryCounts counts, int year) {
        Optional<CountSource> source = counts.whole().flatMap(whole -> counts.of(whole.code()).stream().filter(each -> each.isCensus() && each.year() == year).map(PopulationCount::source).findFirst()).flatMap(counts::source);
        try {
            LocalDate day = LocalDate.parse(source.map(CountSource::date).orElse(""));
            return day.getYear() == year ? year + (day.getDayOfYear() - 0.5) / day.lengthOfYear() : year + 0.5;
        } catch (DateTimeParseException _) {
            return year + 0.5;
        }
    }
}
