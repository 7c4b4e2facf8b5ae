package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.study.Study;
import org.puriq.task.Fixtures;

/** A29 on the page: an interview and its notes by keyboard alone, each field saved when it is left, and nothing of it printed. */
class InterviewPagesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path folder = Path.of("");

    private static Study study(Studio studio) {
        return Fixtures.sound(studio.workspace().study("huancavelica-2005"));
    }

    @Test
    void anInterviewAndItsNotesAreEnteredByKeyboardOnOnePage() {
        try (var studio = new Studio(folder); Sight sight = BROWSER.open(studio.server(), 1024).visit(Studio.HUANCAVELICA + "/interview")) {
            Page page = sight.page();
            page.locator("select[name=actor_kind]").focus();
            page.keyboard().type("ONG");
            page.locator("input[name=people]").focus();
            page.keyboard().type("0");
            page.keyboard().press("Enter");
            page.waitForSelector(".state.refused:has-text('cero personas')");
            page.locator("input[name=people]").focus();
            page.keyboard().press("Control+A");
            page.keyboard().type("2");
            page.keyboard().press("Enter");
            page.waitForURL("**/interview/*");
            String address = page.url().replaceFirst("#.*", "");
            page.locator("[data-fields] input[name=role_es]").evaluate("each => { for (let d = each.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }");
            page.locator("[data-fields] input[name=role_es]").focus();
            page.keyboard().type("jefa de programa");
            page.keyboard().press("Tab");
            page.waitForSelector(".state.doubted:has-text('no cuenta para ninguna comunidad')");
            for (String said : List.of("Salen tras la siembra.", "Vuelven para la fiesta.")) {
                page.locator("form[action*='/note'] textarea[name=text_es]").focus();
                page.keyboard().type(said);
                page.locator("form[action*='/note'] button").focus();
                page.keyboard().press("Enter");
                page.waitForSelector("summary:has-text('" + said + "')");
                assertThat(page.url()).startsWith(address);
            }
            Study now = study(studio);
            assertThat(now.all(Interview.class)).singleElement().satisfies(each -> {
                assertThat(each.people()).contains(2);
                assertThat(each.role().spanish()).isEqualTo("jefa de programa");
                assertThat(each.released()).isFalse();
            });
            assertThat(now.all(InterviewNote.class)).extracting(InterviewNote::position).containsExactly(1, 2);
            assertThat(page.locator("main").textContent()).contains("no salen de este equipo");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".staying-parts").isVisible()).isFalse();
            assertThat(page.locator(".staying-printed").isVisible()).isTrue();
        }
    }

    @Test
    void thePageShowsWhatItsFilesDoNot() {
        try (var studio = new Studio(folder)) {
            studio.form(Studio.HUANCAVELICA + "/interview", Map.of("actor_kind", "ngo", "people", "6"));
            String id = study(studio).all(Interview.class).getFirst().id();
            studio.form(Studio.HUANCAVELICA + "/interview/" + id + "/note", Map.of("form", "paraphrase", "text_es", "Dicho en confianza"));
            String table = Studio.HUANCAVELICA + "/table/interview-notes";
            assertThat(studio.get(table).body()).contains("Dicho en confianza").contains("no sale de este equipo");
            assertThat(studio.get(table + ".csv").body()).doesNotContain("Dicho en confianza");
            assertThat(studio.get(Studio.HUANCAVELICA + "/report.html").body()).doesNotContain("Dicho en confianza");
            assertThat(studio.get(Studio.HUANCAVELICA + "/publish").body()).contains("Se quedan en este equipo").contains("menos de 5");
            assertThat(studio.form(Studio.HUANCAVELICA + "/publish", Map.of()).statusCode()).isEqualTo(200);
        }
    }

    /** Every page of this subject in both languages, at three widths, with an interview in it. */
    @Test
    void thePagesHaveNoBarriersAndAreNotWiderThanTheirWindow() {
        try (var studio = new Studio(folder); Sight sight = BROWSER.open(studio.server(), 1024)) {
            studio.form(Studio.HUANCAVELICA + "/interview", Map.of("actor_kind", "ngo", "people", "6", "places", "chanquil", "guide", "guide-ngos"));
            String id = study(studio).all(Interview.class).getFirst().id();
            studio.form(Studio.HUANCAVELICA + "/interview/" + id + "/note", Map.of("form", "quote", "text_es", "Salen tras la siembra.", "issue", "is-migration-decreasing"));
            List<String> found = new java.util.ArrayList<>();
            for (String study : List.of(Studio.HUANCAVELICA, Studio.EMPTY)) {
                for (String page : List.of("interview", "interview/" + id, "publish", "table/heard", "table/heard?by=kind", "table/heard-gaps", "table/sample", "table/actor-profile", "table/issues", "table/interviews",
                        "table/interview-notes", "table/guides", "records/interviews", "record/interviews/" + id, "new/listed-names")) {
                    for (String language : study.equals(Studio.EMPTY) && page.contains(id) ? List.<String>of() : List.of("es", "en")) {
                        look(sight, study + "/" + page + (page.contains("?") ? "&" : "?") + "lang=" + language, found);
                    }
                }
            }
            assertThat(found).isEmpty();
            assertThat(sight.strangers()).isEmpty();
        }
    }

    private static void look(Sight sight, String address, List<String> found) {
        sight.visit(address);
        for (int width : List.of(1600, 1024, 360)) {
            sight.page().setViewportSize(width, 900);
            if (sight.overflow() > 0) {
                found.add("%d px too wide at %d: %s".formatted(sight.overflow(), width, address));
            }
        }
        sight.barriers().forEach(each -> found.add(address + ": " + each));
        sight.complaints().forEach(each -> found.add(address + ": " + each));
        sight.complaints().clear();
    }
}
