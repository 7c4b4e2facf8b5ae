package org.puriq.source;

/**
 * How much of somebody's parcel is read at the most, so that none can exhaust the machine: with these, a parcel that is made to
 * be as costly as it can be is examined within a gigabyte (docs/performance.md). A national census does not come in as a study
 * package; the largest study that was tried has 100,000 rows and 30 MB.
 */
final class Limits {
    /** All files together, unpacked. */
    static final int BYTES = 100 * 1024 * 1024;
    static final int FILES = 200;
    /** All tables together. */
    static final int ROWS = 300_000;
    static final int DESCRIPTION_BYTES = 4 * 1024 * 1024;
    static final int COLUMNS = 200;
    /** So many problems are all told; after that, only the first one of each row. */
    static final int PROBLEMS = 100_000;

    private Limits() {}
}
