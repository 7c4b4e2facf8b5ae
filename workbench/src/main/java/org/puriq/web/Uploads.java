package org.puriq.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Files that were sent and wait for a yes: kept under a name that nobody can guess, the oldest forgotten first, all of them at the end. */
final class Uploads {
    private static final int KEPT = 5;

    private final java.security.SecureRandom random = new java.security.SecureRandom();
    private final SequencedMap<String, Kept> kept = new LinkedHashMap<>();

    /** A file that was sent; {@code table} says which table it holds where its name does not. */
    record Kept(Path file, Optional<String> table) {}

    synchronized String keep(UploadedFile sent, Optional<String> table) {
        byte[] name = new byte[12];
        random.nextBytes(name);
        String token = HexFormat.of().formatHex(name);
        try {
            Path folder = Files.createTempDirectory("puriq-import-");
            Path file = folder.resolve(safe(sent.filename()));
            try (InputStream content = sent.content()) {
                Files.copy(content, file);
            }
            file.toFile().deleteOnExit();
            kept.put(token, new Kept(file, table));
        } catch (IOException full) {
            throw new UncheckedIOException("The file that was sent cannot be kept.", full);
        }
        while (kept.size() > KEPT) {
            forget(kept.firstEntry().getKey());
        }
        return token;
    }

    synchronized Optional<Kept> find(String token) {
        return Optional.ofNullable(kept.get(token));
    }

    synchronized void forget(String token) {
        Kept gone = kept.remove(token);
        if (gone != null) {
            gone.file().toFile().delete();
            Optional.ofNullable(gone.file().getParent()).ifPresent(folder -> folder.toFile().delete());
        }
    }

    /** The last part of the name that the browser sent: it says which table a file holds, and never where it is put. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return last.isBlank() || last.startsWith(".") ? "file" + last : last;
    }
}
