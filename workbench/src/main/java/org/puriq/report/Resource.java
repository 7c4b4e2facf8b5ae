package org.puriq.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of this room that lie in the program itself. */
final class Resource {
    private Resource() {}

    static String text(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream("/report/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The program's own file /report/%s is missing.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file /report/%s cannot be read.".formatted(name), broken);
        }
    }
}
