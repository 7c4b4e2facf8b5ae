package org.puriq.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plain text: in Unicode, else as Windows writes it here. A form feed ends a page. */
final class PlainText {
    private PlainText() {}

    static void read(Path file, PageCollector pages) throws IOException {
        String[] parts = decoded(Files.readAllBytes(file)).split("\f", -1);
        for (int at = 0; at < parts.length; at++) {
            boolean afterTheLast = at > 0 && at == parts.length - 1 && parts[at].isBlank();
            if (!afterTheLast) {
                pages.add(parts[at]);
            }
            if (parts.length > 1 && !afterTheLast) {
                pages.endPage();
            }
        }
    }

    private static String decoded(byte[] bytes) {
        boolean utf16 = bytes.length >= 2 && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff);
        Charset first = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return first.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\ufeff", "");
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
