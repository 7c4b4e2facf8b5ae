package org.puriq.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * What somebody sends: the files of a folder, of a zip, or one file, by name. Nothing outside the folder is read, no name in a
 * zip may lead out of it, and reading stops at a limit, whatever the zip says of itself.
 *
 * @param sheets tables that came as sheets of a workbook, by the table's name, the first row of each naming the columns
 * @param doubts what is doubtful about the whole of it
 * @param sent the records that once went out in it; one that does not come back was deleted, or lost
 */
public record Parcel(SequencedMap<String, byte[]> files, SequencedMap<String, List<SheetRow>> sheets, List<Sent> sent, List<Problem> doubts) {
    public Parcel(SequencedMap<String, byte[]> files) {
        this(files, new LinkedHashMap<>(), List.of(), List.of());
    }

    public static Checked<Parcel> open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            if (!Files.isRegularFile(path)) {
                return refused(path.toString(), "file.missing", path.toString());
            }
            if (EditedWorkbook.is(path)) {
                return EditedWorkbook.read(path);
            }
            if (isZip(path)) {
                return zip(path);
            }
            return name(path).toLowerCase(Locale.ROOT).endsWith(".zip") ? refused(name(path), "zip.broken", name(path)) : single(path);
        } catch (ZipException | EOFException broken) {
            return refused(path.toString(), "zip.broken", name(path));
        } catch (IOException broken) {
            return refused(path.toString(), "file.unreadable", path.toString());
        }
    }

    private static Checked<Parcel> folder(Path folder) throws IOException {
        Path real = folder.toRealPath();
        List<Path> paths;
        try (Stream<Path> inside = Files.list(folder)) {
            paths = inside.filter(each -> isOurs(name(each))).sorted().limit(Limits.FILES + 1L).toList();
        }
        if (paths.size() > Limits.FILES) {
            return refused(name(folder), "folder.too-many", String.valueOf(Limits.FILES));
        }
        var reading = new Reading(name(folder));
        for (Path path : paths) {
            if (!path.toRealPath().startsWith(real) || !Files.isRegularFile(path)) {
                return refused(name(path), "file.outside", name(path));
            }
            try (InputStream stream = Files.newInputStream(path)) {
                reading.take(name(path), stream);
            }
        }
        return reading.parcel();
    }

    private static Checked<Parcel> single(Path path) throws IOException {
        var reading = new Reading(name(path));
        try (InputStream stream = Files.newInputStream(path)) {
            reading.take(name(path), stream);
        }
        return reading.parcel();
    }

    private static Checked<Parcel> zip(Path path) throws IOException {
        if (Files.size(path) > Limits.SENT_MEGABYTES * 1024L * 1024) {
            return refused(name(path), "zip.too-large", String.valueOf(Limits.SENT_MEGABYTES), megabytes(), String.valueOf(Limits.FILE_MEGABYTES));
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long tables = zip.stream().filter(each -> !AttachedFiles.isName(each.getName().substring(each.getName().lastIndexOf('/') + 1))).count();
            if (tables > Limits.FILES) {
                return refused(name(path), "zip.too-many", String.valueOf(tables), String.valueOf(Limits.FILES));
            }
            var reading = new Reading(name(path));
            for (ZipEntry entry : zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                if (leadsOut(entry.getName())) {
                    return refused(name(path), "zip.leads-out", entry.getName());
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory() && isOurs(name)) {
                    reading.take(name, zip.getInputStream(entry));
                }
            }
            return reading.parcel();
        }
    }

    /** Collects files up to the limit, counting what really comes out of a zip and not what it says of itself. */
    private static final class Reading {
        private final String from;
        private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private int left = Limits.BYTES;

        Reading(String from) {
            this.from = from;
        }

        void take(String name, InputStream stream) throws IOException {
            byte[] bytes = problems.isEmpty() ? stream.readNBytes(left + 1) : new byte[0];
            if (bytes.length > left) {
                problems.add(Problem.refused(Where.file(name), "file.too-large", megabytes()));
            } else if (files.putIfAbsent(name, bytes) != null) {
                problems.add(Problem.refused(Where.file(name), "file.twice", name));
            }
            left -= bytes.length;
        }

        Checked<Parcel> parcel() {
            if (problems.isEmpty() && files.isEmpty()) {
                return refused(from, "package.empty", from);
            }
            return Checked.of(new Parcel(files), problems);
        }
    }

    static boolean leadsOut(String name) {
        return name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/")).contains("..");
    }

    private static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") && !name.startsWith(".") || name.equals(Description.FILE);
    }

    /** A zip by its content, unless its name says that it is something else: Office files are zips as well, also under a wrong name. */
    private static boolean isZip(Path path) throws IOException {
        String name = name(path).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".docx") || name.endsWith(".ods")) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        }
    }

    private static String megabytes() {
        return String.valueOf(Limits.MEGABYTES);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Checked<Parcel> refused(String file, String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.file(file), rule, details));
    }

    /** The CSV files in it, by name. */
    SequencedMap<String, byte[]> tables() {
        SequencedMap<String, byte[]> tables = new LinkedHashMap<>(files);
        tables.remove(Description.FILE);
        return tables;
    }
}
