package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.cofunding.Expense;

/** A receipt or a photograph that was removed is gone: from copies and packages at once, from the study file after the day that undo has. */
class ErasedFilesTest {
    private static final String STUDY = FundedRoof.STUDY;
    private static final String SAID = "Recibo de doña Hortensia Choquehuanca";

    @TempDir
    Path folder = Path.of("");

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private Workspace workspace = Fixtures.workspace(folder);
    private String receipt = "";

    @BeforeEach
    void aReceiptOfAnExpense() {
        workspace = again();
        sound(workspace.loadShippedStudies());
        FundedRoof.agreed(workspace).add("expenses", Map.of("id", "sheets", "agreement", "roof", "name_es", "Calaminas", "amount", "100", "currency", "boliviano", "state", "approved"));
        byte[] pdf = ("%PDF-1.7 " + SAID).getBytes(StandardCharsets.UTF_8);
        receipt = sound(new AttachFile(workspace).keepFor(STUDY, "expenses:sheets", pdf, new AttachFile.Told("b.pdf", "Recibo", "", false, "es"))).id();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Workspace again() {
        return new Workspace(new Home(folder.resolve("home"), Fixtures.shippedStudies()), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void whoTakesAReceiptAwayTakesItFromItsExpenseTooAndUndoBringsBothBack() throws IOException {
        remove();
        assertThat(expense().receipt()).isEmpty();
        assertThat(sound(new EraseRemoved(workspace).kept(STUDY))).isEqualTo(1);
        assertThat(bytes(workspace.path(STUDY))).as("undo may want it back").contains(SAID);
        sound(new EditStudy(workspace).undo(STUDY));
        assertThat(expense().receipt()).contains(receipt);
        assertThat(new String(sound(new AttachFile(workspace).read(STUDY, receipt)).bytes(), StandardCharsets.UTF_8)).contains(SAID);
    }

    @Test
    void aDayLaterTheFileHoldsNoTraceOfItsBytesAndUndoSaysSo() throws IOException {
        remove();
        now = now.plus(Duration.ofHours(23));
        reopen();
        assertThat(sound(new EraseRemoved(workspace).kept(STUDY))).isEqualTo(1);
        now = now.plus(Duration.ofHours(2));
        reopen();
        assertThat(sound(new EraseRemoved(workspace).kept(STUDY))).isZero();
        assertThat(bytes(workspace.path(STUDY))).doesNotContain(SAID);
        Checked<Boolean> undone = new EditStudy(workspace).undo(STUDY);
        assertThat(undone.remarks()).extracting(Problem::rule).containsExactly("attachment.came-back-bare");
        assertThat(faulty(new AttachFile(workspace).read(STUDY, receipt)).getFirst().rule()).isEqualTo("attachment.no-bytes");
    }

    @Test
    void inAStudyThatStaysOpenTheNextCommandLetsGoOfIt() throws IOException {
        remove();
        now = now.plus(Duration.ofHours(25));
        sound(new EditStudy(workspace).change(STUDY, "expenses", "sheets", Map.of("name_es", "Tejas")));
        assertThat(bytes(workspace.path(STUDY))).doesNotContain(SAID);
    }

    @Test
    void whoDoesNotWantToWaitErasesItAtOnceAndWhatIsNamedStays() throws IOException {
        assertThat(sound(new EraseRemoved(workspace).now(STUDY))).isZero();
        assertThat(bytes(workspace.path(STUDY))).contains(SAID);
        remove();
        assertThat(sound(new EraseRemoved(workspace).now(STUDY))).isEqualTo(1);
        assertThat(bytes(workspace.path(STUDY))).doesNotContain(SAID);
    }

    @Test
    void neitherACopyNorAPackageCarriesIt() throws IOException {
        remove();
        assertThat(bytes(sound(workspace.copy(STUDY, folder.resolve("copy.puriq"))))).doesNotContain(SAID);
        Path whole = sound(new ExportStudy(workspace).to(STUDY, folder.resolve("whole"), false, ExportStudy.Contents.WITH_INTERVIEWS));
        assertThat(Files.exists(whole.resolve("files"))).isFalse();
        assertThat(sound(new EraseRemoved(workspace).kept(STUDY))).as("here it can still be undone").isEqualTo(1);
    }

    /** What was added, taken back, and followed by something else can never be done again. */
    @Test
    void whatNeitherUndoNorRedoCanBringBackIsErasedAtOnce() throws IOException {
        sound(new EditStudy(workspace).undo(STUDY));
        assertThat(bytes(workspace.path(STUDY))).contains(SAID);
        sound(new EditStudy(workspace).change(STUDY, "expenses", "sheets", Map.of("name_es", "Tejas")));
        assertThat(bytes(workspace.path(STUDY))).doesNotContain(SAID);
    }

    private void remove() {
        sound(new EditStudy(workspace).remove(STUDY, "attachments", receipt));
    }

    private void reopen() {
        workspace.close();
        workspace = again();
    }

    private Expense expense() {
        return sound(workspace.study(STUDY)).find(Expense.class, "sheets").orElseThrow();
    }

    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
