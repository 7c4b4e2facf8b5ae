package org.puriq.demography;

/**
 * A life table whose oldest ages come from a Kannisto curve: what a table says at its last closed age and above is thin or made up, so the curve that fits
 * the ages from 60 on takes its place up to 130, and the open age gets the years that are lived behind it.
 */
public final class OldAges {
    private static final int FIT_FROM = 60;
    private static final int LAST = 130;
    private static final int FEWEST = 3;

    private OldAges() {}

    /**
     * The table closed again at the age at which it was open.
     *
     * @param dying the part of those alive at each exact age who die before the next one; the last age is open
     */
    public static LifeTable closed(double[] dying, boolean women) {
        int open = dying.length - 1;
        if (open < FIT_FROM + FEWEST || open > LAST) {
            throw new IllegalArgumentException("A life table by single age is open between %d and %d, not at %d.".formatted(FIT_FROM + FEWEST, LAST, open));
        }
        double[] rates = new double[LAST + 1];
        for (int age = 0; age < open; age++) {
            rates[age] = LifeTable.rate(dying[age], age == 0 ? LifeTable.latenessOfInfants(dying[0], women) : LifeTable.MIDDLE);
        }
        Kannisto curve = Kannisto.fit(FIT_FROM, java.util.Arrays.copyOfRange(rates, FIT_FROM, open));
        for (int age = open - 1; age <= LAST; age++) {
            rates[age] = curve.at(age);
        }
        return LifeTable.ofRates(rates, women).openAt(open);
    }
}
