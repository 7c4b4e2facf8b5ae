package org.puriq.program;

/** Which Puriq this is. Kept in the code, because reading a file for it slows every start; VersionTest holds it to the build's. */
public final class Version {
    public static final String NUMBER = "0.1.0";
    /** As --version prints it. */
    public static final String LINE = "puriq " + NUMBER;

    private Version() {}
}
