package org.puriq.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rests on itself is found, however far it goes around, and nothing else. */
class CirclesTest {
    @Test
    void onlyTheCircleItselfIsOne() {
        var circles = new Circles(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"), "under", List.of("a"), "b2", List.of("ground"), "self", List.of("self")));
        assertThat(List.of("a", "b", "c", "self")).allMatch(circles::isInCircle);
        assertThat(List.of("under", "b2", "ground", "nowhere")).noneMatch(circles::isInCircle);
    }

    @Test
    void theHeightGoesFromTheGroundToTheTop() {
        var circles = new Circles(Map.of("a", List.of(), "b", List.of("a"), "c", List.of("b", "a"), "alone", List.of("outside")));
        assertThat(List.of(circles.height("a"), circles.height("b"), circles.height("c"))).containsOnly(2);
        assertThat(circles.height("alone")).isZero();
    }

    @Test
    void aChainOfAHundredThousandIsNoWork() {
        var circles = new Circles(IntStream.range(0, 100_000).boxed().collect(Collectors.toMap(String::valueOf, at -> List.of(String.valueOf(at + 1)))));
        assertThat(circles.height("5")).isEqualTo(99_999);
        assertThat(circles.isInCircle("5")).isFalse();
    }

    /** Law: on chains of parents, a thing lies in a circle where following its parents comes back to it. */
    @Test
    void whoeverComesBackToHimselfLiesInACircle() {
        var random = new Random(7);
        for (int trial = 0; trial < 2_000; trial++) {
            Map<String, List<String>> parents = new HashMap<>();
            for (int at = 0; at < 12; at++) {
                parents.put("p" + at, random.nextInt(4) == 0 ? List.of() : List.of("p" + random.nextInt(12)));
            }
            var circles = new Circles(parents);
            assertThat(parents.keySet()).allSatisfy(each -> assertThat(circles.isInCircle(each)).isEqualTo(comesBack(each, parents)));
        }
    }

    private static boolean comesBack(String start, Map<String, List<String>> parents) {
        Set<String> seen = new HashSet<>();
        List<String> next = parents.get(start);
        while (!next.isEmpty() && seen.add(next.getFirst())) {
            if (next.getFirst().equals(start)) {
                return true;
            }
            next = parents.get(next.getFirst());
        }
        return false;
    }
}
