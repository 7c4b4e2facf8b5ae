package org.puriq.base;

import java.util.Arrays;
import java.util.Optional;

/** What the source says about how exact a figure is. It is part of the figure: dropping it makes the figure wrong. */
public enum Qualifier {
    EXACT("exact"),
    APPROXIMATELY("approximately"),
    ALMOST("almost"),
    ABOUT("about"),
    MORE_THAN("more-than"),
    LESS_THAN("less-than"),
    AT_LEAST("at-least"),
    AT_MOST("at-most"),
    /** The source prints a figure and leaves open what it is, such as a population of "25" without a unit. */
    NOT_STATED("not-stated");

    private final String code;

    Qualifier(String code) {
        this.code = code;
    }

    /** The word for it in a study package. */
    public String code() {
        return code;
    }

    public static Optional<Qualifier> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
