package org.puriq.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing that is read of what a camera writes into a JPEG: which side is up. All else is thrown away unread. */
final class Exif {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ENTRY = 12;
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Exif() {}

    /** From 1 to 8; 1 where nothing else is said, or where it cannot be read. */
    static int orientation(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == APP1 && isExif(jpeg, at + 4)) {
                return inTiff(ByteBuffer.wrap(jpeg, at + 4 + MARK.length, Math.max(0, length - 2 - MARK.length)).slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    /** Whether a file holds something that only cameras write. */
    static boolean isIn(byte[] bytes) {
        for (int at = 2; at + 4 + MARK.length <= bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) != START_OF_SCAN; at += 2 + (((bytes[at + 2] & 0xFF) << 8) | bytes[at + 3] & 0xFF)) {
            if ((bytes[at + 1] & 0xFF) == APP1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExif(byte[] jpeg, int at) {
        return at + MARK.length <= jpeg.length && java.util.Arrays.equals(jpeg, at, at + MARK.length, MARK, 0, MARK.length);
    }

    /** The first directory of the TIFF structure that Exif uses (TIFF 6.0, section 2). */
    private static int inTiff(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int first = (int) directory + 2;
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int entry = 0; entry < entries && first + (entry + 1) * ENTRY <= tiff.limit(); entry++) {
            int at = first + entry * ENTRY;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int said = tiff.getShort(at + 8) & 0xFFFF;
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
