package org.puriq.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.PartialDate;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.CountryPack;
import org.puriq.definition.CountryPacks;
import org.puriq.format.Nearest;
import org.puriq.store.StoreException;
import org.puriq.store.StudyFile;
import org.puriq.store.StudyFiles;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * The studies of one user, each a file of its own. On the first use the studies that come with the program are loaded; one that
 * was deleted stays deleted. Everything a user asks of studies goes through here or through a task that stands on it.
 */
public final class Workspace implements AutoCloseable {
    private final Home home;
    private final StudyFiles files;
    private final CountryPacks countries;
    private final Clock clock;
    private final Map<String, Opened> open = new HashMap<>();

    /** An open file and what the system knows it by: if another program put another file in its place, ours is no longer the study. */
    private record Opened(StudyFile file, String key) {}

    public Workspace(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.files = new StudyFiles(clock);
        this.countries = new CountryPacks(home.countries());
    }

    public Home home() {
        return home;
    }

    /** The day, where the user is. */
    PartialDate today() {
        return PartialDate.read(LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).toString()).orElseThrow();
    }

    public CountryPacks countries() {
        return countries;
    }

    /** The words for a study, as its country says them. */
    public Texts texts(Study study, Language language) {
        return new Texts(language, countries.of(study.title().country()));
    }

    /** The words where no study is open. */
    public Texts texts(Language language) {
        return new Texts(language, countries.of(CountryPacks.NEUTRAL));
    }

    /** How a country calls things; the neutral words where there is no pack of it. */
    public CountryPack countryPack(String country) {
        return countries.of(country);
    }

    public List<CountryPack> countryPacks() {
        return countries.all();
    }

    /** Why studies that lie in the user's folder cannot be opened; they are left out of {@link #studies()}. */
    public List<Problem> studyProblems() {
        return ids().stream().flatMap(id -> study(id) instanceof Checked.Faulty<Study>(List<Problem> problems) ? problems.stream() : Stream.<Problem>empty()).toList();
    }

    /** What is wrong with country packs in the user's folder; those are left out. */
    public List<Problem> countryProblems() {
        return countries.problems();
    }

    /** The identities of all studies, in order of name. */
    public List<String> ids() {
        if (!Files.isDirectory(home.studies())) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(home.studies())) {
            return paths.map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> name.endsWith(StudyFiles.ENDING))
                    .map(name -> name.substring(0, name.length() - StudyFiles.ENDING.length()))
                    .filter(Workspace::isId)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** All studies that can be opened; what is wrong with the others is told by {@link #study}. */
    public List<Study> studies() {
        List<Study> studies = new ArrayList<>();
        for (String id : ids()) {
            if (study(id) instanceof Checked.Sound<Study>(Study study, List<Problem> _)) {
                studies.add(study);
            }
        }
        return studies;
    }

    /** The study as it is now. */
    public Checked<Study> study(String id) {
        return Attempt.at(() -> file(id).then(file -> Attempt.at(() -> Checked.sound(file.study()))));
    }

    Checked<StudyFile> file(String id) {
        if (!isId(id) || !Files.exists(path(id))) {
            forget(id);
            return Checked.faulty(Problem.refused(Where.NOWHERE, "study.unknown", id, Nearest.to(id, ids()).orElse(""), String.join(", ", ids())));
        }
        return Attempt.at(() -> Checked.sound(opened(id, path(id))));
    }

    private synchronized StudyFile opened(String id, Path path) throws StoreException, IOException {
        String key = key(path);
        Opened known = open.get(id);
        if (known != null && known.key().equals(key)) {
            return known.file();
        }
        forget(id);
        StudyFile file = files.open(path);
        checkName(id, file);
        open.put(id, new Opened(file, key));
        return file;
    }

    /** A copy of a study under another name is not opened: what was done to it would be done to the study whose identity it bears. */
    private static void checkName(String id, StudyFile file) throws StoreException {
        try {
            String inside = file.study().id();
            if (!inside.equals(id)) {
                String name = id + StudyFiles.ENDING;
                throw new StoreException(Problem.refused(Where.file(name), "store.other-name", name, inside, inside + StudyFiles.ENDING));
            }
        } catch (StoreException refused) {
            file.close();
            throw refused;
        }
    }

    private static String key(Path path) throws IOException {
        return String.valueOf(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    }

    synchronized StudyFiles files() {
        return files;
    }

    Path path(String id) {
        return home.studies().resolve(id + StudyFiles.ENDING);
    }

    static boolean isId(String id) {
        return id.matches("[a-z0-9][a-z0-9-]{0,99}");
    }

    /** Deletes a study for good. Its file goes; a study that came with the program is not loaded again. */
    public Checked<Path> delete(String id) {
        if (!ids().contains(id)) {
            return file(id).map(_ -> path(id));
        }
        return Attempt.at(() -> {
            forget(id);
            Files.delete(path(id));
            return Checked.sound(path(id));
        });
    }

    private synchronized void forget(String id) {
        Opened opened = open.remove(id);
        if (opened != null) {
            try {
                opened.file().close();
            } catch (StoreException alreadyGone) {
                // A file that cannot be closed is gone or damaged; either way it is no longer used.
                return;
            }
        }
    }

    /** A whole copy of a study in a file of its own, also while it is open elsewhere. */
    public Checked<Path> copy(String id, Path target) {
        if (Files.exists(target)) {
            return Checked.faulty(Problem.refused(Where.file(target.toString()), "file.exists", target.toString()));
        }
        return file(id).then(file -> Attempt.at(() -> {
            file.copyTo(target);
            return Checked.sound(target);
        }));
    }

    /** Loads the studies that come with the program and were never loaded here. Gives the identities of those it loaded. */
    public synchronized Checked<List<String>> loadShippedStudies() {
        return Attempt.at(() -> {
            if (!Files.isDirectory(home.shippedStudies())) {
                return Checked.sound(List.of());
            }
            var editions = new Editions(this);
            Set<String> loaded = editions.loaded().keySet();
            List<String> now = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Path folder : folders(home.shippedStudies())) {
                String id = String.valueOf(folder.getFileName());
                boolean there = Files.exists(path(id));
                if (!loaded.contains(id) && (there || load(folder, problems))) {
                    note(editions, id, there);
                    now.addAll(there ? List.of() : List.of(id));
                }
            }
            return Checked.of(List.copyOf(now), problems);
        });
    }

    /** A study that could not be loaded, as on a full disk, is tried again at the next start. */
    private boolean load(Path folder, List<Problem> problems) {
        Checked<String> loaded = new ImportStudy(this).asNewStudy(folder);
        problems.addAll(loaded.remarks().stream().filter(Problem::refuses).toList());
        return loaded instanceof Checked.Sound<String>;
    }

    /** One that lay there already may be of any edition. */
    private static void note(Editions editions, String id, boolean there) throws IOException {
        if (there) {
            editions.noteUnknown(id);
        } else {
            editions.note(id);
        }
    }

    /** This identity, or with the first number behind it that is free. */
    String freeId(String wanted) {
        String id = wanted;
        for (int number = 2; Files.exists(path(id)); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        }
    }


    @Override
    public synchronized void close() {
        List.copyOf(open.keySet()).forEach(this::forget);
    }
}
