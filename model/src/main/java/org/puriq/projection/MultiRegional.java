package org.puriq.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several regions whose people die, give birth and move between them, at rates by age: the life table of many regions and the projection
 * that follows from it. Rogers (1975), Introduction to Multiregional Mathematical Demography; Willekens and Rogers (1978), with the
 * transition probabilities of those who may move more than once in an interval.
 *
 * @param width of the age groups and of the interval, in years
 * @param rates by age: on the diagonal what leads out of a region (death and moves), beside it with a minus sign what leads from the column's region into the row's
 * @param fertility by age, births of the sex that is projected, a person and year
 */
public record MultiRegional(double width, List<double[][]> rates, List<double[]> fertility) {
    private static final int MOST_ROUNDS = 100_000;

    /**
     * From counts of a year.
     *
     * @param people by age and region
     * @param births by age and region
     * @param deaths by age and region
     * @param moves by age, from and to; those within a region do not count
     */
    public static MultiRegional ofCounts(double width, double[][] people, double[][] births, double[][] deaths, double[][][] moves) {
        List<double[][]> rates = new ArrayList<>();
        List<double[]> fertility = new ArrayList<>();
        for (int age = 0; age < people.length; age++) {
            int at = age;
            rates.add(rates(people[age], deaths[age], moves[age]));
            fertility.add(IntStream.range(0, people[age].length).mapToDouble(region -> perPerson(births[at][region], people[at][region])).toArray());
        }
        return new MultiRegional(width, rates, fertility);
    }

    private static double[][] rates(double[] people, double[] deaths, double[][] moves) {
        double[][] rates = new double[people.length][people.length];
        for (int from = 0; from < people.length; from++) {
            rates[from][from] = perPerson(deaths[from], people[from]);
            for (int to = 0; to < people.length; to++) {
                if (to != from) {
                    double rate = perPerson(moves[from][to], people[from]);
                    rates[from][from] += rate;
                    rates[to][from] = -rate;
                }
            }
        }
        return rates;
    }

    private static double perPerson(double events, double people) {
        if (!(people > 0) || !(events >= 0)) {
            throw new IllegalArgumentException("%s events among %s people are no rate: people are more than none, events none or more.".formatted(events, people));
        }
        return events / people;
    }

    public int ages() {
        return rates.size();
    }

    public int regions() {
        return rates.getFirst().length;
    }

    /** Of those who are at the start of an age in a region (column), the part that is alive in each region (row) at its end; nobody leaves the last age alive. */
    public double[][] probabilities(int age) {
        return probability(age).cells();
    }

    /** The same, where everybody moves at most once in the interval (Rogers 1975, option 1). */
    public double[][] probabilitiesOfSingleMoves(int age) {
        double[][] cells = new double[regions()][regions()];
        for (int from = 0; age < ages() - 1 && from < regions(); from++) {
            double out = rates.get(age)[from][from];
            double left = width * out / (1 + width / 2 * out);
            for (int to = 0; to < regions(); to++) {
                cells[to][from] = to == from ? 1 - left : -width * rates.get(age)[to][from] / (1 + width / 2 * out);
            }
        }
        return cells;
    }

    /** Of {@code radix} born in each region (column), those alive in each region (row) at the start of an age. */
    public double[][] survivors(int age, double radix) {
        return alive(age).times(radix).cells();
    }

    /** Years lived in an age in each region (row), a person born in each region (column). */
    public double[][] yearsLived(int age) {
        return lived(age).cells();
    }

    /** Years that a person born in each region (column) lives in each region (row). */
    public double[][] lifeExpectancy() {
        Square sum = Square.zero(regions());
        for (int age = 0; age < ages(); age++) {
            sum = sum.plus(lived(age), 1);
        }
        return sum.cells();
    }

    /** Of the people of an age in a region (column), the part that is alive in each region (row) at the next age, an interval later. */
    public double[][] survivorship(int age) {
        return survives(age).cells();
    }

