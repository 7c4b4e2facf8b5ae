package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** Where figures come from, and what contradicts itself (A69, A70, A76). */
class TruthTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    private static final String STUDY = "huancavelica-2005";

    /** A69: every figure of every view of both studies opens, and says its source or its formula. */
    @Test
    void everyFigureOfEveryViewLeadsToItsSource() {
        for (String study : List.of(STUDY, "bolivia-2009")) {
            for (String view : terminal.types("table", study, "--format", "csv").column("View")) {
                Printed table = terminal.view(study, view);
                List<String> sample = table.keys().stream().flatMap(row -> table.columns().stream().flatMap(column -> table.statements(row, column).stream())).distinct().limit(12).toList();
                for (String statement : sample) {
                    assertThat(terminal.types("why", study, statement).result()).as("%s of %s", statement, view).containsAnyOf("Source:", "Formula:");
                }
            }
        }
    }

    /** A69: the chain goes through the formula to the printed words. */
    @Test
    void aWorkedOutFigureLeadsToThePrintedOnes() {
        String why = terminal.types("why", STUDY, "persons-per-family@chanquil").result();
        assertThat(why).contains("5.0", "a / b", "3,900 persons", "780 families", "780 fam. (3900 pers)", "Cited in", "Barker", "derived", "reported");
        String json = terminal.types("why", STUDY, "persons-per-family@chanquil", "--format", "json").result();
        assertThat(json).contains("\"derivation\":\"ratio\"", "\"chanquil-population\"", "\"locator\":\"Table 2, row 3\"");
    }

    /** A69: whose estimate it is stays with the number. */
    @Test
    void whoEstimatedAFigureIsPartOfItsChain() {
        String why = terminal.types("why", STUDY, "manta-students-remaining").result();
        assertThat(why).contains("Estimated by", "L165", "Quote");
    }

    @Test
    void anUnknownStatementIsAnsweredWithTheNearest() {
        Answer answer = terminal.types("why", STUDY, "chanquil-populaton");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("chanquil-population");
        assertThat(answer.out()).isEmpty();
    }

    /** What a search gives can be asked for. */
    @Test
    void theAnswerOfASearchIsAQuestionForWhy() {
        String found = terminal.types("search", STUDY, "3900 pers", "--format", "csv").column("Record").getFirst();
        assertThat(found).startsWith("statements:");
        assertThat(terminal.types("why", STUDY, found).result()).contains("Table 2");
    }

    /** A70: the 28 entries of the catalogue's list 2D, each in the study that it belongs to. */
    @Test
    void theContradictionsOfBothStudiesAreListed() {
        assertThat(terminal.types("contradictions", STUDY, "--format", "json").table().keys()).hasSize(17)
                .contains("table-1-missing", "chanquil-land", "antacocha-families-persons", "latter-group");
        assertThat(terminal.types("contradictions", "bolivia-2009", "--format", "json").table().keys()).hasSize(13)
                .contains("poroma-or-icla", "arani-employment");
    }
}
