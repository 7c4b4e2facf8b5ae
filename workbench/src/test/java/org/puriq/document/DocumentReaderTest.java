package org.puriq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Problem;

/** "A 600-page scanned PDF without text (say so), a PDF with a password, a hostile PDF/DOCX (entity bombs, macros, external links)". */
class DocumentReaderTest {
    private static final String SENTENCE = "Los jóvenes se van a Lima apenas terminan la secundaria.";

    @TempDir
    private Path folder = Path.of("");

    private final DocumentReader reader = new DocumentReader(Bounds.USUAL);

    private Checked<DocumentText> read(Path file) {
        return reader.read(file, String.valueOf(file.getFileName()));
    }

    private DocumentText text(Path file) {
        Checked<DocumentText> read = read(file);
        assertThat(read).as("%s", read).isInstanceOf(Checked.Sound.class);
        return ((Checked.Sound<DocumentText>) read).value();
    }

    private List<String> rules(Path file) {
        return read(file).remarks().stream().map(Problem::rule).toList();
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        DocumentText text = text(HostileFiles.pdf(folder.resolve("plan.pdf"), List.of("Portada del plan de desarrollo municipal", SENTENCE)));
        assertThat(text.kind()).isEqualTo(DocumentKind.PDF);
        assertThat(text.pages()).hasSize(2);
        assertThat(text.pages().get(1)).contains(SENTENCE);
    }

    @Test
    void wordAndOpenDocumentAndPlainTextAreReadWithTheirPages() throws IOException {
        DocumentText word = text(HostileFiles.docx(folder.resolve("plan.docx"), List.of("Portada", SENTENCE)));
        assertThat(word.pages()).hasSize(2);
        assertThat(word.pages().get(1)).contains(SENTENCE);
        DocumentText open = text(HostileFiles.odt(folder.resolve("plan.odt"), "", "<text:h>Portada</text:h><text:p>Uno<text:soft-page-break/></text:p><text:p>" + SENTENCE + "</text:p>"));
        assertThat(open.pages()).hasSize(2);
        assertThat(open.pages().get(1)).contains(SENTENCE);
        DocumentText plain = text(Files.writeString(folder.resolve("plan.txt"), "Portada\f" + SENTENCE));
        assertThat(plain.pages()).hasSize(2);
        assertThat(plain.pages().get(1)).isEqualTo(SENTENCE);
    }

    @Test
    void aTextThatWindowsWroteKeepsItsAccents() throws IOException {
        Path file = Files.write(folder.resolve("plan.txt"), SENTENCE.getBytes(Charset.forName("windows-1252")));
        assertThat(text(file).pages()).containsExactly(SENTENCE);
        assertThat(text(file).paged()).isFalse();
    }

