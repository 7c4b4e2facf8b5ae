package org.puriq.country;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether counts can be what they say they are. A projection that is taken for a census shows in two ways: the places no longer add
 * up to the census total, and people come or go between two censuses faster than a place of that size ever does without a war.
 */
public final class CountDoubts {
    /** Sizes from which on a place changes more slowly, and the yearly loss and gain that are still believed there. */
    private static final List<Band> BANDS = List.of(new Band(100_000, -0.03, 0.07), new Band(10_000, -0.06, 0.12), new Band(0, -0.12, 0.20));

    private record Band(long from, double loss, double gain) {}

    private CountDoubts() {}

    /** Two censuses of a place that follow each other and hardly can both be censuses. */
    public record Jump(PopulationCount before, PopulationCount after, double perYear) {}

    /** A place whose parts do not add up to its own count. */
    public record Difference(PopulationCount total, long parts) {
        public long difference() {
            return total.persons() - parts;
        }
    }

    /** The yearly change between two counts, as a part of the earlier one: -0.02 is two in a hundred a year. */
    public static double perYear(PopulationCount before, PopulationCount after) {
        return StrictMath.pow((double) after.persons() / before.persons(), 1.0 / (after.year() - before.year())) - 1;
    }

    public static List<Jump> jumps(CountryCounts counts) {
        return counts.places().stream().flatMap(place -> jumps(counts.of(place.code()))).toList();
    }

    private static Stream<Jump> jumps(List<PopulationCount> counts) {
        List<PopulationCount> censuses = counts.stream().filter(each -> each.isCensus() && each.persons() > 0).toList();
        return IntStream.range(1, censuses.size()).boxed().flatMap(at -> jump(censuses.get(at - 1), censuses.get(at)).stream());
    }

    private static Optional<Jump> jump(PopulationCount before, PopulationCount after) {
        double perYear = perYear(before, after);
        Band band = BANDS.stream().filter(each -> before.persons() >= each.from()).findFirst().orElseThrow();
        return perYear < band.loss() || perYear > band.gain() ? Optional.of(new Jump(before, after, perYear)) : Optional.empty();
    }

    /** Only places all of whose parts were counted in the year; a person each may be lost to rounding. */
    public static List<Difference> differences(CountryCounts counts) {
        return counts.places().stream().flatMap(place -> differences(counts, place)).toList();
    }

    private static Stream<Difference> differences(CountryCounts counts, CountedPlace place) {
        List<CountedPlace> parts = counts.parts(place.code());
        return parts.isEmpty() ? Stream.empty() : counts.of(place.code()).stream().flatMap(total -> difference(counts, total, parts).stream());
    }

    private static Optional<Difference> difference(CountryCounts counts, PopulationCount total, List<CountedPlace> parts) {
        List<PopulationCount> same = parts.stream().flatMap(part -> counts.of(part.code()).stream()
                .filter(each -> each.year() == total.year() && each.kind() == total.kind())).toList();
        long sum = same.stream().mapToLong(PopulationCount::persons).sum();
        return same.size() < parts.size() || Math.abs(sum - total.persons()) <= parts.size() ? Optional.empty() : Optional.of(new Difference(total, sum));
    }
}
