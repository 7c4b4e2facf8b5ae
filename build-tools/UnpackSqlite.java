import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Lays SQLite's native library for this machine beside the jars, so that it is not unpacked again at every start.
 * Called by ./puriq after a build: java -cp sqlite-jdbc.jar UnpackSqlite.java FOLDER. Without it everything runs, only slower.
 */
final class UnpackSqlite {
    private UnpackSqlite() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String name = LibraryLoaderUtil.getNativeLibName();
        String inside = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(inside)) {
            if (library != null) {
                Files.createDirectories(folder);
                Files.copy(library, folder.resolve(name));
            }
        }
    }
}
