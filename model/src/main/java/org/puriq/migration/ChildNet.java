package org.puriq.migration;

/**
 * Net migration of children born between the counts, for whom no survival ratio exists: they are taken to have moved with their
 * mothers. As many children for each woman who moved as for each who is counted, times the share of the interval in which such a child
 * could move: a quarter for those under 5 in ten years, three quarters for those of 5 to 9. United Nations (1992), Preparing Migration
 * Data for Subnational Population Projections, table 6.
 *
 * @param children counted at the second count; {@code women} counted then at the ages of their mothers
 * @param womenNet net migration of these women; {@code exposure} the share of the interval, between nought and one
 */
public record ChildNet(double children, double women, double womenNet, double exposure) {
    /** The youngest mothers of children of age nought to four, at the second count, and their oldest. */
    public static final int YOUNGEST_MOTHER = 15;
    public static final int OLDEST_MOTHER = 44;

    public ChildNet {
        if (!(children >= 0) || !(women > 0)) {
            throw new IllegalArgumentException("Children (%s) must be zero or more and women (%s) more than zero.".formatted(children, women));
        }
        if (!(exposure >= 0 && exposure <= 1)) {
            throw new IllegalArgumentException("The share of the interval (%s) must lie between zero and one.".formatted(exposure));
        }
    }

    /** Children per woman among those counted. */
    public double childrenPerWoman() {
        return children / women;
    }

    public double net() {
        return exposure * childrenPerWoman() * womenNet;
    }

    /** The share of {@code years} that children of this age group lived on average; half-way through the group they are born evenly. */
    public static double exposure(AgeGroup children, double years) {
        return Math.min(1, (children.from() + children.to()) / 2.0 / years);
    }
}
