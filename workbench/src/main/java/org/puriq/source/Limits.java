package org.puriq.source;

/**
 * How much of somebody's file is read at the most, so that none can exhaust the machine. A national census does not come in
 * as a study package; the largest study that was tried has 100,000 rows and 30 MB.
 */
final class Limits {
    static final long BYTES = 200L * 1024 * 1024;
    static final int FILES = 200;
    static final int ROWS = 1_000_000;
    static final int DESCRIPTION_BYTES = 4 * 1024 * 1024;
    static final int COLUMNS = 200;

    private Limits() {}
}
