package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Problem;

/** What a question, its circumstances and its paragraphs must be, and what is said where they are not. */
class QuestionRulesTest {
    @TempDir
    Path folder = Path.of("");

    private Workspace workspace = Fixtures.workspace(Path.of("none"));

    @BeforeEach
    void start() throws IOException {
        workspace = SmallStudy.workspace(folder);
        Fixtures.sound(add("questions", Map.of("id", "q", "kind", "answer", "name_es", "¿Cuántos somos?")));
    }

    private Checked<EditStudy.Saved> add(String table, Map<String, String> cells) {
        return new EditStudy(workspace).add(SmallStudy.ID, table, cells);
    }

    private static List<String> rules(Checked<?> checked) {
        return Fixtures.faulty(checked).stream().map(Problem::rule).toList();
    }

    @Test
    void aParagraphIsOfACaseOrOfAQuestionAndNotOfBothOrNone() {
        Fixtures.sound(add("cases", Map.of("id", "c", "name_es", "Manta", "places", "manta")));
        assertThat(rules(add("passages", Map.of("section", "answer", "text_es", "Nada.")))).containsExactly("passage.one-text");
        assertThat(rules(add("passages", Map.of("case", "c", "question", "q", "section", "answer", "text_es", "Nada.")))).containsExactly("passage.one-text");
        assertThat(rules(add("passages", Map.of("question", "q", "section", "heard", "text_es", "Nada.")))).containsExactly("passage.section");
        assertThat(rules(add("passages", Map.of("case", "c", "section", "against", "text_es", "Nada.")))).containsExactly("passage.section");
        Fixtures.sound(add("passages", Map.of("question", "q", "section", "answer", "text_es", "Somos {kilka-population}.")));
    }

    /** A figure may come later, so it is only asked about; a count of columns that there are not would stay wrong. */
    @Test
    void anUnknownFigureIsAskedAboutAndAnImpossibleCountRefused() {
        Checked<EditStudy.Saved> unknown = add("passages", Map.of("question", "q", "section", "answer", "text_es", "Somos {nadie}."));
        assertThat(unknown.remarks()).extracting(Problem::rule).containsExactly("passage.unknown-figure");
        assertThat(rules(add("passages", Map.of("question", "q", "section", "answer", "text_es", "Hay {count:flows?colour=red}.")))).containsExactly("passage.unknown-count");
        assertThat(rules(add("passages", Map.of("question", "q", "section", "answer", "text_es", "Hay {count:cows}.")))).containsExactly("passage.unknown-count");
    }

    @Test
    void circumstancesBelongToAQuestionAboutLittleMigration() {
        assertThat(rules(add("circumstances", Map.of("question", "q", "name_es", "agua")))).containsExactly("circumstance.other-question");
        Fixtures.sound(add("questions", Map.of("id", "little", "kind", "little-migration", "name_es", "¿Qué va con poca migración?")));
        Fixtures.sound(add("circumstances", Map.of("question", "little", "name_es", "agua")));
    }

    @Test
    void aViewThatThereIsNotIsRefusedWithTheNearestName() {
        Checked<EditStudy.Saved> refused = add("questions", Map.of("kind", "answer", "name_es", "¿De qué viven?", "views", "livelihod capitals"));
        assertThat(rules(refused)).containsExactly("question.unknown-view");
        assertThat(workspace.texts(org.puriq.base.Language.ENGLISH).sentence(Fixtures.faulty(refused).getFirst())).contains("“livelihod”", "“livelihood”");
        Fixtures.sound(add("questions", Map.of("kind", "answer", "name_es", "¿De qué viven?", "views", "livelihood capitals")));
    }

    @Test
    void paragraphsOfAnAnswerAreCountedThroughForThemselves() {
        Fixtures.sound(add("cases", Map.of("id", "c", "name_es", "Manta", "places", "manta")));
        Fixtures.sound(add("passages", Map.of("case", "c", "section", "place", "text_es", "Uno.")));
        Checked<EditStudy.Saved> first = add("passages", Map.of("question", "q", "section", "answer", "text_es", "Uno."));
        assertThat(Fixtures.sound(first).cells().text("position")).isEqualTo("1");
    }
}
