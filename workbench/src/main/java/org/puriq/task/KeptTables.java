package org.puriq.task;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.recipe.MovesRead;
import org.puriq.recipe.Recipe;
import org.puriq.source.PackedFolder;

/**
 * Census tables of moves that somebody opened, kept in the user's folder: the files as they came, the recipe among them if there is one,
 * and what the user says of them. A table is found again after the program was closed, and goes when the user deletes it. Its
 * identity is made of what is in the files, so the same table sent twice is kept once.
 */
public final class KeptTables {
    private static final String LABEL = "label.properties";
    private static final String FILES = "files";
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{24}");
    private static final int LONGEST = 300;

    private final Path folder;

    /**
     * What the user says of a table; what is empty is said by its recipe.
     *
     * @param source who counted, {@code date} of which day or year the table is
     */
    public record Label(String name, String source, String date) {
        public static final Label NONE = new Label("", "", "");

        public Label {
            name = shortened(name);
            source = shortened(source);
            date = shortened(date);
        }

        private static String shortened(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            return line.substring(0, Math.min(line.length(), LONGEST));
        }
    }

    /** A table that is kept, without what is in it. */
    public record Listed(String id, Label label, String recipe, String persons, List<String> files) {}

    /** A table that was opened, with what is doubtful about it. */
    public record Opened(String id, Label label, MovesRead read, List<Problem> doubts) {}

    public KeptTables(Home home) {
        this.folder = home.tables();
    }

    /**
     * Reads the files in a folder and keeps them if they can be read; zips among them are laid out first. The folder is gone afterwards.
     */
    public Checked<Opened> keep(Path sent, Label label) {
        try {
            try {
                List<Problem> problems = new ArrayList<>();
                for (Path zip : inside(sent).filter(PackedFolder::is).toList()) {
                    if (PackedFolder.unpack(zip, sent) instanceof Checked.Faulty<List<Path>>(List<Problem> found)) {
                        problems.addAll(found);
                    }
                    Files.delete(zip);
                }
                return problems.isEmpty() ? read(sent, label) : new Checked.Faulty<>(problems);
            } finally {
                OpenMoves.empty(sent);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The table cannot be kept.", full);
        }
    }

    private Checked<Opened> read(Path sent, Label label) throws IOException {
        return switch (OpenMoves.at(sent, Optional.empty())) {
            case Checked.Sound<MovesRead>(MovesRead read, List<Problem> doubts) -> Checked.sound(write(sent, labelled(read, label), label, doubts));
            case Checked.Faulty<MovesRead>(List<Problem> problems) -> new Checked.Faulty<>(problems);
        };
    }

    private Opened write(Path sent, MovesRead read, Label label, List<Problem> doubts) throws IOException {
        String id = identity(sent);
        Path files = Files.createDirectories(folder.resolve(id).resolve(FILES));
        for (Path each : inside(sent).toList()) {
            Files.copy(each, files.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        var said = new Properties();
        said.setProperty("name", label.name());
        said.setProperty("source", label.source());
        said.setProperty("date", label.date());
        said.setProperty("recipe", read.recipe().id());
        said.setProperty("persons", String.valueOf(read.table().persons()));
        try (Writer out = Files.newBufferedWriter(folder.resolve(id).resolve(LABEL))) {
            said.store(out, null);
        }
        return new Opened(id, label, read, doubts);
    }

    /** Opens a kept table again; none where nothing of that identity is kept. */
    public Optional<Checked<Opened>> open(String id) {
        return find(id).map(listed -> switch (OpenMoves.at(folder.resolve(id).resolve(FILES), Optional.empty())) {
            case Checked.Sound<MovesRead>(MovesRead read, List<Problem> doubts) -> Checked.sound(new Opened(id, listed.label(), labelled(read, listed.label()), doubts));
            case Checked.Faulty<MovesRead>(List<Problem> problems) -> new Checked.Faulty<>(problems);
        });
    }

    /** What the user says of a table stands in the place of what its recipe says. */
    private static MovesRead labelled(MovesRead read, Label label) {
        Recipe recipe = read.recipe();
        return read.by(recipe.called(label.name().isEmpty() ? recipe.name() : new Wording(label.name(), label.name()), label.source().isEmpty() ? recipe.source() : new Wording(label.source(), label.source())));
    }

    /** All that are kept, the one that was kept last first. */
    public List<Listed> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted(Comparator.comparingLong((Path each) -> each.resolve(LABEL).toFile().lastModified()).reversed().thenComparing(Path::toString))
                    .flatMap(each -> find(String.valueOf(each.getFileName())).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Listed> find(String id) {
        Path label = folder.resolve(IDENTITY.matcher(id).matches() ? id : "none").resolve(LABEL);
        if (!Files.isRegularFile(label)) {
            return Optional.empty();
        }
        var said = new Properties();
        try (Reader in = Files.newBufferedReader(label); Stream<Path> files = inside(label.resolveSibling(FILES))) {
            said.load(in);
            return Optional.of(new Listed(id, new Label(said.getProperty("name", ""), said.getProperty("source", ""), said.getProperty("date", "")), said.getProperty("recipe", ""), said.getProperty("persons", ""),
                    files.map(each -> String.valueOf(each.getFileName())).toList()));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Deletes a table for good; studies that took figures from it keep them. */
    public boolean delete(String id) {
        Optional<Listed> listed = find(id);
        if (listed.isEmpty()) {
            return false;
        }
        try {
            OpenMoves.empty(folder.resolve(id).resolve(FILES));
            OpenMoves.empty(folder.resolve(id));
            return true;
        } catch (IOException held) {
            throw new UncheckedIOException("The table %s cannot be deleted.".formatted(id), held);
        }
    }

    private static Stream<Path> inside(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static String identity(Path sent) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path each : inside(sent).toList()) {
                digest.update(String.valueOf(each.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(each));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 24);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
