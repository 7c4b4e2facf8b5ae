package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.OriginDestination.Facts;

/** An older table of moves is changed as little as possible until its net migration is what is known of it; streams are set against each other. */
class TableToNetTest {
    private static final double[][] TABLE = {{7, 100, 30, 70}, {50, 0, 45, 5}, {60, 35, 0, 40}, {20, 25, 20, 0}};
    private static final double[] NET = {30, 40, -15, -55};

    @Test
    void everyWayReachesTheNetMigrationAndLeavesStayersAlone() {
        for (double[][] table : List.of(TableToNet.inProportion(TABLE, NET), TableToNet.inSquares(TABLE, NET), TableToNet.inPersons(TABLE, NET))) {
            IntStream.range(0, NET.length).forEach(place -> assertThat(TableToNet.net(table, place)).isCloseTo(NET[place], Offset.offset(1e-6)));
            assertThat(table[0][0]).isEqualTo(7);
            assertThat(Arrays.stream(table).flatMapToDouble(Arrays::stream).allMatch(each -> each >= 0)).isTrue();
        }
    }

    /** Each way is the best of the three at what it makes small: 125 persons, 2,798.4 squares. */
    @Test
    void eachWayIsTheNearestByItsOwnMeasure() {
        double[][] inSquares = TableToNet.inSquares(TABLE, NET);
        double[][] inPersons = TableToNet.inPersons(TABLE, NET);
        assertThat(changes(inPersons, 1)).isCloseTo(125, Offset.offset(1e-9)).isLessThan(changes(inSquares, 1));
        assertThat(changes(inSquares, 2)).isCloseTo(2798.4375, Offset.offset(1e-4)).isLessThan(changes(inPersons, 2));
    }

    @Test
    void inProportionAStreamOfNobodyStaysOneAndATotalIsKept() {
        double[][] table = {{0, 10, 0}, {10, 0, 10}, {5, 10, 0}};
        double[][] moved = TableToNet.inProportion(table, new double[] {3, -1, -2}, 60);
        assertThat(moved[0][2]).isZero();
        assertThat(Arrays.stream(moved).flatMapToDouble(Arrays::stream).sum()).isCloseTo(60, Offset.offset(1e-8));
        assertThat(TableToNet.net(moved, 2)).isCloseTo(-2, Offset.offset(1e-8));
    }

    @Test
    void netMigrationThatDoesNotAddUpToNothingIsRefusedAndWhatCannotBeReachedIsTold() {
        assertThatThrownBy(() -> TableToNet.inProportion(TABLE, new double[] {30, 40, -15, -50})).hasMessageContaining("5.0");
        assertThatThrownBy(() -> TableToNet.inProportion(new double[][] {{0, 0}, {0, 0}}, new double[] {1, -1})).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> TableToNet.inSquares(new double[][] {{0, 1}}, new double[] {1, -1})).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of A 10 went to B and 4 came from there; nobody is known to have come back from C. */
    @Test
    void aStreamThatTheTableDoesNotHoldIsOneOfNobody() {
        var table = table();
        List<Exchange> exchanges = Exchange.of(table, level(table));
        assertThat(exchanges).containsExactly(new Exchange("A", "B", 10, 4), new Exchange("A", "C", 7, 0), new Exchange("B", "A", 4, 10));
        assertThat(exchanges.getFirst().net()).isEqualTo(6);
        assertThat(exchanges.getFirst().both()).isEqualTo(14);
    }

    /** Of 21 moves among 100 people: 10·100/(50·30) + 7·100/(50·20) + 4·100/(30·50) = 1.6333; over 21 and times 100 it is 7.7778. */
    @Test
    void streamsAreSetBesideTheSizesOfTheirPlaces() {
        var table = table();
        RelativeStreams relative = RelativeStreams.of(table, level(table), Map.of("A", 50L, "B", 30L, "C", 20L));
        assertThat(relative.velocity()).isCloseTo(1.633333, Offset.offset(1e-6));
        assertThat(relative.preference()).isCloseTo(7.777778, Offset.offset(1e-6));
        assertThatThrownBy(() -> RelativeStreams.of(table, level(table), Map.of("A", 50L, "B", 30L))).hasMessageContaining("C");
    }

    /** Courgeau (1973): the same intensity of 10 per cent among 10 places is more moving than among 1,874. */
    @Test
    void theIntensityOfFewAndOfManyPlacesIsSetSideBySide() {
        var system = new MoveSystem(5, 900, 100, 40);
        assertThat(system.courgeau(10)).isCloseTo(10 / StrictMath.log(100), Offset.offset(1e-12)).isGreaterThan(system.courgeau(1874));
        assertThatThrownBy(() -> system.courgeau(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OriginDestination table() {
        return new OriginDestination.Builder(new Facts(CodeLevels.any("place"), 5, 5, true)).from("A", "A", 80).from("A", "B", 10).from("B", "A", 4).from("A", "C", 7).build();
    }

    private static CodeLevel level(OriginDestination table) {
        return table.levels().finest();
    }

    private static double changes(double[][] table, int power) {
        return IntStream.range(0, table.length).mapToDouble(row -> IntStream.range(0, table.length)
                .mapToDouble(at -> StrictMath.pow(StrictMath.abs(table[row][at] - TABLE[row][at]), power)).sum()).sum();
    }
}
