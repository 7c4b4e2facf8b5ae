package org.puriq.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.puriq.demography.CountrySchedules;
import org.puriq.projection.PlaceAndRest.Moved;
import org.puriq.projection.PlaceSystem.Settled;

/**
 * Places with known ages and the rest of their country, which exchange people as a census counted. The rest comes last; its made-up ages,
 * those of its life table, decide only how old those are who come from it.
 */
public final class PlacesAndRest {
    /** The code of the rest of the country. */
    public static final String REST = "";

    private PlacesAndRest() {}

    /**
     * A place at the start.
     *
     * @param pool places of one pool, such as a province, share the ages of those who leave them; from 0 on
     * @param lifeExpectancy years more than in the country; {@code children} times the country's
     */
    public record Aged(String code, PeopleByAge people, Moved moved, int pool, double lifeExpectancy, double children) {}

    /** People who moved in five years from one place to another, by their numbers; the rest has the number behind the last place. */
    public record Stream(int from, int to, double persons) {}

    /**
     * @param countryPeople everybody in the country at the start, the places included
     * @param abroad net migrants of the country by year; {@code totals} what the places, without the rest, sum to by year; each empty where nobody says so
     */
    public static PlaceSystem of(int year, List<Aged> places, List<Stream> streams, double countryPeople, CountrySchedules schedules, double[] abroad, double[] totals) {
        double rest = Math.max(0, countryPeople - places.stream().mapToDouble(each -> each.people().total()).sum());
        double fromRest = streams.stream().filter(each -> each.from() == places.size()).mapToDouble(Stream::persons).sum();
        double coming = rest > 0 ? Math.min(0.5, Moved.yearly(fromRest, rest)) : 0;
        PeopleByAge others = PlaceAndRest.stationary(schedules, year, rest);
        List<Settled> settled = new ArrayList<>(places.stream().map(each -> new Settled(each.code(), each.people().women(), each.people().men(), each.lifeExpectancy(), each.children(), Math.min(0.9, each.moved().leaving()))).toList());
        settled.add(new Settled(REST, others.women(), others.men(), 0, 1, coming));
        int pools = places.stream().mapToInt(Aged::pool).max().orElse(-1) + 1;
        int[] pool = IntStream.concat(places.stream().mapToInt(Aged::pool), IntStream.of(pools)).toArray();
        Moves moves = Moves.of(settled.size(), streams.stream().mapToInt(Stream::from).toArray(), streams.stream().mapToInt(Stream::to).toArray(), streams.stream().mapToDouble(Stream::persons).toArray(), pool);
        return new PlaceSystem(year, schedules, settled, moves, PlaceAndRest.movers(schedules, year), abroad, totals, places.size());
    }
}
