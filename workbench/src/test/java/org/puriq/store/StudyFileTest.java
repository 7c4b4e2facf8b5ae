package org.puriq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Wording;
import org.puriq.evidence.Source;
import org.puriq.format.StudyFormat;
import org.puriq.study.Study;
import org.puriq.study.Title;

/** The study file under bad conditions: a full disk, another program at work, a program that ends in the middle. */
class StudyFileTest {
    @TempDir
    Path folder;

    private final StudyFiles files = new StudyFiles(Clock.systemUTC());

    private StudyFile created() throws StoreException {
        var title = new Title("s", Wording.same("S"), "pe", "", "", "", Wording.NONE, false, List.of());
        return files.create(folder.resolve("s.puriq"), command(new Change.Put(StudyFormat.STUDY, title)));
    }

    private StudyFile opened() throws StoreException {
        return files.open(folder.resolve("s.puriq"));
    }

    private static Command command(Change... changes) {
        return new Command("me", "test", List.of("detail"), List.of(changes));
    }

    private static Source source(String id, String title) {
        return new Source(id, "book", "", "", title, Optional.empty(), Wording.NONE, List.of());
    }

    private static Change put(String id, String title) {
        return new Change.Put(StudyFormat.SOURCES, source(id, title));
    }

    private static Command large() {
        String text = "x".repeat(10_000);
        return command(IntStream.range(0, 2_000).mapToObj(at -> put("large-" + at, text)).toArray(Change[]::new));
    }

    private static List<String> ids(StudyFile file) throws StoreException {
        return file.study().all(Source.class).stream().map(Source::id).toList();
    }

    private static String rule(StoreException failed) {
        return failed.problem().rule();
    }

    /** The disk is full: a sentence, nothing of the command is there, and as soon as there is space the program goes on. */
    @Test
    void aFullDiskLeavesTheStudyAsItWas() throws StoreException, SQLException {
        try (StudyFile file = created()) {
            file.commit(command(put("a", "A")));
            file.limitPages(120);
            assertThat(rule(catchThrowableOfType(StoreException.class, () -> file.commit(large())))).isEqualTo("store.disk-full");
            assertThat(ids(file)).containsExactly("a");
            assertThat(file.history(10, 0)).hasSize(2);
            file.commit(command(put("b", "B")));
            assertThat(rule(catchThrowableOfType(StoreException.class, () -> file.commit(large(), file.study())))).isEqualTo("store.disk-full");
            file.limitPages(1_000_000);
            file.commit(command(put("c", "C")));
            assertThat(ids(file)).containsExactly("a", "b", "c");
            assertThat(file.undo()).isPresent();
        }
        try (StudyFile again = opened()) {
            assertThat(ids(again)).containsExactly("a", "b");
        }
    }

