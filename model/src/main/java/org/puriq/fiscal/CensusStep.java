package org.puriq.fiscal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
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
    private final double everybodyBefore;
    private final Futures futures;

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
        this.everybodyBefore = Arrays.stream(before).sum();
        this.futures = Futures.of(sharing, pool, after);
    }

    public double pool() {
        return pool;
    }

    /** What it does to one place, with the parts of one's own and of everybody else's people in every draw. */
    public Loss of(int place) {
        Split[] splits = new Split[after.length];
        Futures.each(sharing, after.length, (room, draw) -> splits[draw] = split(place, after[draw], futures.money()[place][draw], room));
        return loss(place, splits);
    }

    /** What it does to every place; the parts are worked out for the middle of the futures alone, which is enough for a table. */
    public List<Loss> ofAll() {
        double[] middle = new double[before.length];
        IntStream.range(0, before.length).parallel().forEach(place -> middle[place] = Range.of(people(place)).median());
        double[] money = sharing.amounts(pool, middle);
        Loss[] losses = new Loss[before.length];
        Futures.each(sharing, before.length, (room, place) -> losses[place] = loss(place, split(place, middle, money[place], room)));
        return List.of(losses);
    }

    private Split split(int place, double[] then, double moneyThen, Sharing.Room room) {
        double[] people = before.clone();
        people[place] = then[place];
        room.allot(pool, people);
        double ownFirst = room.amounts[place];
        System.arraycopy(then, 0, people, 0, people.length);
        people[place] = before[place];
        room.allot(pool, people);
        return Split.of(moneyBefore[place], ownFirst, room.amounts[place], moneyThen);
    }

    private double[] people(int place) {
        double[] people = new double[after.length];
        for (int draw = 0; draw < people.length; draw++) {
            people[draw] = after[draw][place];
        }
        return people;
    }

    /** What the place receives in every future in which so many more people live in it, whom all others lack in proportion to theirs: the whole stays. */
    double[] moneyWith(double more, int place) {
        double[] money = new double[after.length];
        Futures.each(sharing, after.length, (room, draw) -> {
            room.allot(pool, moved(after[draw], place, more));
            money[draw] = room.amounts[place];
        });
        return money;
    }

    /** What the place receives in every future out of another pool. */
    double[] moneyOf(int place, double otherPool) {
        double[] money = new double[after.length];
        Futures.each(sharing, after.length, (room, draw) -> {
            room.allot(otherPool, after[draw]);
            money[draw] = room.amounts[place];
        });
        return money;
    }

    double[] peopleWith(double more, int place) {
        return Arrays.stream(people(place)).map(each -> Math.max(0, each + more)).toArray();
    }

    private static double[] moved(double[] people, int at, double more) {
        double others = Arrays.stream(people).sum() - people[at];
        double really = Math.max(more, -people[at]);
        double scale = others > 0 ? Math.max(0, 1 - really / others) : 1;
        double[] moved = new double[people.length];
        for (int place = 0; place < moved.length; place++) {
            moved[place] = people[place] * scale;
        }
        moved[at] = people[at] + really;
        return moved;
    }

    private Loss loss(int place, Split... splits) {
        int draws = after.length;
        double share = before[place] / everybodyBefore;
        double[] people = people(place);
        double[] all = futures.everybody();
        double[] money = futures.money()[place];
        double was = moneyBefore[place];
        double floor = sharing.rule().floor().map(Floor::yearly).orElse(0.0) * (1 + ROUNDING);
        Range moneyAfter = Range.of(money);
        return new Loss(sharing.code(place), before[place], Range.of(people), everybodyBefore, Range.of(all), share,
                Range.of(IntStream.range(0, draws).mapToDouble(draw -> people[draw] / all[draw]).toArray()), was, moneyAfter, moneyAfter.plus(-was),
                Range.of(Arrays.stream(splits).mapToDouble(Split::own).toArray()), Range.of(Arrays.stream(splits).mapToDouble(Split::others).toArray()),
                part(draws, draw -> money[draw] - was < -ROUNDING * was),
                part(draws, draw -> people[draw] > before[place] && people[draw] / all[draw] < share),
                was <= floor, part(draws, draw -> money[draw] <= floor));
    }

    private static double part(int draws, IntPredicate holds) {
        return (double) IntStream.range(0, draws).filter(holds).count() / draws;
    }
}
