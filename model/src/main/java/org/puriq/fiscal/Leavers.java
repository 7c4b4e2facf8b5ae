package org.puriq.fiscal;

/**
 * How many people left a municipality, and in which years: what the questions "and if half of them stayed?" are worked out from.
 *
 * @param persons who left in these years
 * @param net whether those who came were taken away: then it is not known how many left, only how many fewer there are
 */
public record Leavers(double persons, int from, int to, boolean net) {
    public double perYear() {
        return persons / (to - from);
    }
}
