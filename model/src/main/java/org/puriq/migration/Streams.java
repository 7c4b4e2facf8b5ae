package org.puriq.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.puriq.migration.CodeLevels.CodeLevel;

/**
 * Where the people of each place went, or where those who are there came from, ranked. Places are of one level, their partners of the
 * same or another one. A partner that is only known by a wider place has no rank; how many these are is told.
 */
public final class Streams {
    /** Which way one looks from a place. */
    public enum Direction { LEAVING, ARRIVING }

    private final OriginDestination table;
    private final Direction direction;
    private final CodeLevel level;
    private final String[] places;
    private final String[] partners;
    private final long[] unranked;
    /** The place in the upper half, its partner in the lower; sorted. */
    private final long[] pairs;
    private final long[] sums;

    /**
     * People between a place and a partner.
     *
     * @param share of all whose partner is known, with an interval for few of them
     */
    public record Stream(String partner, long persons, Share share) {}

    /** The streams of one place: {@code ranked} the largest first; {@code unranked} persons have a partner that is only known by a wider place. */
    public record OfPlace(String place, long persons, long unranked, List<Stream> ranked) {
        public OfPlace {
            ranked = List.copyOf(ranked);
        }
    }

    public Streams(OriginDestination table, Direction direction, CodeLevel level, CodeLevel partnerLevel) {
        this.table = table;
        this.direction = direction;
        this.level = level;
        this.places = Moves.places(table, level);
        this.partners = Moves.places(table, partnerLevel);
        this.unranked = new long[places.length];
        int[] placeOf = Moves.placeOfCode(table, level, places);
        int[] partnerOf = Moves.placeOfCode(table, partnerLevel, partners);
        long[] ofRow = pairsOfRows(placeOf, partnerOf);
        this.pairs = distinct(ofRow);
        this.sums = sums(ofRow);
    }

    private long[] pairsOfRows(int[] placeOf, int[] partnerOf) {
        long[] ofRow = new long[table.rows()];
        Arrays.fill(ofRow, -1);
        long[] persons = table.column(0);
        for (int row = 0; row < ofRow.length; row++) {
            if (table.origin(row) >= 0) {
                ofRow[row] = pair(placeOf, partnerOf, row, persons[row]);
            }
        }
        return ofRow;
    }

    /** The pair of a row, or -1 where nobody moved or nobody knows. */
    private long pair(int[] placeOf, int[] partnerOf, int row, long people) {
        boolean leaving = direction == Direction.LEAVING;
        int here = leaving ? table.origin(row) : table.destination(row);
        int there = leaving ? table.destination(row) : table.origin(row);
        if (placeOf[here] < 0 || placeOf[here] == placeOf[there]) {
            return -1;
        }
        if (partnerOf[there] < 0 || placeOf[there] < 0) {
            unranked[placeOf[here]] += people;
            return -1;
        }
        return (long) placeOf[here] << 32 | partnerOf[there];
    }

    /** Each pair once, sorted; rows without one left out. */
    private static long[] distinct(long[] ofRow) {
        long[] sorted = ofRow.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (sorted[at] >= 0 && (kept == 0 || sorted[kept - 1] != sorted[at])) {
                sorted[kept++] = sorted[at];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private long[] sums(long[] ofRow) {
        long[] summed = new long[pairs.length];
        long[] persons = table.column(0);
        for (int row = 0; row < ofRow.length; row++) {
            if (ofRow[row] >= 0) {
                summed[Arrays.binarySearch(pairs, ofRow[row])] += persons[row];
            }
        }
        return summed;
    }

    /** The streams of every place, in the order of the codes. */
    public List<OfPlace> all() {
        return Arrays.stream(places).map(this::of).toList();
    }

    /** The streams of a place of this level. */
    public OfPlace of(String place) {
        int at = Arrays.binarySearch(places, place);
        if (at < 0) {
            throw new IllegalArgumentException("The table has no place %s at the level %s.".formatted(place, level.id()));
        }
        int from = first(at);
        int to = first(at + 1);
        long whole = sum(from, to);
        List<Stream> ranked = new ArrayList<>();
        for (int pair = from; pair < to; pair++) {
            ranked.add(new Stream(partners[(int) pairs[pair]], sums[pair], new Share(sums[pair], whole)));
        }
        ranked.removeIf(each -> each.persons() == 0);
        ranked.sort(Comparator.comparingLong(Stream::persons).reversed().thenComparing(Stream::partner));
        return new OfPlace(place, whole, unranked[at], ranked);
    }

    private long sum(int from, int to) {
        long sum = 0;
        for (int pair = from; pair < to; pair++) {
            sum += sums[pair];
        }
        return sum;
    }

    private int first(int place) {
        int at = Arrays.binarySearch(pairs, (long) place << 32);
        return at < 0 ? -1 - at : at;
    }

    /** People counted in a place of any level who came from abroad, by country, the largest first; the country may be empty. */
    public static List<Stream> fromAbroad(OriginDestination table, String place) {
        SequencedMap<String, Long> byCountry = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.origin(row) == Elsewhere.ABROAD.stored() && table.levels().liesIn(table.codes()[table.destination(row)], place)) {
                byCountry.merge(table.country(row), table.column(0)[row], Long::sum);
            }
        }
        long whole = byCountry.values().stream().mapToLong(Long::longValue).sum();
        return byCountry.entrySet().stream().map(each -> new Stream(each.getKey(), each.getValue(), new Share(each.getValue(), whole)))
                .sorted(Comparator.comparingLong(Stream::persons).reversed().thenComparing(Stream::partner)).toList();
    }
}
