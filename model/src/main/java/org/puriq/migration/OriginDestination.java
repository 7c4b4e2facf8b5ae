package org.puriq.migration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.puriq.migration.CodeLevels.CodeLevel;

/**
 * An origin-destination table of a census: how many of those counted in a place (the destination) lived where a fixed number of
 * years before (the origin). Who lived in the same place stands on its diagonal and stayed, or came back. Origins may be known only
 * by a wider place; those abroad, unspecified, unmatched and under age stand apart. The table never changes, and its rows lie
 * in columns of numbers: Peru's of 2017 has 256,973.
 *
 * <p>Who died or went abroad within the period was not counted and is not in it: the residents before are those who survived in the
 * country (Rees, Bell, Duke-Williams and Blake 2000, transition data).
 */
public final class OriginDestination {
    private static final int FEWEST = 1024;

    private final Facts facts;
    private final List<PersonGroup> groups;
    private final String[] codes;
    private final String[] countries;
    private final int[] destinations;
    private final int[] origins;
    private final int[] labels;
    private final long[][] persons;

    /**
     * What holds for the whole table.
     *
     * @param years how many years lie between the two dates
     * @param youngest the age from which the question was asked
     * @param everyDestination whether all places of the country are destinations in it; if not, nobody knows who left
     */
    public record Facts(CodeLevels levels, int years, int youngest, boolean everyDestination) {
        public Facts {
            if (years < 1 || youngest < 0) {
                throw new IllegalArgumentException("A table over %d years for ages from %d is none.".formatted(years, youngest));
            }
        }
    }

    private OriginDestination(Builder built) {
        this.facts = built.facts;
        this.groups = built.groups;
        this.codes = built.codes.texts();
        this.countries = built.countries.texts();
        this.destinations = Arrays.copyOf(built.destinations, built.rows);
        this.origins = Arrays.copyOf(built.origins, built.rows);
        this.labels = Arrays.copyOf(built.labels, built.rows);
        this.persons = Arrays.stream(built.persons).map(each -> Arrays.copyOf(each, built.rows)).toArray(long[][]::new);
    }

    /** Collects rows. Rows of one origin and destination may come in pieces, such as by age. */
    public static final class Builder {
        private final Facts facts;
        private final List<PersonGroup> groups;
        private final CodeIndex codes = new CodeIndex();
        private final CodeIndex countries = new CodeIndex();
        private int[] destinations = new int[FEWEST];
        private int[] origins = new int[FEWEST];
        private int[] labels = new int[FEWEST];
        private final long[][] persons;
        private int rows;

        /** @param groups the persons who are told apart; everybody is always the first */
        public Builder(Facts facts, List<PersonGroup> groups) {
            if (groups.isEmpty() || !groups.getFirst().equals(PersonGroup.EVERYBODY)) {
                throw new IllegalArgumentException("The first group is everybody, not %s.".formatted(groups));
            }
            this.facts = facts;
            this.groups = List.copyOf(groups);
            this.persons = new long[groups.size()][FEWEST];
        }

        public Builder(Facts facts) {
            this(facts, List.of(PersonGroup.EVERYBODY));
        }

        /** A row of people whose place of origin is known at some level. */
        public Builder from(String origin, String destination, long everybody) {
            return row(codes.of(origin), codes.of(destination), -1, everybody);
        }

        /** A row of people who came from abroad; {@code country} is empty where nobody says which one. */
        public Builder fromAbroad(String country, String destination, long everybody) {
            return row(Elsewhere.ABROAD.stored(), codes.of(destination), countries.of(country), everybody);
        }

        /** A row of people of whom no place of origin is known. */
        public Builder from(Elsewhere elsewhere, String destination, long everybody) {
            return elsewhere == Elsewhere.ABROAD ? fromAbroad("", destination, everybody) : row(elsewhere.stored(), codes.of(destination), -1, everybody);
        }

        /** How many of the row that was added last are in a group; everybody is not told again. */
        public Builder of(int group, long some) {
            refuseNegative(some);
            persons[group][rows - 1] = some;
            return this;
        }

        private Builder row(int origin, int destination, int label, long everybody) {
            refuseNegative(everybody);
            if (rows == origins.length) {
                grow();
            }
            destinations[rows] = destination;
            origins[rows] = origin;
            labels[rows] = label;
            persons[0][rows] = everybody;
            rows++;
            return this;
        }

        private static void refuseNegative(long people) {
            if (people < 0) {
                throw new IllegalArgumentException("A table counts no %d persons.".formatted(people));
            }
        }

        private void grow() {
            destinations = Arrays.copyOf(destinations, rows * 2);
            origins = Arrays.copyOf(origins, rows * 2);
            labels = Arrays.copyOf(labels, rows * 2);
            Arrays.setAll(persons, group -> Arrays.copyOf(persons[group], rows * 2));
        }

        public OriginDestination build() {
            return new OriginDestination(this);
        }
    }

    public Facts facts() {
        return facts;
    }

    public CodeLevels levels() {
        return facts.levels();
    }

    public List<PersonGroup> groups() {
        return groups;
    }

    /** The number of the group, if the table tells it apart. */
    public Optional<Integer> group(PersonGroup asked) {
        int at = groups.indexOf(asked);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    public int rows() {
        return origins.length;
    }

    /** All persons in the table, those under age too. */
    public long persons() {
        return LongStream.of(persons[0]).sum();
    }

    /** All persons whose origin is of this kind. */
    public long persons(Elsewhere kind) {
        long sum = 0;
        for (int row = 0; row < origins.length; row++) {
            sum += origins[row] == kind.stored() ? persons[0][row] : 0;
        }
        return sum;
    }

    /** Everybody counted at a destination, whatever the origin, by the destination's code as the table has it. */
    public List<Counted> counted() {
        long[] sums = new long[codes.length];
        boolean[] there = new boolean[codes.length];
        for (int row = 0; row < destinations.length; row++) {
            sums[destinations[row]] += persons[0][row];
            there[destinations[row]] = true;
        }
        return java.util.stream.IntStream.range(0, codes.length).filter(at -> there[at])
                .mapToObj(at -> new Counted(codes[at], sums[at])).sorted(java.util.Comparator.comparing(Counted::place)).toList();
    }

    /** How many were counted in a place. */
    public record Counted(String place, long persons) {}

    /** The moves between the places of a level, for everybody. */
    public Moves moves(CodeLevel level) {
        return moves(level, 0);
    }

    /** The moves between the places of a level, for the group of this number. */
    public Moves moves(CodeLevel level, int group) {
        return new Moves(this, level, group);
    }

    /** Every code in it, of origins and of destinations, in no order. */
    public List<String> places() {
        return List.of(codes);
    }

    String[] codes() {
        return codes;
    }

    String country(int row) {
        return labels[row] < 0 ? "" : countries[labels[row]];
    }

    int destination(int row) {
        return destinations[row];
    }

    int origin(int row) {
        return origins[row];
    }

    long[] column(int group) {
        return persons[group];
    }
}
