package org.puriq.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quantiles as printed tables have them, and laws of them. */
class DistributionsTest {
    @Test
    void theNormalDistributionIsAsInPrintedTables() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(Normal.quantile(0.9)).isCloseTo(1.2815515655446004, within(1e-12));
        assertThat(Normal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-9));
        assertThat(Normal.cdf(1)).isCloseTo(0.8413447460685429, within(1e-14));
        assertThat(Normal.cdf(-7)).isCloseTo(1.279812543885835e-12, within(1e-18));
    }

    @Test
    void studentsTIsAsInPrintedTables() {
        assertThat(new StudentT(1).quantile(0.975)).isCloseTo(12.706204736, within(1e-6));
        assertThat(new StudentT(4).quantile(0.9)).isCloseTo(1.533206274, within(1e-8));
        assertThat(new StudentT(30).quantile(0.975)).isCloseTo(2.042272456, within(1e-8));
        assertThat(new StudentT(5).cdf(2)).isCloseTo(0.949030260585, within(1e-10));
    }

    @Test
    void aQuantileIsWhereTheDistributionReachesIt() {
        for (int at = 1; at < 200; at++) {
            double p = at / 200.0;
            assertThat(Normal.cdf(Normal.quantile(p))).isCloseTo(p, within(1e-13));
            assertThat(new StudentT(4.7).cdf(new StudentT(4.7).quantile(p))).isCloseTo(p, within(1e-11));
        }
        assertThatThrownBy(() -> Normal.quantile(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StudentT(3).quantile(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantilesOfNumbersLieBetweenTheirNeighbours() {
        Quantiles quantiles = Quantiles.of(new double[] {4, 1, 3, 2});
        assertThat(quantiles.median()).isEqualTo(2.5);
        assertThat(quantiles.at(0.25)).isEqualTo(1.75);
        assertThat(Quantiles.of(new double[0]).median()).isNaN();
        assertThat(Quantiles.weighted(new double[] {5, 1, 3}, new double[] {1, 1, 8}, 0.5)).isEqualTo(3);
    }

    @Test
    void aLineOfLeastAbsoluteErrorsPassesOverASinglePointThatIsFarOff() {
        double[][] rows = IntStream.range(0, 50).mapToObj(at -> new double[] {1, at}).toArray(double[][]::new);
        double[] wanted = IntStream.range(0, 50).mapToDouble(at -> at == 20 ? 1e6 : 3 + 2 * at).toArray();
        double[] line = LeastAbsolute.fit(rows, wanted, IntStream.range(0, 50).mapToDouble(_ -> 1).toArray(), 1e-6);
        assertThat(line[0]).isCloseTo(3, within(1e-3));
        assertThat(line[1]).isCloseTo(2, within(1e-4));
    }
}
