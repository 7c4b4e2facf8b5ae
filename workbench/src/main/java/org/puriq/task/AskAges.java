package org.puriq.task;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.country.AgeCount;
import org.puriq.country.AgeLimit;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryMoves;
import org.puriq.definition.AgeLimits;
import org.puriq.definition.ShippedSchedules;
import org.puriq.demography.CountrySchedules;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.projection.AgesAhead;
import org.puriq.projection.AgesAhead.Span;
import org.puriq.projection.AgesAhead.Totals;
import org.puriq.projection.CalibratedOutlook;
import org.puriq.projection.Fan;
import org.puriq.projection.PeopleByAge;
import org.puriq.projection.PlaceAndRest;
import org.puriq.projection.PlaceAndRest.Moved;
import org.puriq.projection.PlaceSystem;
import org.puriq.view.LossPicture;
import org.puriq.view.PlaceAges;
import org.puriq.view.PlaceAges.Moves;

/** The ages of a municipality now and at the end of the page "How much does it lose?", where somebody entered them: worked out once, and kept until they change. */
public final class AskAges {
    private static final int AGES = 101;
    private static final int KEPT = 64;
    private static final double FIVE_YEARS = 5;
    private static final Map<Key, PlaceAges> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PlaceAges> eldest) {
            return size() > KEPT;
        }
    };

    private final Workspace workspace;
    private final KeptAges kept;

    /** Everything on which an answer rests; another table, other limits or another census make another answer. */
    private record Key(Path home, String country, String code, long written, List<AgeLimit> limits, int lastYear, double middle) {}

    public AskAges(Workspace workspace) {
        this.workspace = workspace;
        this.kept = new KeptAges(workspace.home());
    }

    /** The ages of the outlook's municipality; nothing where none were entered. What is wrong with kept ages is told, and they lie on untouched. */
    public Checked<Optional<PlaceAges>> of(TransferOutlook outlook) {
        String country = outlook.rule().country();
        String code = outlook.place().code();
        if (!kept.has(country, code)) {
            return Checked.sound(Optional.empty());
        }
        return AgeLimits.of(country, workspace.home().countries()).then(limits -> {
            var key = new Key(workspace.home().folder(), country, code, kept.written(country, code), limits, LossPicture.lastYear(outlook), outlook.fan().years().getLast().median());
            Optional<PlaceAges> known = known(key);
            return known.isPresent() ? Checked.sound(known) : kept.of(country, code).then(ages -> Checked.sound(ages.flatMap(each -> worked(each, limits, outlook, key))));
        });
    }

    /** The same for a page that goes on without ages. */
    public Optional<PlaceAges> orNone(TransferOutlook outlook) {
        return of(outlook) instanceof Checked.Sound<Optional<PlaceAges>>(Optional<PlaceAges> ages, List<Problem> _) ? ages : Optional.empty();
    }

    private static Optional<PlaceAges> known(Key key) {
        synchronized (KNOWN) {
            return Optional.ofNullable(KNOWN.get(key));
        }
    }

    private Optional<PlaceAges> worked(AgeCount ages, List<AgeLimit> limits, TransferOutlook outlook, Key key) {
        return ShippedSchedules.of(ages.country(), AGES).map(schedules -> {
            PlaceAges made = new Working(ages, limits, outlook, CountryFacts.of(ages.country(), workspace.home()), schedules).made();
            synchronized (KNOWN) {
                KNOWN.put(key, made);
            }
            return made;
        });
    }

    private record Working(AgeCount ages, List<AgeLimit> limits, TransferOutlook outlook, CountryFacts facts, CountrySchedules schedules) {
        PlaceAges made() {
            PeopleByAge now = single(ages, schedules);
            List<Span> spans = Stream.concat(limits.stream().map(each -> new Span(each.from(), each.to().orElse(AGES))), Stream.of(new Span(0, AGES))).toList();
            int lastYear = LossPicture.lastYear(outlook);
            Optional<CountryMoves.Moved> counted = facts.moves().of(ages.place());
            Moves moves = counted.isPresent() ? Moves.COUNTED : outlook.leavers().isPresent() ? Moves.NET : Moves.NONE;
            AgesAhead ahead = ages.year() >= lastYear || !(now.total() > 0) ? AgesAhead.onlyNow(ages.year(), now, spans)
                    : AgesAhead.of(system(now, counted), now, totals(lastYear), lastYear, spans, Outlooks.SEED, Runtime.getRuntime().availableProcessors());
            return new PlaceAges(ages, outlook.place().name(), limits, ahead, moves);
        }

        private PlaceSystem system(PeopleByAge now, Optional<CountryMoves.Moved> counted) {
            Moved moved = counted.map(each -> new Moved(each.stayed(), each.out().persons(), each.in().persons())).orElseGet(() -> balance(now));
            long country = facts.counts().whole().map(CountedPlace::code).map(code -> facts.counts().census(code, facts.counts().censusYears().getLast()).orElse(0)).orElse(0L);
            return PlaceAndRest.of(ages.place(), ages.year(), now, moved, country, schedules, 0, PlaceAndRest.children(now, schedules, ages.year(), 0));
        }

        /** Who left on balance, as the page of losses estimates it. */
        private Moved balance(PeopleByAge now) {
            double out = outlook.leavers().map(each -> Math.max(0, each.perYear()) * FIVE_YEARS).orElse(0.0);
            return new Moved(Math.max(1, now.total() - out), out, 0);
        }

        /** How many people there are in every future of the page. */
        private Totals totals(int lastYear) {
            CalibratedOutlook people = Outlooks.of(facts.counts(), lastYear).orElseThrow();
            int years = lastYear - ages.year();
            double[][] draws = new double[CalibratedOutlook.DRAWS][years];
            double[] middle = new double[years];
            Arrays.fill(middle, Double.NaN);
            for (Fan.Band band : outlook.fan().years()) {
                if (band.year() > ages.year() && band.year() <= lastYear) {
                    middle[band.year() - ages.year() - 1] = band.median();
                }
            }
            for (int at = 0; at < years; at++) {
                double[] drawn = ages.year() + at + 1 <= people.firstYear() ? new double[0] : people.draws(ages.place(), ages.year() + at + 1);
                for (int draw = 0; draw < draws.length; draw++) {
                    draws[draw][at] = drawn.length == 0 ? middle[at] : drawn[draw];
                }
            }
            return new Totals(draws, middle);
        }
    }

    /** By single age and sex; where the sexes are not known, they are as in the life table. */
    static PeopleByAge single(AgeCount ages, CountrySchedules schedules) {
        List<Integer> starts = ages.groups().stream().map(AgeCount.Group::from).toList();
        PeopleByAge table = PlaceAndRest.stationary(schedules, ages.year(), 1);
        List<Double> women = IntStream.range(0, starts.size()).mapToObj(at -> ages.bySex() ? ages.groups().get(at).women() : ages.groups().get(at).persons() * women(table, ages.groups().get(at))).toList();
        List<Double> men = IntStream.range(0, starts.size()).mapToObj(at -> ages.groups().get(at).persons() - women.get(at)).toList();
        return new PeopleByAge(PlaceAndRest.single(starts, women, schedules, ages.year(), true), PlaceAndRest.single(starts, men, schedules, ages.year(), false));
    }

    /** The part of women among the people of these ages in a life table. */
    private static double women(PeopleByAge table, AgeCount.Group group) {
        int from = Math.min(group.from(), AGES - 1);
        int to = Math.max(from + 1, Math.min(group.to().orElse(AGES) + 1, AGES));
        double women = Arrays.stream(table.women(), from, to).sum();
        return women / (women + Arrays.stream(table.men(), from, to).sum());
    }
}
