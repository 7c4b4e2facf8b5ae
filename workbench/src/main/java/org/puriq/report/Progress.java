package org.puriq.report;

/** Hears how far a document is printed. What it throws ends the printing, so it can also cancel. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (_, _, _) -> {};

    /** {@code done} of {@code of} blocks are printed, and the one called {@code text} is next; empty where nothing has a name yet, or all is done. */
    void step(int done, int of, String text);
}
