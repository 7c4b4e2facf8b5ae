package org.puriq.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.task.KeptTables;
import org.puriq.task.KeptTables.Label;
import org.puriq.task.KeptTables.Opened;

/** Tables of moves that were sent: they lie in the user's folder, and the few that were looked at last also in memory. */
final class KeptMoves {
    private static final int IN_MEMORY = 4;
    private static final int MOST_FILES = 50;

    private final KeptTables tables;
    private final SequencedMap<String, Opened> looked = new LinkedHashMap<>();

    KeptMoves(KeptTables tables) {
        this.tables = tables;
    }

    /** Reads what was sent and keeps it; {@code recipe} is empty where it is among the files or the one that fits is taken. */
    Checked<Opened> take(List<UploadedFile> sent, Optional<UploadedFile> recipe, Label label) {
        if (sent.size() > MOST_FILES) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "folder.too-many", String.valueOf(MOST_FILES)));
        }
        try {
            Path folder = Files.createTempDirectory("puriq-moves-");
            for (UploadedFile each : sent) {
                write(each, folder.resolve(Uploads.safe(each.filename())));
            }
            if (recipe.isPresent()) {
                String name = Uploads.safe(recipe.get().filename());
                write(recipe.get(), folder.resolve(name.matches("(?i).*\\.ya?ml") ? name : name + ".yaml"));
            }
            return remembered(tables.keep(folder, label));
        } catch (IOException full) {
            throw new UncheckedIOException("The files that were sent cannot be kept.", full);
        }
    }

    private static void write(UploadedFile sent, Path file) throws IOException {
        try (InputStream content = sent.content()) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Checked<Opened> remembered(Checked<Opened> read) {
        if (read instanceof Checked.Sound<Opened>(Opened table, var _)) {
            remember(table);
        }
        return read;
    }

    private synchronized void remember(Opened table) {
        looked.remove(table.id());
        looked.put(table.id(), table);
        while (looked.size() > IN_MEMORY) {
            looked.pollFirstEntry();
        }
    }

    /** The table, read again where it is no longer in memory; none where nothing of that name is kept. */
    Optional<Checked<Opened>> open(String id) {
        Optional<Opened> known = known(id);
        return known.isPresent() ? known.map(Checked::sound) : tables.open(id).map(this::remembered);
    }

    private synchronized Optional<Opened> known(String id) {
        return Optional.ofNullable(looked.get(id));
    }

    Optional<KeptTables.Listed> find(String id) {
        return tables.find(id);
    }

    List<KeptTables.Listed> all() {
        return tables.all();
    }

    synchronized boolean delete(String id) {
        looked.remove(id);
        return tables.delete(id);
    }
}
