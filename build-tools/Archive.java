import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Puts a folder into one zip file in which programs stay programs (Unix modes) and times stay times: the cache for quick starts
 * fits only files of the very time that it saw. Called by build-tools/package.sh with commons-compress on the class path.
 */
final class Archive {
    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;

    private Archive() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path whole = Path.of(arguments[1]);
        if (arguments.length > 2) {
            settle(folder, Instant.parse(arguments[2]));
            return;
        }
        Path unfinished = whole.resolveSibling("." + whole.getFileName() + ".part");
        try (var zip = new ZipArchiveOutputStream(unfinished)) {
            for (Path file : files(folder)) {
                add(zip, folder, file);
            }
        }
        Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives every file the same time. */
    private static void settle(Path folder, Instant time) throws IOException {
        for (Path file : files(folder)) {
            Files.setLastModifiedTime(file, FileTime.from(time));
        }
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(ZipArchiveOutputStream zip, Path folder, Path file) throws IOException {
        var entry = new ZipArchiveEntry(file, folder.getParent().relativize(file).toString());
        entry.setUnixMode(Files.isExecutable(file) ? PROGRAM : FILE);
        zip.putArchiveEntry(entry);
        Files.copy(file, zip);
        zip.closeArchiveEntry();
    }
}
