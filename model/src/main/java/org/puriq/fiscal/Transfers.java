package org.puriq.fiscal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryMoves;
import org.puriq.fiscal.Alternative.Kind;
import org.puriq.fiscal.Sharing.Sharer;
import org.puriq.projection.PopulationOutlook;

/** The transfers of a country before and after the next census: its rule, its counts and what is expected of its people, brought together. */
public final class Transfers {
    /** How much earlier or later a census is tried out. */
    private static final int SHIFT = 2;
    private static final int YEARS_AFTER = 4;
    private static final int YEARS_BEFORE = 3;
    private static final double RETURNING = 0.1;

    private final AllocationRule rule;
    private final CountryCounts counts;
    private final CountryMoves moves;
    private final PopulationOutlook outlook;
    private final List<CountedPlace> places;
    private final Sharing sharing;
    private final CensusDate before;
    private final CensusDate next;
    private final double[] counted;
    private final int draws;
    private final CensusStep step;
    /** By how many years earlier or later the census is, what is received then. */
    private final Map<Integer, Futures> shifted = new TreeMap<>();

    /** @param before the last census of the calendar whose counts are known, and {@code next} the one after it */
    private Transfers(AllocationRule rule, CountryCounts counts, CountryMoves moves, PopulationOutlook outlook, CensusDate before, CensusDate next) {
        this.rule = rule;
        this.counts = counts;
        this.moves = moves;
        this.outlook = outlook;
        this.before = before;
        this.next = next;
        this.places = counted(counts, rule, before);
        this.counted = people(before.year());
        this.sharing = new Sharing(rule, sharers());
        double[][] expected = expected(next.year());
        this.draws = expected.length;
        this.step = new CensusStep(sharing, rule.pool().amount(next.inForceFrom()), counted, expected);
        List.of(-SHIFT, SHIFT).forEach(shift -> shifted.put(shift, Futures.of(sharing, rule.pool().amount(next.inForceFrom() + shift), expected(next.year() + shift))));
    }

    /** The transfers of a country; nothing where its calendar has no census ahead of those that were counted. */
    public static Optional<Transfers> of(AllocationRule rule, CountryCounts counts, CountryMoves moves, PopulationOutlook outlook) {
        Optional<CensusDate> before = before(rule, counts);
        Optional<CensusDate> next = rule.calendar().censuses().stream().filter(each -> before.filter(last -> last.year() < each.year()).isPresent()).findFirst();
        return before.isPresent() && next.isPresent() ? Optional.of(new Transfers(rule, counts, moves, outlook, before.get(), next.get())) : Optional.empty();
    }

    private static Optional<CensusDate> before(AllocationRule rule, CountryCounts counts) {
        List<Integer> years = counts.censusYears();
        return rule.calendar().censuses().stream().filter(each -> years.contains(each.year())).reduce((_, later) -> later);
    }

    /** The places that were counted by the census that decides now. */
    private static List<CountedPlace> counted(CountryCounts counts, AllocationRule rule, CensusDate before) {
        return counts.places().stream().filter(each -> each.level().equals(rule.level()) && counts.census(each.code(), before.year()).isPresent()).toList();
    }

    private List<Sharer> sharers() {
        List<List<String>> units = places.stream().map(this::units).toList();
        List<Map<String, Double>> factors = rule.indices().factors(rule.stages(), units, counted);
        return IntStream.range(0, places.size()).mapToObj(at -> new Sharer(units.get(at), factors.get(at))).toList();
    }

    private List<String> units(CountedPlace place) {
        List<CountedPlace> line = Stream.concat(Stream.of(place), counts.above(place).stream()).toList();
        return rule.stages().stream().map(stage -> line.stream().filter(each -> each.level().equals(stage.level())).map(CountedPlace::code).findFirst().orElse(place.code())).toList();
    }

    private double[] people(int census) {
        return places.stream().mapToDouble(each -> counts.census(each.code(), census).orElse(0)).toArray();
    }

    private double[][] expected(int year) {
        double[][] byPlace = places.stream().parallel().map(each -> outlook.draws(each.code(), year)).toArray(double[][]::new);
        double[][] byDraw = new double[byPlace[0].length][byPlace.length];
        for (int place = 0; place < byPlace.length; place++) {
            for (int draw = 0; draw < byDraw.length; draw++) {
                byDraw[draw][place] = byPlace[place][draw];
            }
        }
        return byDraw;
    }

    public AllocationRule rule() {
        return rule;
    }

    public CensusDate before() {
        return before;
    }

    public CensusDate next() {
        return next;
    }

    public List<CountedPlace> places() {
        return places;
    }

    /** What the next census does to every place, in the order of {@link #places}. */
    public List<Loss> all() {
        return step.ofAll();
    }

    /** Everything about one place; nothing where it was not counted by the census that decides now. */
    public Optional<TransferOutlook> of(String code) {
        return sharing.indexOf(code).map(this::of);
    }

