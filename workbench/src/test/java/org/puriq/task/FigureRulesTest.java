package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Statement;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/** What is worked out shows its formula, what is reported names its source, and everything that is wrong is told in one answer. */
class FigureRulesTest {
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

    private Checked<EditStudy.Saved> state(String... cells) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("places", "manta", "attribute", "population", "unit", "persons"));
        for (int at = 0; at < cells.length; at += 2) {
            row.put(cells[at], cells[at + 1]);
        }
        return edits.add(SmallStudy.ID, "statements", row);
    }

    private static List<String> rules(Checked<?> checked) {
        return checked.remarks().stream().map(Problem::rule).toList();
    }

    private String sentence(Problem problem, Language language) {
        return new Texts(language, workspace.countries().of("bo")).sentence(problem);
    }

    private Study study() {
        return sound(workspace.study(SmallStudy.ID));
    }

    @Test
    void aDerivedFigureShowsItsFormula() {
        assertThat(rules(state("basis", "derived", "value", "5", "source", "censo"))).containsExactly("basis.needs-formula");
        assertThat(sentence(faulty(state("basis", "derived", "value", "5")).getFirst(), Language.ENGLISH)).contains("the formula (derivation)", "assumption");
        assertThat(rules(state("basis", "reported", "derivation", "sum", "inputs", "manta-population kilka-population"))).containsExactly("basis.is-derived");
        assertThat(rules(state("basis", "assumption", "derivation", "sum", "inputs", "manta-population kilka-population"))).containsExactly("basis.is-derived");
        assertThat(state("basis", "derived", "derivation", "sum", "inputs", "manta-population kilka-population").remarks()).isEmpty();
    }

    @Test
    void aReportedFigureWithoutASourceAndAnAssumptionWithoutAReasonAreDoubtful() {
        assertThat(rules(Checked.sound(sound(state("id", "a", "basis", "reported", "value", "5"))))).isEmpty();
        assertThat(rules(state("id", "b", "basis", "reported", "value", "5"))).containsExactly("basis.needs-source");
        assertThat(rules(state("id", "c", "basis", "assumption", "value", "5"))).containsExactly("basis.needs-reason");
        assertThat(rules(state("id", "d", "basis", "assumption", "value", "5", "note_es", "Por lo que se ve."))).isEmpty();
        assertThat(rules(edits.add(SmallStudy.ID, "flows", Map.of("id", "f", "origins", "manta", "basis", "derived", "value", "3")))).containsExactly("basis.of-a-flow");
    }

    @Test
    void everythingThatIsWrongIsToldInOneAnswer() {
        Checked<EditStudy.Saved> wrong = edits.add(SmallStudy.ID, "statements", Map.of("nmae", "x", "places", "mantta", "attribute", "population",
                "value", "5", "unit", "percent", "start", "ayer", "source", "cens"));
        assertThat(rules(wrong)).containsExactlyInAnyOrder("column.not-editable", "cell.required", "cell.form.date", "reference.unknown", "reference.unknown", "unit.wrong");
        assertThat(rules(edits.change(SmallStudy.ID, "statements", "manta-population", Map.of("value", "1.5", "source", "cens")))).containsExactly("number.style", "reference.unknown");
        assertThat(rules(edits.change(SmallStudy.ID, "statements", "manta-population", Map.of("unit", "percent", "value", "-5", "end", "2004-13"))))
                .containsExactlyInAnyOrder("cell.form.date", "unit.wrong", "value.below");
        assertThat(rules(edits.add(SmallStudy.ID, "places", Map.of("id", "manta", "latitude", "-100", "longitude", "x")))).contains("id.exists", "cell.required", "cell.form.number");
    }

    @Test
    void aUnitIsCalledAsTheReaderCallsIt() {
        Problem wrong = faulty(state("basis", "reported", "source", "censo", "value", "5", "unit", "families")).getFirst();
        assertThat(sentence(wrong, Language.SPANISH)).startsWith("La unidad «familias (families)» no va con «Población». Puede ser: personas (persons).");
        sound(edits.change(SmallStudy.ID, "units", "families", Map.of("name_en", "families")));
        wrong = faulty(state("basis", "reported", "source", "censo", "value", "5", "unit", "families")).getFirst();
        assertThat(sentence(wrong, Language.ENGLISH)).startsWith("The unit “families” does not go with");
    }

    @Test
    void whatIsMeantIsFoundByNameAliasAndPart() {
        sound(edits.add(SmallStudy.ID, "places", Map.of("id", "huayta-corral", "name", "Huayta Corral", "level", "community")));
        sound(edits.add(SmallStudy.ID, "place-aliases", Map.of("place", "ccollpa", "alias", "Qollpa Pata")));
        assertThat(meant("huayta")).isEqualTo("huayta-corral");
        assertThat(meant("Qollpa-Pata")).isEqualTo("ccollpa");
        assertThat(meant("mantta")).isEqualTo("manta");
        assertThat(meant("xyzxyz")).isEmpty();
        assertThat(faulty(state("basis", "reported", "attribute", "poblacion")).getFirst().details()).contains("population");
    }

    private String meant(String place) {
        return edits.change(SmallStudy.ID, "places", "manta", Map.of("parent", place.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))).remarks().getFirst().details().get(2);
    }

    /** Only the places are needed: the row goes behind the others of the table that compares places of this level. */
    @Test
    void aRowOfAComparisonIsAddedWithItsPlacesAlone() {
        for (String comparison : List.of("one", "two")) {
            sound(edits.add(SmallStudy.ID, "comparisons", Map.of("id", comparison, "name_es", comparison)));
        }
        sound(edits.add(SmallStudy.ID, "comparison-rows", Map.of("comparison", "two", "places", "manta")));
        EditStudy.Saved saved = sound(edits.add(SmallStudy.ID, "comparison-rows", Map.of("places", "ccollpa")));
        assertThat(saved.id()).isEqualTo("two-ccollpa");
        assertThat(List.of(saved.cells().text("comparison"), saved.cells().text("position"))).containsExactly("two", "2");
        assertThat(sound(edits.add(SmallStudy.ID, "comparison-rows", Map.of("places", "ccollpa"))).id()).isEqualTo("two-ccollpa-2");
    }

    /** The source does not give it, so it cannot be the source that says it. */
    @Test
    void aFigureThatIsTypedWhereTheSourceHasNoneIsTheUsersOwn() {
        sound(state("id", "gone", "basis", "reported", "source", "censo", "locator", "p. 3", "absence", "lost"));
        sound(new AnswerCell(workspace).in(SmallStudy.ID, "gone", "printed", "", "40"));
        Statement typed = study().find(Statement.class, "gone").orElseThrow();
        assertThat(typed.normalised().value()).isEqualTo("40");
        assertThat(typed.basis()).isEqualTo(Basis.ASSUMPTION);
        assertThat(typed.source()).isEmpty();
        assertThat(typed.locator() + typed.absence()).isEmpty();
        assertThat(typed.note().english()).contains(String.valueOf(LocalDate.now().getYear()), "Censo 2005", "without a source");
        sound(edits.undo(SmallStudy.ID));
        sound(edits.change(SmallStudy.ID, "statements", "gone", Map.of("value", "40", "source", "censo", "absence", "")));
        assertThat(study().find(Statement.class, "gone").orElseThrow().basis()).isEqualTo(Basis.REPORTED);
        sound(edits.undo(SmallStudy.ID));
        sound(edits.change(SmallStudy.ID, "statements", "gone", "value", Optional.empty(), "40"));
        assertThat(study().find(Statement.class, "gone").orElseThrow().basis()).isEqualTo(Basis.ASSUMPTION);
    }
}
