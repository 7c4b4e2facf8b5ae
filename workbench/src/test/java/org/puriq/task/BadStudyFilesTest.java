package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.place.Place;

/** Files named .puriq that are no studies, or not of this program: refused with a sentence, and left byte for byte as they are. */
class BadStudyFilesTest {
    @TempDir
    Path folder;

    private Path studies;

    @BeforeEach
    void theSmallStudyIsThere() throws IOException {
        SmallStudy.workspace(folder).close();
        studies = folder.resolve("home/studies");
    }

    private Workspace workspace() {
        return Fixtures.workspace(folder.resolve("home"));
    }

    private static List<String> rules(Checked<?> checked) {
        return faulty(checked).stream().map(Problem::rule).toList();
    }

    /** The file is refused by this rule, does not keep others from being opened, and stays as it is. */
    private void assertRefused(Path file, String rule) throws IOException {
        byte[] before = Files.readAllBytes(file);
        String id = String.valueOf(file.getFileName()).replace(".puriq", "");
        try (Workspace workspace = workspace()) {
            assertThat(rules(workspace.study(id))).containsExactly(rule);
            assertThat(rules(new EditStudy(workspace).undo(id))).containsExactly(rule);
            assertThat(rules(new ExportStudy(workspace).to(id, folder.resolve("x.zip"), false))).containsExactly(rule);
            assertThat(workspace.studies()).extracting(each -> each.id()).containsExactly(SmallStudy.ID);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.resolve("x.zip")).doesNotExist();
    }

    private Path copy(String name) throws IOException {
        return Files.copy(studies.resolve("kilka.puriq"), studies.resolve(name + ".puriq"));
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Esto es un texto.", "SQLite format 3\u0000"})
    void aTextNamedLikeAStudyIsRefused(String text) throws IOException {
        assertRefused(Files.writeString(studies.resolve("text.puriq"), text), "store.not-a-study");
    }

    /** Not even the journal of somebody else's database is changed. */
    @Test
    void anotherDatabaseIsRefused() throws IOException, SQLException {
        Path foreign = studies.resolve("foreign.puriq");
        sql(foreign, "PRAGMA journal_mode = WAL", "CREATE TABLE a (b)", "INSERT INTO a VALUES (1)");
        assertRefused(foreign, "store.not-a-study");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TRIGGER t AFTER INSERT ON places BEGIN DELETE FROM statements; END",
        "CREATE VIEW v AS SELECT * FROM places",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
    })
    void aStudyThatBringsItsOwnProgramIsRefused(String statement) throws IOException, SQLException {
        Path file = copy("armed");
        sql(file, statement);
        assertRefused(file, "store.not-a-study");
    }

