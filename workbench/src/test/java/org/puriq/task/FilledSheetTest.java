package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.report.Format;
import org.puriq.report.Paper;
import org.puriq.report.Printing;
import org.puriq.study.Study;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.view.Request;
import org.puriq.view.Views;

/** What is known of a community, on its sheet and in the views beside it, in the words of whoever reads it. */
class FilledSheetTest {
    @TempDir
    static Path folder = Path.of("");

    private static Workspace workspace = Fixtures.workspace(Path.of("none"));

    @BeforeAll
    static void open() {
        workspace = Fixtures.withStudies(folder);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    private static Study study(String id) {
        return Fixtures.sound(workspace.study(id));
    }

    private static String printed(String place, Language language) {
        Study study = study("huancavelica-2005");
        Paper paper = Fixtures.sound(PrintSheet.of(study, List.of(place), Optional.empty(), false, workspace.texts(study, language)));
        return paper.sections().stream().flatMap(each -> each.entries().stream()).map(FilledSheetTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Paper.Entry entry) {
        return switch (entry) {
            case Paper.Entry.Line line -> line.question() + "\n" + line.answers().stream().map(each -> each.stream().map(Piece::text).collect(Collectors.joining())).collect(Collectors.joining("\n"));
            case Paper.Entry.Calendar calendar -> calendar.question() + "\n" + calendar.moves().stream().map(Record::toString).collect(Collectors.joining("\n"));
        };
    }

    @Test
    void aSheetInSpanishHoldsNoEnglishWordsOfTheSource() {
        String chanquil = printed("chanquil", Language.SPANISH);
        assertThat(chanquil).contains("780 familias (también aprox. 780 familias)", "cultivos diversos, ganado, migración temporal", "Algo afectada", "Pocos adolescentes de Chanquil van a Huancayo");
        assertThat(chanquil).doesNotContain("approximately", "Diversity of crops", "Somewhat", "Many people", "few");
        assertThat(printed("chanquil", Language.ENGLISH)).contains("780 families (also approx", "diversity of crops, cattle, temporary migration");
    }

    /** The grouping of the source is one question, how much people leave for a time is another: both are told, and neither denies the other. */
    @Test
    void howMuchPeopleLeaveAndHowTheSourceGroupsThePlaceAreTwoQuestions() {
        assertThat(printed("chilcapite", Language.SPANISH)).containsSubsequence("Mucha migración temporal de Chilcapite va a Huancayo", "¿Cuánto se sale por un tiempo?\nAlta", "¿cuánto le afecta la migración?\nla fuente no lo dice")
                .doesNotContain("high levels");
    }

    /** A15: the market of Bellavista stands where it belongs, and Chanquil's climate speaks against, though no source names either there. n = 7 (5 rows). */
    @Test
    void acceptanceA15ComparingFindsWhatNoSourceNames() {
        Sheet sheet = view("huancavelica-2005", "little-migration", Language.SPANISH);
        assertThat(cell(sheet, "with-market", 1)).contains("Antacocha:", "Bellavista: Acceso al mercado: Feria semanal cerca", "(al comparar)");
        assertThat(cell(sheet, "with-market", 3)).doesNotContain("Bellavista");
        assertThat(cell(sheet, "with-climate", 2)).contains("Chilcapite:", "Antacocha:", "Chanquil: Acobamba (provincia) · Clima: Templado").endsWith("(al comparar)");
        assertThat(cell(sheet, "with-climate", 3)).doesNotContain("Chanquil");
        assertThat(cell(sheet, "with-market", 3)).contains("80 % (también aprox. 80 %)").doesNotContain("80 % / ");
        assertThat(sheet.remarks()).contains("n = 7 (5 filas)");
        assertThat(sheet.remarks().toString() + sheet.rows()).doesNotContainIgnoringCase("causa");
    }

    /** A18: what a place lives on, way by way: migration stands under migration and not on the farm. */
    @Test
    void acceptanceA18TheFarmIsToldWithoutMigration() {
        Study study = study("huancavelica-2005");
        Sheet sheet = view("huancavelica-2005", "livelihood", Language.SPANISH);
        int farm = sheet.columns().stream().map(Sheet.Head::text).toList().indexOf("Trabajo en la chacra");
        assertThat(farm).as(sheet.columns().toString()).isPositive();
        assertThat(sheet.rows()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(row -> assertThat(row.cells().get(farm).plain()).contains("Qué se hace en la chacra").doesNotContain("migración"));
        assertThat(study.evidence().about("chanquil", "on-farm-work")).hasSize(1);
    }

    @Test
    void aTotalThatWasWorkedOutFromTheSameCountsIsNotToldTwice() {
        Sheet heard = view("huancavelica-2005", "heard", Language.SPANISH);
        assertThat(heard.rows()).filteredOn(each -> !each.section().isEmpty()).extracting(Sheet.Row::key).as("the sum, and what the source says").hasSize(2).startsWith("total").doesNotContain("persons-heard-total", "chilcapite-persons-heard", "chanquil-persons-heard");
    }

    @Test
    void anAnswerInSpanishEmbedsTheTableInSpanishAndKeepsProjectsApart() throws IOException {
        Study study = study("bolivia-2009");
        var bytes = new ByteArrayOutputStream();
        var document = Fixtures.sound(QuestionText.of(study, "do-ngos-address-it", workspace.texts(study, Language.SPANISH)));
        Printing.printText(document, 200, workspace.texts(study, Language.SPANISH), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Apoyo legal;", "Asociación de familiares;", "Boletín").doesNotContain("Legal support", "Newsletter");
    }

    /** Every view that a study has can be named by a question; the study's own comparisons come on top. */
    @Test
    void theNamesThatAQuestionMayGiveAreThoseOfTheViews() {
        Study study = study("bolivia-2009");
        List<String> own = study.all(org.puriq.community.Comparison.class).stream().map(org.puriq.community.Comparison::id).toList();
        assertThat(Views.of(study)).extracting(org.puriq.view.View::name).filteredOn(each -> !own.contains(each)).containsExactlyElementsOf(org.puriq.format.ViewNames.OF_EVERY_STUDY);
    }

    private static Sheet view(String study, String name, Language language) {
        return Views.find(study(study), name).orElseThrow().sheet(new Request(study(study), workspace.texts(study(study), language), Map.of()));
    }

    private static String cell(Sheet sheet, String row, int at) {
        return sheet.rows().stream().filter(each -> each.key().equals(row)).findFirst().orElseThrow().cells().get(at).plain();
    }
}
