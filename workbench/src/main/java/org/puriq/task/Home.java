package org.puriq.task;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where things lie: the user's folder, and what comes with the program.
 *
 * @param folder the user's folder: studies, country packs, logs
 * @param shippedStudies the folder with the packages of the studies that come with the program
 */
public record Home(Path folder, Path shippedStudies) {

    /** PURIQ_HOME, or the folder where the system keeps a user's data. */
    public static Path folder(Map<String, String> environment, Path userHome, String system) {
        Optional<String> chosen = Optional.ofNullable(environment.get("PURIQ_HOME")).filter(each -> !each.isBlank());
        if (chosen.isPresent()) {
            return Path.of(chosen.get()).toAbsolutePath();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return Optional.ofNullable(environment.get("APPDATA")).map(Path::of).orElse(userHome).resolve("Puriq");
        }
        if (name.contains("mac")) {
            return userHome.resolve("Library/Application Support/Puriq");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME")).filter(each -> !each.isBlank()).map(Path::of)
                .orElse(userHome.resolve(".local/share")).resolve("puriq");
    }

    Path studies() {
        return folder.resolve("studies");
    }

    public Path countries() {
        return folder.resolve("countries");
    }

    /** Tables of others that the user opened. */
    Path tables() {
        return folder.resolve("tables");
    }

    public Path log() {
        return folder.resolve("log");
    }

    /** Names the shipped studies that were loaded once, so that a deleted one stays deleted. */
    Path loadedOnce() {
        return folder.resolve("studies-loaded.txt");
    }
}