    @Test
    void aStudyOfANewerProgramIsRefused() throws IOException, SQLException {
        Path file = copy("newer");
        sql(file, "PRAGMA user_version = 99");
        assertRefused(file, "store.newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DELETE FROM study",
        "UPDATE places SET latitude = 'north', longitude = 'south'",
        "UPDATE places SET latitude = '95', longitude = '0'",
        "UPDATE levels SET rank = ''",
        "UPDATE statements SET basis = 'magic'",
        "UPDATE attributes SET kind = 'magic'",
        "UPDATE flows SET start = '2006', \"end\" = '2005'",
        "UPDATE statements SET derivation = 'ratio', inputs = 'a'",
    })
    void aStudyThatSomebodyElseWroteIntoIsRefused(String statement) throws IOException, SQLException {
        Path file = copy("damaged");
        sql(file, statement);
        byte[] before = Files.readAllBytes(file);
        try (Workspace workspace = workspace()) {
            assertThat(rules(workspace.study("damaged"))).containsExactly("store.damaged");
            assertThat(workspace.studies()).hasSize(1);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aStudyWithoutATableIsRefused() throws IOException, SQLException {
        Path file = copy("partial");
        sql(file, "DROP TABLE flows");
        try (Workspace workspace = workspace()) {
            assertThat(rules(workspace.study("partial"))).containsExactly("store.unreadable");
        }
    }

    /** Two files of one study would be one row in the list, and an edit of the one would go into the other. */
    @Test
    void aCopyUnderAnotherNameIsToldAndNotOpened() throws IOException {
        Path copy = copy("kilka-copia");
        assertRefused(copy, "store.other-name");
        try (Workspace workspace = workspace()) {
            assertThat(workspace.studyProblems()).extracting(Problem::rule).containsExactly("store.other-name");
            assertThat(rules(new EditStudy(workspace).change("kilka-copia", "places", "manta", "name", Optional.empty(), "x"))).containsExactly("store.other-name");
            Files.move(copy, studies.resolve("kilka.puriq"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(sound(workspace.study(SmallStudy.ID)).id()).isEqualTo(SmallStudy.ID);
        }
    }

    @Test
    void aHistoryThatSomebodyElseWroteIsRefused() throws IOException, SQLException {
        Path file = studies.resolve("kilka.puriq");
        sql(file, "UPDATE command SET done_at = 'yesterday'", "INSERT INTO command VALUES (9, 'x', 'x', 'x', 'x', 'done', NULL)",
                "INSERT INTO change VALUES (99, 9, 'places', 'manta', 1, 'no json', NULL, NULL)");
        try (Workspace workspace = workspace()) {
            assertThat(rules(new EditStudy(workspace).history(SmallStudy.ID, 10, 0))).containsExactly("store.damaged");
            assertThat(rules(new EditStudy(workspace).undo(SmallStudy.ID))).containsExactly("store.damaged");
            assertThat(sound(new EditStudy(workspace).change(SmallStudy.ID, "places", "manta", "name", Optional.empty(), "goes on")).id()).isEqualTo("manta");
        }
    }

    @Test
    void aStudyOfWhichHalfIsMissingIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(copy("half"));
        Files.write(studies.resolve("half.puriq"), java.util.Arrays.copyOf(whole, whole.length / 2));
        try (Workspace workspace = workspace()) {
            assertThat(rules(workspace.study("half")).getFirst()).startsWith("store.");
        }
    }

    /** Another program puts another file in the place of an open one: from then on that is the study. */
    @Test
    void aStudyThatWasReplacedIsOpenedAnew() throws IOException {
        try (Workspace workspace = workspace()) {
            sound(new EditStudy(workspace).change(SmallStudy.ID, "places", "manta", "name", Optional.empty(), "Old"));
            try (Workspace other = workspace()) {
                sound(other.delete(SmallStudy.ID));
                assertThat(rules(workspace.study(SmallStudy.ID))).containsExactly("study.unknown");
                sound(new ImportStudy(other).asNewStudy(folder.resolve("small")));
            }
            assertThat(sound(workspace.study(SmallStudy.ID)).find(Place.class, "manta").orElseThrow().name()).isEqualTo("Manta");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../home/studies/kilka", "..", "", "a/b", "kilka.puriq", "KILKA", "-", "\u0000"})
    void aNameThatIsNoIdentityOpensNothing(String id) {
        try (Workspace workspace = workspace()) {
            assertThat(rules(workspace.study(id))).containsExactly("study.unknown");
            assertThat(rules(workspace.delete(id))).containsExactly("study.unknown");
        }
    }

    /** A disk without space, as Linux offers one. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void anExportOntoAFullDiskIsRefused() throws IOException {
        try (Workspace workspace = workspace(); OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            assertThat(rules(new ExportStudy(workspace).zip(SmallStudy.ID, full, false))).containsExactly("store.disk-full");
        }
    }

    /** A folder into which not even root can write. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingCanBeWrittenNothingHappens() throws IOException {
        Path nowhere = Path.of("/proc/puriq");
        try (Workspace workspace = workspace()) {
            Map<String, String> before = SmallStudy.exported(workspace, SmallStudy.ID, folder);
            assertThat(rules(new ExportStudy(workspace).to(SmallStudy.ID, nowhere, false))).containsExactly("file.cannot-write");
            assertThat(rules(new ExportStudy(workspace).to(SmallStudy.ID, nowhere.resolve("x.zip"), false))).containsExactly("file.cannot-write");
            assertThat(rules(workspace.copy(SmallStudy.ID, nowhere.resolve("x.puriq")))).containsExactly("store.cannot-open");
            assertThat(SmallStudy.exported(workspace, SmallStudy.ID, folder)).isEqualTo(before);
        }
        try (Workspace readOnly = Fixtures.workspace(nowhere)) {
            assertThat(rules(new NewStudy(readOnly).create(Wording.same("x"), "pe"))).containsExactly("file.cannot-write");
            assertThat(rules(new ImportStudy(readOnly).asNewStudy(folder.resolve("small")))).containsExactly("file.cannot-write");
            assertThat(rules(readOnly.loadShippedStudies())).contains("file.cannot-write");
        }
    }

    /** A package is never poured into a folder of other things; an earlier package is replaced, with what it has too much. */
    @Test
    void anExportMixesWithNothing() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("sources.csv"), "mine");
        try (Workspace workspace = workspace()) {
            assertThat(rules(new ExportStudy(workspace).to(SmallStudy.ID, taken, false))).containsExactly("export.not-empty");
            assertThat(taken.resolve("sources.csv")).hasContent("mine");
            Path earlier = folder.resolve("earlier");
            sound(new ExportStudy(workspace).to(SmallStudy.ID, earlier, false));
            sound(new EditStudy(workspace).remove(SmallStudy.ID, "flows", "manta-kilka"));
            sound(new ExportStudy(workspace).to(SmallStudy.ID, earlier, false));
            assertThat(earlier.resolve("flows.csv")).doesNotExist();
            assertThat(rules(workspace.copy(SmallStudy.ID, earlier))).containsExactly("file.exists");
        }
    }

    /** A study that could not be loaded at the first start is loaded at the next one; a deleted one stays deleted (A3). */
    @Test
    void whatCouldNotBeLoadedOnceIsTriedAgain() throws IOException {
        Path shipped = Files.createDirectories(folder.resolve("shipped"));
        SmallStudy.write(shipped.resolve("second"), Map.of("study.csv", "id,title_es\nsecond,Sin país\n"));
        var home = new Home(folder.resolve("other-home"), shipped);
        try (Workspace workspace = new Workspace(home, java.time.Clock.systemUTC())) {
            assertThat(faulty(workspace.loadShippedStudies())).isNotEmpty();
        }
        SmallStudy.write(shipped.resolve("second"), Map.of("study.csv", "id,title_es,country\nsecond,Con país,pe\n"));
        try (Workspace workspace = new Workspace(home, java.time.Clock.systemUTC())) {
            assertThat(sound(workspace.loadShippedStudies())).containsExactly("second");
            sound(workspace.delete("second"));
            assertThat(sound(workspace.loadShippedStudies())).isEmpty();
        }
    }
}
