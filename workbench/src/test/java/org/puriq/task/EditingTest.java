package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.evidence.Statement;
import org.puriq.format.HistoryEntry;
import org.puriq.format.HistoryEntry.RecordChange;
import org.puriq.format.HistoryEntry.State;
import org.puriq.place.Place;
import org.puriq.study.Title;

/** Edits by hand: checked like rows, saved when answered, kept in the history, undone tomorrow; two people at once. */
class EditingTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private EditStudy edits;

    @BeforeEach
    void theSmallStudyIsThere() throws IOException {
        workspace = SmallStudy.workspace(folder);
        edits = new EditStudy(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Workspace anotherProgram() {
        return Fixtures.workspace(folder.resolve("home"));
    }

    private String name(Workspace workspace, String place) {
        return sound(workspace.study(SmallStudy.ID)).find(Place.class, place).map(Place::name).orElse("");
    }

    private Checked<EditStudy.Saved> rename(String place, String name) {
        return edits.change(SmallStudy.ID, "places", place, "name", Optional.empty(), name);
    }

    private static List<String> rules(Checked<?> checked) {
        return faulty(checked).stream().map(Problem::rule).toList();
    }

    @Test
    void anEditIsInTheHistoryWithWhoWhenBeforeAndAfter() {
        sound(rename("manta", "Manta Alta"));
        HistoryEntry entry = sound(edits.history(SmallStudy.ID, 1, 0)).getFirst();
        assertThat(entry.who()).isEqualTo(System.getProperty("user.name"));
        assertThat(entry.at()).isBetween(java.time.Instant.now().minusSeconds(60), java.time.Instant.now());
        assertThat(entry.details()).containsExactly("places", "manta");
        assertThat(entry.records()).isEqualTo(1);
        List<RecordChange> changes = sound(edits.historyOf(SmallStudy.ID, "places", "manta"));
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().before().orElseThrow().text("name")).isEqualTo("Manta");
        assertThat(changes.getFirst().after().orElseThrow().text("name")).isEqualTo("Manta Alta");
        assertThat(changes.getLast().before()).as("the import made it").isEmpty();
    }

    /** The history tells what became of each command: done, undone, or overtaken by something new. */
    @Test
    void undoneCommandsAreOvertakenBySomethingNew() {
        sound(rename("manta", "A"));
        sound(rename("manta", "B"));
        assertThat(sound(edits.undo(SmallStudy.ID))).isTrue();
        assertThat(states()).containsExactly(State.UNDONE, State.DONE, State.DONE);
        sound(rename("manta", "C"));
        assertThat(states()).containsExactly(State.DONE, State.SUPERSEDED, State.DONE, State.DONE);
        assertThat(sound(edits.redo(SmallStudy.ID))).as("nothing to do again").isFalse();
        assertThat(sound(edits.undo(SmallStudy.ID))).isTrue();
        assertThat(name(workspace, "manta")).isEqualTo("A");
    }

    private List<State> states() {
        return sound(edits.history(SmallStudy.ID, 10, 0)).stream().map(HistoryEntry::state).toList();
    }

    @Test
    void undoAndRedoReachAcrossARestart() {
        sound(rename("manta", "A"));
        sound(rename("manta", "B"));
        workspace.close();
        try (Workspace tomorrow = anotherProgram()) {
            var again = new EditStudy(tomorrow);
            assertThat(sound(again.undo(SmallStudy.ID))).isTrue();
            assertThat(sound(again.undo(SmallStudy.ID))).isTrue();
            assertThat(name(tomorrow, "manta")).isEqualTo("Manta");
        }
        try (Workspace dayAfter = anotherProgram()) {
            assertThat(sound(new EditStudy(dayAfter).redo(SmallStudy.ID))).isTrue();
            assertThat(name(dayAfter, "manta")).isEqualTo("A");
        }
    }

    /** Undo ends at the beginning of the study; it never takes the study itself away. */
    @Test
    void theFirstCommandIsNotUndone() {
        assertThat(sound(edits.undo(SmallStudy.ID))).isFalse();
        String fresh = sound(new NewStudy(workspace).create(Wording.same("Nuevo"), "pe"));
        assertThat(sound(edits.undo(fresh))).isFalse();
        assertThat(sound(workspace.study(fresh)).title().name().spanish()).isEqualTo("Nuevo");
    }

    @Test
    void whatASecondProgramChangesTheFirstOneSees() {
        assertThat(name(workspace, "manta")).isEqualTo("Manta");
        try (Workspace other = anotherProgram()) {
            sound(new EditStudy(other).change(SmallStudy.ID, "places", "manta", "name", Optional.empty(), "Other"));
            assertThat(name(workspace, "manta")).isEqualTo("Other");
            sound(rename("ccollpa", "Mine"));
            assertThat(name(other, "ccollpa")).isEqualTo("Mine");
            assertThat(sound(edits.undo(SmallStudy.ID))).isTrue();
            assertThat(sound(edits.undo(SmallStudy.ID))).as("what the other program did").isTrue();
            assertThat(name(other, "manta")).isEqualTo("Manta");
        }
    }

    /** What the user saw is not what stands there: nothing is overwritten, and the answer says what stands there now. */
    @Test
    void aCellThatChangedMeanwhileIsNotOverwritten() {
        try (Workspace other = anotherProgram()) {
            sound(new EditStudy(other).change(SmallStudy.ID, "places", "manta", "name", Optional.of("Manta"), "Hers"));
            Checked<EditStudy.Saved> mine = edits.change(SmallStudy.ID, "places", "manta", "name", Optional.of("Manta"), "Mine");
            assertThat(rules(mine)).containsExactly("edit.changed-meanwhile");
            assertThat(faulty(mine).getFirst().details()).containsExactly("Hers");
            assertThat(name(workspace, "manta")).isEqualTo("Hers");
            sound(edits.change(SmallStudy.ID, "places", "manta", "name", Optional.of("Manta"), "Hers"));
            sound(edits.change(SmallStudy.ID, "places", "manta", "name", Optional.of("Hers"), "Mine"));
        }
        sound(edits.change(SmallStudy.ID, "statements", "manta-share", "value", Optional.of("12,5"), "1"));
    }

    /** Four people, two in each of two programs, add words to one cell, each to what he saw there: in the end no word is missing. */
    @Test
    void whoeverEditsAtOnceLosesNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4); Workspace other = anotherProgram()) {
            List<Callable<List<String>>> work = IntStream.range(0, 4).<Callable<List<String>>>mapToObj(at -> () -> addWords(at % 2 == 0 ? workspace : other, "person" + at)).toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(printed(workspace).split(" ")).containsAll(done.get());
            }
        }
        assertThat(printed(workspace).split(" ")).hasSize(2 + 40);
    }

    private static List<String> addWords(Workspace workspace, String person) {
        List<String> added = new ArrayList<>();
        while (added.size() < 10) {
            String seen = printed(workspace);
            String word = person + "-" + added.size();
            if (new EditStudy(workspace).change(SmallStudy.ID, "statements", "manta-population", "printed", Optional.of(seen), seen + " " + word) instanceof Checked.Sound<?>) {
                added.add(word);
            }
        }
        return added;
    }

    private static String printed(Workspace workspace) {
        return sound(workspace.study(SmallStudy.ID)).find(Statement.class, "manta-population").orElseThrow().printed();
    }

    /** One adds statements about a place while the other tries to remove it: never is there a statement without its place. */
    @Test
    void noRecordLosesWhatItNamesWhileOthersEdit() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2); Workspace other = anotherProgram()) {
            for (int round = 0; round < 10; round++) {
                String place = "p-" + round;
                sound(edits.add(SmallStudy.ID, "places", Map.of("id", place, "name", place, "level", "community")));
                var removed = threads.submit(() -> new EditStudy(other).remove(SmallStudy.ID, "places", place));
                var added = threads.submit(() -> edits.add(SmallStudy.ID, "statements", Map.of("places", place, "attribute", "population", "value", "1", "unit", "persons", "basis", "reported")));
                boolean gone = removed.get() instanceof Checked.Sound<?>;
                assertThat(gone).isNotEqualTo(added.get() instanceof Checked.Sound<?>);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'1.234,5', 1234.5", "'1234,5', 1234.5", "' 7 ', 7", "007, 7", "'1.234', 1234", "\u22127, -7"})
    void aNumberIsReadAsTheCountryWritesIt(String typed, String kept) {
        sound(edits.change(SmallStudy.ID, "attributes", "population", "minimum", Optional.empty(), ""));
        sound(edits.change(SmallStudy.ID, "statements", "manta-population", "value", Optional.empty(), typed));
        assertThat(sound(workspace.study(SmallStudy.ID)).find(Statement.class, "manta-population").orElseThrow().normalised().value()).isEqualTo(kept);
    }

    @Test
    void aNumberThatCouldBeTwoIsRefusedAndSoIsWhatIsNone() {
        assertThat(rules(edits.change(SmallStudy.ID, "statements", "manta-population", "value", Optional.empty(), "1.5"))).containsExactly("number.style");
        assertThat(rules(edits.change(SmallStudy.ID, "statements", "manta-population", "value", Optional.empty(), "1.23.4"))).containsExactly("value.form.number");
        assertThat(rules(edits.change(SmallStudy.ID, "statements", "manta-population", "value", Optional.empty(), "-1"))).containsExactly("value.below");
    }

    @Test
    void anEditIsCheckedLikeARow() {
        assertThat(rules(edits.change(SmallStudy.ID, "places", "kilka", "parent", Optional.empty(), "manta"))).containsExactly("place.cycle");
        assertThat(rules(edits.change(SmallStudy.ID, "places", "manta", "level", Optional.empty(), "planet"))).containsExactly("reference.unknown");
        assertThat(rules(edits.change(SmallStudy.ID, "places", "manta", "id", Optional.empty(), "x"))).containsExactly("column.not-editable");
        assertThat(rules(edits.change(SmallStudy.ID, "places", "manta", Map.of("id", "x")))).containsExactly("column.not-editable");
        assertThat(rules(edits.change(SmallStudy.ID, "places", "manta", "nmae", Optional.empty(), "x"))).containsExactly("column.not-editable");
        assertThat(rules(edits.change(SmallStudy.ID, "places", "machu", "name", Optional.empty(), "x"))).containsExactly("record.unknown");
        assertThat(rules(edits.change(SmallStudy.ID, "plaices", "manta", "name", Optional.empty(), "x"))).containsExactly("table.unknown");
        assertThat(rules(edits.change("kilca", "places", "manta", "name", Optional.empty(), "x"))).containsExactly("study.unknown");
        assertThat(rules(edits.add(SmallStudy.ID, "places", Map.of("id", "manta", "name", "x", "level", "community")))).containsExactly("id.exists");
        assertThat(rules(edits.add(SmallStudy.ID, "places", Map.of("name", "x\u0000", "level", "community")))).containsExactly("cell.form.text");
        assertThat(rules(rename("manta", "x\uD83D"))).containsExactly("cell.form.text");
        assertThat(sound(edits.history(SmallStudy.ID, 10, 0))).hasSize(1);
    }

    /** A definition that others stand on is not changed under their feet. */
    @Test
    void aChangeThatMakesOthersWrongIsRefused() {
        assertThat(rules(edits.change(SmallStudy.ID, "attributes", "population", "maximum", Optional.empty(), "500"))).containsExactly("change.makes-wrong");
        assertThat(rules(edits.change(SmallStudy.ID, "attributes", "population", "kind", Optional.empty(), "yesno"))).containsExactly("change.makes-wrong");
        assertThat(rules(edits.change(SmallStudy.ID, "code-schemes", "ine", "digits", Optional.empty(), "4"))).containsExactly("change.makes-wrong");
        assertThat(rules(edits.change(SmallStudy.ID, "categories", "high", "scale", Optional.empty(), "group"))).containsExactly("change.makes-wrong");
        sound(edits.change(SmallStudy.ID, "attributes", "population", "maximum", Optional.empty(), "5000"));
    }

    @Test
    void whatIsNamedIsNotRemoved() {
        sound(edits.add(SmallStudy.ID, "contradictions", Map.of("id", "c", "kind", "hole", "name_es", "x", "records", "statements:manta-share", "state", "open")));
        assertThat(rules(edits.remove(SmallStudy.ID, "places", "manta"))).containsExactly("remove.still-named");
        assertThat(rules(edits.remove(SmallStudy.ID, "categories", "high"))).as("a statement answers with it").containsExactly("remove.still-named");
        assertThat(rules(edits.remove(SmallStudy.ID, "statements", "manta-share"))).as("a contradiction names it").containsExactly("remove.still-named");
        assertThat(rules(edits.remove(SmallStudy.ID, "study", SmallStudy.ID))).containsExactly("study.stays");
        sound(edits.remove(SmallStudy.ID, "categories", "low"));
        sound(edits.remove(SmallStudy.ID, "categories", "youth"));
    }

    @Test
    void aStudyHasOneTitle() {
        assertThat(rules(edits.add(SmallStudy.ID, "study", Map.of("id", "second", "title_es", "x", "country", "pe")))).containsExactly("study.second");
        sound(edits.change(SmallStudy.ID, "study", SmallStudy.ID, "title_es", Optional.of("Estudio de Kilka"), "Kilka"));
        assertThat(sound(workspace.study(SmallStudy.ID)).all(Title.class)).hasSize(1);
    }

    @Test
    void anEditThatChangesNothingIsNoCommand() {
        sound(rename("manta", "Manta"));
        assertThat(sound(edits.history(SmallStudy.ID, 10, 0))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", ""})
    void aNewStudyNeedsAName(String name) {
        assertThat(rules(new NewStudy(workspace).create(Wording.same(name), "pe"))).containsExactly("study.needs-name");
    }

    @Test
    void aNewStudyIsCheckedToo() {
        assertThat(rules(new NewStudy(workspace).create(Wording.same("a".repeat(200_000)), "pe"))).contains("cell.too-long");
        assertThat(rules(new NewStudy(workspace).create(Wording.same("a\u0000b"), "pe"))).contains("cell.form.text");
        assertThat(rules(new NewStudy(workspace).create(Wording.same("a"), "xx"))).containsExactly("study.unknown-country");
        assertThat(sound(new NewStudy(workspace).create(Wording.same("../../etc"), "pe"))).isEqualTo("etc");
        assertThat(sound(new NewStudy(workspace).create(Wording.same("¿?"), "bo"))).isEqualTo("x");
        assertThat(sound(new NewStudy(workspace).create(Wording.same("Ayllu\n Ñuñumayani"), "neutral"))).isEqualTo("ayllu-nunumayani");
    }
}
