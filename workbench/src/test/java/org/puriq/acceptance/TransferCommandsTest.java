package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the next census does to a transfer, asked at a terminal (acceptance A64 to A66). */
class TransferCommandsTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder.resolve("home"));
    }

    private JsonNode json(String... words) {
        return JsonMapper.shared().readTree(terminal.types(words).result());
    }

    private JsonNode shared(String next, String... more) {
        String[] words = new String[12 + more.length];
        System.arraycopy(new String[] {"outlook", "transfer", "--pool-share", "0.20", "--tax", "1000", "--inhabitants", "50,30,20", "--next-census", next, "--format", "json"}, 0, words, 0, 12);
        System.arraycopy(more, 0, words, 12, more.length);
        return json(words);
    }

    private static List<Double> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asDouble).toList();
    }

    /** A64: pool 200, transfers 100/60/40; then 111.11, 44.44, 44.44, in all 200; all down by 10 per cent changes nothing. */
    @Test
    void theHypotheticalThreeMunicipalitiesShareAsTheAcceptanceSays() {
        JsonNode shared = shared("50,20,20");
        assertThat(shared.get("pool").asDouble()).isEqualTo(200);
        assertThat(numbers(shared.get("now"))).containsExactly(100.0, 60.0, 40.0);
        assertThat(numbers(shared.get("after"))).containsExactly(111.11, 44.44, 44.44);
        assertThat(shared.get("total").asDouble()).isEqualTo(200);
        assertThat(numbers(shared("45,27,18").get("change"))).containsExactly(0.0, 0.0, 0.0);
    }

    /** A65: a census of 2010 and one of 2011 lose in different years, and every input is in the export. */
    @Test
    void theCensusYearIsAnInputAndAllInputsAreInTheExport() {
        JsonNode early = shared("50,20,20", "--census-year", "2010");
        JsonNode late = shared("50,20,20", "--census-year", "2011");
        assertThat(ofYear(early, 2010)).containsExactly(111.11, 44.44, 44.44);
        assertThat(ofYear(late, 2010)).containsExactly(100.0, 60.0, 40.0);
        assertThat(StreamSupport.stream(early.get("inputs").spliterator(), false).map(each -> each.get("input").asString()))
                .contains("pool-share", "tax", "inhabitants", "next-census", "census-year");
    }

    private static List<Double> ofYear(JsonNode shared, int year) {
        return StreamSupport.stream(shared.get("years").spliterator(), false).filter(each -> each.get("year").asInt() == year).map(each -> numbers(each.get("transfers"))).findFirst().orElseThrow();
    }

    /** A66: a range stays a range, with the figures of the income: four. */
    @Test
    void aRangeOfPeopleGivesARangeOfMoney() {
        JsonNode second = shared("50,18..22,20").get("after").get(1);
        assertThat(second.get("low").asDouble()).isEqualTo(40.9);
        assertThat(second.get("high").asDouble()).isEqualTo(47.8);
    }

    @Test
    void whatCannotBeSharedGetsASentence() {
        assertThat(refused("--pool-share", "1.2", "--tax", "1000", "--inhabitants", "50,30", "--next-census", "50,20,20")).contains("va de 0 a 1", "2 municipios", "3 en --next-census");
        assertThat(refused("--pool-share", "0.2", "--tax", "much", "--inhabitants", "50,30", "--next-census", "50,20")).contains("«much» no es un número");
        assertThat(refused("--pool-share", "0.2", "--tax", "1000", "--inhabitants", "0,0", "--next-census", "0,0")).contains("entre cero habitantes");
        assertThat(refused("--pool-share", "0.2", "--tax", "1000", "--inhabitants", "50,-3", "--next-census", "50,3")).contains("un conteo es cero o más");
    }

    private String refused(String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "outlook";
        words[1] = "transfer";
        words[2] = "--lang";
        words[3] = "es";
        System.arraycopy(options, 0, words, 4, options.length);
        var answer = terminal.types(words);
        assertThat(answer.code()).isEqualTo(1);
        return answer.err();
    }

    /** Punata and Poroma grew from 2001 to 2012, and yet lose share; the step is a range, and its assumptions are told. */
    @Test
    void whoGrewMayYetLose() {
        for (String code : List.of("031401", "010103")) {
            JsonNode told = json("outlook", "loses", "bo", code, "--format", "json", "--lang", "es");
            assertThat(told.get("last_census_told").asString()).contains("creció, y aun así pierde participación");
            JsonNode loss = told.get("loss");
            assertThat(loss.get("money_after").get("low").asDouble()).isLessThan(loss.get("money_after").get("high").asDouble());
            assertThat(told.get("inputs").toString()).contains("in-force-2024", "assumption");
            assertThat(told.get("alternatives").size()).isEqualTo(6);
        }
    }

    @Test
    void anotherYearAndAnotherIncomeChangeTheMoney() {
        double usual = json("outlook", "loses", "bo", "Punata", "--format", "json").get("loss").get("money_before").asDouble();
        JsonNode other = json("outlook", "loses", "bo", "Punata", "--set", "in-force-2024=2028", "--set", "income-2028=103550", "--format", "json");
        assertThat(other.get("in_force_from").asInt()).isEqualTo(2028);
        assertThat(other.get("loss").get("money_before").asDouble() / usual).isBetween(1.99, 2.01);
        var calendar = terminal.types("outlook", "loses", "bo", "Punata", "--set", "in-force-2024=2012", "--lang", "es");
        assertThat(calendar.code()).isEqualTo(1);
        assertThat(calendar.err()).contains("calendario de censos está desordenado");
        assertThat(terminal.types("outlook", "loses", "bo", "31401").err()).contains("031401");
    }

    /** 4294969320 is 2024 to a number that is too short for it. */
    @Test
    void aYearBeyondAllYearsIsRefused() {
        assertThat(terminal.types("outlook", "loses", "bo", "Punata", "--set", "in-force-2024=4294969320", "--lang", "en").err()).contains("write a year of four figures, from 1900 to 2041");
    }

    /** 090110 is Manta for the INEI and Amarilis for the RENIEC: a place that bears the one is not taken for the other. */
    @Test
    void aCodeOfTheOtherSchemeIsNoOtherMunicipality() {
        terminal.types("add", "huancavelica-2005", "code-schemes", "id=ubigeo-reniec", "name=Ubigeo (RENIEC)", "digits=6").result();
        terminal.types("add", "huancavelica-2005", "places", "id=amarilis", "name=Amarilis", "level=district", "parent=peru").result();
        terminal.types("add", "huancavelica-2005", "place-codes", "place=amarilis", "scheme=ubigeo-reniec", "code=090110").result();
        assertThat(terminal.types("outlook", "take", "huancavelica-2005", "pe", "090110", "--lang", "es").result()).contains("manta").doesNotContain("amarilis");
    }

    /** Manta lost 45 of 100 inhabitants from 2007 to 2017; the floor of 8 UIT a month holds its transfer. */
    @Test
    void theFloorHoldsManta() {
        JsonNode loss = json("outlook", "loses", "pe", "Manta", "--format", "json").get("loss");
        assertThat(loss.get("on_floor_before").asBoolean()).isTrue();
        assertThat(loss.get("money_before").asDouble()).isEqualTo(441_600);
        assertThat(loss.get("change").get("median").asDouble()).isZero();
    }

    @Test
    void aDepartmentIsATable() {
        var rows = terminal.types("outlook", "losses", "bo", "--within", "03", "--format", "csv").rows();
        assertThat(rows).hasSize(48);
        assertThat(rows.getFirst()).hasSize(18);
        assertThat(rows.stream().map(List::getFirst)).contains("031401");
    }

    /** At a terminal the same in six columns with their units; the files keep all eighteen. */
    @Test
    void atATerminalADepartmentIsAShortTable() {
        String told = terminal.types("outlook", "losses", "bo", "--within", "03", "--lang", "en").result();
        List<String> words = told.lines().toList();
        assertThat(told.replaceAll("\\s+", " ")).contains("thousand Bs", "All columns", "A range holds 80 of 100 futures").doesNotContain("Code:");
        assertThat(words.stream().filter(each -> each.contains("031401"))).singleElement().asString().contains("28.887", "–", "72");
        assertThat(words).allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(100));
    }

    /** One A4 each, in both languages. */
    @Test
    void thePageStandsOnOneSheet() throws IOException {
        for (List<String> place : List.of(List.of("bo", "031401"), List.of("bo", "010103"), List.of("pe", "090110"))) {
            for (String language : List.of("es", "en")) {
                Path file = folder.resolve(place.getLast() + language + ".pdf");
                assertThat(terminal.types("outlook", "loses", place.getFirst(), place.getLast(), "--lang", language, "--output", file.toString()).code()).isZero();
                try (var pdf = Loader.loadPDF(Files.readAllBytes(file))) {
                    assertThat(pdf.getNumberOfPages()).as("%s in %s", place, language).isEqualTo(1);
                }
            }
        }
    }

    /** The figures come into a study as derived statements with formula and assumptions, a plan cites them, and one undo takes them back. */
    @Test
    void whatACensusDoesCanBeTakenIntoAStudyAndCited() {
        String id = terminal.types("outlook", "take", "bolivia-2009", "bo", "Punata").result().strip();
        JsonNode change = json("why", "bolivia-2009", id, "--format", "json");
        assertThat(change.toString()).contains("derived", "a − b", "assumption");
        terminal.types("add", "bolivia-2009", "plans", "id=plan-punata", "name_es=Plan", "place=punata", "start_year=2026", "end_year=2030", "currency=boliviano", "state=draft").result();
        terminal.types("add", "bolivia-2009", "priorities", "id=caja", "plan=plan-punata", "name_es=Prever la caída de la transferencia", "body_kind=peasant-community").result();
        assertThat(terminal.types("plan", "cite", "bolivia-2009", "priorities:caja", "statements:" + id).code()).isZero();
        assertThat(terminal.types("outlook", "take", "huancavelica-2005", "bo", "Punata").err()).contains("huancavelica-2005");
    }
}
