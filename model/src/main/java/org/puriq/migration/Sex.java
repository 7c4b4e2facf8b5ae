package org.puriq.migration;

/** The sexes as censuses count them; the code is what files write. */
public enum Sex {
    MEN("men"), WOMEN("women");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
