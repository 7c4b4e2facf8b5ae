package org.puriq.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.recipe.MovesRead;
import org.puriq.task.OpenMoves;

/** Tables of moves that were sent and read, as long as the program runs; the oldest is forgotten first. The files themselves are gone as soon as they are read. */
final class KeptMoves {
    private static final int KEPT = 4;
    private static final int MOST_FILES = 50;

    private final SecureRandom random = new SecureRandom();
    private final SequencedMap<String, Kept> kept = new LinkedHashMap<>();

    /** A table with what was doubtful about it. */
    record Kept(String token, MovesRead read, List<Problem> doubts) {}

    /** Reads what was sent; {@code recipe} is empty where the one that fits is taken. */
    Checked<Kept> take(List<UploadedFile> sent, Optional<UploadedFile> recipe) {
        if (sent.size() > MOST_FILES) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "folder.too-many", String.valueOf(MOST_FILES)));
        }
        List<Path> written = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("puriq-moves-");
            Path apart = Files.createTempDirectory("puriq-recipe-");
            written.addAll(List.of(folder, apart));
            for (UploadedFile each : sent) {
                written.addFirst(write(each, folder));
            }
            Optional<Path> own = Optional.empty();
            if (recipe.isPresent()) {
                own = Optional.of(write(recipe.get(), apart));
                written.addFirst(own.get());
            }
            return keep(OpenMoves.at(folder, own));
        } catch (IOException full) {
            throw new UncheckedIOException("The files that were sent cannot be kept.", full);
        } finally {
            written.forEach(each -> each.toFile().delete());
        }
    }

    private static Path write(UploadedFile sent, Path folder) throws IOException {
        Path file = folder.resolve(Uploads.safe(sent.filename()));
        try (InputStream content = sent.content()) {
            Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private Checked<Kept> keep(Checked<MovesRead> read) {
        return switch (read) {
            case Checked.Sound<MovesRead>(MovesRead table, List<Problem> doubts) -> Checked.sound(keep(table, doubts));
            case Checked.Faulty<MovesRead>(List<Problem> problems) -> new Checked.Faulty<>(problems);
        };
    }

    private synchronized Kept keep(MovesRead table, List<Problem> doubts) {
        byte[] name = new byte[12];
        random.nextBytes(name);
        var one = new Kept(HexFormat.of().formatHex(name), table, doubts);
        kept.put(one.token(), one);
        while (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return one;
    }

    synchronized Optional<Kept> find(String token) {
        return Optional.ofNullable(kept.get(token));
    }

    synchronized List<Kept> all() {
        return List.copyOf(kept.sequencedValues().reversed());
    }
}
