package org.puriq.source;

/**
 * How much of somebody's parcel is read at the most, so that none can exhaust the machine. Twice the rows that an import must
 * take in five seconds: parcels of this size, made to be as costly as they can be (every cell wrong, every name unknown, every
 * text in two bytes a letter), were examined over a study of the same size and taken into it with a heap of one gigabyte; with
 * three times as much they were not. A national census does not come in as a study package.
 */
public final class Limits {
    /** All tables together, unpacked. */
    public static final int MEGABYTES = 64;
    static final int BYTES = MEGABYTES * 1024 * 1024;
    /**
     * The receipts and photographs of a package, which come beside its tables. They are held in memory until they are saved: a
     * package with all of them was taken in with a heap of one gigabyte.
     */
    public static final int FILE_MEGABYTES = 256;
    static final long FILE_BYTES = FILE_MEGABYTES * 1024L * 1024;
    /** A file that is sent: a zip may hold both. */
    public static final int SENT_MEGABYTES = MEGABYTES + FILE_MEGABYTES;
    static final int FILES = 200;
    /** All tables together. */
    static final int ROWS = 200_000;
    static final int DESCRIPTION_BYTES = 4 * 1024 * 1024;
    static final int COLUMNS = 200;
    /** So many problems are all told; after that, only the first one of each row. */
    static final int PROBLEMS = 100_000;

    private Limits() {}
}
