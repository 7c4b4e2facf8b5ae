package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two censuses by birthplace give the moves between them, as few as had to be or as many as chance would make. */
class FlowsFromBirthplacesTest {
    /** Of those born in A, B and C, how many live in A, B and C. */
    private static final double[][] BEFORE = {{100, 10, 10}, {20, 55, 25}, {10, 40, 150}};
    private static final double[][] AFTER = {{70, 30, 20}, {25, 60, 15}, {10, 55, 135}};

    /** Thirty left A, and 20 more live in B and 10 in C; those born in B went from C to A and B; those born in C from C to B. */
    @Test
    void theFewestMovesAreThoseThatHadToBe() {
        double[][] moves = FlowsFromBirthplaces.fewest(BEFORE, AFTER, Optional.empty()).moves();
        assertThat(moves[0]).containsExactly(new double[] {0, 20, 10}, Offset.offset(1e-9));
        assertThat(moves[1]).containsOnly(0);
        assertThat(moves[2]).containsExactly(new double[] {5, 20, 0}, Offset.offset(1e-9));
    }

    @Test
    void everyBirthplaceKeepsWhereItsPeopleLiveAtBothDates() {
        FlowsFromBirthplaces fewest = FlowsFromBirthplaces.fewest(BEFORE, AFTER, Optional.empty());
        FlowsFromBirthplaces chance = FlowsFromBirthplaces.byChance(BEFORE, AFTER);
        for (FlowsFromBirthplaces flows : new FlowsFromBirthplaces[] {fewest, chance, fewest.mixed(chance, 0.87)}) {
            for (int born = 0; born < 3; born++) {
                for (int place = 0; place < 3; place++) {
                    int at = place;
                    assertThat(Arrays.stream(flows.byBirthplace()[born][place]).sum()).isCloseTo(BEFORE[born][place], Offset.offset(1e-8));
                    assertThat(Arrays.stream(flows.byBirthplace()[born]).mapToDouble(row -> row[at]).sum()).isCloseTo(AFTER[born][place], Offset.offset(1e-8));
                }
            }
        }
        assertThat(sum(chance.moves())).isGreaterThan(sum(fewest.mixed(chance, 0.87).moves()));
        assertThat(sum(fewest.mixed(chance, 0.87).moves())).isGreaterThan(sum(fewest.moves()));
    }

    /** Two left each of A and B for each of C and D; where A lies near C and B near D, they went there. */
    @Test
    void nearnessDecidesWhereNothingElseDoes() {
        double[][] before = {{2, 2, 0, 0}};
        double[][] after = {{0, 0, 2, 2}};
        double[][] nearness = {{0, 1, 100, 1}, {1, 0, 1, 100}, {100, 1, 0, 1}, {1, 100, 1, 0}};
        assertThat(FlowsFromBirthplaces.fewest(before, after, Optional.empty()).moves()[0][2]).isCloseTo(1, Offset.offset(1e-9));
        assertThat(FlowsFromBirthplaces.fewest(before, after, Optional.of(nearness)).moves()[0][2]).isGreaterThan(1.9);
    }

    @Test
    void peopleWhoWereBornOrDiedInBetweenAreRefusedWithTheDifference() {
        assertThatThrownBy(() -> FlowsFromBirthplaces.byChance(BEFORE, new double[][] {{70, 30, 20}, {25, 60, 15}, {10, 55, 130}})).hasMessageContaining("-5.0");
        assertThatThrownBy(() -> FlowsFromBirthplaces.byChance(BEFORE, AFTER).mixed(FlowsFromBirthplaces.byChance(BEFORE, AFTER), 1.1)).hasMessageContaining("1.1");
    }

    private static double sum(double[]... table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).sum();
    }
}
