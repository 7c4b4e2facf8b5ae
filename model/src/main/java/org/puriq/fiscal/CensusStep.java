package org.puriq.fiscal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The day on which another census begins to decide: the same pool, shared by the people counted before and by those counted after.
 * The people after are draws, so that what one future gives to all places stays together; a census that was taken is a single draw.
 */
public final class CensusStep {
    private static final double ROUNDING = 1e-9;

    private final Sharing sharing;
    private final double pool;
    private final double[] before;
    /** By draw, the people of all places. */
    private final double[][] after;
    private final double[] moneyBefore;
    private final double[][] moneyAfter;

    /**
     * @param before people by place, in the order of the sharing
     * @param after the same by draw
     */
    public CensusStep(Sharing sharing, double pool, double[] before, double[][] after) {
        if (before.length != sharing.size() || Arrays.stream(after).anyMatch(each -> each.length != before.length)) {
            throw new IllegalArgumentException("%d places need as many people before and after: %d and %s.".formatted(sharing.size(), before.length, Arrays.stream(after).map(each -> each.length).distinct().toList()));
        }
        this.sharing = sharing;
        this.pool = pool;
        this.before = before.clone();
        this.after = after.clone();
        this.moneyBefore = sharing.amounts(pool, before);
        this.moneyAfter = new double[after.length][];
        IntStream.range(0, after.length).parallel().forEach(draw -> moneyAfter[draw] = sharing.amounts(pool, after[draw]));
    }

    public double pool() {
        return pool;
    }

    /** What it does to one place, with the parts of one's own and of everybody else's people in every draw. */
    public Loss of(int place) {
        Split[] splits = new Split[after.length];
        IntStream.range(0, after.length).parallel().forEach(draw -> splits[draw] = split(place, draw));
        return loss(place, splits);
    }

    /** What it does to every place; the parts are worked out for the middle of the futures alone, which is enough for a table. */
    public List<Loss> ofAll() {
        double[] middle = IntStream.range(0, before.length).mapToDouble(place -> Range.of(people(place)).median()).toArray();
        double[] money = sharing.amounts(pool, middle);
        Loss[] losses = new Loss[before.length];
        IntStream.range(0, before.length).parallel().forEach(place -> losses[place] = loss(place, split(place, middle, money)));
        return List.of(losses);
    }

    private Split split(int place, int draw) {
        return split(place, after[draw], moneyAfter[draw]);
    }

    private Split split(int place, double[] then, double[] moneyThen) {
        double[] ownFirst = before.clone();
        ownFirst[place] = then[place];
        double[] othersFirst = then.clone();
        othersFirst[place] = before[place];
        return Split.of(moneyBefore[place], sharing.amount(place, pool, ownFirst), sharing.amount(place, pool, othersFirst), moneyThen[place]);
    }

    private double[] people(int place) {
        return Arrays.stream(after).mapToDouble(each -> each[place]).toArray();
    }

    private Loss loss(int place, Split... splits) {
        double everybody = Arrays.stream(before).sum();
        double share = before[place] / everybody;
        double[] people = people(place);
        double[] all = Arrays.stream(after).mapToDouble(each -> Arrays.stream(each).sum()).toArray();
        double[] shares = IntStream.range(0, after.length).mapToDouble(draw -> people[draw] / all[draw]).toArray();
        double[] money = Arrays.stream(moneyAfter).mapToDouble(each -> each[place]).toArray();
        double[] change = Arrays.stream(money).map(each -> each - moneyBefore[place]).toArray();
        double floor = sharing.rule().floor().map(Floor::yearly).orElse(0.0) * (1 + ROUNDING);
        return new Loss(sharing.code(place), before[place], Range.of(people), everybody, Range.of(all), share, Range.of(shares), moneyBefore[place], Range.of(money), Range.of(change),
                Range.of(Arrays.stream(splits).mapToDouble(Split::own).toArray()), Range.of(Arrays.stream(splits).mapToDouble(Split::others).toArray()),
                part(after.length, draw -> change[draw] < -ROUNDING * moneyBefore[place]),
                part(after.length, draw -> people[draw] > before[place] && shares[draw] < share),
                moneyBefore[place] <= floor, part(after.length, draw -> money[draw] <= floor));
    }

    private static double part(int draws, java.util.function.IntPredicate holds) {
        return (double) IntStream.range(0, draws).filter(holds).count() / draws;
    }
}
