package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** An older table of moves is brought to newer totals; what two places have to do with each other stays. */
class TableToTotalsTest {
    private static final double[][] TABLE = {{0, 100, 30, 70}, {50, 0, 45, 5}, {60, 35, 0, 40}, {20, 25, 20, 0}};
    private static final double[] OUT = {250, 100, 140, 110};
    private static final double[] IN = {150, 150, 180, 120};

    @Test
    void rowsAndColumnsHaveTheTotalsAndNobodyStaysNobody() {
        double[][] cells = TableToTotals.of(TABLE, Optional.of(OUT), Optional.of(IN)).cells();
        for (int place = 0; place < 4; place++) {
            int at = place;
            assertThat(Arrays.stream(cells[place]).sum()).isCloseTo(OUT[place], Offset.offset(1e-8));
            assertThat(IntStream.range(0, 4).mapToDouble(row -> cells[row][at]).sum()).isCloseTo(IN[place], Offset.offset(1e-8));
            assertThat(cells[place][place]).isZero();
        }
        assertThat(cells[0][1] * cells[2][3] / cells[0][3] / cells[2][1]).as("the odds of four streams").isCloseTo(100.0 * 40 / 70 / 35, Offset.offset(1e-9));
    }

    @Test
    void aTotalThatIsNotKnownIsNotKept() {
        TableToTotals fitted = TableToTotals.of(TABLE, Optional.of(OUT), Optional.empty());
        assertThat(fitted.cells()[0]).containsExactly(new double[] {0, 125, 37.5, 87.5}, Offset.offset(1e-12));
        assertThat(fitted.destinations()).containsOnly(1);
        assertThat(TableToTotals.of(TABLE, Optional.empty(), Optional.empty()).cells()).isDeepEqualTo(TABLE);
    }

    @Test
    void totalsThatDoNotAgreeAreRefusedWithTheDifferenceAndWhatCannotBeIsTold() {
        assertThatThrownBy(() -> TableToTotals.of(TABLE, Optional.of(OUT), Optional.of(new double[] {150, 150, 180, 110}))).hasMessageContaining("10.0");
        assertThatThrownBy(() -> TableToTotals.of(new double[][] {{0, 0}, {1, 1}}, Optional.of(new double[] {1, 1}), Optional.empty())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> TableToTotals.of(TABLE, Optional.of(new double[] {1}), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableToTotals.of(new double[][] {{0, -1}, {1, 1}}, Optional.empty(), Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }
}
