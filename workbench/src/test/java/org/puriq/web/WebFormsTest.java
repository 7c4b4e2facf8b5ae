package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms as a browser without scripts sends them: whole, with what each field showed before. */
final class WebFormsTest {
    private static final String ACTOR = Studio.EMPTY + "/record/actors/";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwrittenByAFormThatShowsTheOldText() {
        try (var studio = new Studio(folder)) {
            String actor = made(studio);
            sent(studio, actor, Map.of("was.note_es", "", "note_es", "presidenta"));
            HttpResponse<String> late = sent(studio, actor, Map.of("was.note_es", "", "note_es", "vocal"));
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("presidenta");
        }
    }

    @Test
    void fieldsThatWereNotTouchedKeepWhatSomebodyElseWroteMeanwhile() {
        try (var studio = new Studio(folder)) {
            String actor = made(studio);
            sent(studio, actor, Map.of("was.note_es", "", "note_es", "presidenta"));
            HttpResponse<String> other = sent(studio, actor, Map.of("was.note_es", "", "note_es", "", "was.name_es", "Junta", "name_es", "Junta vecinal"));
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(studio.get(ACTOR + actor).body()).contains("presidenta").contains("Junta vecinal");
        }
    }

    private static String made(Studio studio) {
        HttpResponse<String> made = studio.form(Studio.EMPTY + "/new/actors", Map.of("name_es", "Junta", "kind", "ngo"));
        assertThat(made.statusCode()).isEqualTo(200);
        return "junta";
    }

    private static HttpResponse<String> sent(Studio studio, String actor, Map<String, String> fields) {
        return studio.form(ACTOR + actor, fields);
    }
}
