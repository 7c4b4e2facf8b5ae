package org.puriq.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The change of a table of birthplaces says three rough things about moves. */
class StockChangeTest {
    private static final StockChange CHANGE = new StockChange(new double[][] {{100, 10, 0}, {20, 50, 30}, {0, 10, 80}}, new double[][] {{90, 25, 0}, {12, 60, 30}, {5, 10, 70}});

    /** Of those born in the first place 15 more live in the second; of those born there 8 fewer live in the first. */
    @Test
    void whatGrewLeftItsBirthplaceAndWhatShrankMayHaveReturned() {
        assertThat(CHANGE.growth()).isDeepEqualTo(new double[][] {{0, 15, 0}, {0, 10, 0}, {5, 0, 0}});
        assertThat(CHANGE.growthAndReturn()).isDeepEqualTo(new double[][] {{10, 15 + 8, 0}, {0, 10, 0}, {5, 0, 10}});
    }

    @Test
    void moversAreSpreadAsThoseWhoLivedAwayBefore() {
        assertThat(CHANGE.asBefore(140)).isDeepEqualTo(new double[][] {{0, 20, 0}, {40, 0, 60}, {0, 20, 0}});
        assertThatThrownBy(() -> new StockChange(new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 1}}).asBefore(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockChange(new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 0}})).isInstanceOf(IllegalArgumentException.class);
    }
}