    /** Children alive in each region (row) at the end of an interval, a person of an age in each region (column) at its start. */
    public double[][] birthProportion(int age) {
        Square rate = diagonal(fertility.get(age)).plus(diagonal(fertility.get(age + 1)).times(survives(age)), 1);
        return probability(0).plus(Square.one(regions()), 1).times(rate).times(width / 4).cells();
    }

    /** People by age and region at the start and after each interval. Who is in the last age leaves it. */
    public List<double[][]> project(double[][] people, int intervals) {
        List<Square> survivorship = IntStream.range(0, ages() - 1).mapToObj(this::survives).toList();
        List<Square> births = IntStream.range(0, ages() - 1).mapToObj(age -> new Square(birthProportion(age))).toList();
        List<double[][]> path = new ArrayList<>();
        path.add(people);
        for (int interval = 0; interval < intervals; interval++) {
            path.add(ahead(path.getLast(), survivorship, births));
        }
        return path;
    }

    /** What remains of every population in the long run: by what it grows in an interval, and the shares of ages and regions. */
    public record Stable(double growth, double[][] shares) {}

    /** By repeated projection, until the shares no longer change. */
    public Stable stable() {
        List<Square> survivorship = IntStream.range(0, ages() - 1).mapToObj(this::survives).toList();
        List<Square> births = IntStream.range(0, ages() - 1).mapToObj(age -> new Square(birthProportion(age))).toList();
        double[][] shares = new double[ages()][regions()];
        Arrays.stream(shares).forEach(row -> Arrays.fill(row, 1.0 / ages() / regions()));
        double growth = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] next = ahead(shares, survivorship, births);
            double sum = Arrays.stream(next).flatMapToDouble(Arrays::stream).sum();
            if (!(sum > 0)) {
                throw new IllegalArgumentException("The population dies out: it has no stable shares.");
            }
            Arrays.stream(next).forEach(row -> Arrays.setAll(row, at -> row[at] / sum));
            double change = change(shares, next) + Math.abs(sum - growth);
            shares = next;
            growth = sum;
            if (change < 1e-15) {
                break;
            }
        }
        return new Stable(growth, shares);
    }

    private static double change(double[][] some, double[][] others) {
        double most = 0;
        for (int age = 0; age < some.length; age++) {
            for (int region = 0; region < some[age].length; region++) {
                most = Math.max(most, Math.abs(some[age][region] - others[age][region]));
            }
        }
        return most;
    }

    private double[][] ahead(double[][] people, List<Square> survivorship, List<Square> births) {
        double[][] next = new double[ages()][regions()];
        for (int age = 0; age < ages() - 1; age++) {
            next[age + 1] = survivorship.get(age).times(people[age]);
            double[] children = births.get(age).times(people[age]);
            for (int region = 0; region < regions(); region++) {
                next[0][region] += children[region];
            }
        }
        return next;
    }

    private Square rate(int age) {
        return new Square(rates.get(age));
    }

    private Square probability(int age) {
        Square one = Square.one(regions());
        return age == ages() - 1 ? Square.zero(regions()) : one.plus(rate(age), width / 2).inverse().times(one.plus(rate(age), -width / 2));
    }

    private Square alive(int age) {
        Square alive = Square.one(regions());
        for (int before = 0; before < age; before++) {
            alive = probability(before).times(alive);
        }
        return alive;
    }

    private Square lived(int age) {
        return age == ages() - 1 ? rate(age).inverse().times(alive(age)) : alive(age).plus(alive(age + 1), 1).times(width / 2);
    }

    private Square survives(int age) {
        return lived(age + 1).times(lived(age).inverse());
    }

    private static Square diagonal(double[] values) {
        double[][] cells = new double[values.length][values.length];
        for (int at = 0; at < values.length; at++) {
            cells[at][at] = values[at];
        }
        return new Square(cells);
    }
}
