package org.puriq.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real files that lie beside the project and are no part of it. Where they are missing, a test that needs them is passed over and says so. */
public final class SharedData {
    private SharedData() {}

    /** The folder of a source; PURIQ_DATA says where all of them lie if it is not {@code ../shared/data}. */
    public static Path folder(String source) {
        Path all = Optional.ofNullable(System.getenv("PURIQ_DATA")).map(Path::of).orElse(Fixtures.shippedStudies().toAbsolutePath().getParent().resolveSibling("shared").resolve("data"));
        Path folder = all.resolve(source);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "No data at " + folder);
        return folder;
    }
}
