package org.puriq.golden;

/** What became of a case. The code is the word that the command prints, the same in all languages. */
public enum Verdict {
    MATCH("match"),
    DIFFERS("differs"),
    NOT_SUPPORTED("not-supported");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
