package org.puriq.document;

/** Hears how far a document is read. What it throws ends the reading, so it can also cancel. */
@FunctionalInterface
public interface Heard {
    Heard NOTHING = (_, _) -> {};

    /** {@code done} of {@code of} pages, or other parts where the file has no pages, are read. */
    void read(int done, int of);
}
