package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.table.Cell.Piece;

/** A municipality's own template: the report goes into its place; what is no template, or may do harm, is refused with a sentence. */
class TemplateTest {
    @TempDir
    private Path folder;

    @Test
    void theReportStandsWhereTheBookmarkWas() throws IOException {
        XWPFDocument word = filled(template(TemplateTest::bookmark));
        List<String> texts = word.getParagraphs().stream().map(XWPFParagraph::getText).filter(each -> !each.isEmpty()).toList();
        assertThat(texts.getFirst()).isEqualTo("Municipalidad de Prueba");
        assertThat(texts.getLast()).isEqualTo("Atentamente");
        assertThat(texts).contains("Informe de prueba").doesNotContain("Aquí va el informe");
        assertThat(word.getTables()).isNotEmpty();
        assertThat(word.getHeaderList().getFirst().getText()).contains("Gestión 2026");
    }

    @Test
    void theReportStandsInTheContentControl() throws IOException {
        XWPFDocument word = filled(template(TemplateTest::control));
        String xml = word.getDocument().xmlText();
        assertThat(xml.indexOf("Informe de prueba")).isBetween(xml.indexOf("sdtContent"), xml.lastIndexOf("sdtContent"));
        assertThat(xml).doesNotContain("Aquí va el informe");
    }

