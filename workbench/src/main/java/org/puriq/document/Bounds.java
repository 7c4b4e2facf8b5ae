package org.puriq.document;

import java.time.Duration;

/**
 * How much of somebody's document is read at the most. The reading runs in a process of its own with this much memory and time, so
 * that no file, however it was made, can exhaust the program or hang it.
 *
 * @param bytes the file as it is sent
 * @param inflatedBytes one part of it, unpacked
 * @param characters its text
 * @param heapMegabytes the memory of the process that reads it
 */
public record Bounds(long bytes, long inflatedBytes, int pages, int characters, int heapMegabytes, Duration time) {
    private static final int MEGABYTE = 1024 * 1024;

    /** As large as a page takes a file, and a plan of 600 pages is; it has some two million characters. */
    public static final Bounds USUAL = new Bounds(64L * MEGABYTE, 200L * MEGABYTE, 3_000, 20_000_000, 384, Duration.ofSeconds(120));
}
