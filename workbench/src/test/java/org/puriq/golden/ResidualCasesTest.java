package org.puriq.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Residuals and schedules as others published or computed them. */
class ResidualCasesTest {
    @TempDir
    private Path copies = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"mig-resid-stock", "mig-resid-time", "net-sr-alabama-1970", "net-sr-bombay-1951", "net-vs-alabama-1970", "rc-agesched", "rc-fit-ipumsi",
        "rc-schedule-7-and-13", "rc-un-model-schedules", "index-age-ipumsi"})
    void theCaseMatches(String id) {
        PublishedCases.matches(id);
    }

    /** The answer follows the inputs: 77,135 children of Bombay and one more no longer give the printed net migration. */
    @Test
    void anotherCountGivesAnotherResidual() throws IOException {
        Path copy = PublishedCases.copy("net-sr-bombay-1951", copies);
        Files.writeString(copy.resolve("in_data.csv"), Files.readString(copy.resolve("in_data.csv")).replace("77135", "77136"));
        assertThat(GoldenRun.run(copy).verdict()).isEqualTo(Verdict.DIFFERS);
    }
}