    @Test
    void aStyleOfTheTemplateGoesBeforeOurs() throws IOException {
        XWPFDocument word = filled(template(own -> {
            bookmark(own);
            CTStyle heading = CTStyle.Factory.newInstance();
            heading.setStyleId("Ttulo1");
            heading.setType(STStyleType.PARAGRAPH);
            heading.addNewName().setVal("heading 1");
            own.createStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(heading));
        }));
        assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle)).contains("Ttulo1", "Caption").doesNotContain("Heading1");
        assertThat(word.getStyles().styleExist("Caption")).isTrue();
    }

    @Test
    void aTemplateWithoutThePlaceIsRefused() throws IOException {
        assertThat(refused(template(own -> own.createParagraph().createRun().setText("Sin marcador")))).isEqualTo("template.no-place");
    }

    @Test
    void aTemplateWithMacrosIsRefused() throws IOException {
        Path plain = template(TemplateTest::bookmark);
        Path macros = folder.resolve("macros.docm");
        try (var from = new java.util.zip.ZipFile(plain.toFile()); var to = new ZipOutputStream(Files.newOutputStream(macros))) {
            for (ZipEntry entry : from.stream().toList()) {
                put(to, entry.getName(), from.getInputStream(entry).readAllBytes());
            }
            put(to, "word/vbaProject.bin", new byte[] {1, 2, 3});
        }
        assertThat(refused(macros)).isEqualTo("template.macros");
    }

    @Test
    void aFileThatDeclaresItselfAsOneWithMacrosIsRefused() throws IOException {
        assertThat(refused(declared("application/vnd.ms-word.document.macroEnabled.main+xml"))).isEqualTo("template.macros");
    }

    /** Word saves templates as .dotx; a report that still called itself a template would not open as a document. */
    @Test
    void aTemplateOfWordsOwnKindBecomesADocument() throws IOException {
        XWPFDocument word = filled(declared("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"));
        assertThat(word.getPackagePart().getContentType()).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    /** The template with another word on what kind of file it is. */
    private Path declared(String type) throws IOException {
        Path plain = template(TemplateTest::bookmark);
        Path other = folder.resolve("declared.docx");
        try (var from = new java.util.zip.ZipFile(plain.toFile()); var to = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                boolean types = entry.getName().equals("[Content_Types].xml");
                put(to, entry.getName(), types ? new String(content, StandardCharsets.UTF_8).replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return other;
    }

    /** Its own notes stay, and ours come in its style. */
    @Test
    void notesAtTheFootOfThePageStandBesideThoseOfTheTemplate() throws IOException {
        Path template = template(own -> {
            bookmark(own);
            CTStyle notes = CTStyle.Factory.newInstance();
            notes.setStyleId("Textonotapie");
            notes.setType(STStyleType.PARAGRAPH);
            notes.addNewName().setVal("footnote text");
            own.createStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(notes));
            XWPFFootnote note = own.createFootnote();
            note.createParagraph().createRun().setText("Nota de la municipalidad");
            own.createParagraph().addFootnoteReference(note);
        });
        var report = new Document("Informe", "", Language.SPANISH, List.of(new Block.Told(List.of(
                new Block.Sentence(List.of(new Piece.Words("Viven 12.")), List.of("Barker (2005), L1")), new Block.Sentence(List.of(new Piece.Words("Y salen 3.")), List.of("Barker (2005), L1"))))));
        XWPFDocument word = filled(template, report);
        List<XWPFParagraph> notes = word.getFootnotes().stream().flatMap(each -> each.getParagraphs().stream()).filter(each -> !each.getText().isBlank()).toList();
        assertThat(notes).extracting(each -> each.getText().strip()).containsExactly("Nota de la municipalidad", "Barker (2005), L1");
        assertThat(notes.getLast().getStyle()).isEqualTo("Textonotapie");
    }

    @Test
    void aTemplateWithAPasswordIsRefused() throws IOException, java.security.GeneralSecurityException {
        Path locked = folder.resolve("locked.docx");
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secreto");
            try (OutputStream inside = encryptor.getDataStream(file)) {
                inside.write(Files.readAllBytes(template(TemplateTest::bookmark)));
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                file.writeFilesystem(out);
            }
        }
        assertThat(refused(locked)).isEqualTo("template.locked");
    }

    @Test
    void whatIsNoWordFileIsRefused() throws IOException {
        assertThat(refused(Files.writeString(folder.resolve("text.docx"), "no soy Word"))).isEqualTo("template.no-docx");
        Path zip = folder.resolve("other.docx");
        try (var to = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(to, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(zip)).isEqualTo("template.no-docx");
        Path broken = folder.resolve("broken.docx");
        try (var to = new ZipOutputStream(Files.newOutputStream(broken))) {
            put(to, "word/document.xml", "<w:document".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(broken)).isEqualTo("template.no-docx");
        assertThat(refused(folder.resolve("nowhere.docx"))).isEqualTo("file.missing");
    }

    /** A picture of 200 MB, packed small: what counts is what comes out. */
    @Test
    void aTemplateWithAHugePictureIsRefused() throws IOException {
        Path plain = template(TemplateTest::bookmark);
        Path huge = folder.resolve("huge.docx");
        try (var from = new java.util.zip.ZipFile(plain.toFile()); var to = new ZipOutputStream(Files.newOutputStream(huge))) {
            for (ZipEntry entry : from.stream().toList()) {
                put(to, entry.getName(), from.getInputStream(entry).readAllBytes());
            }
            to.putNextEntry(new ZipEntry("word/media/picture.png"));
            byte[] piece = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                to.write(piece);
            }
            to.closeEntry();
        }
        assertThat(refused(huge)).isEqualTo("template.too-large");
    }

    private Path template(java.util.function.Consumer<XWPFDocument> content) throws IOException {
        Path file = folder.resolve("template.docx");
        try (var word = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            word.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Gestión 2026");
            word.createParagraph().createRun().setText("Municipalidad de Prueba");
            content.accept(word);
            word.createParagraph().createRun().setText("Atentamente");
            word.write(out);
        }
        return file;
    }

    private static void bookmark(XWPFDocument word) {
        XWPFParagraph paragraph = word.createParagraph();
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(java.math.BigInteger.ONE);
        start.setName("puriq");
        paragraph.createRun().setText("Aquí va el informe");
        paragraph.getCTP().addNewBookmarkEnd().setId(java.math.BigInteger.ONE);
    }

    private static void control(XWPFDocument word) {
        var control = word.getDocument().getBody().addNewSdt();
        control.addNewSdtPr().addNewTag().setVal("puriq");
        control.addNewSdtContent().addNewP().addNewR().addNewT().setStringValue("Aquí va el informe");
    }

    private static XWPFDocument filled(Path template) throws IOException {
        return filled(template, new Document("Informe de prueba", "", Language.SPANISH, ExampleReport.report(Language.SPANISH).blocks()));
    }

    private static XWPFDocument filled(Path template, Document report) throws IOException {
        var out = new ByteArrayOutputStream();
        switch (Template.open(template)) {
            case Checked.Sound<Template>(Template sound, List<Problem> _) -> Printing.print(report, sound, Examples.PERU, Progress.SILENT, out);
            case Checked.Faulty<Template>(List<Problem> problems) -> throw new AssertionError(problems.toString());
        }
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String refused(Path file) {
        return switch (Template.open(file)) {
            case Checked.Sound<Template> _ -> "sound";
            case Checked.Faulty<Template>(List<Problem> problems) -> problems.getFirst().rule();
        };
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
