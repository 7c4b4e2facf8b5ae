package org.puriq.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** "Maybe … is meant": the nearest known word, or none where none is near. */
class NearestTest {
    private static final List<String> KNOWN = List.of("manta", "matna", "population", "places", "");

    @Test
    void theNearestWordIsMeant() {
        assertThat(Nearest.to("populaton", KNOWN)).contains("population");
        assertThat(Nearest.to("place", KNOWN)).contains("places");
        assertThat(Nearest.to("mant", KNOWN)).contains("manta");
    }

    @Test
    void ofTwoThatAreEquallyNearTheFirstInTheAlphabet() {
        assertThat(Nearest.to("mamta", List.of("mzmta", "mamtz", "mambo"))).contains("mamtz");
    }

    @Test
    void whatIsFarFromAllMeansNothing() {
        assertThat(Nearest.to("xyzxyzxyz", KNOWN)).isEmpty();
        assertThat(Nearest.to("x".repeat(1_000_000), KNOWN)).isEmpty();
        assertThat(Nearest.to("a", List.of())).isEmpty();
    }
}