    private TransferOutlook of(int at) {
        CountedPlace place = places.get(at);
        Loss loss = step.of(at);
        Optional<Loss> last = last(at);
        Optional<Leavers> leavers = leavers(at);
        return new TransferOutlook(rule, place, counts.above(place), counts.of(place.code()), outlook.fan(place.code()), before, next, loss, last, last.map(_ -> byEarlier(at)), years(at, loss), leavers, alternatives(at, loss, leavers), draws);
    }

    /** What the census that decides now did, with the pool of the year in which it took effect. */
    private Optional<Loss> last(int at) {
        Optional<CensusDate> earlier = rule.calendar().before(before);
        OptionalLong then = earlier.map(each -> counts.census(places.get(at).code(), each.year())).orElse(OptionalLong.empty());
        return then.isEmpty() ? Optional.empty() : Optional.of(new CensusStep(sharing, rule.pool().amount(before.inForceFrom()), people(earlier.orElseThrow().year()), new double[][] {counted}).of(at));
    }

    private double byEarlier(int at) {
        return sharing.amounts(step.pool(), people(rule.calendar().before(before).orElseThrow().year()))[at];
    }

    /** Before the census is in force by what was counted, from then on by what is expected: of the pool of each year. */
    private List<YearOfMoney> years(int at, Loss loss) {
        int from = Math.min(next.inForceFrom() - 1, Math.max(before.inForceFrom(), next.inForceFrom() - YEARS_BEFORE));
        List<YearOfMoney> years = new ArrayList<>();
        for (int year = from; year <= next.inForceFrom() + 1; year++) {
            double pool = rule.pool().amount(year);
            boolean after = year >= next.inForceFrom();
            Range money = after ? after(loss, at, pool) : Range.exactly(sharing.amounts(pool, counted)[at]);
            years.add(new YearOfMoney(year, after ? next.year() : before.year(), pool, rule.pool().isKnown(year), money));
        }
        return years;
    }

    /** Without a floor everything grows with the pool; with one it has to be shared anew. */
    private Range after(Loss loss, int at, double pool) {
        boolean alike = rule.floor().isEmpty() || pool == step.pool();
        return alike ? loss.moneyAfter().times(pool / step.pool()) : Range.of(step.moneyOf(at, pool));
    }

    /**
     * Those who left, by the census that asked where everybody lived before. Where no census asked, by how many fewer there are than if
     * the place had grown like the country: the natural increase of the country stands in for its own (the national growth rate method).
     */
    private Optional<Leavers> leavers(int at) {
        Optional<CountryMoves.Moved> moved = moves.of(places.get(at).code());
        if (moved.isPresent()) {
            return Optional.of(new Leavers(moved.get().out().persons(), moves.from(), moves.to(), false)).filter(each -> each.persons() > 0);
        }
        return rule.calendar().before(before).flatMap(earlier -> fewer(at, earlier.year())).filter(each -> each.persons() > 0);
    }

    private Optional<Leavers> fewer(int at, int earlier) {
        double[] then = people(earlier);
        double grown = then[at] * Arrays.stream(counted).sum() / Arrays.stream(then).sum();
        return then[at] > 0 ? Optional.of(new Leavers(grown - counted[at], earlier, before.year(), true)) : Optional.empty();
    }

    private List<Alternative> alternatives(int at, Loss loss, Optional<Leavers> leavers) {
        List<Alternative> all = new ArrayList<>(List.of(alternative(Kind.AS_EXPECTED, at, 0, 0, loss.peopleAfter(), loss.moneyAfter())));
        all.add(dated(Kind.CENSUS_EARLIER, at, -SHIFT));
        all.add(dated(Kind.CENSUS_LATER, at, SHIFT));
        leavers.ifPresent(left -> {
            double untilCensus = left.perYear() * (next.year() - before.year());
            all.add(peopled(Kind.HALF_LEAVE, at, untilCensus / 2));
            all.add(peopled(Kind.TWICE_AS_MANY_LEAVE, at, -untilCensus));
            all.add(peopled(Kind.ONE_IN_TEN_RETURNS, at, RETURNING * left.persons()));
        });
        return all;
    }

    /** Counted and in force so many years earlier or later. */
    private Alternative dated(Kind kind, int at, int shift) {
        Range people = Range.of(outlook.draws(places.get(at).code(), next.year() + shift));
        return alternative(kind, at, shift, 0, people, Range.of(Objects.requireNonNull(shifted.get(shift)).money()[at]));
    }

    /** With so many people more here, whom the other places lack: the country's number stays. */
    private Alternative peopled(Kind kind, int at, double more) {
        return alternative(kind, at, 0, more, Range.of(step.peopleWith(more, at)), Range.of(step.moneyWith(more, at)));
    }

    private Alternative alternative(Kind kind, int at, int shift, double more, Range people, Range money) {
        int inForce = next.inForceFrom() + shift;
        int from = next.inForceFrom() - SHIFT;
        int to = next.inForceFrom() + YEARS_AFTER;
        double pool = rule.pool().amount(inForce);
        double pools = IntStream.rangeClosed(inForce, to).mapToDouble(rule.pool()::amount).sum();
        Range change = money.plus(-sharing.amounts(pool, counted)[at]);
        return new Alternative(kind, next.year() + shift, inForce, more, people, money, change, from, to, change.times(pool > 0 ? pools / pool : 0));
    }
}
