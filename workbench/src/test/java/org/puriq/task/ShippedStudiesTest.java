package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.source.Examined;

/** The two papers are studies loaded as data, by the import that anybody uses. */
class ShippedStudiesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void everyRowOfAShippedStudyIsTakenWithoutADoubt(String id) {
        try (Workspace workspace = Fixtures.workspace(folder)) {
            Examined examined = sound(new ImportStudy(workspace).dryRun(Fixtures.shippedStudies().resolve(id), Optional.empty(), Optional.empty()));
            assertThat(examined.problems()).as(() -> Fixtures.said(examined.problems())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void exportImportExportIsByteIdentical(String id) throws IOException {
        try (Workspace first = Fixtures.withStudies(folder.resolve("first")); Workspace second = Fixtures.workspace(folder.resolve("second"))) {
            sound(new ExportStudy(first).to(id, folder.resolve("one"), false));
            sound(new ImportStudy(second).asNewStudy(folder.resolve("one")));
            sound(new ExportStudy(second).to(id, folder.resolve("two"), false));
            assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"huancavelica-2005", "bolivia-2009"})
    void theEditionForSpreadsheetsComesBackTheSame(String id) throws IOException {
        try (Workspace first = Fixtures.withStudies(folder.resolve("first")); Workspace second = Fixtures.workspace(folder.resolve("second"))) {
            sound(new ExportStudy(first).to(id, folder.resolve("excel.zip"), true));
            sound(new ImportStudy(second).asNewStudy(folder.resolve("excel.zip")));
            sound(new ExportStudy(first).to(id, folder.resolve("one"), false));
            sound(new ExportStudy(second).to(id, folder.resolve("two"), false));
            assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
        }
    }

    /** A3: a deleted study stays deleted, and the program goes on. */
    @Test
    void aDeletedStudyStaysDeleted() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            assertThat(workspace.ids()).containsExactly("bolivia-2009", "huancavelica-2005");
            sound(workspace.delete("bolivia-2009"));
            sound(workspace.delete("huancavelica-2005"));
            assertThat(sound(workspace.loadShippedStudies())).isEmpty();
        }
        try (Workspace again = Fixtures.withStudies(folder)) {
            assertThat(again.ids()).isEmpty();
            assertThat(again.studies()).isEqualTo(List.of());
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }
}
