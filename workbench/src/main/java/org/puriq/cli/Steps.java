package org.puriq.cli;

import org.puriq.report.Progress;

/** Shows on the error stream how far a long work is: on a terminal in one line that changes, else a line at its end. */
final class Steps implements Progress {
    private static final int BAR = 20;

    private final Screen screen;
    private final String what;
    private final boolean terminal = System.console() != null && System.console().isTerminal();

    Steps(Screen screen, String what) {
        this.screen = screen;
        this.what = what;
    }

    @Override
    public void step(int done, int of, String text) {
        if (terminal) {
            int filled = of == 0 ? BAR : BAR * done / of;
            String bar = "█".repeat(filled) + "·".repeat(BAR - filled);
            screen.err().print("\r\u001b[2K%s %s %d/%d %s".formatted(what, bar, done, of, shortened(text)));
            screen.err().flush();
        }
    }

    /** The work is done; {@code result} stays in the place of the progress. */
    void done(String result) {
        cleared();
        screen.out().println(result);
        screen.out().flush();
    }

    /** The work is done, and what comes of it is told elsewhere. */
    void cleared() {
        screen.err().print(terminal ? "\r\u001b[2K" : "");
        screen.err().flush();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
