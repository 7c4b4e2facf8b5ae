package org.puriq.migration;

/**
 * Net migration between two counts without ages: the change of the population that births and deaths do not explain. Births and deaths
 * must be those of the residents of the place, wherever they happened. United Nations, Manual VI (1970), chapter I.
 */
public record VitalResidual(double first, double second, double births, double deaths) {
    public VitalResidual {
        if (!(first >= 0 && second >= 0 && births >= 0 && deaths >= 0)) {
            throw new IllegalArgumentException("Counts (%s, %s), births (%s) and deaths (%s) must be zero or more.".formatted(first, second, births, deaths));
        }
    }

    /** How much the population grew or shrank. */
    public double change() {
        return second - first;
    }

    /** Births less deaths. */
    public double naturalIncrease() {
        return births - deaths;
    }

    /** (P1 − P0) − (B − D). */
    public double net() {
        return change() - naturalIncrease();
    }

    /** Net migrants per 1,000 person-years, the population taken as the mean of both counts; nothing where nobody was counted. */
    public java.util.OptionalDouble perThousandYearly(double years) {
        double personYears = (first + second) / 2 * years;
        return personYears > 0 ? java.util.OptionalDouble.of(1000 * net() / personYears) : java.util.OptionalDouble.empty();
    }
}
