package org.puriq.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.puriq.migration.CodeLevels.CodeLevel;

/** The moves of a table between the places of one level: stayers, out and in of every place, summed in one pass over the rows. */
public final class Moves {
    private final OriginDestination table;
    private final CodeLevel level;
    private final boolean leaversKnown;
    private final String[] places;
    private final long[] stayers;
    private final long[] out;
    private final long[] in;
    private final long[] wider;
    private final long[][] elsewhere;
    private long nowhere;

    Moves(OriginDestination table, CodeLevel level, int group) {
        this.table = table;
        this.level = level;
        this.leaversKnown = table.facts().everyDestination();
        this.places = places(table, level);
        this.stayers = new long[places.length];
        this.out = new long[places.length];
        this.in = new long[places.length];
        this.wider = new long[places.length];
        this.elsewhere = new long[Elsewhere.values().length][places.length];
        count(placeOfCode(table, level, places), table.column(group));
    }

    /** The codes of this level in their order, those that the table names itself and those that its places lie in. */
    static String[] places(OriginDestination table, CodeLevel level) {
        var codes = new TreeSet<String>();
        for (String code : table.codes()) {
            table.levels().within(code, level).ifPresent(codes::add);
        }
        return codes.toArray(String[]::new);
    }

    /** By the number of each code of the table, the place of this level that it lies in; -1 where the code is of a wider place. */
    static int[] placeOfCode(OriginDestination table, CodeLevel level, String[] places) {
        return Arrays.stream(table.codes()).mapToInt(code -> table.levels().within(code, level).map(place -> Arrays.binarySearch(places, place)).orElse(-1)).toArray();
    }

    private void count(int[] placeOf, long[] persons) {
        for (int row = 0; row < persons.length; row++) {
            int here = placeOf[table.destination(row)];
            int origin = table.origin(row);
            if (here < 0) {
                nowhere += persons[row];
            } else if (origin < 0) {
                elsewhere[-1 - origin][here] += persons[row];
            } else {
                move(placeOf[origin], here, persons[row]);
            }
        }
    }

    private void move(int from, int here, long people) {
        if (from < 0) {
            wider[here] += people;
        } else if (from == here) {
            stayers[here] += people;
        } else {
            out[from] += people;
            in[here] += people;
        }
    }

    public CodeLevel level() {
        return level;
    }

    /** How many were counted in a place that is only known by a wider one: the table has no rows at this level for them. */
    public long nowhere() {
        return nowhere;
    }

    public int size() {
        return places.length;
    }

    public List<PlaceMoves> all() {
        return IntStream.range(0, places.length).mapToObj(this::at).toList();
    }

    /** The places that lie in a wider one. */
    public List<PlaceMoves> within(String code) {
        return IntStream.range(0, places.length).filter(at -> table.levels().liesIn(places[at], code)).mapToObj(this::at).toList();
    }

    public Optional<PlaceMoves> of(String place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? Optional.empty() : Optional.of(at(at));
    }

    private PlaceMoves at(int at) {
        return new PlaceMoves(places[at], table.facts().years(), leaversKnown, stayers[at], out[at], in[at], elsewhere(Elsewhere.ABROAD, at), wider[at],
                elsewhere(Elsewhere.UNSPECIFIED, at), elsewhere(Elsewhere.UNMATCHED, at), elsewhere(Elsewhere.UNDER_AGE, at));
    }

    private long elsewhere(Elsewhere kind, int at) {
        return elsewhere[-1 - kind.stored()][at];
    }

    /** All places of the level as one system. */
    public MoveSystem system() {
        long net = IntStream.range(0, places.length).mapToLong(at -> Math.abs(in[at] - out[at])).sum();
        return new MoveSystem(table.facts().years(), Arrays.stream(stayers).sum(), Arrays.stream(in).sum(), net);
    }
}
