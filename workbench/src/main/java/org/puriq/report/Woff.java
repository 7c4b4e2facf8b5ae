package org.puriq.report;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a WOFF 1.0 file, the form in which the program's fonts come, into the TrueType file that a PDF embeds (W3C, WOFF File Format 1.0, sections 3 to 5). */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    /** Ligatures: whoever copies or hears a text that has them may lose letters, as in "fl". They are left out. */
    private static final int LIGATURES = 0x47535542;

    private final ByteBuffer woff;
    private final List<Integer> kept;

    private Woff(byte[] bytes) {
        woff = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || woff.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("A font of the program is no WOFF file; it has %d bytes.".formatted(bytes.length));
        }
        kept = IntStream.range(0, woff.getShort(12)).filter(table -> field(table, 0) != LIGATURES).boxed().toList();
    }

    static byte[] unpacked(byte[] bytes) {
        try {
            return new Woff(bytes).trueType();
        } catch (IOException never) {
            throw new UncheckedIOException("Memory cannot be written to.", never);
        }
    }

    private byte[] trueType() throws IOException {
        var out = new ByteArrayOutputStream();
        var head = new DataOutputStream(out);
        int tables = kept.size();
        int power = Integer.highestOneBit(tables);
        head.writeInt(woff.getInt(4));
        head.writeShort(tables);
        head.writeShort(power * SFNT_ENTRY);
        head.writeShort(Integer.numberOfTrailingZeros(power));
        head.writeShort((tables - power) * SFNT_ENTRY);
        int at = SFNT_HEADER + tables * SFNT_ENTRY;
        for (int table : kept) {
            head.writeInt(field(table, 0));
            head.writeInt(field(table, 4));
            head.writeInt(at);
            head.writeInt(length(table));
            at += padded(length(table));
        }
        for (int table : kept) {
            head.write(content(table));
            head.write(new byte[padded(length(table)) - length(table)]);
        }
        return out.toByteArray();
    }

    /** The fields of a table's entry: tag, offset, compressed length, length, checksum; the checksum is the fifth. */
    private int field(int table, int number) {
        return woff.getInt(HEADER + table * ENTRY + number * 4);
    }

    private int length(int table) {
        return field(table, 3);
    }

    private byte[] content(int table) {
        byte[] stored = new byte[field(table, 2)];
        woff.get(field(table, 1), stored);
        return stored.length == length(table) ? stored : inflated(stored, length(table));
    }

    private static byte[] inflated(byte[] stored, int length) {
        byte[] content = new byte[length];
        try (var inflater = new Inflater()) {
            inflater.setInput(stored);
            int got = inflater.inflate(content);
            if (got != length) {
                throw new IllegalArgumentException("A table of a font has %d bytes instead of %d.".formatted(got, length));
            }
            return content;
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("A table of a font is not packed as WOFF says.", broken);
        }
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
