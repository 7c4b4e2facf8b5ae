package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.document.HostileFiles;

/** A plan is sent, its passages are confirmed or dismissed by keyboard, and its themes stand on the ladder (acceptance A37). */
final class PlanDocumentPagesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final List<String> PLAN = List.of(
            "Plan de desarrollo municipal de Arani 2007-2011.",
            "Se construyen doce kilometros de canal en la margen derecha del rio.",
            "Diagnostico de la poblacion.\nSegun el censo, 1.240 personas migraron al exterior en la ultima decada.\nLa migracion de aves atrae visitantes.",
            "Los jovenes se van a Cochabamba porque no hay trabajo.\nEn los anexos altos quedan solo los ancianos.");
    private static Studio studio;

    @BeforeAll
    static void start() {
        studio = new Studio(folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static FilePayload plan() {
        try {
            return new FilePayload("plan.pdf", "application/pdf", Files.readAllBytes(HostileFiles.pdf(Files.createTempFile(folder, "plan", ".pdf"), PLAN)));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A machine that has much to do reads even a short plan on the page of long work. */
    private static void read(Page page) {
        page.locator(".send button").click();
        page.waitForURL(Pattern.compile(".*/(document|reading)/[^/]+$"));
        if (page.url().contains("/reading/")) {
            page.locator(".work.done a").click(new Locator.ClickOptions().setTimeout(120_000));
            page.waitForURL("**/document/*");
        }
    }

    @Test
    void aPlanIsReadAndItsPassagesAreDecidedByKeyboardAndTakenBack() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit(Studio.BOLIVIA + "/document")) {
            Page page = sight.page();
            page.locator("input[type=file]").setInputFiles(plan());
            page.locator("select[name=place]").selectOption("arani");
            page.locator("select[name=owner]").selectOption("local-government-arani");
            page.locator("input[name=start]").fill("2007");
            read(page);
            page.waitForURL("**/document/plan-pdf**");
            assertThat(page.locator("article.told").count()).isEqualTo(3);
            assertThat(page.locator("article.told mark").allTextContents()).contains("migraron");
            assertThat(page.locator("article.told .kind").first().textContent()).contains("página 3");
            assertThat(sight.barriers()).isEmpty();
            Locator first = page.locator("article.told").first();
            first.locator("select").first().focus();
            page.keyboard().type("confirmado");
            page.keyboard().press("Tab");
            first.locator("select[name=theme]").focus();
            page.keyboard().type("conocimiento");
            page.keyboard().press("Tab");
            page.waitForFunction("() => !document.querySelector('.state.waiting')");
            waitFor(page, "plan-passages", "confirmado");
            page.navigate(studio.server().address() + Studio.BOLIVIA.substring(1) + "/table/embedding-profile");
            assertThat(page.locator("main").textContent()).contains("1 descrito", "página 3");
            assertThat(page.locator(".picture-ladder").first().isVisible()).isTrue();
            assertThat(sight.barriers()).isEmpty();
            page.navigate(studio.server().address() + Studio.BOLIVIA.substring(1) + "/ladder/arani");
            page.locator("#embedding-knowledge-local-government-arani .for-line button").click();
            page.waitForURL("**/ladder/arani**");
            assertThat(page.locator("#embedding-knowledge-local-government-arani .standing").textContent()).contains("1 descrito");
            assertThat(sight.barriers()).isEmpty();
        }
    }

    private static void waitFor(Page page, String view, String text) {
        for (int turn = 0; turn < 50 && !studio.get(Studio.BOLIVIA + "/table/" + view + ".csv").body().contains(text); turn++) {
            page.waitForTimeout(100);
        }
        assertThat(studio.get(Studio.BOLIVIA + "/table/" + view + ".csv").body()).contains(text);
    }

    @Test
    void aRefusedFileLeavesWhatWasTypedAndSaysWhatWouldBeRight() {
        try (Sight sight = BROWSER.open(studio.server(), 360).visit(Studio.BOLIVIA + "/document")) {
            Page page = sight.page();
            page.locator("input[type=file]").setInputFiles(new FilePayload("plan.pdf", "application/pdf", new byte[] {1, 0, 2}));
            page.locator("select[name=place]").selectOption("arani");
            page.locator("input[name=instrument]").fill("PDM");
            page.locator(".send button").click();
            page.locator(".problems").waitFor();
            assertThat(page.locator("main").textContent()).contains("No es un documento con texto");
            assertThat(page.locator("input[name=instrument]").inputValue()).isEqualTo("PDM");
            assertThat(page.locator("select[name=place]").inputValue()).isEqualTo("arani");
        }
    }

    /** A plan that is scanned in part is read; that pages are missing is told where its passages are. */
    @Test
    void whatIsDoubtfulAboutAFileStandsAboveItsPassages() throws IOException {
        Path file = HostileFiles.pdf(folder.resolve("en-parte.pdf"), List.of("Los jóvenes migran a la ciudad cada año.", "", ""));
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit(Studio.BOLIVIA + "/document")) {
            Page page = sight.page();
            page.locator("input[type=file]").setInputFiles(file);
            page.locator("select[name=place]").selectOption("punata");
            read(page);
            assertThat(page.locator("main").textContent()).contains("2 de 3");
        }
    }

    /** A long plan: the page tells that it is being read, then leads to its passages. */
    @Test
    void aLongPlanIsReadWhileItsPageTellsSo() throws IOException {
        List<String> pages = java.util.stream.IntStream.range(0, 1500).mapToObj(each -> ("Página %d. Los jóvenes migran a la ciudad y envían remesas. ".formatted(each)).repeat(3)).toList();
        Path file = HostileFiles.pdf(folder.resolve("largo.pdf"), pages);
        try (Sight sight = BROWSER.open(studio.server(), 360).visit(Studio.BOLIVIA + "/document")) {
            Page page = sight.page();
            page.locator("input[type=file]").setInputFiles(file);
            page.locator("select[name=place]").selectOption("punata");
            page.locator(".send button").click();
            page.waitForURL("**/reading/*");
            assertThat(page.locator("main").textContent()).contains("largo.pdf");
            assertThat(sight.barriers()).isEmpty();
            assertThat(sight.overflow()).isLessThanOrEqualTo(0);
            page.locator(".work.done a").click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(120_000));
            page.waitForURL("**/document/*");
            assertThat(page.locator("main").textContent()).contains("1.500");
        }
    }

    @Test
    void theListOfWordsIsTakenOverIntoTheStudyToBeChanged() {
        assertThat(studio.get(Studio.HUANCAVELICA + "/records/migration-terms").body()).doesNotContain("remesa");
        studio.form(Studio.HUANCAVELICA + "/terms", java.util.Map.of());
        assertThat(studio.get(Studio.HUANCAVELICA + "/records/migration-terms").body()).contains("remesa");
        studio.form(Studio.HUANCAVELICA + "/undo", java.util.Map.of());
        assertThat(studio.get(Studio.HUANCAVELICA + "/records/migration-terms").body()).doesNotContain("remesa");
    }
}
