package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.planning.PlanChain;
import org.puriq.task.BuildPlan;
import org.puriq.task.Fixtures;

/**
 * A five-year plan of Yotala, built through the pages from the priorities to a project with budget lines: one story, told in order, in a
 * real browser; then a residents' group pays for part of it and gets three quarterly reports. All of it is hypothetical.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PlanBuiltTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final String PLAN = "ptdi-hipotetico-de-yotala";
    private static final String PAGE = Studio.BOLIVIA + "/plan/" + PLAN;
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

    private static PlanChain chain() {
        return Fixtures.sound(BuildPlan.chain(Fixtures.sound(studio.workspace().study("bolivia-2009")), PLAN));
    }

    private static Locator field(Page page, String column) {
        return page.locator("main [name=" + column + "]").first();
    }

    private static void send(Page page) {
        page.locator("main .for-usual .send button").first().click();
    }

    /** The words are those of the country: a PTDI with POAs, in bolivianos. */
    @Test
    @Order(1)
    void aPlanIsStartedWithANameAMunicipalityAndItsYears() {
        try (Sight sight = open(Studio.BOLIVIA + "/plans")) {
            Page page = sight.page();
            field(page, "name_es").fill("PTDI hipotético de Yotala");
            field(page, "place").selectOption("yotala");
            field(page, "owner").selectOption("local-government-yotala");
            field(page, "start_year").fill("2026");
            field(page, "end_year").fill("2030");
            send(page);
            page.waitForURL("**/plan/" + PLAN);
            assertThat(page.locator("main").textContent()).contains("PTDI (plan territorial de desarrollo integral)", "2026–2030");
            assertThat(sight.barriers()).isEmpty();
        }
    }

    /** A58: "priorities by kind of community body". */
    @Test
    @Order(2)
    void prioritiesAreAddedByKindOfCommunityBodyWithoutLeavingThePage() {
        try (Sight sight = open(PAGE)) {
            priority(sight, "Agua para riego", "peasant-community");
            priority(sight, "Oficios para jóvenes", "neighbourhood-committee");
            priority(sight, "Techo de la escuela", "indigenous-community");
            assertThat(sight.page().locator("#body-peasant-community").textContent()).contains("Comunidad campesina", "Agua para riego");
            assertThat(sight.page().locator("main").textContent()).contains("Prioridad sin proyecto");
        }
    }

    private static void priority(Sight sight, String name, String body) {
        Page page = sight.page();
        page.locator("main a:text-is('Agregar prioridad')").click();
        field(page, "name_es").fill(name);
        field(page, "body_kind").selectOption(body);
        send(page);
        page.locator(".tree li:has-text('" + name + "')").first().waitFor();
    }

    /** A58: "-> objectives -> five annual plans". All five are made at one click. */
    @Test
    @Order(3)
    void anObjectiveIsAddedBelowItsPriorityAndAllAnnualPlansAtOneClick() {
        try (Sight sight = open(PAGE)) {
            Page page = sight.page();
            page.locator("#priorities-agua-para-riego > .ways a:has-text('Agregar eje o pilar')").click();
            field(page, "name_es").fill("Vivir de la tierra");
            send(page);
            page.locator("#objectives-vivir-de-la-tierra").waitFor();
            page.locator("button:has-text('Hacer los POA que faltan')").click();
            page.waitForURL("**/plan/" + PLAN + "**");
            assertThat(page.locator("button:has-text('Hacer los POA que faltan')").count()).isZero();
            assertThat(chain().annualPlans()).extracting(each -> each.year()).containsExactly(2026, 2027, 2028, 2029, 2030);
        }
    }

    /** The name is made of the good or service, its attribute and the users. */
    @Test
    @Order(4)
    void aProjectIsNamedByItsSentenceAndMoneyIsSetAsideForIt() {
        try (Sight sight = open(PAGE)) {
            Page page = sight.page();
            page.locator("#objectives-vivir-de-la-tierra > .ways a:has-text('Agregar proyecto')").click();
            field(page, "deliverable_es").fill("Canal de riego");
            field(page, "quality_es").fill("revestido");
            field(page, "users_es").fill("familias de la comunidad");
            page.locator("[data-column=partners] summary").click();
            page.locator("[data-column=partners] input[value=ngos-yotala]").check();
            send(page);
            page.locator("#projects-canal-de-riego-revestido-para-familias-de-la-comunidad").waitFor();
            money(page, "2026", "30000");
            money(page, "2027", "20000");
            assertThat(page.locator("#projects-canal-de-riego-revestido-para-familias-de-la-comunidad > .about").textContent()).contains("50.000");
            assertThat(page.locator("main").textContent()).contains("POA 2026", "POA 2027", "1 de 1 proyecto");
            assertThat(sight.barriers()).isEmpty();
        }
    }

    private static void money(Page page, String year, String amount) {
        page.locator("#projects-canal-de-riego-revestido-para-familias-de-la-comunidad > .ways a:has-text('Agregar partida')").click();
        field(page, "name_es").fill("Obra " + year);
        field(page, "year").fill(year);
        field(page, "amount").fill(amount);
        send(page);
        page.locator("#budget-lines-obra-" + year).waitFor();
    }

    /** A year outside the plan is refused with a sentence, and what was typed stays. */
    @Test
    @Order(5)
    void aYearOutsideThePlanIsRefusedBesideItsField() {
        try (Sight sight = open(PAGE + "?add=budget-lines#add")) {
            Page page = sight.page();
            field(page, "name_es").fill("Tarde");
            field(page, "year").fill("2031");
            field(page, "amount").fill("10");
            send(page);
            page.locator("[data-column=year] .state.refused").waitFor();
            assertThat(page.locator("[data-column=year] .state").textContent()).contains("2031", "de 2026 a 2030");
            assertThat(field(page, "name_es").inputValue()).isEqualTo("Tarde");
            assertThat(chain().lines()).hasSize(2);
        }
    }

    /** What is changed on the page is saved when the field is left, and can be undone. */
    @Test
    @Order(6)
    void aLineIsChangedOnThePageAndTakenBack() {
        try (Sight sight = open(PAGE + "?line=budget-lines:obra-2026")) {
            Page page = sight.page();
            Locator spent = page.locator("#budget-lines-obra-2026 [name=spent]");
            spent.fill("12000");
            spent.press("Tab");
            page.locator("#budget-lines-obra-2026 [data-column=spent] .state.saved").waitFor();
            assertThat(chain().lines().getFirst().spent()).isPresent();
            page.locator(".undo button").first().click();
            page.waitForCondition(() -> spent.inputValue().isEmpty());
            assertThat(chain().lines().getFirst().spent()).isEmpty();
            sight.visit(PAGE + "?line=budget-lines:obra-2026");
            assertThat(spent.inputValue()).isEmpty();
        }
    }

    /** A59: from the panel of a figure into the plan, and from the plan back to actor and source. */
    @Test
    @Order(7)
    void aFigureIsUsedInThePlanAndThePlanLeadsBackToIt() {
        try (Sight sight = open(Studio.BOLIVIA + "/why/absent-machinery")) {
            Page page = sight.page();
            page.locator("a:text-is('Usar en el plan')").first().click();
            field(page, "line").selectOption("priorities:agua-para-riego");
            page.locator(".send button:has-text('Citar')").click();
            page.waitForURL("**way=back**");
            Locator evidence = page.locator("#back-priorities-agua-para-riego");
            assertThat(evidence.textContent()).contains("maquinaria", "Todas las personas entrevistadas", "L148");
            evidence.locator("a.figure").first().click();
            page.locator(".panel").waitFor();
            assertThat(sight.barriers()).isEmpty();
        }
    }

    /** The votes are counted by hand and typed in on one page; the priorities follow them when somebody says so. */
    @Test
    @Order(8)
    void whatAnAssemblyCountedOrdersThePriorities() {
        try (Sight sight = open(PAGE + "/assemblies")) {
            Page page = sight.page();
            field(page, "name_es").fill("Cabildo hipotético");
            send(page);
            page.waitForURL("**/assembly/cabildo-hipotetico");
            left(page, "present", "30");
            left(page, "votes.agua-para-riego", "9");
            left(page, "votes.oficios-para-jovenes", "25");
            Locator said = page.locator("[data-column='votes.oficios-para-jovenes'] .state");
            assertThat(said.textContent()).contains("34", "30");
            page.waitForCondition(() -> page.locator("#sums").textContent().contains("Por revisar"));
            assertThat(page.locator("#sums").textContent()).as("the sum above the counts follows them").contains("34");
            left(page, "votes.oficios-para-jovenes", "20");
            page.locator("[data-column='votes.oficios-para-jovenes'] .state.saved").waitFor();
            page.waitForCondition(() -> !page.locator("#sums").textContent().contains("Por revisar"));
            assertThat(page.locator("#sums").textContent()).contains("29");
            page.locator("button:has-text('Ordenar las prioridades')").click();
            page.waitForURL("**/plan/" + PLAN);
            assertThat(chain().priorities()).extracting(each -> each.id()).startsWith("oficios-para-jovenes", "agua-para-riego");
        }
    }

    /** A count is saved when its field is left. */
    private static void left(Page page, String name, String typed) {
        Locator asked = page.locator("main [name='" + name + "']");
        asked.fill(typed);
        asked.press("Tab");
        page.locator("[data-column='" + name + "'] .state:is(.saved, .doubted)").waitFor();
    }

    /** Poster, ballots and the chapter come as files; without a plan's priorities there would be nothing to print. */
    @Test
    @Order(9)
    void thePlanLeavesAsChapterPosterAndBallots() {
        for (String file : new String[] {"chapter.docx", "chapter.pdf", "chapter.html", "poster.pdf", "poster.html", "ballots.pdf", "ballots.html"}) {
            assertThat(studio.get(PAGE + "/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(studio.get(PAGE + "/poster.html").body()).contains("Oficios para jóvenes", "¿Qué debe hacerse primero?", "What should be done first?", "maquinaria", "machinery");
        assertThat(studio.get(PAGE + "/chapter.html").body()).contains("POA 2026", "Canal de riego revestido para familias de la comunidad", "Prioridad sin proyecto");
        assertThat(studio.form(Studio.BOLIVIA + "/plans", Map.of("name_es", "Vacío", "place", "tarata", "start_year", "2026", "end_year", "2030")).statusCode()).isEqualTo(200);
        assertThat(studio.get(Studio.BOLIVIA + "/plan/vacio/poster.html").statusCode()).isEqualTo(422);
    }

    /** At three widths and in both languages nothing is too wide, and the keyboard reaches the ways of the tree. */
    @Test
    @Order(10)
    void thePageOfAPlanIsSoundAtEveryWidth() {
        try (Sight sight = open(PAGE)) {
            for (String address : new String[] {PAGE, PAGE + "?way=back", PAGE + "?add=projects", PAGE + "?lang=en", PAGE + "/assembly/cabildo-hipotetico", Studio.BOLIVIA + "/cite?cited=statements:plans-depth"}) {
                sight.visit(address);
                for (int width : new int[] {360, 1024, 1600}) {
                    sight.page().setViewportSize(width, 900);
                    assertThat(sight.overflow()).as("%s at %d", address, width).isZero();
                }
                assertThat(sight.barriers()).as(address).isEmpty();
                assertThat(sight.complaints()).as(address).isEmpty();
                assertThat(sight.strangers()).as(address).isEmpty();
            }
        }
    }

    /** A67: who pays together for the project, with three quarterly reports for those who paid; no payment is made. */
    @Test
    @Order(11)
    void theProjectIsPaidTogetherWithAResidentsGroupAndReportedInThreeQuarters() {
        try (Sight sight = open(Studio.BOLIVIA + "/new/actors?from=funding")) {
            Page page = sight.page();
            field(page, "kind").selectOption("residents-group");
            field(page, "name_es").fill("Residentes hipotéticos en Bérgamo");
            page.locator("form[action*='new/actors'] button[type=submit]").first().click();
            page.waitForURL("**/funding**");
            page.locator("form[action*='funding-terms'] button").first().click();
            page.waitForSelector("text=1x1");
            agreed(sight);
            party(page, "residentes-hipoteticos-en-bergamo");
            party(page, "local-government-yotala");
            entered(page, "pledge", Map.of("party", "canal-residents-group", "amount", "25000", "entered_at", "2026-01-10", "text", "Promesa de la asamblea"));
            entered(page, "give", Map.of("party", "canal-residents-group", "form", "cash", "amount", "10000", "entered_at", "2026-02-15", "text", "Primer envío"));
            entered(page, "give", Map.of("party", "canal-local-government", "form", "cash", "amount", "12000", "entered_at", "2026-05-20", "text", "Aporte del año"));
            for (String quarter : new String[] {"1", "2", "3"}) {
                entered(page, "report", Map.of("year", "2026", "quarter", quarter, "text_es", "Lo hecho en el trimestre " + quarter));
            }
            assertThat(page.locator("main").textContent()).contains("Canal de riego").contains("no mueve ningún dinero").doesNotContain("no responde a ninguna prioridad local");
            assertThat(page.locator("main a[href$='2026-1.html'], main a[href$='2026-2.html'], main a[href$='2026-3.html']").count()).isEqualTo(3);
            assertThat(studio.get(Studio.BOLIVIA + "/funding/canal/2026-2.html").body()).contains("22.000").contains("28.000");
        }
    }

    private static void agreed(Sight sight) {
        Page page = sight.visit(Studio.BOLIVIA + "/new-agreement").page();
        field(page, "project").selectOption("canal-de-riego-revestido-para-familias-de-la-comunidad");
        field(page, "terms").selectOption("1x1");
        field(page, "name").fill("Canal");
        field(page, "total").fill("50.000");
        page.locator("form[action*='new-agreement'] button[type=submit]").first().click();
        page.waitForURL("**/funding/canal");
        sight.visit(Studio.BOLIVIA + "/funding/canal");
    }

    private static void party(Page page, String actor) {
        entered(page, "party", Map.of("actor", actor));
    }

    /** Opens the form where it is folded, answers it and sends it; nothing may be refused. */
    private static void entered(Page page, String form, Map<String, String> answers) {
        Locator folded = page.locator("details:has(form[action$='/" + form + "'])").last();
        if (folded.evaluate("each => each.open").equals(false)) {
            folded.locator("> summary").click();
        }
        answers.forEach((name, value) -> {
            Locator asked = page.locator("form[action$='/" + form + "'] [name=" + name + "]").last();
            if (asked.evaluate("each => each.tagName").equals("SELECT")) {
                asked.selectOption(value);
            } else {
                asked.fill(value);
            }
        });
        page.waitForNavigation(() -> page.locator("form[action$='/" + form + "'] button[type=submit]").last().click());
        assertThat(page.locator("main .state.refused, main .refused").allTextContents()).allSatisfy(each -> assertThat(each).isBlank());
    }

    /** "its DOCX, XLSX and HXL files opened by tools that we did not write": LibreOffice turns each into another format, and the plan's words are in it. */
    @Test
    @Order(12)
    void chapterWorkbookAndInventoryOpenInLibreOffice() throws IOException, InterruptedException {
        assumeTrue(isOfficeHere(), "LibreOffice (soffice) is not on this machine, so that no file is opened in it.");
        assertThat(inOffice(PAGE + "/chapter.docx", "chapter.docx", "txt:Text (encoded):UTF8", "chapter.txt")).contains("Canal de riego revestido para familias de la comunidad", "POA 2026");
        if (isCalcHere()) {
            assertThat(inOffice(Studio.BOLIVIA + "/plan-and-inventory.xlsx", "plan.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,7", "plan-projects.csv")).contains("Canal de riego revestido");
            assertThat(inOffice(Studio.BOLIVIA + "/activities-hxl.csv", "who.csv", "html:HTML (StarCalc)", "who.html")).contains("#activity+name", "Yotala");
        }
    }

    private static boolean isOfficeHere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    }

    /** LibreOffice's spreadsheet is a package of its own. */
    private static boolean isCalcHere() {
        return Files.exists(Path.of("/usr/lib/libreoffice/program/libsclo.so"));
    }

    private static String inOffice(String address, String name, String format, String written) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        var client = java.net.http.HttpClient.newHttpClient();
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(studio.server().address().toString().replaceFirst("/$", "") + address)).build();
        assertThat(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofFile(file)).statusCode()).isEqualTo(200);
        Process office = new ProcessBuilder("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--convert-to", format, "--outdir", folder.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("office.log").toFile()).start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve(written)).as(Files.readString(folder.resolve("office.log"))).exists();
        return Files.readString(folder.resolve(written));
    }
}
