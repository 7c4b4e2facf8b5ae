package org.puriq.base;

/** A language in which Puriq speaks. Spanish first: it is the default wherever none is asked for. */
public enum Language {
    SPANISH("es"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, as it stands in files and addresses. */
    public String code() {
        return code;
    }

    /** The language of {@code code}; Spanish where the code is of no language that Puriq speaks. */
    public static Language of(String code) {
        return ENGLISH.code.equals(code) ? ENGLISH : SPANISH;
    }
}
