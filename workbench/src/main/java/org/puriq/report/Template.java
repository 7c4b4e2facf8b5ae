package org.puriq.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * Somebody's own template for Word, with a content control or a bookmark named {@value #NAME} where the report goes. It is not
 * ours: it is read up to a limit, whatever it says of its size, and one with macros or a password is refused.
 */
public final class Template {
    public static final String NAME = "puriq";
    /** As the file is, and again unpacked. */
    public static final int MEGABYTES = 64;
    private static final long BYTES = MEGABYTES * 1024L * 1024;
    private static final int PARTS = 2000;
    private static final int DECLARATIONS = 1 << 20;
    /** The first bytes of the container in which Office puts old formats and whatever has a password. */
    private static final int CONTAINER = 0xD0CF11E0;
    private static final String TEXT = "word/document.xml";

    private final byte[] bytes;

    private Template(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Checked<Template> open(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return refused(name, "file.missing", file.toString());
            }
            if (Files.size(file) > BYTES) {
                return refused(name, "template.too-large", String.valueOf(MEGABYTES));
            }
            Optional<Checked<Template>> wrong = isContainer(file) ? Optional.of(refused(name, "template.locked", name)) : unfit(file, name);
            return wrong.isPresent() ? wrong.get() : withPlace(new Template(Files.readAllBytes(file)), name);
        } catch (ZipException broken) {
            return refused(name, "template.no-docx", name);
        } catch (IOException broken) {
            return refused(name, "file.unreadable", file.toString());
        }
    }

    private static boolean isContainer(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(4);
            return head.length == 4 && java.nio.ByteBuffer.wrap(head).getInt() == CONTAINER;
        }
    }

    /** What can be seen without opening it as a document. */
    private static Optional<Checked<Template>> unfit(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS) {
                return Optional.of(refused(name, "template.too-large", String.valueOf(MEGABYTES)));
            }
            if (zip.stream().anyMatch(Template::holdsMacros) || isForMacros(zip)) {
                return Optional.of(refused(name, "template.macros", name));
            }
            if (zip.getEntry(TEXT) == null) {
                return Optional.of(refused(name, "template.no-docx", name));
            }
            return isTooLarge(zip) ? Optional.of(refused(name, "template.too-large", String.valueOf(MEGABYTES))) : Optional.empty();
        }
    }

    private static boolean holdsMacros(ZipEntry entry) {
        String part = entry.getName().toLowerCase(Locale.ROOT);
        return part.endsWith("vbaproject.bin") || part.endsWith("vbadata.xml");
    }

    /** A file that declares itself as one with macros would not open under the name of one without. */
    private static boolean isForMacros(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            return false;
        }
        try (InputStream stream = zip.getInputStream(types)) {
            return new String(stream.readNBytes(DECLARATIONS), StandardCharsets.UTF_8).contains("macroEnabled");
        }
    }

    /** Counts what really comes out of the zip and not what it says of itself. */
    private static boolean isTooLarge(ZipFile zip) throws IOException {
        long left = BYTES;
        byte[] piece = new byte[1 << 16];
        for (ZipEntry entry : zip.stream().toList()) {
            try (InputStream stream = zip.getInputStream(entry)) {
                for (int read = stream.read(piece); read >= 0 && left >= 0; read = stream.read(piece)) {
                    left -= read;
                }
            }
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    private static Checked<Template> withPlace(Template template, String name) {
        try (XWPFDocument word = template.word()) {
            return DocxPlace.find(word).isPresent() ? Checked.sound(template) : refused(name, "template.no-place", name, NAME);
        } catch (IOException | POIXMLException | IllegalStateException | IllegalArgumentException broken) {
            return refused(name, "template.no-docx", name);
        }
    }

    /** The template as a document to write into; each call gives another one. What was Word's own kind of template (.dotx) becomes a document. */
    XWPFDocument word() throws IOException {
        var word = new XWPFDocument(new ByteArrayInputStream(bytes));
        word.getPackage().replaceContentType(XWPFRelation.TEMPLATE.getContentType(), XWPFRelation.DOCUMENT.getContentType());
        return word;
    }

    private static <T> Checked<T> refused(String file, String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.file(file), rule, details));
    }
}
