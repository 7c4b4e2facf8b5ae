package org.puriq.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
 */
public record Parcel(SequencedMap<String, byte[]> files) {

    public static Checked<Parcel> open(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            if (!Files.isRegularFile(path)) {
                return refused(path.toString(), "file.missing", path.toString());
            }
            return isZip(path) ? zip(path) : single(path);
        } catch (ZipException broken) {
            return refused(path.toString(), "zip.broken", name(path));
        } catch (IOException broken) {
            return refused(path.toString(), "file.unreadable", path.toString());
        }
    }

    private static Checked<Parcel> folder(Path folder) throws IOException {
        Path real = folder.toRealPath();
        List<Path> paths;
        try (Stream<Path> inside = Files.list(folder)) {
            paths = inside.filter(each -> isOurs(name(each))).sorted().limit(Limits.FILES).toList();
        }
        var reading = new Reading();
        for (Path path : paths) {
            if (!path.toRealPath().startsWith(real) || !Files.isRegularFile(path)) {
                return refused(name(path), "file.outside", name(path));
            }
            try (InputStream stream = Files.newInputStream(path)) {
                if (!reading.take(name(path), stream)) {
                    return refused(name(path), "file.too-large", megabytes());
                }
            }
        }
        return reading.files.isEmpty() ? refused(folder.toString(), "package.empty", folder.toString()) : Checked.sound(new Parcel(reading.files));
    }

    private static Checked<Parcel> single(Path path) throws IOException {
        var reading = new Reading();
        try (InputStream stream = Files.newInputStream(path)) {
            return reading.take(name(path), stream) ? Checked.sound(new Parcel(reading.files)) : refused(name(path), "file.too-large", megabytes());
        }
    }

    private static Checked<Parcel> zip(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > Limits.FILES) {
                return refused(name(path), "zip.too-many", String.valueOf(zip.size()), String.valueOf(Limits.FILES));
            }
            var reading = new Reading();
            for (ZipEntry entry : zip.stream().sorted(java.util.Comparator.comparing(ZipEntry::getName)).toList()) {
                if (leadsOut(entry.getName())) {
                    return refused(name(path), "zip.leads-out", entry.getName());
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory() && isOurs(name) && !reading.take(name, zip.getInputStream(entry))) {
                    return refused(name(path), "file.too-large", megabytes());
                }
            }
            return reading.files.isEmpty() ? refused(name(path), "package.empty", name(path)) : Checked.sound(new Parcel(reading.files));
        }
    }

    /** Collects files up to the limit; a second file of the same name counts as too much. */
    private static final class Reading {
        private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        private long left = Limits.BYTES;

        boolean take(String name, InputStream stream) throws IOException {
            var bytes = new ByteArrayOutputStream();
            byte[] block = new byte[64 * 1024];
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                bytes.write(block, 0, read);
            }
            return files.putIfAbsent(name, bytes.toByteArray()) == null;
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/") || name.contains("\\") || name.contains(":") || List.of(name.split("/")).contains("..");
    }

    private static boolean isOurs(String name) {
        return name.endsWith(".csv") && !name.startsWith(".") || name.equals(Description.FILE);
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5) && !name(path).endsWith(".xlsx") && !name(path).endsWith(".docx");
        }
    }

    private static String megabytes() {
        return String.valueOf(Limits.BYTES / 1024 / 1024);
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