    /** A failing change in the middle of a command takes the whole command back. */
    @Test
    void aCommandHappensAsAWholeOrNotAtAll() throws StoreException, SQLException {
        try (StudyFile file = created(); Connection other = connection(); Statement statement = other.createStatement()) {
            statement.execute("CREATE TRIGGER no_more BEFORE INSERT ON sources WHEN NEW.id = 'c' BEGIN SELECT RAISE(ABORT, 'no'); END");
            assertThatThrownBy(() -> file.commit(command(put("a", "A"), put("b", "B"), put("c", "C")))).isInstanceOf(StoreException.class);
            statement.execute("DROP TRIGGER no_more");
            assertThat(ids(file)).isEmpty();
            assertThat(file.history(10, 0)).hasSize(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("s.puriq"));
    }

    /** Another program writes and does not come to an end: reading goes on, writing says who is in the way, and works later. */
    @Test
    void whileAnotherProgramWritesThereIsASentence() throws StoreException, SQLException {
        try (StudyFile file = created(); Connection other = connection(); Statement statement = other.createStatement()) {
            file.waitAtMost(50);
            statement.execute("BEGIN IMMEDIATE");
            assertThat(rule(catchThrowableOfType(StoreException.class, () -> file.commit(command(put("a", "A")))))).isEqualTo("store.held-by-another");
            assertThat(rule(catchThrowableOfType(StoreException.class, file::undo))).isEqualTo("store.held-by-another");
            assertThat(ids(file)).isEmpty();
            statement.execute("ROLLBACK");
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(rule(catchThrowableOfType(StoreException.class, () -> file.history(1, 0)))).isEqualTo("store.held-by-another");
            statement.execute("ROLLBACK");
            file.commit(command(put("a", "A")));
            assertThat(ids(file)).containsExactly("a");
        }
    }

    /** What was decided upon an older study is not done: not after an edit here, not after one in another program. */
    @Test
    void aDecisionUponAnOlderStudyIsNotCarriedOut() throws StoreException {
        try (StudyFile file = created(); StudyFile other = opened()) {
            Study basis = file.study();
            assertThat(file.commit(command(put("a", "A")), basis)).isTrue();
            assertThat(file.commit(command(put("a", "B")), basis)).isFalse();
            basis = file.study();
            other.commit(command(put("b", "B")));
            assertThat(file.commit(command(put("c", "C")), basis)).isFalse();
            assertThat(file.commit(command(put("c", "C")), file.study())).isTrue();
            assertThat(ids(other)).containsExactly("a", "b", "c");
        }
    }

    /** What the open file believes after an edit is what a program that reads everything anew finds. */
    @Test
    void anEditedStudyIsWhatTheFileSays() throws StoreException {
        try (StudyFile file = created()) {
            file.study();
            file.commit(command(put("a", "A"), put("b", "B"), put("c", "C"), put("a", "again")));
            file.commit(command(new Change.Remove(StudyFormat.SOURCES, "b"), put("d", "D"), new Change.Remove(StudyFormat.SOURCES, "a"), put("a", "back"), put("c", "changed")));
            file.commit(command(new Change.Remove(StudyFormat.SOURCES, "none")));
            try (StudyFile other = opened()) {
                assertThat(other.study().all(Source.class)).isEqualTo(file.study().all(Source.class));
                assertThat(ids(other)).containsExactly("c", "d", "a");
            }
        }
    }

    /** Undone and done again, a command of many changes to the same records gives the same rows in the same order. */
    @Test
    void aCommandThatTouchesARecordTwiceIsUndone() throws StoreException {
        try (StudyFile file = created()) {
            file.commit(command(put("a", "A"), put("b", "B")));
            List<Source> before = file.study().all(Source.class);
            file.commit(command(put("a", "1"), new Change.Remove(StudyFormat.SOURCES, "a"), put("a", "2"), put("a", "3"), put("c", "C")));
            List<Source> after = file.study().all(Source.class);
            file.undo();
            assertThat(file.study().all(Source.class)).isEqualTo(before);
            file.redo();
            assertThat(file.study().all(Source.class)).isEqualTo(after);
        }
    }

    /** A copy made while somebody edits is a whole study of one moment: no command is in it by half. */
    @Test
    void aCopyOfAnOpenStudyIsWhole() throws Exception {
        try (StudyFile file = created(); StudyFile other = opened(); var threads = Executors.newSingleThreadExecutor()) {
            var editing = threads.submit(() -> {
                for (int at = 0; at < 150; at++) {
                    other.commit(command(put("one", "v" + at), put("two", "v" + at), put("n-" + at, "x".repeat(500))));
                }
                return true;
            });
            List<Path> copies = new ArrayList<>();
            while (!editing.isDone() || copies.isEmpty()) {
                copies.add(folder.resolve("copy-" + copies.size() + ".puriq"));
                file.copyTo(copies.getLast());
            }
            assertThat(editing.get()).isTrue();
            for (Path path : copies) {
                try (StudyFile copy = files.open(path)) {
                    Study study = copy.study();
                    assertThat(study.find(Source.class, "one").map(Source::title)).isEqualTo(study.find(Source.class, "two").map(Source::title));
                    int edits = copy.history(1000, 0).size() - 1;
                    assertThat(study.all(Source.class)).hasSize(edits == 0 ? 0 : edits + 2);
                }
            }
        }
    }

    @Test
    void aCopyReplacesNoFile() throws StoreException, IOException {
        Path target = Files.writeString(folder.resolve("mine.txt"), "mine");
        try (StudyFile file = created()) {
            assertThatThrownBy(() -> file.copyTo(target)).isInstanceOf(StoreException.class);
        }
        assertThat(target).hasContent("mine");
    }

    /** A new study gets its name when it is whole; what could not be finished leaves nothing behind. */
    @Test
    void aStudyIsCreatedWholeOrNotAtAll() throws StoreException, IOException {
        Path path = folder.resolve("new.puriq");
        var broken = new Command("me", "test", List.of(), List.of(put("a", "A"), new Change.Put(StudyFormat.PLACES, source("b", "no place"))));
        assertThatThrownBy(() -> files.create(path, broken)).isInstanceOf(Exception.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        created().close();
        assertThat(rule(catchThrowableOfType(StoreException.class, this::created))).isEqualTo("store.exists");
        assertThat(rule(catchThrowableOfType(StoreException.class, () -> files.create(folder.resolve("none/x.puriq"), command())))).startsWith("store.");
    }

    /** A closed study is one file. */
    @Test
    void aClosedStudyIsOneFile() throws StoreException, IOException {
        try (StudyFile file = created()) {
            file.commit(large());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> String.valueOf(each.getFileName()))).containsExactly("s.puriq");
        }
    }

    @Test
    void thousandsOfRowsAreTakenBackAndDoneAgain() throws StoreException {
        try (StudyFile file = created()) {
            file.commit(command(put("large-7", "small"), put("first", "A")));
            List<Source> before = file.study().all(Source.class);
            file.commit(large());
            List<Source> after = file.study().all(Source.class);
            assertThat(after).hasSize(2_001);
            file.undo();
            assertThat(file.study().all(Source.class)).isEqualTo(before);
            file.redo();
            assertThat(file.study().all(Source.class)).isEqualTo(after);
        }
    }
}
