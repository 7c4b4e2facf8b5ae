package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.evidence.Source;
import org.puriq.study.Study;

/** A program that is killed (SIGKILL) in the middle of its edits loses nothing that it had answered (A6). */
class KillTest {
    private static final int ROUNDS = 4;
    private static final int UNDONE = 80;

    @TempDir
    Path folder;

    /** Killed at some moment during 200 edits, and again when it goes on; each time all that was answered is there, and undo works. */
    @Test
    void everyAnsweredEditIsThereAfterAKill() throws Exception {
        SmallStudy.workspace(folder).close();
        long seed = System.nanoTime();
        var random = new Random(seed);
        int done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int answered = killedAfter(random.nextInt(200), random.nextInt(20_000_000), String.valueOf(seed), String.valueOf(done));
            assertSound();
            int kept = assertKept(seed, Math.max(answered, done));
            assertThat(kept).as("at most the edit that was under way was saved and not answered").isLessThanOrEqualTo(Math.max(answered, done) + 1);
            done = kept;
        }
        assertThat(done).as("the seed was " + seed).isPositive();
        assertUndoneAndDoneAgain(seed, done);
    }

    /** Starts the editor and kills it some nanoseconds after it said so many words. Gives the last number that it said. */
    private int killedAfter(int words, long nanoseconds, String... arguments) throws IOException, InterruptedException {
        Process editor = start(arguments);
        int last = 0;
        try (var said = reader(editor)) {
            String word = said.readLine();
            for (int count = 0; word != null; count++) {
                last = Integer.parseInt(word);
                if (count == words) {
                    TimeUnit.NANOSECONDS.sleep(nanoseconds);
                    editor.toHandle().destroyForcibly();       // of the process itself this would close what it said
                }
                word = said.readLine();
            }
        }
        assertThat(editor.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(last).as("the editor did not come to edit: " + Files.readString(folder.resolve("errors.txt"))).isPositive();
        return last;
    }

    private Process start(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(java.util.List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), KilledEditor.class.getName(), folder.resolve("home").toString()));
        command.addAll(java.util.List.of(arguments));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Opening makes good what the kill interrupted; SQLite then finds nothing wrong. */
    private void assertSound() throws SQLException {
        try (Workspace workspace = Fixtures.workspace(folder.resolve("home"))) {
            sound(workspace.study(SmallStudy.ID));
        }
        Path file = folder.resolve("home/studies/kilka.puriq");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo("ok");
        }
    }

    /** How many edits the history holds, each of them in the study: as many as were answered, or one more. */
    private int assertKept(long seed, int answered) {
        try (Workspace workspace = Fixtures.workspace(folder.resolve("home"))) {
            int kept = sound(new EditStudy(workspace).history(SmallStudy.ID, 10_000, 0)).size() - 1;
            assertThat(kept).isGreaterThanOrEqualTo(answered);
            assertThat(titles(workspace)).isEqualTo(expected(seed, kept));
            return kept;
        }
    }

    private static Map<String, String> expected(long seed, int edits) {
        var editor = new KilledEditor(seed);
        for (int number = 1; number <= edits; number++) {
            editor.next(number);
        }
        return editor.titles();
    }

    private static Map<String, String> titles(Workspace workspace) {
        Study study = sound(workspace.study(SmallStudy.ID));
        Map<String, String> titles = new TreeMap<>();
        study.all(Source.class).stream().filter(each -> each.id().startsWith("r-")).forEach(each -> titles.put(each.id(), each.title()));
        return titles;
    }

    private void assertUndoneAndDoneAgain(long seed, int done) {
        int back = Math.max(0, done - UNDONE);
        try (Workspace workspace = Fixtures.workspace(folder.resolve("home"))) {
            var edits = new EditStudy(workspace);
            for (int left = done; left > back; left--) {
                assertThat(sound(edits.undo(SmallStudy.ID))).isTrue();
            }
            assertThat(titles(workspace)).isEqualTo(expected(seed, back));
            while (sound(edits.redo(SmallStudy.ID))) {
                back++;
            }
            assertThat(back).isEqualTo(done);
            assertThat(titles(workspace)).isEqualTo(expected(seed, done));
        }
        assertThat(folder.resolve("home/studies/kilka.puriq-journal")).as("a closed study is one file again").doesNotExist();
    }

    /** Killed in the middle of an import of 20,000 rows: all of them are there, or none. */
    @Test
    void anImportIsThereAsAWholeOrNotAtAll() throws Exception {
        SmallStudy.workspace(folder).close();
        var rows = new StringBuilder("id,kind,title\n");
        for (int at = 0; at < 20_000; at++) {
            rows.append("r-%d,book,Libro %d\n".formatted(at, at));
        }
        Path sent = SmallStudy.write(folder.resolve("sent"), Map.of("sources.csv", rows.toString()));
        var random = new Random();
        for (int round = 0; round < 3; round++) {
            Process editor = start(sent.toString());
            boolean answered;
            try (var said = reader(editor)) {
                assertThat(said.readLine()).isEqualTo("ready");
                TimeUnit.MILLISECONDS.sleep(random.nextInt(900));
                editor.toHandle().destroyForcibly();
                answered = "done".equals(said.readLine());
            }
            assertThat(editor.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertSound();
            try (Workspace workspace = Fixtures.workspace(folder.resolve("home"))) {
                int there = titles(workspace).size();
                assertThat(there).isIn(answered ? java.util.List.of(20_000) : java.util.List.of(0, 20_000));
                sound(new EditStudy(workspace).undo(SmallStudy.ID));
                assertThat(titles(workspace)).isEmpty();
            }
        }
    }
}
