package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.format.PlanFormat;
import org.puriq.planning.Citation;
import org.puriq.study.Study;
import org.puriq.table.Cell.Piece;
import org.puriq.view.Cited;
import org.puriq.view.Request;

/** "The plan cites options and statements ... and shows what became stale": a card of the library is no record of the study, and is not gone. */
class CitedPracticesTest {
    private static final String STUDY = "bolivia-2009";
    private static final String OTHER = "huancavelica-2005";

    @TempDir
    Path folder = Path.of("");

    private Workspace workspace = Fixtures.workspace(folder);

    @BeforeEach
    void aPlan() {
        workspace = Fixtures.withStudies(folder);
        sound(new EditStudy(workspace).add(STUDY, "plans", Map.of("id", "plan", "name_es", "Plan", "place", "cliza", "start_year", "2026", "end_year", "2030")));
        sound(new EditStudy(workspace).add(STUDY, "priorities", Map.of("id", "school", "plan", "plan", "position", "1", "name_es", "Escuela")));
    }

    @Test
    void aCardOfTheLibraryIsCitedWithWhatItSaysAndIsNotGone() {
        Checks cited = cite("practices:three-for-one");
        assertThat(cited.citation().told().spanish()).startsWith("3x1: el Estado iguala lo que juntan los migrantes: ");
        assertThat(cited.cited().stale(cited.citation())).isEmpty();
        assertThat(cited.cited().piece(cited.citation())).isEqualTo(new Piece.Link("3x1: el Estado iguala lo que juntan los migrantes", "practice/three-for-one"));
        assertThat(Doubts.of(sound(workspace.study(STUDY)), PlanFormat.CITATIONS, List.of(cited.citation()))).isEmpty();
    }

    @Test
    void anOwnPracticeIsCitedAndGoneOnceItIsRemoved() {
        sound(new EditStudy(workspace).add(STUDY, "practices", Map.of("id", "fair", "name_es", "Feria del retorno", "text_es", "Cada agosto.")));
        assertThat(cite("practices:fair").cited().stale(cite("practices:fair").citation())).isEmpty();
        sound(new EditStudy(workspace).remove(STUDY, "practices", "fair"));
        Study study = sound(workspace.study(STUDY));
        assertThat(new Cited(Practices.request(study, workspace.texts(study, Language.SPANISH), Map.of())).stale(citation(study, "practices:fair"))).contains(Cited.Stale.GONE);
    }

    @Test
    void aCardThatNobodyKnowsIsRefusedWithTheNearestOne() {
        Problem problem = faulty(new BuildPlan(workspace).cite(STUDY, "priorities:school", "practices:tree-for-one")).getFirst();
        assertThat(workspace.texts(sound(workspace.study(STUDY)), Language.ENGLISH).sentence(problem)).contains("three-for-one");
    }

    /** "The plan cites options": a card of another study is an option too (A57). It is cited under that study's name, and becomes stale when it changes there. */
    @Test
    void aCardOfAnotherStudyIsCitedAndWatched() {
        var edits = new EditStudy(workspace);
        sound(edits.add(OTHER, "practices", Map.of("id", "fair", "name_es", "Feria del retorno", "text_es", "Cada agosto.")));
        String card = "practices:" + OTHER + ".fair";
        sound(new BuildPlan(workspace).cite(STUDY, "priorities:school", card));
        assertThat(citation(card).told().spanish()).isEqualTo("Feria del retorno: Cada agosto.");
        assertThat(here().stale(citation(card))).isEmpty();
        assertThat(here().piece(citation(card))).isEqualTo(new Piece.Link("Feria del retorno", "practice/" + OTHER + ".fair"));
        assertThat(Doubts.of(sound(workspace.study(STUDY)), PlanFormat.CITATIONS, List.of(citation(card)))).isEmpty();
        sound(edits.change(OTHER, "practices", "fair", Map.of("text_es", "Cada julio.")));
        assertThat(here().stale(citation(card))).contains(Cited.Stale.CHANGED);
        sound(edits.remove(OTHER, "practices", "fair"));
        assertThat(here().stale(citation(card))).contains(Cited.Stale.GONE);
    }

    /** Where the other study does not lie, nobody can say that its card is gone: it stands as it was told. */
    @Test
    void whereTheOtherStudyDoesNotLieItsCardStandsAsItWasTold() {
        sound(new EditStudy(workspace).add(OTHER, "practices", Map.of("id", "fair", "name_es", "Feria del retorno", "text_es", "Cada agosto.")));
        String card = "practices:" + OTHER + ".fair";
        sound(new BuildPlan(workspace).cite(STUDY, "priorities:school", card));
        sound(workspace.delete(OTHER));
        assertThat(here().stale(citation(card))).isEmpty();
        assertThat(here().piece(citation(card))).isEqualTo(new Piece.Words("Feria del retorno: Cada agosto."));
    }

    @Test
    void aCardThatTheOtherStudyHasNotIsRefusedWithTheNearestOne() {
        sound(new EditStudy(workspace).add(OTHER, "practices", Map.of("id", "return-fair", "name_es", "Feria del retorno", "text_es", "Cada agosto.")));
        Problem problem = faulty(new BuildPlan(workspace).cite(STUDY, "priorities:school", "practices:" + OTHER + ".return-fare")).getFirst();
        assertThat(workspace.texts(sound(workspace.study(STUDY)), Language.ENGLISH).sentence(problem)).contains("return-fair");
    }

    private Cited here() {
        Study study = sound(workspace.study(STUDY));
        return new Cited(new Request(study, workspace.texts(study, Language.SPANISH), Map.of(), new Practices(workspace).citable()));
    }

    private Citation citation(String cited) {
        return citation(sound(workspace.study(STUDY)), cited);
    }

    private record Checks(Cited cited, Citation citation) {}

    private Checks cite(String cited) {
        sound(new BuildPlan(workspace).cite(STUDY, "priorities:school", cited));
        Study study = sound(workspace.study(STUDY));
        return new Checks(new Cited(Practices.request(study, workspace.texts(study, Language.SPANISH), Map.of())), citation(study, cited));
    }

    private static Citation citation(Study study, String cited) {
        return study.all(Citation.class).stream().filter(each -> each.cited().equals(cited)).findFirst().orElseThrow();
    }
}
