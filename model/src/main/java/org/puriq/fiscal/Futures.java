package org.puriq.fiscal;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * A pool shared in many futures.
 *
 * @param money by place and draw, what is received
 * @param everybody by draw, all the people
 */
record Futures(double[][] money, double[] everybody) {
    /** So many draws are worked on together by one thread; the numbers do not depend on it. */
    private static final int BLOCK = 50;

    /** @param people by draw and place */
    static Futures of(Sharing sharing, double pool, double[][] people) {
        double[][] money = new double[sharing.size()][people.length];
        each(sharing, people.length, (room, draw) -> {
            room.allot(pool, people[draw]);
            for (int place = 0; place < money.length; place++) {
                money[place][draw] = room.amounts[place];
            }
        });
        return new Futures(money, Arrays.stream(people).mapToDouble(each -> Arrays.stream(each).sum()).toArray());
    }

    /** Does something in every future, each thread in a room of its own. */
    static void each(Sharing sharing, int draws, BiConsumer<Sharing.Room, Integer> work) {
        IntStream.range(0, (draws + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            Sharing.Room room = sharing.new Room();
            for (int draw = block * BLOCK; draw < Math.min(draws, (block + 1) * BLOCK); draw++) {
                work.accept(room, draw);
            }
        });
    }
}
