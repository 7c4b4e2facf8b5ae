package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.PrintedTable;
import org.puriq.base.Language;
import org.puriq.base.Wording;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Statement;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.study.Study;
import org.puriq.task.EditStudy;
import org.puriq.task.Fixtures;
import org.puriq.task.NewStudy;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Views;

/** Communities typed in from paper sheets, in a real browser, without a mouse. */
final class CommunitySheetTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final String TABLE_2 = "tabla-2";
    private static final List<String> NAMES = List.of("Manta, Ccollpa, San Luis", "Antacocha", "Chanquil", "Bellavista", "Chilcapite");
    private static final List<String> DISTRICTS = List.of("Manta", "Huancavelica", "Rosario", "Acobamba", "Acobamba");
    private static final List<String> PROVINCES = List.of("Huancavelica", "Huancavelica", "Acobamba", "Acobamba", "Acobamba");
    /** The questions that fill the columns of Table 2, from left to right. */
    private static final List<String> QUESTIONS = List.of("printed-province", "printed-district", "printed-village", "population", "land-size", "high-school", "activities",
            "conflict-affected", "migration-observations");
    /** In the order in which the sheet asks them. */
    private static final List<String> ASKED = List.of("printed-province", "printed-district", "printed-village", "population", "land-size", "high-school", "activities",
            "migration-observations", "conflict-affected");
    private static Studio studio;

    @BeforeAll
    static void start() {
        studio = new Studio(folder);
        Fixtures.sound(new NewStudy(studio.workspace()).create(new Wording("Tabla 2", "Table 2"), "pe"));
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static Sight open(String address) {
        return BROWSER.open(studio.server(), 1280).visit(address);
    }

    /** A8: Table 2's seven communities entered in an empty study give the same table, here through the community sheet. */
    @Test
    void barkersFiveCaseStudiesEnteredOnSheetsGiveTheSameTableTwo() throws IOException {
        layOutAsThePaperPrintsIt();
        try (Sight sight = open("/study/" + TABLE_2 + "/sheet")) {
            for (int row = 0; row < NAMES.size(); row++) {
                sight.visit("/study/" + TABLE_2 + "/sheet");
                begin(sight.page(), NAMES.get(row), DISTRICTS.get(row), PROVINCES.get(row));
                fillIn(sight.page(), PrintedTable.ROWS.get(row));
            }
            assertThat(sight.complaints()).isEmpty();
        }
        whatThePaperLeavesEmpty();
        String rebuilt = csv(TABLE_2);
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(rebuilt).stream().map(CsvRecord::getFields).toList();
        assertThat(rows.getFirst()).isEqualTo(PrintedTable.HEADS);
        assertThat(rows.subList(1, rows.size())).isEqualTo(PrintedTable.ROWS);
        assertThat(rebuilt).isEqualTo(csv("huancavelica-2005"));
        assertThat(study(TABLE_2).places().all()).as("seven communities and what they lie in").extracting(Place::name)
                .contains("Manta", "Ccollpa", "San Luis", "Antacocha", "Chanquil", "Bellavista", "Chilcapite", "Rosario", "Perú");
    }

    /** Columns, their printed heads, and three questions about printed names: the layout of a printed table is data. */
    private static void layOutAsThePaperPrintsIt() {
        var edit = new EditStudy(studio.workspace());
        study(TABLE_2).columnsOf("communities").stream().map(ComparisonColumn::id).toList().forEach(each -> Fixtures.sound(edit.remove(TABLE_2, "comparison-columns", each)));
        for (int at = 0; at < QUESTIONS.size(); at++) {
            String question = QUESTIONS.get(at);
            String head = PrintedTable.HEADS.get(at);
            boolean name = question.startsWith("printed-");
            if (name) {
                Fixtures.sound(edit.add(TABLE_2, "attributes", Map.of("id", question, "name_en", head, "kind", "text")));
                Fixtures.sound(edit.add(TABLE_2, "sheet-questions", Map.of("id", question, "section", "place", "question_es", head + ", como está impreso", "asks", "statement", "attribute", question)));
            }
            Fixtures.sound(edit.add(TABLE_2, "comparison-columns", Map.of("comparison", "communities", "position", String.valueOf(at + 1), "name_en", head, "printed", head,
                    "group_printed", at < 4 ? "AREAS OF RESEARCH" : at < 8 ? "SOCIO-ECONOMIC DIAGNOSTIC" : "MIGRATION",
                    "level", name ? question.replace("printed-", "") : "", "attribute", question, "joint", "break")));
        }
    }

    /** Two cells of the printed table are empty, because the row above says the same: no conversation says that. */
    private static void whatThePaperLeavesEmpty() {
        study(TABLE_2).all(ComparisonRow.class).stream().filter(each -> each.position() > 3).forEach(row -> Fixtures.sound(new EditStudy(studio.workspace())
                .add(TABLE_2, "statements", Map.of("places", String.join(" ", row.places()), "attribute", "printed-province", "basis", "reported"))));
    }

    private static void begin(Page page, String name, String district, String province) {
        page.getByLabel("Nombre (necesario)").focus();
        for (String typed : List.of(name, district, province, "Huancavelica", "Perú")) {
            page.keyboard().insertText(typed);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/sheet/**");
    }

    /** From field to field with the tab key; what is left is saved. */
    private static void fillIn(Page page, List<String> cells) {
        int written = 0;
        for (String question : ASKED) {
            String cell = cells.get(QUESTIONS.indexOf(question));
            if (!cell.isEmpty()) {
                tabTo(page, question);
                write(page, cell.split("<br>", -1));
                written++;
            }
        }
        page.keyboard().press("Tab");
        int expected = written;
        page.waitForCondition(() -> page.locator(".state.saved, .state.doubted").count() == expected);
    }

    private static void write(Page page, String... lines) {
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                page.keyboard().press("Enter");
            }
            page.keyboard().insertText(lines[at]);
        }
    }

    private static void tabTo(Page page, String name) {
        for (int step = 0; step < 200; step++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.name"))) {
                return;
            }
        }
        throw new AssertionError("The tab key never reaches " + name);
    }

    private static Study study(String id) {
        return Fixtures.sound(studio.workspace().study(id));
    }

    private static String csv(String id) throws IOException {
        Texts texts = studio.workspace().texts(study(id), Language.ENGLISH).forMachines();
        var bytes = new ByteArrayOutputStream();
        Printing.print(Views.find(study(id), "communities").orElseThrow().sheet(new Request(study(id), texts, Map.of())), Format.CSV, texts, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Place, flow with months, contributions, who says it and when: one page, by keyboard alone. */
    @Test
    void aCommunityIsEnteredByKeyboardWithoutLeavingThePage() {
        try (Sight sight = open(Studio.EMPTY + "/sheet")) {
            Page page = sight.page();
            page.getByLabel("Nombre (necesario)").focus();
            write(page, "Ayllu Uno");
            page.keyboard().press("Enter");
            page.waitForURL("**/sheet/ayllu-uno*");
            answer(page, "population", "como 80 familias");
            answer(page, "leaving.where", "La Capital (país)");
            tabTo(page, "leaving.months");
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            answer(page, "leaving.count", "unas 12 personas");
            answer(page, "gave.what", "Uniformes");
            answer(page, "gave.what", "Una banda");
            answer(page, "who", "La presidenta y dos comuneros");
            answer(page, "when", "mayo de 2026");
            page.keyboard().press("Tab");
            page.waitForCondition(() -> page.locator(".state.saved, .state.doubted").count() >= 7);
            assertThat(page.url()).contains("/sheet/ayllu-uno");
            assertThat(sight.barriers()).isEmpty();
            assertThat(sight.overflow()).isZero();
            assertThat(sight.complaints()).isEmpty();
        }
        Study study = study("pampa-vacia");
        Statement population = study.evidence().about("ayllu-uno", "population").getFirst();
        assertThat(population.printed()).isEqualTo("como 80 familias");
        assertThat(population.normalised().value()).isEqualTo("80");
        assertThat(population.normalised().qualifier().code()).isEqualTo("approximately");
        assertThat(population.normalised().unit()).contains("families");
        assertThat(population.estimator()).isPresent();
        assertThat(population.period().iso()).isEqualTo("2026-05");
        Flow flow = study.flows().getFirst();
        assertThat(flow.months()).containsExactly(1, 2);
        assertThat(study.places().find(flow.destinations().getFirst()).orElseThrow().name()).isEqualTo("La Capital");
        assertThat(flow.people().value()).isEqualTo("12");
        assertThat(flow.estimator()).isEqualTo(population.estimator());
        assertThat(study.all(Contribution.class)).extracting(Contribution::printed).containsExactly("Uniformes", "Una banda");
    }

    private static void answer(Page page, String name, String... lines) {
        tabTo(page, name);
        write(page, lines);
    }

    /** In both languages, on a telephone and on a wide screen; also printed views, and the two rounds. */
    @Test
    void thePagesOfTheSheetAreSound() {
        Fixtures.sound(new EditStudy(studio.workspace()).add("bolivia-2009", "rounds", Map.of("id", "again", "name_es", "Otra vez", "start", "2026")));
        try (Sight sight = open("/")) {
            for (String address : List.of(Studio.HUANCAVELICA + "/sheet", Studio.HUANCAVELICA + "/sheet/chilcapite", Studio.HUANCAVELICA + "/sheet/manta-village_ccollpa_san-luis/paper",
                    Studio.HUANCAVELICA + "/sheet-paper", Studio.BOLIVIA + "/sheet/arani?round=again", Studio.BOLIVIA + "/table/rounds")) {
                for (String page : List.of(address, address + (address.contains("?") ? "&" : "?") + "lang=en")) {
                    sight.visit(page);
                    assertThat(sight.barriers()).as(page).isEmpty();
                    for (int width : new int[] {360, 1600, 1024}) {
                        sight.page().setViewportSize(width, 900);
                        assertThat(sight.overflow()).as(page + " at " + width).isNotPositive();
                    }
                    assertThat(sight.page().locator("main").innerText()).as(page).doesNotContainPattern("\\b(web|ficha|view|head|choice|rounds)\\.[a-z-]+");
                }
            }
            sight.visit(Studio.BOLIVIA + "/sheet/arani?round=again");
            assertThat(sight.page().locator(".round").textContent()).as("the frame shows the round").isEqualTo("Otra vez");
            assertThat(sight.complaints()).isEmpty();
        }
    }

    /** A study opened by two windows at once: both edit, nothing is lost, the later one sees the other's change. */
    @Test
    void twoWindowsOnOneSheetLoseNothing() {
        String address = Studio.BOLIVIA + "/sheet/arani";
        try (Sight one = open(address); Sight other = open(address)) {
            type(one.page(), "economic-base", "Papa y leche");
            type(other.page(), "economic-base", "Comercio en la feria");
            other.page().waitForCondition(() -> other.page().locator("[name=economic-base]").inputValue().contains("Papa y leche"));
            assertThat(other.page().locator("[name=economic-base]").inputValue()).isEqualTo("Papa y leche\nComercio en la feria");
            type(one.page(), "households-with-member-abroad", "40 %");
            other.page().locator("[name=households-with-member-abroad]").focus();
            other.page().keyboard().insertText("45 %");
            other.page().keyboard().press("Tab");
            var field = other.page().locator("[data-column=households-with-member-abroad]");
            field.locator(".state.refused, .state.saved").waitFor();
            assertThat(study("bolivia-2009").evidence().about("arani", "households-with-member-abroad").stream().map(Statement::printed)).contains("40 %").doesNotContain("45 %");
            assertThat(field.locator(".state").textContent()).contains("40 %");
            assertThat(other.page().locator("[name=households-with-member-abroad]").inputValue()).as("what was typed stays").isEqualTo("45 %");
            one.page().reload();
            assertThat(one.page().locator("[name=economic-base]").inputValue()).isEqualTo("Papa y leche\nComercio en la feria");
        }
    }

    private static void type(Page page, String name, String text) {
        page.locator("[name=" + name + "]").focus();
        page.keyboard().insertText(text);
        page.keyboard().press("Tab");
        page.locator("[data-column=" + name + "] .state.saved, [data-column=" + name + "] .state.doubted").waitFor();
    }
}
