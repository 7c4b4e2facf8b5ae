package org.puriq.program;

/** Where Puriq starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println(Version.line());
            return;
        }
    }
}
