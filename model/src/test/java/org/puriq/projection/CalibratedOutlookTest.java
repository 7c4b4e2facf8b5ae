package org.puriq.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puriq.projection.CountedPlaces.Count;
import org.puriq.projection.CountedPlaces.Place;

/** Laws of the outlook for places without ages, and worked examples of the simple methods. */
class CalibratedOutlookTest {
    private static final GrowthCalibration CALIBRATION = new GrowthCalibration(List.of(-0.14, 0.46, 0.31, 0.15, 0.17, 0.056), List.of(-0.55, -0.074, -0.007, -0.34), 4.7, 0.1, 0.016, 0.9, 0.021, 0.002, 3, new GrowthCalibration.OneCensus(0.002, 0.002, 0.012, 0.006));

    private static CountedPlaces sixty() {
        List<Place> places = IntStream.range(0, 60).mapToObj(at -> new Place("%02d%02d".formatted(1 + at / 20, at), "P" + at, "0" + (1 + at / 20))).toList();
        long[] then = IntStream.range(0, 60).mapToLong(at -> 500 + 400L * at).toArray();
        long[] now = IntStream.range(0, 60).mapToLong(at -> Math.round(then[at] * Math.exp(10 * (0.012 + 0.02 * Math.sin(at))))).toArray();
        return new CountedPlaces(places, List.of(new Count(2001, 2001.7), new Count(2012, 2012.9)), List.of(then, now));
    }

    private static CalibratedOutlook outlook(CountedPlaces counted) {
        return new CalibratedOutlook(counted, CALIBRATION, 2030, 500, 7);
    }

