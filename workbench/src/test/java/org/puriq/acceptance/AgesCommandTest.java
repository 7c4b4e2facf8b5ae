package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puriq.acceptance.Terminal.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Part 4, deliver 6: "ages now and then where known (school places, adults who can hold communal office, old people alone)". The ages here are
 * made up: Manta's 953 people of 2017 in seventeen groups.
 */
class AgesCommandTest {
    private static final int[] WOMEN = {30, 35, 40, 38, 25, 22, 24, 26, 25, 28, 27, 26, 30, 28, 30, 26, 42};
    private static final int[] MEN = {41, 36, 41, 37, 20, 18, 20, 22, 22, 24, 25, 24, 26, 26, 26, 20, 23};
    private static final int PEOPLE = 953;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() {
        terminal = new Terminal(folder.resolve("home"));
    }

    private static String ages(int group) {
        return group == 16 ? "80+" : group * 5 + "-" + (group * 5 + 4);
    }

    /** The same table under another head, with one row written otherwise. */
    private static String table(String head, String mark, int other, String row) {
        var text = new StringBuilder(head).append('\n');
        for (int group = 0; group < 17; group++) {
            text.append(group == other ? row : ages(group) + mark + WOMEN[group] + mark + MEN[group]).append('\n');
        }
        return text.toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Answer keep(Path table, String... more) {
        Stream<String> words = Stream.of("outlook", "ages", "pe", "090110", "--data", table.toString(), "--year", "2017", "--source", "Hipotético", "--by", "Prueba", "--lang", "en");
        return terminal.types(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private JsonNode loses(String place) {
        return JsonMapper.shared().readTree(terminal.types("outlook", "loses", "pe", place, "--format", "json", "--lang", "en").result());
    }

    private static JsonNode group(JsonNode told, String who) {
        return told.get("by_age").get("groups").valueStream().filter(each -> each.get("who").asString().equals(who)).findFirst().orElseThrow();
    }

    @Test
    void whereAgesAreKnownThePageTellsThemNowAndThenWithIntervalAndFormula() throws IOException {
        assertThat(loses("090110").get("ages").asString()).contains("not known");
        keep(file("manta.csv", table("edad,mujeres,hombres", ",", -1, "")), "--format", "csv").result();
        JsonNode told = loses("090110");
        JsonNode school = group(told, "school");
        assertThat(school.get("ages").asString()).isEqualTo("6-16");
        assertThat(school.get("now").asInt()).isBetween(160, 185);
        assertThat(school.get("low").asDouble()).isLessThan(school.get("median").asDouble());
        assertThat(school.get("high").asDouble()).isGreaterThan(school.get("median").asDouble());
        assertThat(school.get("formula").asString()).contains("sum of the ages 6-16");
        assertThat(school.get("basis").asString()).contains("approximate");
        assertThat(group(told, "office").get("ages").asString()).isEqualTo("18-59");
        assertThat(group(told, "old").get("now").asInt()).isEqualTo(26 + 42 + 30 + 28 + 20 + 23 + 26 + 26);
        assertThat(told.get("by_age").get("remarks").toString()).contains("assumption: women and men of legal age", "by the source: Ley 28044", "households of one person");
        assertThat(told.get("by_age").get("source").asString()).isEqualTo("Hipotético");
        assertThat(told.get("by_age").get("entered_by").asString()).isEqualTo("Prueba");
        assertThat(told.get("by_age").get("entered").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    /** The sum of the ages is the middle of the fan that the same page shows, and its interval is the fan's. */
    @Test
    void theAgesSumToTheFanOfThePage() throws IOException {
        keep(file("manta.csv", table("age,women,men", ",", -1, ""))).result();
        JsonNode everybody = group(loses("090110"), "everybody");
        Answer total = terminal.types("outlook", "project", "pe", "090110", "--to", "2030", "--format", "csv", "--lang", "en");
        List<String> last = total.row("2030");
        assertThat(everybody.get("now").asInt()).isEqualTo(PEOPLE);
        assertThat(everybody.get("median").asDouble()).isCloseTo(Double.parseDouble(last.get(1)), within(10.0));
        assertThat(everybody.get("low").asDouble()).isCloseTo(Double.parseDouble(last.get(2)), within(10.0));
        assertThat(everybody.get("high").asDouble()).isCloseTo(Double.parseDouble(last.get(3)), within(10.0));
    }

    @Test
    void oldPeopleAloneAreToldOnlyWhereSomebodyEnteredTheirShareAndAsAnAssumption() throws IOException {
        keep(file("manta.csv", table("age,women,men", ",", -1, ""))).result();
        assertThat(loses("090110").get("by_age").toString()).doesNotContain("\"alone\"");
        terminal.types("outlook", "ages", "pe", "090110", "--alone", "20").result();
        JsonNode told = loses("090110");
        assertThat(group(told, "alone").get("now").asInt()).isEqualTo(Math.round(group(told, "old").get("now").asInt() * 0.2f));
        assertThat(group(told, "alone").get("basis").asString()).isEqualTo("assumption");
        assertThat(terminal.types("outlook", "ages", "pe", "090110", "--alone", "120", "--lang", "en").err()).contains("from 0 to 100");
    }

    @Test
    void anEnteredTableIsNeverLost() throws IOException {
        Path table = file("manta.csv", table("age,women,men", ",", -1, ""));
        keep(table).result();
        Answer again = keep(table);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("kept already, of 2017", "--replace");
        assertThat(keep(table, "--replace").code()).isZero();
        assertThat(folder.resolve("home/countries/pe/ages/earlier/090110-1.csv")).exists();
        assertThat(terminal.types("outlook", "ages", "pe", "090110", "--remove").code()).isZero();
        assertThat(terminal.types("outlook", "ages", "pe", "090110", "--lang", "en").err()).contains("No ages of Manta are kept");
        assertThat(loses("090110").has("by_age")).isFalse();
        assertThat(terminal.types("outlook", "ages", "pe", "090110", "--restore").code()).isZero();
        assertThat(loses("090110").has("by_age")).isTrue();
        assertThat(terminal.types("outlook", "ages", "pe", "090110", "--remove", "--restore").code()).isEqualTo(2);
    }

    @Test
    void keptAgesThatSomebodySpoiltKeepNobodyFromTheRest() throws IOException {
        keep(file("manta.csv", table("age,women,men", ",", -1, ""))).result();
        Files.writeString(folder.resolve("home/countries/pe/ages/090110.csv"), "spoilt");
        Answer told = terminal.types("outlook", "loses", "pe", "090110", "--lang", "en");
        assertThat(told.code()).isZero();
        assertThat(told.err()).contains("cannot be read", "It stays as it is");
        assertThat(folder.resolve("home/countries/pe/ages/090110.csv")).hasContent("spoilt");
    }

    /** Tabs, semicolons, a workbook, single ages, and only totals: the same people. */
    @Test
    void aTableIsReadHoweverItIsWritten() throws IOException {
        String printed = keep(file("a.csv", table("edad,mujeres,hombres", ",", -1, "")), "--format", "csv").result();
        assertThat(keep(file("b.tsv", table("Grupo de edad\tHombres\tMujeres", "\t", -1, "")), "--replace", "--format", "csv").result()).isNotEqualTo(printed);
        assertThat(keep(file("c.csv", table("Edades;Mujeres;Varones", ";", 16, "80 y más;42;23") + "Total;502;451\n"), "--replace", "--format", "csv").result()).isEqualTo(printed);
        assertThat(keep(workbook(), "--replace", "--format", "csv").result()).isEqualTo(printed);
        Answer totals = keep(file("d.csv", totals()), "--replace", "--format", "csv");
        assertThat(totals.row("Everybody").get(2)).isEqualTo("953");
        assertThat(terminal.types("outlook", "ages", "pe", "090110", "--lang", "en").result().replaceAll("\\s+", " ")).contains("does not tell women from men", "no pyramid is drawn");
    }

    private static String totals() {
        var text = new StringBuilder("edad,total\n");
        for (int group = 0; group < 17; group++) {
            text.append(ages(group)).append(',').append(WOMEN[group] + MEN[group]).append('\n');
        }
        return text.toString();
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("manta.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("ages");
            sheet.value(0, 0, "Cuadro hipotético");
            List.of("edad", "mujeres", "hombres").forEach(each -> sheet.value(1, List.of("edad", "mujeres", "hombres").indexOf(each), each));
            for (int group = 0; group < 17; group++) {
                sheet.value(group + 2, 0, ages(group));
                sheet.value(group + 2, 1, WOMEN[group]);
                sheet.value(group + 2, 2, MEN[group]);
            }
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3  | 15-19,-38,37    | “-38”: there cannot be fewer than no people
            3  | 15-19,38,thirty | “thirty” is no number of people
            3  | 15-19,3.8,37    | If it is a percentage
            3  | 15-19,38%,37    | is a percentage. Write how many people
            3  | 10-14,38,37     | The age 10-14 stands twice, on the lines 4 and 5
            3  | 17,38,37        | The age 15-16 is missing
            3  | 2026-09-05,38,37| If a spreadsheet made a date
            0  | 5-9,30,41       | stands twice
            16 | 75-99,42,23     | would be counted twice
            3  | 15-19,38000,37  | It looks like the table of another place
            """)
    void badInputGetsASentenceThatSaysWhatAndWhere(int other, String row, String sentence) throws IOException {
        Answer answer = keep(file("bad.csv", table("age,women,men", ",", other, row)));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err().replaceAll("\\s+", " ")).contains(sentence).contains("bad.csv");
        assertThat(folder.resolve("home/countries/pe/ages/090110.csv")).doesNotExist();
    }

    @Test
    void totalsThatDoNotAddUpAreToldWithTheDifference() throws IOException {
        Answer sum = keep(file("a.csv", table("age,women,men", ",", -1, "") + "Total,502,461\n"));
        assertThat(sum.err()).contains("The men sum to 451 and the row of the total says 461: a difference of 10");
        Answer count = keep(file("b.csv", table("age,women,men", ",", 3, "15-19,28,37")), "--replace");
        assertThat(count.err()).contains("The ages sum to 943, and in Manta the census of 2017 counted 953: 10 are missing");
        Answer row = keep(file("c.csv", table("age,women,men,total", ",", -1, "").replace("0-4,30,41", "0-4,30,41,75")), "--replace");
        assertThat(row.err()).contains("women and men sum to 71 and the total says 75: a difference of 4");
    }

    @Test
    void percentagesSwappedSexesAndCopiedColumnsAreSeen() throws IOException {
        var percent = new StringBuilder("age,women,men\n");
        for (int group = 0; group < 17; group++) {
            percent.append(ages(group)).append(group < 15 ? ",3,3\n" : ",3,2\n");
        }
        assertThat(keep(file("a.csv", percent.toString())).err()).contains("they look like percentages");
        Answer swapped = keep(file("b.csv", table("age,women,men", ",", 16, "80+,10,55")));
        assertThat(swapped.code()).isZero();
        assertThat(swapped.err()).contains("Women live longer: maybe the columns are swapped");
        var same = new StringBuilder("age,women,men\n");
        for (int group = 0; group < 17; group++) {
            same.append(ages(group)).append(",28,28\n");
        }
        assertThat(keep(file("c.csv", same.toString()), "--replace").err()).contains("the same column was copied twice");
    }

    @Test
    void whatIsNoTableOrTellsNoSourceIsRefusedWithEverythingThatIsWrong() throws IOException {
        Answer none = terminal.types("outlook", "ages", "pe", "090110", "--data", file("x.csv", "a,b\n1,2\n").toString(), "--year", "17", "--lang", "en");
        assertThat(none.err()).contains("“17” is not the year of a count", "where the table is from", "who enters the table", "At the beginning it says: “a, b”");
        assertThat(keep(Files.write(folder.resolve("x.pdf"), "%PDF-1.7".getBytes(StandardCharsets.UTF_8))).err()).contains("is no table that can be read");
        assertThat(keep(file("other.csv", "code,age,women,men\n090111,0-4,3,4\n")).err()).contains("no rows with the code 090110; it has some of 090111");
        assertThat(keep(Files.write(folder.resolve("huge.csv"), new byte[33 * 1024 * 1024])).err()).contains("32");
    }

    /** One A4, in both languages, also with ages. */
    @Test
    void thePageWithAgesStandsOnOneSheet() throws IOException {
        keep(file("manta.csv", table("age,women,men", ",", -1, "")), "--alone", "20").result();
        for (String language : List.of("es", "en")) {
            Path file = folder.resolve(language + ".pdf");
            assertThat(terminal.types("outlook", "loses", "pe", "090110", "--lang", language, "--output", file.toString()).code()).isZero();
            try (var pdf = Loader.loadPDF(Files.readAllBytes(file))) {
                assertThat(pdf.getNumberOfPages()).as(language).isEqualTo(1);
            }
        }
    }
}
