package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and the options of a place as pages: reasons lead to their sources, in both languages and at every width (acceptance A52-A57). */
class OptionPagesTest {
    private static final List<Integer> WIDTHS = List.of(360, 1024, 1600);

    @TempDir
    static Path folder = Path.of("");
    private static Studio studio;
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeAll
    static void open() {
        studio = new Studio(folder);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static String body(String address) {
        HttpResponse<String> answer = studio.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aReasonLeadsToTheStatementAndTheFlowBehindIt() {
        String page = body(Studio.HUANCAVELICA + "/options/chanquil?lang=en");
        assertThat(page).contains("Set dates by the season", "/why/chanquil-men-seasonal", "/record/flows/chanquil-men-lima", "What could be done here", "no order of merit");
        assertThat(page).contains("new/projects?practice=season-in-the-calendar", "cite?cited=practices:season-in-the-calendar");
        assertThat(body(Studio.HUANCAVELICA + "/cite?cited=practices:season-in-the-calendar&lang=en")).contains("Set dates by the season");
        assertThat(body(Studio.HUANCAVELICA + "/search?q=Barcelona&lang=en")).contains(Studio.HUANCAVELICA + "/practice/circular-migration");
        assertThat(body(Studio.HUANCAVELICA + "/place/chanquil")).contains(Studio.HUANCAVELICA + "/options/chanquil");
    }

    @Test
    void theLibraryIsFilteredByStageCategoryAndGroup() {
        assertThat(body(Studio.HUANCAVELICA + "/practices?phase=return&lang=en")).contains("Centre for those who come back").doesNotContain("Vocational training for urban jobs");
        assertThat(body(Studio.HUANCAVELICA + "/practices?category=legal&lang=en")).contains("Legal support to migrants").doesNotContain("Centre for those who come back");
        assertThat(body(Studio.HUANCAVELICA + "/practices?group=youth-15-25&lang=en")).contains("Vocational training for urban jobs").doesNotContain("Legal support to migrants");
    }

    @Test
    void aCardThatIsForInformationOnlySaysSo() {
        assertThat(body(Studio.HUANCAVELICA + "/practice/tax-on-remittances?lang=en")).contains("The program proposes it to no place", "this program does not propose it");
        assertThat(studio.get(Studio.HUANCAVELICA + "/practice/three-for-oen").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/options/chanquil.csv", "/options/chanquil.json", "/options/chanquil.xlsx", "/options/chanquil.docx", "/practices.csv", "/practices.json", "/practices.xlsx", "/practices.docx"})
    void thePagesAreToBeHadAsFiles(String file) {
        assertThat(studio.get(Studio.HUANCAVELICA + file).statusCode()).isEqualTo(200);
    }

    @Test
    void thePagesFitEveryWidthAndEveryReader() {
        try (Sight sight = BROWSER.open(studio.server(), 1024)) {
            for (String page : List.of("/practices", "/practice/three-for-one", "/options", "/options/chilcapite")) {
                for (String language : List.of("", "?lang=en")) {
                    sight.visit(Studio.HUANCAVELICA + page + language);
                    for (int width : WIDTHS) {
                        sight.page().setViewportSize(width, 900);
                        assertThat(sight.overflow()).as(page + " at " + width).isLessThanOrEqualTo(0);
                    }
                    assertThat(sight.barriers()).as(page).isEmpty();
                    assertThat(sight.complaints()).as(page).isEmpty();
                }
            }
        }
    }
}
