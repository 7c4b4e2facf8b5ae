package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a planner does in the workbench, in a real browser: one story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class WorkflowTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final String STUDY = "/study/valle-alto";
    private static Studio studio;

    @BeforeAll
    static void start() {
        studio = new Studio(folder);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static Sight open(String address) {
        return BROWSER.open(studio.server(), 1280).visit(address);
    }

    /** Acceptance A2. */
    @Test
    @Order(1)
    void aStudyOfAnotherCountryIsStartedWithANameAndACountry() {
        try (Sight sight = open("/")) {
            sight.page().getByText("Estudio nuevo").click();
            sight.page().getByLabel("Nombre (necesario)").fill("Valle Alto");
            sight.page().getByLabel("País").selectOption("neutral");
            sight.page().getByText("Crear el estudio").click();
            sight.page().waitForURL("**" + STUDY);
            assertThat(sight.page().locator("h1").textContent()).isEqualTo("Valle Alto");
            assertThat(sight.page().locator("main").textContent()).doesNotContain("Perú", "Bolivia", "Huancavelica");
        }
    }

    /** Acceptance A8: a community is typed in cell by cell, without a mouse. */
    @Test
    @Order(2)
    void aCommunityIsFilledInByKeyboardOnTheComparisonPage() {
        try (Sight sight = open(STUDY + "/table/communities")) {
            Page page = sight.page();
            page.locator("summary:has-text('Agregar un lugar')").focus();
            page.keyboard().press("Enter");
            page.getByLabel("Lugar", new Page.GetByLabelOptions().setExact(true)).focus();
            page.keyboard().type("Ayllu Uno");
            page.keyboard().press("Enter");
            Locator row = page.locator("#communities tbody tr[id]");
            row.waitFor();
            assertThat(row.locator("th").textContent()).contains("Ayllu Uno");
            write(page, cell(page, "communities", 1), "250");
            write(page, cell(page, "communities", 2), "1.5");
            write(page, cell(page, "communities", 3), "sí");
            cell(page, "communities", 1).locator("a.figure:has-text('250')").waitFor();
            page.reload();
            assertThat(cell(page, "communities", 1).textContent()).contains("250");
            assertThat(cell(page, "communities", 3).textContent()).contains("sí");
        }
    }

    private static Locator cell(Page page, String sheet, int column) {
        return page.locator("#" + sheet + " tbody tr[id]").first().locator("th, td").nth(column);
    }

    private static void write(Page page, Locator cell, String text) {
        cell.locator("a.pen").focus();
        page.keyboard().press("Enter");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        cell.locator(".state.saved, .state.doubted").waitFor();
    }

    /** Acceptance A76: the text stays, and the sentence says what would be right. */
    @Test
    @Order(3)
    void aPopulationBelowZeroIsRefusedAndWhatWasTypedStays() {
        try (Sight sight = open(STUDY + "/table/communities?mode=normalised")) {
            Page page = sight.page();
            Locator cell = cell(page, "communities", 1);
            cell.locator("a.pen").focus();
            page.keyboard().press("Enter");
            page.keyboard().type("-5");
            page.keyboard().press("Enter");
            cell.locator(".state.refused").waitFor();
            assertThat(cell.locator("textarea").inputValue()).isEqualTo("-5");
            assertThat(cell.locator(".state").textContent()).contains("0");
            assertThat(studio.get(STUDY + "/table/communities?mode=normalised").body()).contains("250");
        }
    }

    /** Acceptance A24: from 40 out and 10 in follow a net of -30 and a ratio of 0.25, on the same page at once. */
    @Test
    @Order(4)
    void fromTwoRatesTheNetAndTheRatioFollow() {
        try (Sight sight = open(STUDY + "/table/rates")) {
            Page page = sight.page();
            page.locator("summary:has-text('Agregar un lugar')").click();
            page.getByLabel("Lugar", new Page.GetByLabelOptions().setExact(true)).fill("Ayllu Uno");
            page.keyboard().press("Enter");
            page.locator("#rates tbody tr[id]").waitFor();
            write(page, cell(page, "rates", 1), "40");
            write(page, cell(page, "rates", 2), "10");
            cell(page, "rates", 3).locator("a.figure.derived:has-text('\u221230')").waitFor();
            cell(page, "rates", 4).locator("a.figure.derived:has-text('0.25')").waitFor();
        }
    }

    /** Acceptance A69: the panel says how it is worked out; its inputs lead on. */
    @Test
    @Order(5)
    void aFigureOpensWhereItComesFrom() {
        try (Sight sight = open(STUDY + "/table/rates")) {
            Page page = sight.page();
            cell(page, "rates", 3).locator("a.figure").click();
            page.locator(".panel .formula").waitFor();
            assertThat(page.locator(".panel").textContent()).contains("Calculado", "a − b", "40", "10");
            page.keyboard().press("Escape");
            assertThat(sight.focused()).contains("\u221230");
        }
    }

    /** Acceptance A23: a flow that is added stands in the picture. */
    @Test
    @Order(6)
    void aFlowThatIsAddedIsSeenInThePicture() {
        try (Sight sight = open(STUDY + "/new/places")) {
            Page page = sight.page();
            page.getByLabel("Nombre (necesario)").or(page.locator("input[name=name]")).first().fill("La Capital");
            page.locator("select[name=level]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator(".send button").click();
            page.waitForURL("**/record/places/la-capital");
            sight.visit(STUDY + "/new/flows?from=table/flows");
            choose(page, "origins", "ayllu-uno");
            choose(page, "destinations", "la-capital");
            page.locator(".send button").click();
            page.waitForURL("**/table/flows");
            assertThat(page.locator("#picture-flows svg").first().textContent()).contains("Ayllu Uno", "La Capital");
            assertThat(page.locator("#flows tbody tr[id]").count()).isEqualTo(1);
        }
    }

    private static void choose(Page page, String column, String value) {
        page.locator("[data-column=" + column + "] summary").click();
        page.locator("[data-column=" + column + "] input[value='" + value + "']").check();
    }

    @Test
    @Order(7)
    void ctrlZTakesBackWhatWasSavedAndAReloadKeepsIt() {
        try (Sight sight = open(STUDY + "/table/flows")) {
            Page page = sight.page();
            page.keyboard().press("Control+z");
            page.locator(".empty").waitFor();
            page.reload();
            assertThat(page.locator(".empty").count()).isEqualTo(1);
            page.keyboard().press("Control+Shift+z");
            page.locator("#flows tbody tr[id]").waitFor();
        }
    }

    @Test
    @Order(8)
    void aFieldOfARecordIsSavedWhenItIsLeft() {
        try (Sight sight = open(STUDY + "/record/places/ayllu-uno")) {
            Page page = sight.page();
            page.locator("input[name=name]").fill("Ayllu Primero");
            page.keyboard().press("Tab");
            page.locator("[data-column=name] .state.saved").waitFor();
            page.reload();
            assertThat(page.locator("input[name=name]").inputValue()).isEqualTo("Ayllu Primero");
            page.locator(".for-removing button").click();
            page.locator(".notice.refused").waitFor();
            assertThat(studio.get(STUDY + "/place/ayllu-uno").statusCode()).isEqualTo(200);
        }
    }

    /** Acceptance A70. */
    @Test
    @Order(9)
    void aContradictionIsResolvedWithAReasonAndReopened() {
        try (Sight sight = open(Studio.HUANCAVELICA + "/contradictions")) {
            Page page = sight.page();
            Locator told = page.locator("#table-1-missing");
            told.locator("summary").click();
            told.locator(".send button").click();
            page.locator("#table-1-missing .state.refused").waitFor();
            told.locator("textarea").fill("Apareció la imagen en el archivo.");
            told.locator(".send button").click();
            page.locator("#table-1-missing.settled").waitFor();
            assertThat(page.locator("#table-1-missing").textContent()).contains("resuelta", "Apareció la imagen");
            page.locator("#table-1-missing .for-line button").click();
            page.locator("#table-1-missing:not(.settled)").waitFor();
        }
    }

    /** Acceptance A3: the sample studies may go, and all goes on. */
    @Test
    @Order(10)
    void everyStudyCanBeDeletedAndTheFirstPageStillHelps() {
        for (String study : new String[] {STUDY, Studio.HUANCAVELICA, Studio.BOLIVIA, Studio.EMPTY}) {
            try (Sight sight = open(study + "/delete")) {
                Page page = sight.page();
                page.locator("input[name=name]").fill("otra cosa");
                page.locator(".send button").click();
                page.locator(".state.refused").waitFor();
                String name = page.locator(".study").textContent();
                page.locator("input[name=name]").fill(name);
                page.locator(".send button").click();
                page.waitForURL(studio.server().address().toString());
            }
            assertThat(studio.get(study).statusCode()).isEqualTo(404);
        }
        try (Sight sight = open("/")) {
            assertThat(sight.page().locator(".empty").count()).isEqualTo(1);
            assertThat(sight.barriers()).isEmpty();
        }
        assertThat(studio.form("/study/new", Map.of("name", "Otra vez", "country", "pe")).statusCode()).isEqualTo(200);
    }
}
