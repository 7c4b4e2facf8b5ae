package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sends a census table of moves and looks at what it tells. */
final class FlowTablePagesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final String HEAD = "dest_ubigeo,orig_ubigeo,kind,orig_label,persons\n";
    private static final String LATER = HEAD + "090101,090101,same,,800\n150101,090101,district,,150\n090201,090101,district,,50\n090101,090201,district,,20\n"
            + "090201,090201,same,,400\n150101,150101,same,,9000\n090101,150101,district,,30\n090101,,abroad,Bolivia,4\n090101,,under5,,90\n090201,0901,unspecified,,3\n";
    private static final String PLACES = "ubigeo,label,pop2017_census\n090101,\"Huancavelica, Huancavelica, distrito: Huancavelica\",944\n090201,\"Huancavelica, Acobamba, distrito: Acobamba\",453\n";

    private static Studio studio;

    @BeforeAll
    static void start() {
        studio = new Studio(folder);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String send(Page page, FilePayload... files) {
        page.locator("input[name=file]").setInputFiles(files);
        page.locator(".send button").click();
        page.waitForURL("**/rates**");
        return page.url().replaceAll(".*(/flows-table/[0-9a-f]+)/.*", "$1");
    }

    @Test
    void aTableIsSentAndItsMeasuresAreLookedAtPlaceByPlace() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows-table")) {
            String table = send(sight.page(), file("od.csv", LATER), file("lugares.csv", PLACES));
            String rates = studio.get(table + "/rates?of=09&level=district").body();
            assertThat(rates).contains("Acobamba").contains("Lima").contains("<svg");
            assertThat(studio.get(table + "/rates.json?of=09&level=province").body()).contains("\"number\":150");
            assertThat(studio.get(table + "/destinations?of=0901").body()).contains("Lima").contains("150");
            assertThat(studio.get(table + "/origins?of=09").body()).contains("Bolivia 4");
            assertThat(studio.get(table + "/rates.csv?lang=en").body()).contains("left;");
            for (String format : List.of("csv", "json", "xlsx", "docx")) {
                assertThat(studio.get(table + "/destinations." + format + "?of=0901").statusCode()).isEqualTo(200);
            }
            assertThat(studio.get(table + "/rates?of=99")).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("99");
            });
            looksWell(table);
            staysUntilItIsDeleted(table);
        }
    }

    /** The table lies in the user's folder: another program over it lists and opens it, and it goes only when somebody says so. */
    private static void staysUntilItIsDeleted(String table) {
        try (WebServer again = Workbench.start(0, studio.workspace()); Sight sight = BROWSER.open(again, 1024).visit("/flows-table")) {
            assertThat(sight.page().locator("main").textContent()).contains("Tabla de lugares.csv, od.csv").contains("pe-inei-2017-list");
            sight.visit(table + "/destinations?of=0901");
            assertThat(sight.page().locator("main").textContent()).contains("Lima");
            sight.visit(table + "/delete");
            assertThat(sight.barriers()).isEmpty();
            sight.page().locator("main form button").first().click();
            sight.page().waitForURL("**/flows-table");
            assertThat(sight.page().locator("main").textContent()).doesNotContain("lugares.csv, od.csv");
        }
    }

    /** A flow map with its legend, the rest in words, and the table beside it (issue 5, item 2). */
    @Test
    void whereThoseOfAPlaceWentStandsOnAMapWithTheRestInWords() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows-table")) {
            String far = "080101,090101,district,,40\n210101,090101,district,,30\n120101,090101,district,,20\n150102,090101,district,,10\n";
            String table = send(sight.page(), file("mapa.csv", LATER + far), file("nombres.csv", PLACES));
            String page = studio.get(table + "/destinations?of=0901&lang=en").body();
            assertThat(page).contains("each is as wide as the people who went", "place, at the centre of its area").containsPattern("Huancayo|1201");
            assertThat(studio.get(table + "/destinations?of=0901").body()).contains("El mapa muestra a");
            assertThat(studio.get(table + "/origins?of=1501").body()).contains("<svg");
        }
    }

    @Test
    void aRateIsTakenIntoAStudyFromThePage() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows-table")) {
            String table = send(sight.page(), file("llevar.csv", HEAD + "090110,090110,same,,80\n120107,090110,district,,20\n120107,120107,same,,900\n090110,120107,district,,5\n"));
            sight.visit(table + "/rates?of=090110");
            sight.page().locator("details summary").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Llevar estas cifras")).click();
            assertThat(sight.barriers()).isEmpty();
            sight.page().locator("form[action*='/take'] button").click();
            sight.page().waitForURL("**/why/**");
            assertThat(sight.page().locator("main").textContent()).contains("100 residentes").contains("−15");
        }
    }

    private static void looksWell(String table) {
        for (int width : new int[] {360, 1024}) {
            for (String page : List.of("/rates", "/rates?of=09", "/destinations?of=09&level=province", "/origins?of=0901", "/ages", "/change", "/check", "/rates?of=09&lang=en")) {
                try (Sight sight = BROWSER.open(studio.server(), width).visit(table + page)) {
                    assertThat(sight.barriers()).as("%s at %d", page, width).isEmpty();
                    assertThat(sight.overflow()).as("%s at %d", page, width).isLessThanOrEqualTo(0);
                    assertThat(sight.complaints()).isEmpty();
                    assertThat(sight.page().locator("body").textContent()).as("a text that nobody wrote shows as its key").doesNotContainPattern("moves\\.[a-z]");
                }
            }
        }
    }

    @Test
    void twoTablesThatWereSentAreCompared() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows-table")) {
            String earlier = send(sight.page(), file("before.csv", LATER.replace(",,150\n", ",,50\n")));
            sight.visit("/flows-table");
            String later = send(sight.page(), file("od.csv", LATER));
            String token = earlier.replaceAll(".*/", "");
            String body = studio.get(later + "/change?level=department&earlier=" + token).body();
            assertThat(body).contains("Newcombe").contains("<svg").contains("before.csv");
        }
    }

    @Test
    void whatCannotBeReadIsToldWhereItWasSent() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows-table")) {
            sight.page().locator("input[name=file]").setInputFiles(file("od.csv", LATER.replace("090101,090101", "90101,90101")));
            sight.page().locator(".send button").click();
            sight.page().locator(".problems").waitFor();
            assertThat(sight.page().locator("main").textContent()).contains("90101").contains("cero");
            assertThat(sight.barriers()).isEmpty();
        }
        assertThat(studio.get("/flows-table/0123456789abcdef01234567/rates")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("ya no está");
        });
    }

    @Test
    void theDiagnosisOfAStudyAndTheFirstPageLeadThere() {
        assertThat(studio.get("/").body()).contains("href=\"/flows-table\"");
        assertThat(studio.get(Studio.HUANCAVELICA + "/diagnosis").body()).contains("href=\"" + Studio.HUANCAVELICA + "/flows-table\"").contains("según la tabla de un censo");
        assertThat(studio.get(Studio.HUANCAVELICA + "/flows-table?lang=en").body()).contains("Tables of moves").contains("Send a census table");
    }
}
