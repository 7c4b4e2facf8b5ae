package org.puriq.task;

/** Who works here, for the history: the name under which the system knows the user. It never leaves the machine. */
final class User {
    private User() {}

    static String name() {
        return System.getProperty("user.name", "");
    }
}
