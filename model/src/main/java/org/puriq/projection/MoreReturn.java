package org.puriq.projection;

import java.util.ArrayList;
import java.util.List;
import org.puriq.projection.PlaceSystem.Settled;

/** Adds yearly moves into one place to those that are there: the other places then have more leavers, of whom more go to it. */
final class MoreReturn {
    private MoreReturn() {}

    static PlaceSystem of(PlaceSystem system, int place, double[] extra) {
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        List<Double> persons = new ArrayList<>();
        List<Settled> settled = new ArrayList<>();
        for (int origin = 0; origin < extra.length; origin++) {
            Settled each = system.places().get(origin);
            double left = each.leaving() * each.total();
            addMoves(system.moves(), origin, Math.max(left, Double.MIN_NORMAL), from, to, persons);
            if (extra[origin] > 0 && each.total() > 0) {
                from.add(origin);
                to.add(place);
                persons.add(extra[origin]);
                settled.add(new Settled(each.code(), each.women(), each.men(), each.lifeExpectancy(), each.children(), Math.min(0.9, (left + extra[origin]) / each.total())));
            } else {
                settled.add(each);
            }
        }
        return system.with(settled, Moves.of(extra.length, ints(from), ints(to), persons.stream().mapToDouble(Double::doubleValue).toArray(), system.moves().pool()));
    }

    private static void addMoves(Moves moves, int origin, double left, List<Integer> from, List<Integer> to, List<Double> persons) {
        for (int at = moves.rows()[origin]; at < moves.rows()[origin + 1]; at++) {
            from.add(origin);
            to.add(moves.to()[at]);
            persons.add(left * moves.share()[at]);
        }
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
