package org.puriq.program;

import java.util.List;

/** Stands in for the program where the launcher is tried: says what it was given and where, and ends as it is told. */
final class LauncherProbe {
    private LauncherProbe() {}

    public static void main(String[] arguments) {
        System.out.println(List.of(arguments) + " in " + System.getProperty("user.dir") + " ñ");
        if (arguments.length == 2 && arguments[0].equals("exit")) {
            System.exit(Integer.parseInt(arguments[1]));
        }
    }
}
