package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Problem;
import org.puriq.cofunding.Attachment;
import org.puriq.evidence.Actor;
import org.puriq.task.ExportStudy.Contents;

/** Receipts and photographs travel with a package only as far as those on them allowed; the own backup holds them all and brings them back. */
class AttachmentsTravelTest {
    private static final String STUDY = FundedRoof.STUDY;

    @TempDir
    Path folder = Path.of("");

    private Workspace workspace = Fixtures.workspace(folder);

    @BeforeEach
    void aPhotographThatMayBeShownAndAReceiptThatMayNot() throws IOException {
        workspace = Fixtures.withStudies(folder.resolve("home"));
        FundedRoof.agreed(workspace);
        sound(new AttachFile(workspace).keep(STUDY, picture(), new AttachFile.Told("a.png", "Vigas", "", true, "es")));
        sound(new AttachFile(workspace).keep(STUDY, "%PDF-1.7 recibo".getBytes(StandardCharsets.US_ASCII), new AttachFile.Told("b.pdf", "Recibo", "", false, "es")));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void othersGetOnlyWhatMayBeShownAndTheOwnBackupHoldsAll() throws IOException {
        assertThat(files(Contents.FOR_OTHERS)).singleElement().asString().endsWith(".png");
        assertThat(files(Contents.FOR_PUBLICATION)).singleElement().asString().endsWith(".png");
        assertThat(files(Contents.WITH_INTERVIEWS)).hasSize(2);
        assertThat(Publication.of(sound(workspace.study(STUDY))).leftOut()).extracting(Problem::rule).contains("publication.attachments");
    }

    @Test
    void whoPaysAndDidNotAllowItsNameHasNoneInAPublication() {
        Publication publication = Publication.of(sound(workspace.study(STUDY)));
        assertThat(publication.study().all(Actor.class)).extracting(each -> each.name().spanish()).contains("Municipalidad").doesNotContain("Residentes en Bérgamo");
    }

    @Test
    void theOwnBackupBringsTheFilesBack() throws IOException {
        Path backup = sound(new ExportStudy(workspace).to(STUDY, folder.resolve("backup.zip"), false, Contents.WITH_INTERVIEWS));
        List<Attachment> before = sound(workspace.study(STUDY)).all(Attachment.class);
        try (Workspace other = Fixtures.workspace(folder.resolve("other"))) {
            sound(new ImportStudy(other).asNewStudy(backup));
            for (Attachment each : before) {
                assertThat(sound(new AttachFile(other).read(STUDY, each.id())).bytes()).isEqualTo(sound(new AttachFile(workspace).read(STUDY, each.id())).bytes());
            }
        }
    }

    @Test
    void aFileThatIsAnotherThanItsRecordSaysIsNotTaken() throws IOException {
        Path backup = sound(new ExportStudy(workspace).to(STUDY, folder.resolve("backup"), false, Contents.WITH_INTERVIEWS));
        List<Attachment> kept = sound(workspace.study(STUDY)).all(Attachment.class);
        Files.writeString(backup.resolve("files").resolve(kept.getFirst().file()), "<script>");
        Files.delete(backup.resolve("files").resolve(kept.getLast().file()));
        try (Workspace other = Fixtures.workspace(folder.resolve("other"))) {
            assertThat(new ImportStudy(other).asNewStudy(backup).remarks()).extracting(Problem::rule).contains("attachment.other-file", "attachment.did-not-come");
            assertThat(new AttachFile(other).read(STUDY, kept.getFirst().id()).remarks()).extracting(Problem::rule).containsExactly("attachment.no-bytes");
        }
    }

    @Test
    void whatMayNoLongerBeShownLeavesTheFolderOfAnEarlierPackage() throws IOException {
        Path target = folder.resolve("package");
        sound(new ExportStudy(workspace).to(STUDY, target, false));
        Attachment shown = sound(workspace.study(STUDY)).all(Attachment.class).getFirst();
        assertThat(target.resolve("files").resolve(shown.file())).exists();
        sound(new EditStudy(workspace).change(STUDY, "attachments", shown.id(), Map.of("may_be_shown", "no")));
        sound(new ExportStudy(workspace).to(STUDY, target, false));
        assertThat(target.resolve("files").resolve(shown.file())).doesNotExist();
    }

    @Test
    void undoTakesTheRecordAwayAndRedoFindsItsFileAgain() {
        var edit = new EditStudy(workspace);
        String receipt = sound(workspace.study(STUDY)).all(Attachment.class).getLast().id();
        assertThat(sound(edit.undo(STUDY))).isTrue();
        assertThat(sound(workspace.study(STUDY)).find(Attachment.class, receipt)).isEqualTo(Optional.empty());
        assertThat(sound(edit.redo(STUDY))).isTrue();
        assertThat(sound(new AttachFile(workspace).read(STUDY, receipt)).bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private List<String> files(Contents contents) throws IOException {
        Path zip = sound(new ExportStudy(workspace).to(STUDY, folder.resolve(contents.name() + ".zip"), false, contents));
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            return opened.stream().map(ZipEntry::getName).filter(each -> each.startsWith("files/")).toList();
        }
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