    @Test
    void inEveryDrawThePlacesAddUpToTheWhole() {
        CalibratedOutlook outlook = outlook(sixty());
        for (double moment : new double[] {2013.5, 2024.2, 2030.5}) {
            double[] whole = outlook.wholeAt(moment);
            double[] sum = new double[500];
            outlook.places().forEach(place -> {
                double[] draws = outlook.drawsAt(place, moment);
                Arrays.setAll(sum, draw -> sum[draw] + draws[draw]);
            });
            for (int draw = 0; draw < 500; draw++) {
                assertThat(sum[draw]).isCloseTo(whole[draw], within(1e-6 * whole[draw]));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() throws Exception {
        List<double[]> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            try (var pool = new ForkJoinPool(threads)) {
                results.add(pool.submit(() -> outlook(sixty()).draws("0220", 2024)).get());
            }
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
        assertThat(new CalibratedOutlook(sixty(), CALIBRATION, 2030, 500, 8).draws("0110", 2024)).isNotEqualTo(outlook(sixty()).draws("0110", 2024));
    }

    @Test
    void intervalsAreNestedAndWidenWithTheYears() {
        Fan fan = outlook(sixty()).fan("0110");
        assertThat(fan.years()).hasSize(19);
        double width = -1;
        for (Fan.Band band : fan.years()) {
            assertThat(List.of(band.low95(), band.low80(), band.low50(), band.median(), band.high50(), band.high80(), band.high95())).isSorted();
            assertThat(band.high80() - band.low80()).isGreaterThanOrEqualTo(width);
            width = band.high80() - band.low80();
        }
        assertThat(fan.years().getFirst().low95()).isCloseTo(fan.years().getFirst().high95(), within(1e-6));
    }

    @Test
    void growthOfThePastGoesOnOnlyInPart() {
        CountedPlaces counted = sixty();
        CalibratedOutlook outlook = outlook(counted);
        int fastest = IntStream.range(0, 60).boxed().max((one, other) -> Double.compare(outlook.past().own(one), outlook.past().own(other))).orElseThrow();
        double exponential = SimpleMethod.EXPONENTIAL.at(counted, 2024.5, 0)[fastest];
        double median = CalibratedOutlook.band(2024, outlook.draws(counted.places().get(fastest).code(), 2024)).median();
        assertThat(median).isGreaterThan(counted.lastPersons()[fastest]).isLessThan(exponential);
    }

    /** No division by zero: a place that nobody lived in stays empty, and one without an earlier count grows like its department. */
    @Test
    void aPlaceWithoutPeopleIsNoErrorAndSaysSo() {
        CountedPlaces some = sixty();
        long[] then = some.persons().get(0).clone();
        long[] now = some.persons().get(1).clone();
        then[3] = 0;
        now[4] = 0;
        CountedPlaces counted = new CountedPlaces(some.places(), some.counts(), List.of(then, now));
        CalibratedOutlook outlook = outlook(counted);
        assertThat(Arrays.stream(outlook.draws(counted.places().get(3).code(), 2024)).boxed()).allMatch(each -> Double.isFinite(each) && each > 0);
        assertThat(outlook.draws(counted.places().get(4).code(), 2024)).containsOnly(0);
        Hindcast hindcast = Hindcast.of(counted, Count.middleOf(2024), CALIBRATION, java.util.Map.of(), List.of(), 1);
        assertThat(hindcast.withoutGrowth()).extracting(Place::name).containsExactly("P3", "P4");
        assertThat(hindcast.forecasts()).allSatisfy(each -> assertThat(each.means()).allMatch(mean -> Double.isFinite(mean) && mean >= 0));
    }

    @Test
    void withOneCensusOnlyTheIntervalsAreWider() {
        CountedPlaces two = sixty();
        CountedPlaces one = new CountedPlaces(two.places(), List.of(two.last()), List.of(two.lastPersons()));
        Fan.Band known = CalibratedOutlook.band(2024, outlook(two).draws("0110", 2024));
        Fan.Band unknown = CalibratedOutlook.band(2024, outlook(one).draws("0110", 2024));
        assertThat(unknown.high80() / unknown.low80()).isGreaterThan(known.high80() / known.low80());
    }

    @Test
    void countsThatCannotBeAreRefused() {
        List<Place> places = List.of(new Place("1", "A", "x"));
        assertThatThrownBy(() -> new CountedPlaces(places, List.of(new Count(2012, 2012), new Count(2001, 2001)), List.of(new long[] {1}, new long[] {1}))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountedPlaces(places, List.of(new Count(2012, 2012)), List.of(new long[] {-1}))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Three places of 100, 200 and 100 that became 200, 200 and 50 in ten years; ten years more, the whole 500. */
    @Test
    void theSimpleMethodsOnThreePlacesByHand() {
        List<Place> places = List.of(new Place("1", "A", "x"), new Place("2", "B", "x"), new Place("3", "C", "x"));
        CountedPlaces counted = new CountedPlaces(places, List.of(new Count(2000, 2000), new Count(2010, 2010)), List.of(new long[] {100, 200, 100}, new long[] {200, 200, 50}));
        assertThat(SimpleMethod.CONSTANT.at(counted, 2020, 500)).containsExactly(200, 200, 50);
        assertThat(SimpleMethod.LINEAR.at(counted, 2020, 500)).containsExactly(300, 200, 0);
        assertThat(SimpleMethod.EXPONENTIAL.at(counted, 2020, 500)).containsExactly(new double[] {400, 200, 25}, within(1e-9));
        assertThat(SimpleMethod.GEOMETRIC.at(counted, 2020, 500)).containsExactly(new double[] {400, 200, 25}, within(1e-9));
        assertThat(SimpleMethod.CONSTANT_SHARE.at(counted, 2020, 450)).containsExactly(new double[] {200, 200, 50}, within(1e-9));
        assertThat(SimpleMethod.SHARE_OF_GROWTH.at(counted, 2020, 500)).containsExactly(new double[] {300, 200, 0}, within(1e-9));
        assertThat(SimpleMethod.COMPOSITE.at(counted, 2020, 500)).containsExactly(new double[] {300, 200, 25}, within(1e-9));
        assertThat(SimpleMethod.AVERAGE_OF_TWO.at(counted, 2020, 500)).containsExactly(new double[] {350, 200, 12.5}, within(1e-9));
        assertThat(Arrays.stream(SimpleMethod.SHIFT_SHARE.at(counted, 2020, 500)).sum()).isCloseTo(500, within(1e-9));
        assertThat(Arrays.stream(SimpleMethod.PRORATED_EXPONENTIAL.at(counted, 2020, 500)).sum()).isCloseTo(500, within(1e-9));
        assertThat(Arrays.stream(SimpleMethod.PLUS_MINUS.at(counted, 2020, 520)).sum()).isCloseTo(520, within(1e-9));
    }

    @Test
    void errorsAreMeasuredByHandToo() {
        var forecast = new Forecast("x", List.of(110.0, 90.0, 150.0, 7.0), java.util.Optional.empty());
        ForecastErrors errors = ForecastErrors.of(forecast, new long[] {100, 100, 3_000, 10}, new long[] {100, 100, 100, 0}, ForecastErrors.Sizes.ALL);
        assertThat(errors.places()).isEqualTo(3);
        assertThat(errors.median()).isCloseTo(10, within(1e-9));
        assertThat(errors.mean()).isCloseTo(70 / 3.0, within(1e-9));
        assertThat(errors.bias()).isCloseTo(50 / 3.0, within(1e-9));
        assertThat(errors.coverage80()).isEmpty();
    }
}
