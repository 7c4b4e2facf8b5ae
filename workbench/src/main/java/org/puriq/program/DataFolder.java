package org.puriq.program;

import java.nio.file.Path;
import java.util.Map;

/** Where a person's studies, country packs and the log lie: the folder of PURIQ_HOME, else "Puriq" in the person's own folder. */
final class DataFolder {
    private DataFolder() {}

    static Path of(Map<String, String> environment) {
        String given = environment.getOrDefault("PURIQ_HOME", "");
        return given.isBlank() ? Path.of(System.getProperty("user.home", "."), "Puriq") : Path.of(given).toAbsolutePath();
    }
}
