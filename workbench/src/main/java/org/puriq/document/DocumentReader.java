package org.puriq.document;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * Reads the text of a PDF, a Word or OpenDocument text, or a plain text that somebody sent. The reading runs in a Java of its own
 * with bounded memory, which is ended when its time is over: PDF and Office files can be made to exhaust any reader.
 */
public final class DocumentReader {
    private final Bounds bounds;

    public DocumentReader(Bounds bounds) {
        this.bounds = bounds;
    }

    /** @param name the file as its sender calls it, for the sentences */
    public Checked<DocumentText> read(Path file, String name) {
        return read(file, name, Heard.NOTHING);
    }

    /** @param heard is told how far it is, and ends the reading by what it throws */
    public Checked<DocumentText> read(Path file, String name, Heard heard) {
        Where where = Where.file(name);
        try {
            if (!Files.isRegularFile(file)) {
                return Checked.faulty(Problem.refused(where, "document.missing"));
            }
            if (Files.size(file) > bounds.bytes()) {
                return Checked.faulty(Problem.refused(where, "document.too-large", String.valueOf(bounds.bytes() / 1024 / 1024)));
            }
            return judged(extract(file, heard), name, where);
        } catch (Unreadable refused) {
            return Checked.faulty(Problem.refused(where, refused.rule(), refused.details().toArray(String[]::new)));
        } catch (IOException failed) {
            return Checked.faulty(Problem.refused(where, "document.not-read", String.valueOf(failed.getMessage())));
        }
    }

    /** A document without text is refused; one that is something else than its name says, or scanned in part, is read and doubted. */
    private static Checked<DocumentText> judged(DocumentText text, String name, Where where) {
        String count = String.valueOf(text.pages().size());
        if (!text.hasText()) {
            return Checked.faulty(text.kind() == DocumentKind.PDF ? Problem.refused(where, "document.scanned", count) : Problem.refused(where, "document.no-text"));
        }
        List<Problem> doubts = new ArrayList<>();
        if (!DocumentKind.promisedBy(name).equals(java.util.Optional.of(text.kind()))) {
            doubts.add(Problem.doubtful(where, "document.ending", text.kind().ending()));
        }
        if (text.kind() == DocumentKind.PDF && text.withoutText() > 0) {
            doubts.add(Problem.doubtful(where, "document.partly-scanned", String.valueOf(text.withoutText()), count));
        }
        return Checked.of(text, doubts);
    }

    private DocumentText extract(Path file, Heard heard) throws IOException {
        Process process = new ProcessBuilder(command(file)).redirectError(Redirect.DISCARD).redirectInput(Redirect.PIPE).start();
        var late = new AtomicBoolean();
        CompletableFuture.delayedExecutor(bounds.time().toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            late.set(process.isAlive());
            process.destroyForcibly();
        });
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            return answer(in, heard);
        } catch (EOFException | UncheckedIOException ended) {
            throw late.get() ? new Unreadable("document.time", String.valueOf(bounds.time().toSeconds())) : new Unreadable("document.memory");
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path file) {
        return List.of(java(), "-Xmx" + bounds.heapMegabytes() + "m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-HeapDumpOnOutOfMemoryError",
                "-Xlog:disable", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Extraction.class.getName(),
                file.toAbsolutePath().toString(), String.valueOf(bounds.inflatedBytes()), String.valueOf(bounds.pages()), String.valueOf(bounds.characters()));
    }

    /** The Java that runs the program. */
    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java").toString();
    }

    private DocumentText answer(DataInputStream in, Heard heard) throws IOException {
        String status = in.readUTF();
        while (status.equals(Extraction.REACHED)) {
            heard.read(in.readInt(), in.readInt());
            status = in.readUTF();
        }
        if (!status.equals(Extraction.TEXT)) {
            String[] details = new String[in.readInt()];
            for (int at = 0; at < details.length; at++) {
                details[at] = in.readUTF();
            }
            throw new Unreadable(status, details);
        }
        DocumentKind kind = DocumentKind.valueOf(in.readUTF());
        boolean paged = in.readBoolean();
        int count = in.readInt();
        List<String> pages = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            pages.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return new DocumentText(kind, paged, pages);
    }
}
