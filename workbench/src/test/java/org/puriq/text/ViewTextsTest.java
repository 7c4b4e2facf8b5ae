package org.puriq.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puriq.base.Language;
import org.puriq.study.Study;
import org.puriq.table.Sheet;
import org.puriq.task.Fixtures;
import org.puriq.task.Workspace;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;

/** Nothing that a view says is a key of the message files: every view of both studies is walked, with every option, in both languages. */
class ViewTextsTest {
    private static final Pattern KEY = Pattern.compile("[a-z-]+(\\.[a-z0-9-]+)+");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"huancavelica-2005, SPANISH", "huancavelica-2005, ENGLISH", "bolivia-2009, SPANISH", "bolivia-2009, ENGLISH"})
    void everyViewSpeaksInWords(String id, Language language) {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            Study study = Fixtures.sound(workspace.study(id));
            for (View view : Views.of(study)) {
                var plain = new Request(study, workspace.texts(study, language), Map.of());
                for (Map<String, String> options : asked(view, plain)) {
                    var request = new Request(study, workspace.texts(study, language), options);
                    assertThat(said(view, request)).as(view.name() + " " + options).allSatisfy(ViewTextsTest::isSaid);
                }
            }
        }
    }

    private static void isSaid(String text) {
        assertThat(text).doesNotMatch(KEY).doesNotContainPattern(HOLE);
    }

    /** No options, and each value of each choice, up to five. */
    private static Set<Map<String, String>> asked(View view, Request request) {
        Set<Map<String, String>> asked = new LinkedHashSet<>(Set.of(Map.of()));
        for (View.Choice choice : view.choices(request)) {
            choice.values().stream().limit(5).forEach(value -> asked.add(Map.of(choice.name(), value.value())));
        }
        return asked;
    }

    private static List<String> said(View view, Request request) {
        List<String> said = new ArrayList<>(List.of(view.title(request), view.lead(request)));
        Sheet sheet = view.sheet(request);
        said.add(sheet.title());
        said.addAll(sheet.remarks());
        sheet.columns().forEach(each -> said.addAll(List.of(each.text(), each.group())));
        sheet.rows().forEach(row -> {
            said.add(row.section());
            row.cells().forEach(cell -> cell.pieces().forEach(piece -> said.add(piece.text())));
        });
        view.choices(request).forEach(choice -> {
            said.add(choice.label());
            choice.values().forEach(value -> said.add(value.label()));
        });
        view.picture(request).ifPresent(picture -> said.addAll(List.of(picture.title(), picture.description(), picture.source())));
        return said;
    }

    /** An empty page teaches: what belongs there and what comes next. A study's own comparison has those of its purpose. */
    @Test
    void everyViewSaysWhatBelongsThereWhileItIsEmpty() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            Map<String, View> views = new HashMap<>();
            workspace.studies().forEach(study -> Views.of(study).forEach(view -> views.put(view.textKey(), view)));
            assertThat(views.keySet()).allSatisfy(name -> assertThat(Texts.keys(Language.SPANISH)).contains("view." + name + ".empty"));
        }
    }
}
