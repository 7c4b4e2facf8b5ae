package org.puriq.program;

/** Which Puriq this is. Kept in the code, because reading a file for it would make every start slower; VersionTest holds it to the build's. */
public final class Version {
    static final String NUMBER = "0.1.0";

    private Version() {}

    /** "puriq 0.1.0", as --version prints it. */
    public static String line() {
        return "puriq " + NUMBER;
    }
}
