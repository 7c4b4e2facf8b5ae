import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles the counts of inhabitants that the country packs carry from published tables, in our own form: figures, not files.
 * <pre>
 *   java build-tools/CountryCounts.java FOLDER_OF_TABLES workbench/src/main/resources/countries
 * </pre>
 * What does not add up, what was left out and what could not be matched is printed, one sentence a line. The same tables give the
 * same files, byte for byte. Which tables are wanted is said in docs/developers.md.
 */
final class CountryCounts {
    private CountryCounts() {}

    public static void main(String[] given) {
        if (given.length != 2 || !Files.isDirectory(Path.of(given[0]))) {
            System.err.println("Two folders are wanted: the one with the published tables and the one to write to.");
            System.exit(2);
        }
        new PeruCounts(Path.of(given[0])).compile().write(Path.of(given[1], "pe"), "ubigeo-reniec");
        new BoliviaCounts(Path.of(given[0])).compile().write(Path.of(given[1], "bo"), "");
    }
}
