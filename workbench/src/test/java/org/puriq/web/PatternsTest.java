package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component, in a real browser: at three widths, in both languages, in the dark, on paper, without scripts, by keyboard. */
final class PatternsTest {
    private static final long FIRST_PAGE_BYTES = 200_000;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static WebServer server;

    @BeforeAll
    static void start() {
        server = Somewhere.patterns();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"360, es", "360, en", "1024, es", "1024, en", "1600, es", "1600, en"})
    void thePageIsSoundAtEveryWidthAndInBothLanguages(int width, String language) {
        try (var sight = BROWSER.open(server, width).visit("/patterns?lang=" + language)) {
            sight.picture("patterns-%d-%s".formatted(width, language));
            assertThat(sight.barriers()).isEmpty();
            assertThat(sight.overflow()).isZero();
            assertThat(sight.complaints()).isEmpty();
            assertThat(sight.strangers()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1600})
    void inTheDarkItIsAsReadable(int width) {
        try (var sight = BROWSER.openDark(server, width).visit("/patterns")) {
            sight.picture("patterns-%d-dark".formatted(width));
            assertThat(sight.barriers()).isEmpty();
        }
    }

    @Test
    void itPrintsOnPaper() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            sight.print("patterns");
            assertThat(sight.complaints()).isEmpty();
        }
    }

    @Test
    void theFirstPageWithItsFontsIsLight() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            assertThat(sight.weight()).isLessThan(FIRST_PAGE_BYTES);
        }
    }

    @Test
    void everythingIsReachedByKeyboard() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            var reached = sight.reached(160);
            assertThat(reached).contains("Ir al contenido", "search", "communities-filter", "Salen", "aprox. 80 %",
                    "Cambiar: Observación, Ayacancha", "Cancelar", "La tabla detrás de la figura", "Deshacer");
        }
    }

    @Test
    void slashGoesToTheSearchField() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            sight.page().keyboard().press("/");
            assertThat(sight.focused()).isEqualTo("search");
        }
    }

    @Test
    void aFigureOpensBesideThePageAndEscapeLeadsBackToIt() {
        try (var sight = BROWSER.open(server, 1600).visit("/patterns")) {
            Page page = sight.page();
            page.locator("#sheets ~ section a.figure.derived").first().focus();
            page.keyboard().press("Enter");
            page.locator("dialog.panel .formula").waitFor();
            assertThat(page.locator("dialog.panel h1").textContent()).contains("Huaylacucho");
            assertThat(sight.barriers()).isEmpty();
            sight.glimpse("panel-1600");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog.panel").isVisible()).isFalse();
            assertThat(sight.focused()).startsWith("37,5 %");
        }
    }

    @Test
    void aFigureHasAPageOfItsOwnWithoutScripts() {
        try (var sight = BROWSER.openWithoutScripts(server, 360).visit("/patterns")) {
            sight.page().locator("a.figure.assumption").first().click();
            assertThat(sight.page().url()).endsWith("/patterns/why/assumption");
            assertThat(sight.page().locator("main").textContent()).contains("ninguna fuente lo dice");
        }
    }

    @Test
    void aHeadSortsByKeyboardAndTheAddressRemembers() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            Locator head = sight.page().locator("#communities th[data-key=families] a");
            head.focus();
            sight.page().keyboard().press("Enter");
            assertThat(firstNames(sight)).startsWith("Ñuñungayocc", "Ayacancha");
            sight.page().keyboard().press("Enter");
            assertThat(firstNames(sight)).startsWith("Chopcca");
            assertThat(sight.page().locator("#communities th[data-key=families]").getAttribute("aria-sort")).isEqualTo("descending");
            sight.page().reload();
            assertThat(firstNames(sight)).startsWith("Chopcca", "Huaylacucho");
        }
    }

    @Test
    void aHeadSortsWithoutScriptsToo() {
        try (var sight = BROWSER.openWithoutScripts(server, 1024).visit("/patterns")) {
            sight.page().locator("#communities th[data-key=families] a").click();
            assertThat(firstNames(sight)).startsWith("Ñuñungayocc", "Ayacancha");
        }
    }

    private static List<String> firstNames(Sight sight) {
        return sight.page().locator("#communities tbody th[scope=row]").allTextContents().stream().map(String::strip).toList();
    }

    @Test
    void theFilterFindsWordsWithoutTheirAccents() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            sight.page().locator("#communities-filter").fill("nunun");
            assertThat(sight.page().locator("#communities tbody tr:not(.section):visible").count()).isEqualTo(1);
            assertThat(sight.page().locator("#communities [data-count]").textContent()).isEqualTo("1 de 8 filas");
        }
    }

    @Test
    void aCellIsWrittenInPlaceAndTakenBack() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            Page page = sight.page();
            write(page, "#communities\\.chopcca", "Lo dijo la asamblea.");
            page.locator("#communities\\.chopcca .state.saved").waitFor();
            page.keyboard().press("Control+z");
            page.waitForURL("**/patterns", new Page.WaitForURLOptions());
            page.locator("#said:has-text('Se deshizo')").waitFor();
            assertThat(page.locator("#communities\\.chopcca").textContent()).doesNotContain("asamblea");
        }
    }

    private static void write(Page page, String row, String text) {
        page.locator(row + " a.pen").focus();
        page.keyboard().press("Enter");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    @Test
    void whatIsWrittenWhileTheProgramIsAwayIsKeptAndSavedLater() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            Page page = sight.page();
            page.route("**/patterns/edit", route -> route.abort());
            write(page, "#communities\\.padre", "Se anotó sin luz.");
            page.locator("#communities\\.padre .state.waiting").waitFor();
            page.reload();
            page.locator("#communities\\.padre .state.waiting").waitFor();
            assertThat(page.locator("#communities\\.padre").textContent()).contains("Se anotó sin luz.");
            sight.glimpse("waiting");
            page.unroute("**/patterns/edit");
            page.locator("#communities\\.padre .state.saved").waitFor();
        }
    }

    @Test
    void aRefusedAnswerKeepsItsTextAndSaysWhatWouldBeRight() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            Page page = sight.page();
            Locator field = page.locator("#field-sample-field-people-value");
            field.fill("ochenta");
            page.keyboard().press("Tab");
            page.locator("#field-sample-field-people-value-state:has-text('con cifras')").waitFor();
            assertThat(field.inputValue()).isEqualTo("ochenta");
            assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
        }
    }

    @Test
    void longWorkMovesOnByItself() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            String before = sight.page().locator("[data-work] .left").first().textContent();
            sight.page().waitForFunction("before => document.querySelector('[data-work] .left').textContent !== before", before);
        }
    }

    @Test
    void aPictureIsTakenAwayAsDots() {
        try (var sight = BROWSER.open(server, 1024).visit("/patterns")) {
            var download = sight.page().waitForDownload(() -> sight.page().locator("#picture .files button:has-text('PNG')").click());
            download.saveAs(java.nio.file.Path.of("target", "screenshots", "picture.png"));
            assertThat(download.suggestedFilename()).isEqualTo("picture.png");
            assertThat(sight.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/patterns/why/reported", "/patterns/why/derived?lang=en", "/nowhere", "/patterns/stumble"})
    void otherPagesAreSoundOnAPhone(String address) {
        try (var sight = BROWSER.open(server, 360).visit(address)) {
            sight.picture("phone" + address.replaceAll("[/?=]", "-"));
            assertThat(sight.barriers()).isEmpty();
            assertThat(sight.overflow()).isZero();
        }
    }
}
