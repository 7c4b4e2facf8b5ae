package org.puriq.narrative;

import java.util.Arrays;
import java.util.Optional;

/** For whom a report is written. */
public enum Audience {
    MAYOR("mayor"),
    RESEARCHER("researcher"),
    ASSOCIATION("association");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    /** The word for it in commands and addresses. */
    public String code() {
        return code;
    }

    public static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
