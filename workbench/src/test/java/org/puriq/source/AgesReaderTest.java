package org.puriq.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.definition.AgeRecipes;
import org.puriq.recipe.CountedAges;

/** People by age and sex as somebody typed them: nobody between two groups is guessed at. */
class AgesReaderTest {
    private static Checked<CountedAges> read(String... rows) {
        return AgesReader.read("typed", ("age,women,men\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8), AgeRecipes.shipped());
    }

    private static List<String> rules(Checked<?> checked) {
        return checked.remarks().stream().map(Problem::rule).toList();
    }

    @Test
    void groupsThatFollowEachOtherAreReadAndTheLastOneIsOpen() {
        Checked<CountedAges> read = read("0-4,10,11", "5-9,9,9", "10+,50,60");
        assertThat(read.remarks()).isEmpty();
        assertThat(((Checked.Sound<CountedAges>) read).value().places()).singleElement().satisfies(place -> {
            assertThat(place.starts()).containsExactly(0, 5, 10);
            assertThat(place.total()).isEqualTo(149);
        });
    }

    @Test
    void agesThatAreMissingBetweenTwoGroupsAreRefused() {
        Checked<CountedAges> read = read("0-4,10,11", "10-14,9,9", "15+,50,60");
        assertThat(read).isInstanceOf(Checked.Faulty.class);
        assertThat(rules(read)).containsExactly("ages.gap");
        assertThat(read.remarks().getFirst().details()).contains("0-4", "10");
    }

    @Test
    void aLastGroupWithAnEndIsTakenAsOpenAndSaidSo() {
        assertThat(rules(read("0-4,10,11", "5-9,9,9"))).containsExactly("ages.with-end");
    }
}
