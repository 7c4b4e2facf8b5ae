package org.puriq.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.projection.AgesAhead.Span;
import org.puriq.projection.AgesAhead.Totals;
import org.puriq.random.KeyedRandom;

/** Ages that are held to totals from elsewhere ("consistent with a higher total when wished"): they sum to them, in every future. */
class AgesAheadTest {
    private static final int RUNS = 40;
    private static final List<Span> SPANS = List.of(new Span(6, 16), new Span(65, 200), new Span(0, 200));
    private static final PlaceSystem SYSTEM = Villages.system(23, 4, 0);
    private static final PeopleByAge NOW = new PeopleByAge(SYSTEM.places().getFirst().women(), SYSTEM.places().getFirst().men());

    private static Totals falling() {
        double[] middle = {Double.NaN, Double.NaN, 500, 480, 460, 450, 440, 430, 420, 410};
        double[][] draws = new double[RUNS][];
        Arrays.setAll(draws, draw -> Arrays.stream(middle).map(each -> each * (0.8 + 0.01 * draw)).toArray());
        return new Totals(draws, middle);
    }

    private static AgesAhead ahead(int threads) {
        return AgesAhead.of(SYSTEM, NOW, falling(), 2027, SPANS, 7, threads);
    }

    @Test
    void theMiddleSumsToTheMiddleOfTheTotalsAndTheIntervalOfAllIsTheirs() {
        AgesAhead.Later later = ahead(2).later().orElseThrow();
        assertThat(later.people().total()).isEqualTo(410, within(1e-9));
        assertThat(later.within().getLast().low()).isEqualTo(410 * 0.839, within(1e-6));
        assertThat(later.within().getLast().high()).isEqualTo(410 * 1.151, within(1e-6));
        assertThat(later.within().getFirst().high()).isLessThan(later.within().getLast().low());
    }

    @Test
    void theSameBitsForAnyNumberOfThreads() {
        assertThat(ahead(1).later().orElseThrow().within()).isEqualTo(ahead(3).later().orElseThrow().within());
    }

    /** What was added or taken stands in the account, which stays closed; a year without a total is left as it is. */
    @Test
    void theAccountOfAPlaceThatIsHeldIsClosed() {
        var trajectory = new Trajectory(SYSTEM);
        trajectory.hold(0, falling().middle());
        trajectory.middle(2027, (year, _) -> {
            double end = year.start()[0] + year.births()[0] - year.deaths()[0] + year.came()[0] - year.left()[0] + year.abroad()[0] + year.adjusted()[0];
            assertThat(year.end()[0]).isEqualTo(end, within(1e-7));
            assertThat(year.adjusted()[0] == 0).isEqualTo(year.year() < 2020);
            assertThat(year.adjusted()[1]).isZero();
        });
        trajectory.run(KeyedRandom.of(1), 1, new Luck(0.1, 0.2, 0.15), 2020, (year, _) -> assertThat(Math.abs(year.end()[0] - 500) < 1e-9).isEqualTo(year.year() == 2020));
    }
}
