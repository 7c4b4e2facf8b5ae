package org.puriq.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A text small enough to stand in an address: so a page that rests on a typed table can be kept and opened again, also tomorrow. */
final class PackedText {
    /** What a server takes as one line of a request is 8 kB; the rest of the address needs room, too. */
    static final int LONGEST = 3_000;
    private static final int LARGEST = 64 * 1024;

    private PackedText() {}

    /** The text as letters of an address; nothing where it is too long for one. */
    static Optional<String> pack(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray())).filter(each -> each.length() <= LONGEST);
        } finally {
            deflater.end();
        }
    }

    /** The text again; nothing where the address was not made by {@link #pack}, or would unpack to more than that takes. */
    static Optional<String> unpack(String packed) {
        if (packed.length() > LONGEST) {
            return Optional.empty();
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(packed));
            byte[] text = new byte[LARGEST + 1];
            int length = 0;
            while (!inflater.finished() && length < text.length) {
                int more = inflater.inflate(text, length, text.length - length);
                if (more == 0) {
                    return Optional.empty();
                }
                length += more;
            }
            return length > LARGEST ? Optional.empty() : Optional.of(new String(text, 0, length, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DataFormatException foreign) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
