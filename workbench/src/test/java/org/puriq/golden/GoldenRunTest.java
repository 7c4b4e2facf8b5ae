package org.puriq.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Checked;

/** A case matches only when everything that is expected was computed from the inputs; a folder of others can do no harm. */
class GoldenRunTest {
    private static final String INPUTS = """
            {"id": "sp-models", "args": {"r": 0.05, "b": 0.04, "d": 0.02, "m": 0.03, "M": 3, "e": 0.01, "I": 4},
             "inputs": {"N0": 100, "n": 1}, "tolerance": {"abs": 1e-9, "rel": 1e-9}, "expected": %s}""";
    private static final String RIGHT = "{\"rate\": [100, 105], \"demo\": [100, 105], \"net\": [100, 105.03], \"open\": [100, 105.02]}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCaseMatchesWhereEveryNumberAgrees() throws IOException {
        assertThat(run("a", INPUTS.formatted(RIGHT)).verdict()).isEqualTo(Verdict.MATCH);
        assertThat(run("a", INPUTS.formatted(RIGHT)).compared()).containsEntry("net", 2).hasSize(4);
    }

    @Test
    void oneNumberBesideTheToleranceMakesItDiffer() throws IOException {
        Outcome outcome = run("a", INPUTS.formatted(RIGHT.replace("105.03", "105.031")));
        assertThat(outcome.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(outcome.differences()).singleElement().satisfies(each -> assertThat(each.output()).isEqualTo("net"));
    }

    @Test
    void anExpectedOutputThatIsNotComputedMakesItDiffer() throws IOException {
        assertThat(run("a", INPUTS.formatted(RIGHT.replace("}", ", \"another\": 3}"))).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void alongerListThanComputedMakesItDiffer() throws IOException {
        assertThat(run("a", INPUTS.formatted(RIGHT.replace("[100, 105.03]", "[100, 105.03, 110.1606]"))).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    /** The answer follows the inputs: with another input the published answer no longer agrees. */
    @Test
    void whatIsSetBesideTheExpectedNumbersComesFromTheInputs() throws IOException {
        assertThat(run("a", INPUTS.formatted(RIGHT).replace("\"N0\": 100", "\"N0\": 101")).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aCaseOfAKindThatNobodyComputesIsNotSupported() throws IOException {
        assertThat(run("a", "{\"id\": \"another-kind\"}").verdict()).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "/etc/passwd", "secret", "a/../../secret.csv", ".csv", "link.csv"})
    void aFileOutsideOfTheCaseIsNotOpened(String name) throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "row,1\nsecret,7\n");
        write("ccp", "{\"id\": \"ccp-closed-x\", \"args\": {\"p\": 5, \"n\": 5}, \"inputs\": {\"data\": {\"csv\": \"%s\"}}, \"expected\": {}}".formatted(name));
        Files.createSymbolicLink(folder.resolve("ccp/link.csv"), folder.resolve("secret.csv"));
        Outcome outcome = GoldenRun.run(folder.resolve("ccp"));
        assertThat(outcome.verdict()).isNotEqualTo(Verdict.MATCH);
        assertThat(outcome.problem()).hasValueSatisfying(problem -> assertThat(problem.rule()).isIn("golden.path", "golden.no-file"));
        assertThat(String.valueOf(outcome)).doesNotContain("secret,7");
    }

    @Test
    void aFileThatIsTooLargeAndJsonThatIsNoneAreToldAndTheOthersRun() throws IOException {
        write("b-large", " ".repeat(GoldenFolder.JSON_BYTES + 1));
        write("c-broken", "{\"id\": ");
        write("d-deep", "[".repeat(100_000));
        write("e-right", INPUTS.formatted(RIGHT));
        write("f-endless", INPUTS.formatted(RIGHT).replace("\"n\": 1", "\"n\": 1e18"));
        write("g-tolerant", INPUTS.formatted(RIGHT).replace("1e-9", "1e400"));
        List<Verdict> verdicts = outcomes(folder).stream().map(Outcome::verdict).toList();
        assertThat(verdicts).containsExactly(Verdict.DIFFERS, Verdict.DIFFERS, Verdict.DIFFERS, Verdict.MATCH, Verdict.DIFFERS, Verdict.DIFFERS);
    }

    @Test
    void aFolderWithoutCasesIsToldAsSuch() {
        assertThat(GoldenRun.of(folder)).isInstanceOf(Checked.Faulty.class);
        assertThat(GoldenRun.of(folder.resolve("nowhere")).remarks()).singleElement().satisfies(each -> assertThat(each.rule()).isEqualTo("golden.no-folder"));
    }

    private Outcome run(String name, String json) throws IOException {
        write(name, json);
        return GoldenRun.run(folder.resolve(name));
    }

    private void write(String name, String json) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve(GoldenFolder.FILE), json);
    }

    private static List<Outcome> outcomes(Path folder) {
        return switch (GoldenRun.of(folder)) {
            case Checked.Sound<List<Outcome>>(List<Outcome> outcomes, var _) -> outcomes;
            case Checked.Faulty<List<Outcome>>(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
