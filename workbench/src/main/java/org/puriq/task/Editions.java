package org.puriq.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.source.Examined;
import org.puriq.study.Study;

/**
 * The studies that come with the program in the edition that it carries, and which edition was loaded here. A study is the user's own
 * as soon as it is loaded: another edition never replaces it, and is added beside it when somebody asks for that.
 */
public final class Editions {
    private static final int MARK_LETTERS = 16;

    private final Workspace workspace;

    public Editions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The loaded studies of which the program carries an edition that was never loaded here. */
    public List<Study> waiting() {
        List<Study> waiting = new ArrayList<>();
        for (String id : workspace.ids()) {
            if (isShipped(id) && isAnother(id) && workspace.study(id) instanceof Checked.Sound<Study>(Study study, List<Problem> _)) {
                waiting.add(study);
            }
        }
        return waiting;
    }

    /** Adds the program's edition beside the study that is there, under another identity, which it gives. */
    public Checked<String> addBeside(String id) {
        if (!isShipped(id)) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "edition.not-shipped", id));
        }
        return new ImportStudy(workspace).beside(folder(id), workspace.freeId(id)).then(added -> Attempt.at(() -> {
            note(id);
            return Checked.sound(added);
        }));
    }

    private boolean isShipped(String id) {
        return Files.isDirectory(folder(id));
    }

    private Path folder(String id) {
        return workspace.home().shippedStudies().resolve(id);
    }

    /** A home of an earlier program did not note which edition it loaded: there the study itself is compared. */
    private boolean isAnother(String id) {
        try {
            Optional<String> loaded = Optional.ofNullable(loaded().get(id));
            if (loaded.isPresent() && !loaded.get().isEmpty()) {
                return !loaded.get().equals(mark(id));
            }
            boolean same = holdsAllOf(id);
            if (same) {
                note(id);
            }
            return !same;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean holdsAllOf(String id) {
        return new ImportStudy(workspace).dryRun(folder(id), Optional.of(id), Optional.empty()) instanceof Checked.Sound<Examined>(Examined examined, List<Problem> _)
                && examined.entries().stream().allMatch(each -> each.standing() == Examined.Standing.SAME);
    }

    /** Each study that was loaded once, with the mark of its latest edition; empty where nobody noted it. */
    Map<String, String> loaded() throws IOException {
        Map<String, String> loaded = new LinkedHashMap<>();
        if (Files.exists(workspace.home().loadedOnce())) {
            for (String line : Files.readAllLines(workspace.home().loadedOnce())) {
                String[] words = line.strip().split(" ");
                loaded.put(words[0], words.length > 1 ? words[1] : loaded.getOrDefault(words[0], ""));
            }
        }
        return loaded;
    }

    /** Its present edition was loaded. */
    void note(String id) throws IOException {
        write(id + " " + mark(id));
    }

    /** It is there, and nobody knows in which edition. */
    void noteUnknown(String id) throws IOException {
        write(id);
    }

    private void write(String line) throws IOException {
        Files.createDirectories(workspace.home().folder());
        Files.writeString(workspace.home().loadedOnce(), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The same for the same tables, whatever the machine. */
    private String mark(String id) throws IOException {
        try (Stream<Path> inside = Files.list(folder(id))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : inside.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, MARK_LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
