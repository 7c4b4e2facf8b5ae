package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text: UTF-8 with or without a mark, or else Windows-1252. The text is never held as a whole. */
public final class CsvText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_HEAD = 64 * 1024;

    private final byte[] bytes;
    private final int start;
    private final Charset charset;

    CsvText(byte[] bytes) {
        this.bytes = bytes;
        this.start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        this.charset = isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** The text of bytes, in the letters that they are written in. */
    public static String of(byte[] bytes) {
        var text = new CsvText(bytes);
        return new String(bytes, text.start, bytes.length - text.start, text.charset);
    }

    boolean isWindows() {
        return charset.equals(WINDOWS);
    }

    /** Its rows: a cell that a row lacks is empty, and a row with more cells than the head is for its reader to refuse ({@link #isLonger}). */
    CsvReader<CsvRecord> records(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false).ofCsvRecord(reader());
    }

    /** Whether something stands behind the last column of the head: mostly a number with a comma in it, which moved the others one column on. */
    static boolean isLonger(CsvRecord row, int columns) {
        return row.getFields().stream().skip(columns).anyMatch(each -> !each.isBlank());
    }

    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
    }

    /** The first line that holds anything; of an endless line only its beginning. */
    String firstLine() {
        var beginning = new String(bytes, start, Math.min(bytes.length - start, LONGEST_HEAD), charset);
        try (var lines = new BufferedReader(new java.io.StringReader(beginning))) {
            String line = lines.readLine();
            while (line != null && line.isEmpty()) {
                line = lines.readLine();
            }
            return line == null ? "" : line;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean isUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(64 * 1024);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError() || result.isUnderflow()) {
                return !result.isError();
            }
            out.clear();
        }
    }

    /** A zip, an Office file, a picture, UTF-16 or anything else that is no text of ours, whatever its name says. */
    static boolean isSomethingElse(byte[] bytes) {
        int look = Math.min(bytes.length, 4096);
        for (int at = 0; at < look; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6) || startsWith(bytes, '%', 'P', 'D', 'F')
                || startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0x1F, 0x8B);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int at = 0; at < first.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != first[at]) {
                return false;
            }
        }
        return true;
    }
}
