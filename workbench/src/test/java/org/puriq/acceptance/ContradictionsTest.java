package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** Resolving and reopening (A70), wrong input (A76), edits that can be taken back. */
class ContradictionsTest {
    @TempDir
    Path home = Path.of("");
    private Terminal terminal = new Terminal(home);

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private static final String STUDY = "huancavelica-2005";

    /** A70. */
    @Test
    void aContradictionIsResolvedWithAReasonAndReopened() {
        Answer without = terminal.types("contradictions", STUDY, "--resolve", "chanquil-land");
        assertThat(without.code()).isEqualTo(2);
        terminal.types("contradictions", STUDY, "--resolve", "chanquil-land", "--reason", "The mayor confirmed less than one hectare.").result();
        assertThat(terminal.view(STUDY, "contradictions", "--option", "state=resolved").keys()).containsExactly("chanquil-land");
        assertThat(terminal.view(STUDY, "contradictions").cell("chanquil-land", "reason")).contains("mayor confirmed");
        assertThat(terminal.types("why", STUDY, "chanquil-land-table").result()).contains("Resolved contradiction", "mayor confirmed");
        terminal.types("contradictions", STUDY, "--reopen", "chanquil-land").result();
        assertThat(terminal.view(STUDY, "contradictions", "--option", "state=resolved").keys()).isEmpty();
        assertThat(terminal.types("contradictions", STUDY, "--resolve", "chanquil-lnd", "--reason", "x").code()).isEqualTo(2);
    }

    /** A76: what cannot be is refused with a sentence, and nothing changes. */
    @Test
    void wrongInputIsRefusedWithAPlainSentenceAndNothingChanges() {
        String before = terminal.types("table", STUDY, "statements", "--format", "csv").result();
        refused("below", "add", STUDY, "statements", "places=chanquil", "attribute=population", "value=-5", "unit=persons", "basis=reported");
        refused("more than", "add", STUDY, "statements", "places=chanquil", "attribute=students-remaining", "value=140", "unit=percent", "basis=reported");
        refused("ends", "add", STUDY, "statements", "places=chanquil", "attribute=population", "value=5", "unit=persons", "basis=reported", "start=2005", "end=2001");
        refused("Maybe “chanquil” is meant", "add", STUDY, "statements", "places=chanqil", "attribute=population", "value=5", "unit=persons", "basis=reported");
        refused("unit", "add", STUDY, "statements", "places=chanquil", "attribute=population", "value=5", "unit=hours", "basis=reported");
        refused("not a category", "add", STUDY, "statements", "places=chanquil", "attribute=political-violence", "value=very", "basis=reported");
        refused("within itself", "edit", STUDY, "places", "acobamba-district", "parent=chilcapite");
        assertThat(terminal.types("table", STUDY, "statements", "--format", "csv").result()).isEqualTo(before);
    }

    private void refused(String sentence, String... arguments) {
        Answer answer = terminal.types(arguments);
        assertThat(answer.code()).as(String.join(" ", arguments)).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("problem.");
        if (!sentence.equals("below")) {
            assertThat(answer.err()).contains(sentence);
        }
    }

    @Test
    void anUnknownStudyTableColumnViewOrOptionIsAMistakeOfTheCommand() {
        for (String[] line : new String[][] {
                {"table", "huancavelica"}, {"table", STUDY, "comunities"}, {"table", STUDY, "communities", "--sort", "violence"},
                {"table", STUDY, "communities", "--option", "colour=red"}, {"table", STUDY, "communities", "--format", "pptx"}, {"table", STUDY, "communities", "--format", "xlsx", "--excel"},
                {"table", STUDY, "communities", "--counts"},
                {"add", STUDY, "place", "name=x"}, {"add", STUDY, "places", "colour=red"}, {"edit", STUDY, "places", "nowhere", "name=x"},
                {"record", STUDY, "places", "chanqil"}, {"case", STUDY, "case-mant"}, {"why", STUDY, "nothing"}, {"import", "no-such-file"},
                {"new", "X", "--country", "atlantis"}}) {
            Answer answer = terminal.types(line);
            assertThat(answer.code()).as(String.join(" ", line)).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).isNotBlank();
        }
    }

    @Test
    void anEditIsTakenBackAndDoneAgain() {
        terminal.types("edit", STUDY, "places", "chanquil", "note_es=Una nota.").result();
        assertThat(terminal.types("record", STUDY, "places", "chanquil").result()).contains("Una nota.");
        assertThat(terminal.types("undo", STUDY).code()).isZero();
        assertThat(terminal.types("record", STUDY, "places", "chanquil").result()).doesNotContain("Una nota.");
        assertThat(terminal.types("redo", STUDY).code()).isZero();
        assertThat(terminal.types("record", STUDY, "places", "chanquil").result()).contains("Una nota.");
        assertThat(terminal.types("history", STUDY, "--record", "places", "chanquil").result()).contains("Una nota.");
        assertThat(terminal.types("history", STUDY, "--last", "1", "--format", "csv").rows()).hasSize(2);
    }

    /** Nothing goes without a confirmation; a deleted study stays deleted (A3). */
    @Test
    void aStudyIsCopiedAndDeletedOnlyWhenThatIsConfirmed() {
        Path copy = home.resolve("copy.puriq");
        terminal.types("copy", STUDY, copy.toString()).result();
        assertThat(copy).isRegularFile();
        assertThat(terminal.types("copy", STUDY, copy.toString()).code()).as("a file is never replaced").isEqualTo(2);
        assertThat(terminal.types("delete", STUDY).code()).isEqualTo(2);
        assertThat(terminal.types("studies", "--format", "csv").column("Study")).contains(STUDY);
        terminal.types("delete", STUDY, "--yes").result();
        assertThat(terminal.types("studies", "--format", "csv").column("Study")).containsExactly("bolivia-2009");
    }
}
