package org.puriq.fiscal;

/**
 * What a census does to the transfer of one municipality, the pool of the year being the same before and after: ranges where the
 * census is still ahead, plain numbers where it was taken.
 *
 * @param people counted by the census that decided before
 * @param peopleAfter counted by the census that decides after
 * @param everybody all the people by the census before, and {@code everybodyAfter} by the one after
 * @param share the part of all the people by the census before, and {@code shareAfter} by the one after
 * @param money received a year by the census before, and {@code moneyAfter} by the one after
 * @param own what the municipality's own people did to it, and {@code others} what everybody else's did; together the change
 * @param loses in which part of the futures it gets less
 * @param growsAndLoses in which part it has more people and yet a smaller part of all the people
 * @param onFloor whether it received no more than the floor before, and {@code onFloorAfter} in which part of the futures after
 */
public record Loss(
        String place,
        double people,
        Range peopleAfter,
        double everybody,
        Range everybodyAfter,
        double share,
        Range shareAfter,
        double money,
        Range moneyAfter,
        Range change,
        Range own,
        Range others,
        double loses,
        double growsAndLoses,
        boolean onFloor,
        double onFloorAfter) {

    /** Whether it has more people and yet a smaller part of all the people: in most futures, where the census is still ahead. */
    public boolean growsYetLosesShare() {
        return growsAndLoses > 0.5;
    }

    public boolean isCertain() {
        return change.isExact();
    }
}
