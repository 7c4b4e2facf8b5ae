package org.puriq.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes documents, honest and hostile ones, while a test runs. */
public final class HostileFiles {
    private HostileFiles() {}

    /** A PDF with these pages; the lines of a page stand below each other. */
    public static Path pdf(Path file, List<String> pages) throws IOException {
        try (var document = new PDDocument()) {
            for (String page : pages) {
                var sheet = new PDPage();
                document.addPage(sheet);
                write(document, sheet, page);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, PDPage sheet, String page) throws IOException {
        if (page.isEmpty()) {
            return;
        }
        try (var content = new PDPageContentStream(document, sheet)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.setLeading(14);
            content.newLineAtOffset(60, 760);
            for (String line : page.lines().toList()) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    static Path lockedPdf(Path file) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /** Word pages, each after the break that somebody asked for. */
    static Path docx(Path file, List<String> pages) throws IOException {
        try (var document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            for (int at = 0; at < pages.size(); at++) {
                var run = document.createParagraph().createRun();
                if (at > 0) {
                    run.addBreak(BreakType.PAGE);
                }
                run.setText(pages.get(at));
            }
            document.write(out);
        }
        return file;
    }

    static Path lockedDocx(Path file) throws IOException, java.security.GeneralSecurityException {
        Path plain = docx(file.resolveSibling("plain.docx"), List.of("Los jóvenes se van."));
        try (var container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(Files.readAllBytes(plain));
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    static Path odt(Path file, String prologue, String body) throws IOException {
        String content = prologue + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                + "<office:body><office:text>" + body + "</office:text></office:body></office:document-content>";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(zip, "content.xml", content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    static Path lockedOdt(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(zip, "content.xml", new byte[] {1, 2, 3});
            entry(zip, "META-INF/manifest.xml", "<manifest><file-entry full-path='content.xml'><encryption-data/></file-entry></manifest>".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** "Billion laughs": a few lines that a naive reader unfolds to gigabytes. */
    static String laughs(String root) {
        var text = new StringBuilder("<?xml version='1.0'?><!DOCTYPE " + root + " [<!ENTITY a0 'ja'>");
        for (int at = 1; at < 10; at++) {
            text.append("<!ENTITY a").append(at).append(" '").append(("&a" + (at - 1) + ";").repeat(10)).append("'>");
        }
        return text.append("]>").toString();
    }

    /** A Word file whose main part is this XML. */
    static Path docxOf(Path file, String xml) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            frame(zip);
            entry(zip, "word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** A Word file of some kilobytes whose main part unpacks to many megabytes of nothing. */
    static Path docxBomb(Path file, int megabytes) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            frame(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            spaces(zip, "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>", megabytes);
            zip.closeEntry();
        }
        return file;
    }

    static Path odtBomb(Path file, int megabytes) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            zip.putNextEntry(new ZipEntry("content.xml"));
            spaces(zip, "<a>", megabytes);
            zip.closeEntry();
        }
        return file;
    }

    private static void spaces(OutputStream out, String first, int megabytes) throws IOException {
        byte[] nothing = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        out.write(first.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < megabytes; at++) {
            out.write(nothing);
        }
    }

    private static void frame(ZipOutputStream zip) throws IOException {
        entry(zip, "[Content_Types].xml", ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>").getBytes(StandardCharsets.UTF_8));
        entry(zip, "_rels/.rels", ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
                + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>").getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A PDF whose only page says the same text for ever: a form that draws itself, and a content stream that unpacks a thousandfold. */
    static Path inflatingPdf(Path file, int megabytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new java.util.zip.DeflaterOutputStream(packed)) {
            byte[] many = "BT (a) Tj ET ".repeat(80_000).getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; at < megabytes; at++) {
                deflater.write(many);
            }
        }
        var out = new ByteArrayOutputStream();
        out.write(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n4 0 obj<</Length " + packed.size() + "/Filter/FlateDecode>>stream\n").getBytes(StandardCharsets.US_ASCII));
        out.write(packed.toByteArray());
        out.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, out.toByteArray());
        return file;
    }
}
