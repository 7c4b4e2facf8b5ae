package org.puriq.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
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
        "rc-schedule-7-and-13", "rc-un-model-schedules", "index-age-ipumsi", "interp-coh-russia", "andes-peru-1993-immigrants", "andes-peru-2007-recent-migration",
        "data-lifetime-usa-newengland", "sum-region-4x4", "sum-bilat-4x4", "index-impact-korea", "index-intensity-korea", "cm-net-4x4", "cm-net-tot-4x4", "cm-net-tot-4x4-b",
        "net-matrix-ipf", "net-matrix-entropy", "cm2-4x4-zero-diagonal", "ipf2-200x200-random", "ipf2-3x3-zero-cell", "ipf2-independence-2x2", "ipf2-one-margin",
        "ipf2-willekens-2x2", "ffs-demo-dr2013-min-closed", "ffs-demo-dr2013-indep-closed", "ffs-demo-imr2018-min-closed", "ffs-demo-imr2018-indep-closed",
        "ffs-demo-scidata-min-closed", "ffs-demo-scidata-indep-closed", "ffs-pseudo-bayes-scidata", "ffs-diff-scidata", "world-stockdiff-2010"})
    void theCaseMatches(String id) {
        PublishedCases.matches(id);
    }

    /** Where the other program errs, its own output is left out by name and the corrected one is met. */
    @ParameterizedTest
    @ValueSource(strings = {"sum-bilat-sparse", "net-matrix-lp", "net-matrix-optim", "ffs-demo-imr2018-distance-seed"})
    void theCorrectedOutputIsTheTarget(String id) {
        Outcome outcome = GoldenRun.run(PublishedCases.given(id));
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.verdict()).isEqualTo(Verdict.MATCH);
        assertThat(outcome.leftOut().keySet()).singleElement().asString().contains("peer");
        assertThat(outcome.compared()).hasSize(1);
    }

    /** What cannot be computed from the inputs is not called a match, and it is said why. */
    @ParameterizedTest
    @ValueSource(strings = {"bayespop-age-specific-migration", "un-migration-families"})
    void aCaseWhoseInputsDoNotSufficeIsNotSupportedAndSaysWhy(String id) {
        Outcome outcome = GoldenRun.run(PublishedCases.given(id));
        assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(outcome.compared()).isEmpty();
        assertThat(outcome.leftOut()).hasSize(2).allSatisfy((_, why) -> assertThat(why.spanish()).isNotEmpty());
    }

    /** The residual of the same censuses, before its ages are smoothed as the other program does; the smoothing is not ours. */
    @Test
    void netMigrationByCohortIsThatOfTheSameCensuses() {
        GoldenFolder folder = GoldenFolder.open(PublishedCases.given("mig-beta-russia"));
        double[] expected = folder.expected().table("mig").numbers("none_none");
        assertThat(CensusCohortCases.cohorts(folder).net()).containsExactly(expected, Offset.offset(1e-6));
    }

    /** One man more of the first census in Russia, and the years between have other people. */
    @Test
    void anotherCensusGivesOtherYearsBetween() throws IOException {
        Path copy = PublishedCases.copy("interp-coh-russia", copies);
        Files.writeString(copy.resolve("in_c1.csv"), Files.readString(copy.resolve("in_c1.csv")).replace("682698", "682699"));
        assertThat(GoldenRun.run(copy).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    /** The answer follows the inputs: 77,135 children of Bombay and one more no longer give the printed net migration. */
    @Test
    void anotherCountGivesAnotherResidual() throws IOException {
        Path copy = PublishedCases.copy("net-sr-bombay-1951", copies);
        Files.writeString(copy.resolve("in_data.csv"), Files.readString(copy.resolve("in_data.csv")).replace("77135", "77136"));
        assertThat(GoldenRun.run(copy).verdict()).isEqualTo(Verdict.DIFFERS);
    }
}
