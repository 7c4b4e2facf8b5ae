package org.puriq.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The authors' questions, what goes with little migration, and what each community lives on (catalogue, acceptance A15, A18, A19). */
class QuestionsTest {
    private static final String BARKER = "huancavelica-2005";
    private static final String NIJENHUIS = "bolivia-2009";
    private static final Pattern CAUSE = Pattern.compile("\\b(caus\\w*)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    @TempDir
    static Path folder = Path.of("");
    private static Terminal terminal = new Terminal(folder);

    @BeforeAll
    static void open() {
        terminal = new Terminal(folder.resolve("home"));
    }

    /** "Five of six NGOs on agriculture, youth a target in 0 of 6"; local governments "3 of 12", NGOs "17 of 45", together "2 of 17". */
    @ParameterizedTest
    @CsvSource({
        "huancavelica-2005, 5 de 6 ONG, ngos-farm-focused ngos-interviewed",
        "huancavelica-2005, objetivo en 0 de 6, ngos-targeting-youth ngos-interviewed",
        "bolivia-2009, 3 de 12 gobiernos locales, text-local-governments-addressing text-local-governments",
        "bolivia-2009, 17 de 45 ONG, text-ngos-with-work text-ngos",
        "bolivia-2009, 2 de 17 proyectos, text-ngo-projects-joint text-ngo-projects",
    })
    void whatTheAuthorsAnswerStandsInASentenceWhoseFiguresLeadToTheirStatements(String study, String said, String statements) {
        JsonNode paragraph = paragraphs(study, "es").stream().filter(each -> each.get("text").asString().contains(said)).findFirst().orElseThrow(() -> new AssertionError(said));
        List<String> figures = new ArrayList<>();
        paragraph.get("figures").forEach(each -> figures.add(each.get("statement").asString()));
        assertThat(figures).contains(statements.split(" "));
    }

    /** Every figure in a sentence is a statement or a count whose rows can be opened: outside of those no digit stands in an answer. */
    @ParameterizedTest
    @CsvSource({"huancavelica-2005, es", "huancavelica-2005, en", "bolivia-2009, es", "bolivia-2009, en"})
    void noNumberStandsInAnAnswerWithoutItsSource(String study, String language) {
        for (JsonNode paragraph : paragraphs(study, language)) {
            String rest = paragraph.get("text").asString();
            for (String pieces : List.of("figures", "counts")) {
                for (JsonNode piece : paragraph.get(pieces)) {
                    rest = rest.replaceFirst(Pattern.quote(piece.get("text").asString()), "");
                }
            }
            assertThat(rest).doesNotContainPattern("\\d");
        }
    }

    @Test
    void whyNotNamesAllEightReasonsAndCountsThemFromTheRows() {
        String told = terminal.types("questions", NIJENHUIS, "--lang", "en").result();
        assertThat(told).contains("give 5 reasons", "health and education", "works that are seen", "lacks flexibility", "do not know how", "private affair", "NGOs give 3",
                "external funds", "hard to reach", "hard to cooperate", "The author doubts");
        assertThat(terminal.types("questions", NIJENHUIS, "--format", "json").result()).contains("records/constraints?actor_kind=local-government", "records/constraints?actor_kind=ngo");
    }

    /** A15: market access (Antacocha) and land, water, climate, diverse crops (Bellavista) are named. */
    @Test
    void theCircumstancesOfLittleMigrationAreNamedWithTheirPlaces() {
        Printed table = terminal.view(BARKER, "little-migration", "--lang", "en");
        assertThat(table.down("circumstance")).containsExactly("access to a market", "land", "water", "temperate climate", "diverse crops");
        assertThat(table.cell("with-market", "goes-with")).startsWith("Antacocha: ");
        for (String row : List.of("with-land", "with-water", "with-climate", "with-crops")) {
            assertThat(table.cell(row, "goes-with")).startsWith("Bellavista: ");
            assertThat(table.statements(row, "goes-with")).contains("bellavista-migration-level");
        }
        assertThat(table.statements("with-water", "goes-with")).contains("bellavista-water");
        assertThat(table.cell("with-water", "elsewhere")).as("unknown stays unknown").contains("Chilcapite: not recorded");
    }

    /** A15: the counter-cases are shown unasked: Chilcapite (temperate, near a weekly market, all graduates left), Antacocha (high, potatoes and barley, little migration). */
    @Test
    void theCounterCasesStandBesideThemUnasked() {
        Printed table = terminal.view(BARKER, "little-migration", "--lang", "en");
        assertThat(table.statements("with-market", "counter-cases")).contains("chilcapite-market", "chilcapite-graduates-left");
        assertThat(table.statements("with-climate", "counter-cases")).contains("chilcapite-climate", "chilcapite-graduates-left", "antacocha-altitude", "antacocha-migration-level");
        assertThat(table.statements("with-crops", "counter-cases")).contains("chilcapite-crop-diversity", "antacocha-crop-diversity", "antacocha-migration-level");
        assertThat(table.cell("with-crops", "counter-cases")).contains("potatoes and barley");
        assertThat(terminal.types("questions", BARKER, "--lang", "en").result()).contains("Two cases do not fit.");
    }

    /** A15: the word "causes" is not used for the system's own result; n = 7 (5 rows) is printed beside it. */
    @ParameterizedTest
    @CsvSource({"es, n = 7 (5 filas)", "en, n = 7 (5 rows)"})
    void itSaysHowFewPlacesItRestsOnAndNeverThatOneThingCausesAnother(String language, String n) {
        String table = terminal.types("table", BARKER, "little-migration", "--lang", language).result();
        assertThat(table).contains(n).doesNotContainPattern(CAUSE);
        assertThat(paragraphs(BARKER, language)).allSatisfy(each -> assertThat(each.get("text").asString()).doesNotContainPattern(CAUSE));
    }

    /** A18: the livelihood portfolio (on-farm, non-agricultural, several jobs, migration) without money amounts. */
    @Test
    void thePortfolioOfEachCommunityIsDescribedWithoutAmounts() {
        Printed table = terminal.view(BARKER, "livelihood", "--lang", "en");
        assertThat(table.keys()).containsExactly("manta-village", "ccollpa", "san-luis", "antacocha", "chanquil", "bellavista", "chilcapite");
        assertThat(table.columns()).contains("avenue-on-farm", "avenue-nonagricultural", "avenue-pluriactivity", "avenue-migration");
        assertThat(table.statements("chanquil", "avenue-migration")).contains("chanquil-men-seasonal", "chanquil-portfolio-migration");
        assertThat(table.statements("chanquil", "avenue-nonagricultural")).containsExactly("chanquil-nonagricultural-work");
        assertThat(table.statements("ccollpa", "avenue-pluriactivity")).containsExactly("manta-several-jobs");
        assertThat(table.cell("bellavista", "avenue-nonagricultural")).isEqualTo("not recorded");
        assertThat(table.keys()).allSatisfy(place -> assertThat(table.statements(place, "avenue-on-farm")).isNotEmpty());
        assertThat(terminal.types("table", BARKER, "livelihood", "--lang", "en").result()).doesNotContain("US$", "S/");
    }

    /** A18: the four capitals can be described for a community; what is recorded of the wider place only says so. */
    @Test
    void theFourCapitalsOfEachCommunityAreDescribed() {
        Printed table = terminal.view(BARKER, "capitals", "--lang", "en");
        assertThat(table.columns()).contains("social-capital", "human-capital", "natural-capital", "human-made-capital");
        assertThat(table.statements("chilcapite", "human-capital")).contains("chilcapite-capital-human", "chilcapite-capital-human-loss", "chilcapite-graduates-left");
        assertThat(table.statements("chilcapite", "human-made-capital")).containsExactly("chilcapite-capital-human-made");
        assertThat(table.statements("chanquil", "natural-capital")).contains("chanquil-land-table", "chanquil-land-text");
        assertThat(table.cell("chanquil", "natural-capital")).contains("Acobamba (province) · Climate");
        assertThat(table.cell("antacocha", "social-capital")).isEqualTo("not recorded");
    }

    /** An amount of money cannot be made part of it. */
    @Test
    void anAttributeOfMoneyIsNoPartOfAPortfolio() {
        Terminal.Answer answer = terminal.types("edit", BARKER, "attributes", "remittances-received", "avenue=avenue-migration", "--lang", "en");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("without amounts of money");
    }

    /** A user's own study has the same pages from its own rows, whatever its capitals and ways of living are called. */
    @Test
    void anotherStudyHasTheSameFromItsOwnRows() {
        terminal.types("new", "Valle Alto", "--country", "neutral").result();
        String study = "valle-alto";
        add(study, "levels", "id=barrio", "rank=9", "name_es=Barrio");
        List.of("a", "b", "c").forEach(each -> add(study, "places", "id=" + each, "name=Lugar " + each.toUpperCase(java.util.Locale.ROOT), "level=barrio"));
        add(study, "sources", "id=libro", "kind=book", "title=Libro");
        List.of("a", "b", "c").forEach(each -> add(study, "comparison-rows", "comparison=communities", "places=" + each));
        add(study, "statements", "id=a-level", "places=a", "attribute=migration-level", "printed=poca", "value=migration-little", "source=libro", "basis=reported");
        add(study, "statements", "id=b-level", "places=b", "attribute=migration-level", "printed=mucha", "value=migration-much", "source=libro", "basis=reported");
        add(study, "statements", "id=a-land", "places=a", "attribute=land-size", "printed=3 ha", "value=3", "unit=hectare", "source=libro", "basis=reported");
        add(study, "statements", "id=b-land", "places=b", "attribute=land-size", "printed=3 ha", "value=3", "unit=hectare", "source=libro", "basis=reported");
        add(study, "questions", "id=q", "kind=little-migration", "name_es=¿Qué va con poca migración?", "outcomes=migration-level");
        add(study, "circumstances", "id=land", "question=q", "name_es=tierra", "attributes=land-size", "places=a", "counter_places=b");
        add(study, "passages", "question=q", "section=answer", "text_es=En un lugar hay {a-land}; hay {count:statements?attribute=land-size} datos de tierra.");

        Printed table = terminal.view(study, "little-migration", "--lang", "es");
        assertThat(table.cell("land", "goes-with")).contains("Lugar A").contains("3 ha").contains("poca migración");
        assertThat(table.statements("land", "counter-cases")).containsExactly("b-land", "b-level");
        assertThat(table.cell("land", "elsewhere")).contains("Lugar C: no registrado");
        assertThat(table.remarks()).contains("n = 3");
        assertThat(terminal.types("questions", study, "--lang", "es").result()).contains("En un lugar hay 3 ha; hay 2 datos de tierra.", "n = 3");
        assertThat(terminal.view(study, "capitals", "--lang", "es").statements("a", "natural-capital")).containsExactly("a-land");
    }

    private static void add(String study, String table, String... cells) {
        List<String> arguments = new ArrayList<>(List.of("add", study, table));
        arguments.addAll(List.of(cells));
        terminal.types(arguments.toArray(String[]::new)).result();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx"})
    void theAnswersAreToBeHadAsADocument(String format) throws IOException {
        Path file = folder.resolve("preguntas." + format);
        terminal.types("questions", BARKER, "--output", file.toString(), "--lang", "es").result();
        assertThat(file).isNotEmptyFile();
        if (format.equals("html")) {
            assertThat(Files.readString(file, UTF_8)).contains("¿Qué va con poca migración?", "n = 7 (5 filas)", "Barker, Carolyn (2005), L143");
        }
    }

    @Test
    void aTableIsNoFormatForQuestions() {
        Terminal.Answer answer = terminal.types("questions", BARKER, "--format", "csv");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("text, json, html or docx");
    }

    @Test
    void theReportOpensOnTheQuestions() throws IOException {
        Path file = folder.resolve("informe.html");
        terminal.types("report", BARKER, "--output", file.toString(), "--lang", "es").result();
        String report = Files.readString(file, UTF_8);
        assertThat(report.indexOf("Las preguntas del estudio")).isPositive().isLessThan(report.indexOf("Estudios de caso"));
        assertThat(report).contains("De qué vive cada lugar", "Los capitales de cada lugar");
    }

    private static List<JsonNode> paragraphs(String study, String language) {
        JsonNode facts = JsonMapper.builder().build().readTree(terminal.types("questions", study, "--format", "json", "--lang", language).result());
        List<JsonNode> paragraphs = new ArrayList<>();
        facts.get("questions").forEach(question -> List.of("answer", "against", "questions").forEach(section -> question.get(section).forEach(paragraphs::add)));
        assertThat(paragraphs).isNotEmpty();
        return paragraphs;
    }
}
