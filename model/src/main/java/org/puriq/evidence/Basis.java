package org.puriq.evidence;

import java.util.Arrays;
import java.util.Optional;

/** On what a figure rests. It shows wherever the figure shows: an assumption can never look like a fact. */
public enum Basis {
    REPORTED("reported"),
    DERIVED("derived"),
    ASSUMPTION("assumption");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Basis> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