    @Test
    void sixHundredScannedPagesWithoutTextSaySo() throws IOException {
        Path file = HostileFiles.pdf(folder.resolve("escaneado.pdf"), Collections.nCopies(600, ""));
        assertThat(read(file).remarks()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("document.scanned");
            assertThat(problem.details()).containsExactly("600");
        });
    }

    @Test
    void aPdfThatIsScannedInPartIsReadAndTheMissingPagesAreCounted() throws IOException {
        Path file = HostileFiles.pdf(folder.resolve("mixto.pdf"), List.of(SENTENCE, "", "", SENTENCE));
        assertThat(text(file).withoutText()).isEqualTo(2);
        assertThat(rules(file)).containsExactly("document.partly-scanned");
    }

    @Test
    void aPasswordIsToldForEachKind() throws IOException, GeneralSecurityException {
        assertThat(rules(HostileFiles.lockedPdf(folder.resolve("a.pdf")))).containsExactly("document.password");
        assertThat(rules(HostileFiles.lockedDocx(folder.resolve("a.docx")))).containsExactly("document.password");
        assertThat(rules(HostileFiles.lockedOdt(folder.resolve("a.odt")))).containsExactly("document.password");
    }

    @Test
    void entityBombsAreRefused() throws IOException {
        assertThat(rules(HostileFiles.odt(folder.resolve("a.odt"), HostileFiles.laughs("office:document-content"), "<text:p>&a9;</text:p>"))).containsExactly("document.entities");
        String word = HostileFiles.laughs("w:document") + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>";
        assertThat(rules(HostileFiles.docxOf(folder.resolve("a.docx"), word))).containsExactly("document.damaged");
    }

    /** Nothing of the file that the entity names comes into the text. */
    @Test
    void whatLiesElsewhereIsNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "Los secretos de otra carpeta.");
        String prologue = "<!DOCTYPE office:document-content [<!ENTITY other SYSTEM '" + secret.toUri() + "'>]>";
        Checked<DocumentText> read = read(HostileFiles.odt(folder.resolve("a.odt"), prologue, "<text:p>&other;</text:p>"));
        assertThat(read.remarks()).extracting(Problem::rule).containsExactly("document.entities");
        assertThat(read.toString()).doesNotContain("secretos");
    }

    @Test
    void zipBombsAreRefused() throws IOException {
        assertThat(rules(HostileFiles.docxBomb(folder.resolve("a.docx"), 300))).containsExactly("document.bomb");
        assertThat(rules(HostileFiles.odtBomb(folder.resolve("a.odt"), 300))).containsExactly("document.bomb");
    }

    @Test
    void aPdfThatUnpacksAThousandfoldHarmsNobody() throws IOException {
        var bounds = new Bounds(10_000_000, 20_000_000, 100, 1_000_000, 96, Duration.ofSeconds(30));
        Path file = HostileFiles.inflatingPdf(folder.resolve("a.pdf"), 200);
        assertThat(new DocumentReader(bounds).read(file, "a.pdf").remarks()).extracting(Problem::rule)
                .isSubsetOf("document.memory", "document.time", "document.damaged", "document.bomb", "document.too-much-text", "document.scanned").isNotEmpty();
    }

    /** Somebody who sends a long plan is told how far it is, and can end it in the middle. */
    @Test
    void aLongDocumentTellsHowFarItIsAndCanBeEnded() throws IOException {
        Path file = HostileFiles.pdf(folder.resolve("a.pdf"), Collections.nCopies(300, SENTENCE));
        List<String> told = new java.util.ArrayList<>();
        reader.read(file, "a.pdf", (done, of) -> told.add(done + "/" + of));
        assertThat(told).isNotEmpty().allSatisfy(each -> assertThat(each).endsWith("/300")).doesNotHaveDuplicates();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.read(file, "a.pdf", (_, _) -> {
            throw new java.util.concurrent.CancellationException();
        })).isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    @Test
    void whatTakesTooLongIsEnded() throws IOException {
        var bounds = new Bounds(10_000_000, 200_000_000, 5_000, 20_000_000, 96, Duration.ofMillis(40));
        Path file = HostileFiles.pdf(folder.resolve("a.pdf"), Collections.nCopies(200, SENTENCE));
        long before = System.nanoTime();
        assertThat(new DocumentReader(bounds).read(file, "a.pdf").remarks()).extracting(Problem::rule).containsExactly("document.time");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void memoryIsBounded() throws IOException {
        var bounds = new Bounds(200_000_000, 200_000_000, 5_000, 200_000_000, 24, Duration.ofSeconds(60));
        Path file = folder.resolve("a.txt");
        Files.writeString(file, (SENTENCE + "\n").repeat(500_000), StandardCharsets.UTF_8);
        assertThat(new DocumentReader(bounds).read(file, "a.txt").remarks()).extracting(Problem::rule).containsExactly("document.memory");
    }

    @Test
    void tooManyPagesAndTooLargeFilesAreToldBeforehand() throws IOException {
        var small = new Bounds(2_000, 10_000_000, 3, 1_000_000, 96, Duration.ofSeconds(30));
        assertThat(new DocumentReader(small).read(Files.writeString(folder.resolve("a.txt"), "x ".repeat(2_000)), "a.txt").remarks()).extracting(Problem::rule).containsExactly("document.too-large");
        assertThat(new DocumentReader(small).read(Files.writeString(folder.resolve("b.txt"), "Uno\f".repeat(9)), "b.txt").remarks()).extracting(Problem::rule).containsExactly("document.too-many-pages");
    }

    @Test
    void aFileThatIsSomethingElseThanItsNameSaysIsDetected() throws IOException {
        Path file = Files.copy(HostileFiles.docx(folder.resolve("plan.docx"), List.of(SENTENCE)), folder.resolve("plan.pdf"));
        assertThat(text(file).kind()).isEqualTo(DocumentKind.DOCX);
        assertThat(rules(file)).containsExactly("document.ending");
    }

    @Test
    void whatIsNoDocumentIsToldWhatItIs() throws IOException {
        assertThat(rules(Files.write(folder.resolve("a.pdf"), new byte[0]))).containsExactly("document.empty");
        assertThat(rules(Files.write(folder.resolve("b.txt"), new byte[] {1, 0, 2, 0, 3}))).containsExactly("document.not-a-document");
        assertThat(rules(Files.writeString(folder.resolve("c.doc"), "{\\rtf1 hola}"))).containsExactly("document.other-kind");
        assertThat(rules(Files.writeString(folder.resolve("d.pdf"), "%PDF-1.7\n" + IntStream.range(0, 50).mapToObj(String::valueOf).toList()))).containsExactly("document.damaged");
        assertThat(rules(folder.resolve("nowhere.pdf"))).containsExactly("document.missing");
        assertThat(rules(Files.writeString(folder.resolve("e.txt"), " \n 12 \n"))).containsExactly("document.no-text");
    }
}
