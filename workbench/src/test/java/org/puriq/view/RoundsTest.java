package org.puriq.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Wording;
import org.puriq.chart.Breadth;
import org.puriq.table.Sheet;
import org.puriq.task.AnswerSheet;
import org.puriq.task.EditStudy;
import org.puriq.task.Fixtures;
import org.puriq.task.NewStudy;
import org.puriq.task.StartSheet;
import org.puriq.task.Workspace;

/** A74: a second round (a new census, new interviews) is entered as a new round; old and new stand side by side, and nothing is overwritten. */
class RoundsTest {
    @TempDir
    Path folder = Path.of("");
    private Workspace workspace = Fixtures.workspace(folder);
    private String study = "";

    @BeforeEach
    void twoRoundsInTwoCommunities() {
        workspace = Fixtures.workspace(folder);
        study = Fixtures.sound(new NewStudy(workspace).create(new Wording("Valle", "Valley"), "pe"));
        var edit = new EditStudy(workspace);
        Fixtures.sound(edit.add(study, "rounds", Map.of("id", "r2", "name_es", "Segunda", "start", "2026")));
        Fixtures.sound(edit.add(study, "rounds", Map.of("id", "r1", "name_es", "Primera", "start", "2005")));
        for (String name : List.of("Chanquil", "Antacocha")) {
            Fixtures.sound(new StartSheet(workspace).of(study, new StartSheet.Wanted(name, "village", Map.of())));
        }
        answer("chanquil", "r1", "population", "como 80 familias");
        answer("chanquil", "r2", "population", "60 familias");
        answer("chanquil", "r1", "high-school", "no");
        answer("chanquil", "r2", "high-school", "sí");
        answer("antacocha", "r1", "population", "722 familias");
        answer("antacocha", "r2", "population", "1300 personas");
        answer("antacocha", "r1", "families", "700");
        answer("antacocha", "r2", "families", "722");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void answer(String place, String round, String question, String value) {
        var known = Fixtures.sound(workspace.study(study));
        Fixtures.sound(new AnswerSheet(workspace, workspace.texts(known, Language.SPANISH)).in(study, "%s-%s/%s/%s/0".formatted(place, round, place, round), question, "", value));
    }

    private Request request(Map<String, String> options) {
        var known = Fixtures.sound(workspace.study(study));
        return new Request(known, workspace.texts(known, Language.SPANISH), options);
    }

    private Sheet sheet(String view, Map<String, String> options) {
        Request request = request(options);
        return Views.find(request.study(), view).orElseThrow().sheet(request);
    }

    @Test
    void oldAndNewStandSideBySideWithTheChangeWhereUnitsAgree() {
        Sheet sheet = sheet("rounds", Map.of());
        assertThat(sheet.columns()).extracting(Sheet.Head::text).contains("Primera", "Segunda");
        assertThat(sheet.cell("population-chanquil", "before").plain()).isEqualTo("como 80 familias");
        assertThat(sheet.cell("population-chanquil", "after").plain()).isEqualTo("60 familias");
        assertThat(sheet.cell("population-chanquil", "after").figures()).as("the figure leads to its statement").hasSize(1);
        assertThat(sheet.cell("population-chanquil", "before-by").plain()).contains("Ficha comunal: Chanquil");
        assertThat(sheet.cell("population-chanquil", "change").plain()).contains("aprox.", "\u221220 familias", "calculado");
        assertThat(sheet.cell("population-antacocha", "change").plain()).as("families are not subtracted from persons").contains("no se resta");
        assertThat(sheet.cell("families-antacocha", "change").plain()).contains("+22 familias");
        assertThat(sheet.cell("high-school-chanquil", "change").plain()).isEmpty();
    }

    @Test
    void aSlopeChartDrawsOneAttributeInOneUnit() {
        Request request = request(Map.of("about", "families"));
        View.Picture picture = Views.find(request.study(), "rounds").orElseThrow().picture(request).orElseThrow();
        assertThat(picture.drawing().alone(Breadth.PAGE)).contains("Antacocha: 700 familias", "722 familias", "Primera", "Segunda").doesNotContain("1300");
    }

    @Test
    void aComparisonShowsTheNewestRoundOrTheOneAskedForAndSaysWhich() {
        String chanquil = "communities-chanquil";
        Sheet newest = sheet("communities", Map.of());
        assertThat(newest.cell(chanquil, "communities-2").plain()).isEqualTo("60 familias");
        assertThat(newest.remarks()).anySatisfy(remark -> assertThat(remark).contains("la ronda más nueva", "Segunda"));
        Sheet asked = sheet("communities", Map.of("round", "r1"));
        assertThat(asked.cell(chanquil, "communities-2").plain()).isEqualTo("aprox. 80 familias");
        assertThat(asked.remarks()).anySatisfy(remark -> assertThat(remark).contains("la ronda pedida", "Primera"));
    }

    /** What is worked out takes its inputs from one round, never from two. */
    @Test
    void aFormulaDoesNotMixRounds() {
        var known = Fixtures.sound(workspace.study(study));
        assertThat(known.evidence().statement("persons-per-family@antacocha")).hasValueSatisfying(each -> {
            assertThat(each.round()).contains("r2");
            assertThat(known.evidence().inputs(each)).allSatisfy(input -> assertThat(input.round()).contains("r2"));
        });
    }
}
