package org.puriq.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;

/**
 * A zip with a table, its list of places and perhaps its recipe, laid out in a folder as if they had been sent one by one. No name in it may
 * lead out of the folder, and unpacking stops at a limit, whatever the zip says of itself. Folders within it do not matter.
 */
public final class PackedFolder {
    private PackedFolder() {}

    /** A zip by its content. A workbook is a zip as well, but no folder of tables. */
    public static boolean is(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(4);
            boolean zip = head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
            return zip && !DataFiles.isWorkbook(path, head);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Writes what is in the zip into the folder; what is written there is told. Nothing is written over. */
    public static Checked<List<Path>> unpack(Path path, Path folder) {
        List<Path> written = new ArrayList<>();
        String name = DataFiles.name(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().filter(PackedFolder::isWanted).sorted(Comparator.comparing(ZipEntry::getName)).toList();
            if (entries.size() > Limits.FILES) {
                return refused(name, "zip.too-many", String.valueOf(entries.size()), String.valueOf(Limits.FILES));
            }
            long left = DataFiles.MEGABYTES * 1024L * 1024;
            for (ZipEntry entry : entries) {
                Path file = folder.resolve(last(entry));
                if (Parcel.leadsOut(entry.getName())) {
                    return refused(name, "zip.leads-out", entry.getName());
                }
                if (Files.exists(file)) {
                    return refused(name, "file.twice", last(entry));
                }
                written.add(file);
                left -= write(zip, entry, file, left);
                if (left < 0) {
                    return refused(name, "data.too-large", String.valueOf(DataFiles.MEGABYTES));
                }
            }
            return written.isEmpty() ? refused(name, "package.empty", name) : Checked.sound(written);
        } catch (ZipException | EOFException broken) {
            return refused(name, "zip.broken", name);
        } catch (IOException | IllegalArgumentException broken) {
            return refused(name, "file.unreadable", name);
        }
    }

    /** Writes no more than one byte over the limit, so that the limit is noticed. */
    private static long write(ZipFile zip, ZipEntry entry, Path file, long limit) throws IOException {
        long written = 0;
        try (InputStream stream = zip.getInputStream(entry); var out = Files.newOutputStream(file)) {
            byte[] some = new byte[1 << 16];
            for (int read = stream.read(some); read >= 0 && written <= limit; read = stream.read(some)) {
                out.write(some, 0, read);
                written += read;
            }
        }
        return written;
    }

    /** Folders and what the systems of this world add to them are passed over. */
    private static boolean isWanted(ZipEntry entry) {
        return !entry.isDirectory() && !last(entry).startsWith(".") && !entry.getName().startsWith("__MACOSX/");
    }

    private static String last(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private static <T> Checked<T> refused(String file, String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.file(file), rule, details));
    }
}
