package org.puriq.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.task.Fixtures;

/** Populations ahead as others published or computed them; the folder of cases lies beside the project and may be missing. */
class CohortCasesTest {
    private static final Path CASES = Fixtures.root().resolve("../shared/golden/flows");

    @TempDir
    private Path copies = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"ccp-closed-sweden", "ccp-closed-sweden-rising-fertility", "ccp-net-sweden", "bayespop-ccm-andes-2020-2060", "bayespop-migration-totals2age",
        "propop-aargau-2025-snapshot", "multiregional-yugoslavia-1961", "movepop-example", "sp-models"})
    void theCaseMatchesInEveryExpectedOutput(String id) {
        Outcome outcome = GoldenRun.run(given(id));
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.verdict()).isEqualTo(Verdict.MATCH);
        assertThat(outcome.leftOut()).isEmpty();
    }

    /** The answer follows the inputs: one woman more of Sweden, and the published path is another one. */
    @Test
    void anotherCountGivesAnotherPath() throws IOException {
        Path copy = copy(given("ccp-closed-sweden"));
        Files.writeString(copy.resolve("in_data.csv"), Files.readString(copy.resolve("in_data.csv")).replace("293395", "293396"));
        assertThat(GoldenRun.run(copy).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    private static Path given(String id) {
        assumeTrue(Files.isDirectory(CASES.resolve(id)), "The cases of others do not lie beside the project, so they are not run.");
        return CASES.resolve(id);
    }

    private Path copy(Path folder) throws IOException {
        Path copy = Files.createDirectories(copies.resolve(folder.getFileName().toString()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.write(copy.resolve(each.getFileName().toString()), Files.readAllBytes(each));
            }
        }
        return copy;
    }
}
