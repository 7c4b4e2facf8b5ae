package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.cofunding.Journal;

/** A program that is killed (SIGKILL) right after it answered has lost no entry of the journal, and the accounts are balanced. */
class KilledJournalTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyEntryThatWasAnsweredIsInTheJournalAfterAKill() throws IOException, InterruptedException {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            FundedRoof.agreed(workspace);
        }
        int entries = 0;
        for (int round = 0; round < 2; round++) {
            int answered = entries + killedAfter(1 + new Random().nextInt(20));
            Journal journal = journal();
            assertThat(journal.entries().size()).as("at most the one under way was kept and not answered").isBetween(answered, answered + 1);
            assertThat(journal.sum()).isEqualByComparingTo("0");
            assertThat(journal.given()).isEqualByComparingTo(String.valueOf(journal.entries().size()));
            entries = journal.entries().size();
        }
    }

    private Journal journal() {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            return Journal.of("roof", Fixtures.sound(workspace.study(FundedRoof.STUDY)).all(org.puriq.cofunding.JournalEntry.class));
        }
    }

    private int killedAfter(int answers) throws IOException, InterruptedException {
        Process treasurer = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), KilledTreasurer.class.getName(), folder.toString()))
                .redirectError(folder.resolve("errors.txt").toFile()).start();
        int last = 0;
        try (var said = new BufferedReader(new InputStreamReader(treasurer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String word = said.readLine(); word != null; word = said.readLine()) {
                last = Integer.parseInt(word);
                if (last == answers) {
                    treasurer.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(treasurer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(last).as("the treasurer entered nothing").isPositive();
        return last;
    }
}
