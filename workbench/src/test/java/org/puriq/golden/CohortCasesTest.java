package org.puriq.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Populations ahead as others published or computed them. */
class CohortCasesTest {
    @TempDir
    private Path copies = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"ccp-closed-sweden", "ccp-closed-sweden-rising-fertility", "ccp-net-sweden", "bayespop-ccm-andes-2020-2060", "bayespop-migration-totals2age",
        "propop-aargau-2025-snapshot", "multiregional-yugoslavia-1961", "movepop-example", "sp-models"})
    void theCaseMatchesInEveryExpectedOutput(String id) {
        PublishedCases.matches(id);
    }

    /** The answer follows the inputs: one woman more of Sweden, and the published path is another one. */
    @Test
    void anotherCountGivesAnotherPath() throws IOException {
        Path copy = PublishedCases.copy("ccp-closed-sweden", copies);
        Files.writeString(copy.resolve("in_data.csv"), Files.readString(copy.resolve("in_data.csv")).replace("293395", "293396"));
        assertThat(GoldenRun.run(copy).verdict()).isEqualTo(Verdict.DIFFERS);
    }
}
