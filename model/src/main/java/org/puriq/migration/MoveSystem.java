package org.puriq.migration;

/**
 * How much people move within a country as a whole, at one level. The more places a level has, the more moves are seen, so figures of
 * two levels are not compared, but for {@link #courgeau}. Bell, Blake, Boyle et al. (2002), J. R. Statist. Soc. A 165, 435-464.
 *
 * @param movers changed their place of this level within the period; {@code stayers} did not
 * @param netSum the net migrants of all places, without their signs
 */
public record MoveSystem(int years, long stayers, long movers, long netSum) {
    /** Persons at risk: all whose place is known at both dates. */
    public long persons() {
        return stayers + movers;
    }

    /** The crude migration intensity: movers in per cent of the persons at risk. */
    public double crudeIntensity() {
        return 100.0 * movers / persons();
    }

    /**
     * Courgeau's k (1973): the crude intensity over the logarithm of the number of pairs of places, by which levels with more and fewer places
     * can be set side by side.
     */
    public double courgeau(int places) {
        if (places < 2) {
            throw new IllegalArgumentException("Between %d places nobody moves.".formatted(places));
        }
        return crudeIntensity() / (2 * StrictMath.log(places));
    }

    /** The migration effectiveness index: how much of all moving changes where people live, in per cent. */
    public double effectiveness() {
        return movers == 0 ? 0 : 100.0 * netSum / (2 * movers);
    }

    /** The aggregate net migration rate: those whom moving has redistributed, in per cent of the persons at risk. */
    public double aggregateNet() {
        return 100.0 * netSum / 2 / persons();
    }
}
