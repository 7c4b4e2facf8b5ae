package org.puriq.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of this room that lie in the program itself. */
final class Resource {
    private Resource() {}

    static String text(String name) {
        return new String(bytes("/report/" + name), StandardCharsets.UTF_8);
    }

    /** A file by its whole name; it may be that of a library. */
    static byte[] bytes(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program's own file %s is missing.".formatted(name));
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file %s cannot be read.".formatted(name), broken);
        }
    }
}
