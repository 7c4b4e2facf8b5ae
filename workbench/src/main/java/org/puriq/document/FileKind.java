package org.puriq.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by what it holds; its name may promise something else. */
final class FileKind {
    private static final int HEAD = 1024;
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private FileKind() {}

    static DocumentKind of(Path file) throws IOException {
        byte[] head = head(file);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length == 0) {
            throw new Unreadable("document.empty");
        }
        if (text.contains("%PDF-")) {
            return DocumentKind.PDF;
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return inZip(file);
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new Unreadable(isEncryptedOffice(file) ? "document.password" : "document.old-word");
        }
        return plain(text);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static DocumentKind plain(String head) throws Unreadable {
        String low = head.stripLeading().toLowerCase(Locale.ROOT);
        if (low.startsWith("{\\rtf")) {
            throw new Unreadable("document.other-kind", "RTF");
        }
        if (low.startsWith("<!doctype html") || low.startsWith("<html")) {
            throw new Unreadable("document.other-kind", "HTML");
        }
        boolean utf16 = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        if (head.indexOf('\0') >= 0 && !utf16) {
            throw new Unreadable("document.not-a-document");
        }
        return DocumentKind.TEXT;
    }

    private static DocumentKind inZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return DocumentKind.DOCX;
            }
            if (mimetype(zip).equals(ODT)) {
                return openDocument(zip);
            }
            throw new Unreadable("document.other-kind", name(zip));
        } catch (ZipException broken) {
            throw new Unreadable("document.damaged");
        }
    }

    private static DocumentKind openDocument(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return DocumentKind.ODT;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            String text = new String(in.readNBytes(1024 * HEAD), StandardCharsets.UTF_8);
            if (text.contains("encryption-data")) {
                throw new Unreadable("document.password");
            }
        }
        return DocumentKind.ODT;
    }

    private static String mimetype(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.US_ASCII).strip();
        }
    }

    private static String name(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") != null) {
            return "XLSX";
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return "PPTX";
        }
        return mimetype(zip).isEmpty() ? "ZIP" : mimetype(zip);
    }

    /** Word with a password is the old container around an encrypted package. */
    private static boolean isEncryptedOffice(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            return root.hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
