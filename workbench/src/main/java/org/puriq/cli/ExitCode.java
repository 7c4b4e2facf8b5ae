package org.puriq.cli;

/** What a command answers to the shell that called it. */
public final class ExitCode {
    /** Done as asked. */
    public static final int DONE = 0;
    /** What was given to read holds something that has to be put right; nothing was changed. */
    public static final int DATA = 1;
    /** The command was not written as Puriq understands it. */
    public static final int USAGE = 2;
    /** Puriq itself failed; the details are in its log. */
    public static final int PROGRAM = 3;

    private ExitCode() {}
}
