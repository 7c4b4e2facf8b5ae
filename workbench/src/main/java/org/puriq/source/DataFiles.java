package org.puriq.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * Files with figures that somebody gives: one, or all of a folder. What they are is told by their bytes: text, text packed with gzip, or a
 * workbook. Nothing outside the folder is read; unpacking stops at a limit, whatever a file says of itself; a file that is nothing of
 * this is passed over.
 */
final class DataFiles {
    /** Unpacked, all files together. A list of Peru's census has 8 megabytes. */
    static final int MEGABYTES = 128;
    private static final int BYTES = MEGABYTES * 1024 * 1024;

    private final List<Text> texts = new ArrayList<>();
    private final List<Path> workbooks = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private int left = BYTES;

    /** A file of text, unpacked. */
    record Text(String file, byte[] bytes) {
        String firstLine() {
            return new CsvText(bytes).firstLine();
        }
    }

    private DataFiles() {}

    static Checked<DataFiles> open(Path path) {
        var files = new DataFiles();
        try {
            if (Files.isDirectory(path)) {
                return files.folder(path);
            }
            if (!Files.isRegularFile(path)) {
                return refused(path.toString(), "file.missing", path.toString());
            }
            files.take(path);
            return files.doubts.isEmpty() ? Checked.sound(files) : new Checked.Faulty<>(files.doubts);
        } catch (IOException broken) {
            return refused(path.toString(), "file.unreadable", path.toString());
        }
    }

    private Checked<DataFiles> folder(Path folder) throws IOException {
        Path real = folder.toRealPath();
        List<Path> inside;
        try (Stream<Path> all = Files.list(folder)) {
            inside = all.filter(Files::isRegularFile).filter(each -> !name(each).startsWith(".")).sorted().limit(Limits.FILES + 1L).toList();
        }
        if (inside.size() > Limits.FILES) {
            return refused(name(folder), "folder.too-many", String.valueOf(Limits.FILES));
        }
        for (Path each : inside) {
            if (!each.toRealPath().startsWith(real)) {
                return refused(name(each), "file.outside", name(each));
            }
            take(each);
        }
        return Checked.of(this, doubts.stream().map(DataFiles::doubtful).toList());
    }

    /** In a folder a file that cannot be read keeps the others from nothing. */
    private static Problem doubtful(Problem problem) {
        return new Problem(Problem.Severity.DOUBTFUL, problem.where(), problem.rule(), problem.said());
    }

    private void take(Path path) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(path)) {
            head = stream.readNBytes(4);
        }
        if (isWorkbook(path, head)) {
            workbooks.add(path);
            return;
        }
        try (InputStream stream = Files.newInputStream(path); InputStream text = isPacked(head) ? new GZIPInputStream(stream, 1 << 16) : stream) {
            text(name(path), text.readNBytes(left + 1));
        } catch (ZipException | EOFException broken) {
            doubts.add(Problem.refused(Where.file(name(path)), "gzip.broken", name(path)));
        }
    }

    private void text(String name, byte[] bytes) {
        if (bytes.length > left) {
            doubts.add(Problem.refused(Where.file(name), "data.too-large", String.valueOf(MEGABYTES)));
        } else if (CsvText.isSomethingElse(bytes)) {
            doubts.add(Problem.refused(Where.file(name), "data.no-text", name));
        } else {
            left -= bytes.length;
            texts.add(new Text(name, bytes));
        }
    }

    private static boolean isPacked(byte[] head) {
        return head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /** A zip that holds what every workbook holds. */
    static boolean isWorkbook(Path path, byte[] head) throws IOException {
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            return false;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException broken) {
            return false;
        }
    }

    List<Text> texts() {
        return texts;
    }

    List<Path> workbooks() {
        return workbooks;
    }

    List<Problem> doubts() {
        return doubts.stream().map(DataFiles::doubtful).toList();
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static <T> Checked<T> refused(String file, String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.file(file), rule, details));
    }
}
