package org.puriq.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What runs in the process of its own: it reads one file and writes its text, or why it cannot, as {@link DocumentReader}
 * expects it. Whatever a file makes go wrong here ends this process and nothing else.
 */
public final class Extraction {
    static final String TEXT = "text";
    /** How far it is: two numbers follow, and then it goes on. */
    static final String REACHED = "reached";
    /** Nobody looks more often. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Extraction() {}

    /** Reads the file named first, within the bounds that follow: bytes unpacked, pages, characters. */
    public static void main(String[] arguments) throws IOException {
        var bounds = new Bounds(0, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), 0, Duration.ZERO);
        try (var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            answer(Path.of(arguments[0]), bounds, out);
        }
    }

    private static void answer(Path file, Bounds bounds, DataOutputStream out) throws IOException {
        try {
            write(text(file, bounds, telling(out)), out);
        } catch (Unreadable refused) {
            refuse(refused.rule(), refused.details(), out);
        } catch (OutOfMemoryError _) {
            refuse("document.memory", List.of(), out);
        } catch (StackOverflowError _) {
            refuse("document.too-deep", List.of(), out);
        } catch (IOException | RuntimeException damaged) {
            refuse(DocxText.isBomb(damaged) ? "document.bomb" : "document.damaged", List.of(), out);
        }
    }

    /** Tells now and then how far it is. */
    private static Heard telling(DataOutputStream out) {
        long[] next = {System.nanoTime()};
        return (done, of) -> {
            if (System.nanoTime() >= next[0]) {
                next[0] = System.nanoTime() + PAUSE.toNanos();
                tell(done, of, out);
            }
        };
    }

    private static void tell(int done, int of, DataOutputStream out) {
        try {
            out.writeUTF(REACHED);
            out.writeInt(done);
            out.writeInt(of);
            out.flush();
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }

    static DocumentText text(Path file, Bounds bounds, Heard heard) throws IOException {
        var pages = new PageCollector(bounds, heard);
        DocumentKind kind = FileKind.of(file);
        switch (kind) {
            case PDF -> PdfText.read(file, bounds, pages);
            case DOCX -> DocxText.read(file, bounds, pages);
            case ODT -> OdtText.read(file, bounds, pages);
            case TEXT -> PlainText.read(file, pages);
        }
        return pages.text(kind);
    }

    private static void write(DocumentText text, DataOutputStream out) throws IOException {
        out.writeUTF(TEXT);
        out.writeUTF(text.kind().name());
        out.writeBoolean(text.paged());
        out.writeInt(text.pages().size());
        for (String page : text.pages()) {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static void refuse(String rule, List<String> details, DataOutputStream out) throws IOException {
        out.writeUTF(rule);
        out.writeInt(details.size());
        for (String each : details) {
            out.writeUTF(each);
        }
    }
}
