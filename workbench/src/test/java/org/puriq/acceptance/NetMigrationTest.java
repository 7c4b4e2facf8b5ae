package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Net migration between two counts at the terminal. The women of Manila, 1960 to 1970, are those of United Nations (1992), Preparing Migration Data
 * for Subnational Population Projections, table 6; the oldest three groups stand together, as at the first census.
 */
class NetMigrationTest {
    private static final String MANILA = """
            age,sex,1960,1970,ratio
            0-4,women,80275,85870,1.11722489
            5-9,women,70875,83054,0.991546373
            10-14,women,63250,79489,0.972851893
            15-19,women,85618,101410,0.889259325
            20-24,women,75793,90410,0.841306949
            25-29,women,60037,56055,0.95707411
            30-34,women,34813,44648,0.951292085
            35-39,women,31927,36963,0.904155634
            40-44,women,24297,28873,0.929513107
            45-49,women,20207,23678,0.796608568
            50-54,women,13714,19063,0.876984438
            55-59,women,9366,14484,0.83518443
            60-64,women,7921,10205,0.711583081
            65+,women,11114,14930,0.562446761
            """;
    /** Printed in the manual, by age in 1970 from 0-4 to 60-64, then 65 and over; the manual rounds on the way to the children and the sum. */
    private static final int[] PRINTED = {-236, -8938, -10196, 31134, 28877, -20082, -19117, -20497, -4244, -5189, -3521, -1613, -1822, -1417 - 1890 - 1472};
    private static final int PRINTED_SUM = -40224;

    @TempDir
    private Path home = Path.of("");

    @Test
    void thePrintedNetMigrationOfManilaComesOut() throws IOException {
        List<String> net = terminal().types("flows", "net", "--data", file(MANILA), "--census-ratios", "--format", "csv").column("net, at the end");
        for (int at = 0; at < PRINTED.length; at++) {
            assertThat(Double.parseDouble(net.get(at))).as("group %d", at).isCloseTo(PRINTED[at], within(5.0));
        }
        assertThat(Double.parseDouble(net.getLast())).isCloseTo(PRINTED_SUM, within(5.0));
    }

    @Test
    void everyAssumptionIsCalledOneAndTheFormulasStandThere() throws IOException {
        String told = terminal().types("flows", "net", "--data", file(MANILA), "--census-ratios", "--timing", "forward").result().replace('\u202f', ' ').replaceAll("\\s+", " ");
        assertThat(told).contains("lost 40 220 more people").contains("Formula: net at the end = P1 − s·P0").contains("Assumption, children born between the counts")
                .contains("Assumption: the survival ratios come from two censuses").contains("Born between the counts (assumption)").contains("went abroad");
        List<String> basis = terminal().types("flows", "net", "--data", file(MANILA), "--census-ratios", "--format", "csv").column("rests on");
        assertThat(basis).startsWith("assumption", "assumption", "derived");
    }

    @Test
    void withoutRatiosALifeExpectancyOrTheCountrysCountsStandIn() throws IOException {
        String plain = MANILA.replaceAll(",[^,]*\n", "\n");
        assertThat(terminal().types("flows", "net", "--data", file(plain)).err()).contains("line 2").contains("ratio is missing").contains("--life-expectancy");
        List<String> ratios = terminal().types("flows", "net", "--data", file(plain), "--life-expectancy", "60", "--format", "csv").column("survival ratio");
        assertThat(ratios.subList(2, 14)).allSatisfy(each -> assertThat(Double.parseDouble(each)).isBetween(0.2, 1.0));
        List<String> basis = terminal().types("flows", "net", "--data", file(plain), "--life-expectancy", "60", "--format", "csv").column("rests on");
        assertThat(basis.get(4)).isEqualTo("derived from an assumption");
        String itself = Files.writeString(home.resolve("country.csv"), plain).toString();
        List<String> net = terminal().types("flows", "net", "--data", file(plain), "--country-data", itself, "--format", "csv").column("net, at the end");
        assertThat(net.getLast()).as("a country is closed towards itself").isEqualTo("0");
    }

    /** The women of the country counted over another time: its survival is of five years, and the place's of ten. */
    @Test
    void countsOfTheCountryOverAnotherTimeAreNotSetBesideIt() throws IOException {
        String plain = MANILA.replaceAll(",[^,]*\n", "\n");
        String shorter = Files.writeString(home.resolve("shorter.csv"), plain.replace("1960,1970", "1965,1970")).toString();
        assertThat(terminal().types("flows", "net", "--data", file(plain), "--country-data", shorter).err()).contains("goes from 1965 to 1970 and that of the place from 1960 to 1970", "same years");
        String later = Files.writeString(home.resolve("later.csv"), plain.replace("1960,1970", "1970,1980")).toString();
        var answer = terminal().types("flows", "net", "--data", file(plain), "--country-data", later, "--format", "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains("taken to die alike");
    }

    @Test
    void aCommaWithinANumberIsRefusedAndMovesNoColumn() throws IOException {
        assertThat(terminal().types("flows", "net", "--census-ratios", "--data", file(MANILA.replace("65+,women,11114", "65+,women,11,114"))).err()).contains("line 15").contains("6 cells");
        assertThat(terminal().types("flows", "schedule", "--fit", file("age,intensity\n1,0,2\n")).err()).contains("line 2").contains("3 cells");
    }

    /** 494,963 is the projection of 2015, 347,639 the count of 2017: without ages, a change is a change. */
    @Test
    void withoutAgesFourNumbersSuffice() {
        var answer = terminal().types("flows", "net", "--years", "2007,2017", "--first", "1000", "--second", "900", "--births", "200", "--deaths", "50", "--format", "csv");
        assertThat(answer.row("net migration")).containsExactly("net migration", "-250", "(P1 − P0) − (B − D)", "derived");
        assertThat(answer.row("per 1000 inhabitants and year").get(1)).isEqualTo("-26.3158");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0-4,women,80275     | 0-4,women,-3     | line 2   | below zero
            5-9,women           | 5-14,women       | line 4   | overlap
            65+,women           | 65-69,women      | line 15  | 65+
            1960,1970           | 1970,1960        | 1970 and 1960 | in order
            1960,1970           | 1960,1973        | 13 years | line up
            45-49,women,20207   | 45-49,m,20207    | line 11  | men or women
            45-49,women,20207   | 45-49,women,many | line 11  | no number
            age,sex             | edades raras,sex | age, sex | Needed
            0.889259325         | 0                | 15-19    | over zero
            """)
    void whatCannotBeIsRefusedWithItsPlaceAndWhatWouldBeRight(String right, String wrong, String where, String sentence) throws IOException {
        var answer = terminal().types("flows", "net", "--census-ratios", "--data", file(MANILA.replace(right, wrong)));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(where).contains(sentence);
    }

    @Test
    void aRatioOverOneIsRefusedUnlessItComesFromCensuses() throws IOException {
        assertThat(terminal().types("flows", "net", "--data", file(MANILA)).err()).contains("1.11722489").contains("nobody multiplies");
    }

    @Test
    void aTableOfASpreadsheetWithTotalsIsRead() throws IOException {
        String spanish = MANILA.replace("age,sex,1960,1970,ratio", "edad,sexo,primero,segundo,razón").replace("women", "Mujeres").replace("65+", "65 y más años").replace(',', ';') + "Total;Mujeres;589207;689132;\n";
        var answer = terminal().types("flows", "net", "--data", file(spanish), "--years", "1960,1970", "--census-ratios", "--format", "csv");
        assertThat(Double.parseDouble(answer.column("net, at the end").getLast())).isCloseTo(PRINTED_SUM, within(5.0));
        assertThat(answer.err()).contains("1 rows of totals");
        assertThat(terminal().types("flows", "net", "--data", file(spanish), "--census-ratios").err()).contains("which years");
    }

    @Test
    void filesThatAreNoTableAreRefused() throws IOException {
        assertThat(terminal().types("flows", "net", "--data", file("")).err()).contains("no rows");
        assertThat(terminal().types("flows", "net", "--data", file("PK\u0003\u0004")).err()).contains("no CSV");
        assertThat(terminal().types("flows", "net", "--data", file("x".repeat(300_000))).err()).contains("256 kB");
        assertThat(terminal().types("flows", "net", "--data", "missing.csv").code()).isEqualTo(2);
        assertThat(terminal().types("flows", "net").code()).isEqualTo(2);
    }

    @Test
    void aScheduleIsFittedAndItsCurveStandsBesideWhatWasObserved() throws IOException {
        var observed = new StringBuilder("age,intensity\n");
        for (int age = 0; age <= 70; age++) {
            observed.append(age).append(',').append(java.math.BigDecimal.valueOf(0.02 * Math.exp(-0.1 * age) + 0.06 * Math.exp(-0.1 * (age - 20) - Math.exp(-0.4 * (age - 20))) + 0.003).toPlainString()).append('\n');
        }
        var answer = terminal().types("flows", "schedule", "--fit", file(observed.toString()), "--format", "csv");
        List<List<String>> rows = answer.rows();
        assertThat(rows).filteredOn(each -> each.get(1).equals("mu2")).singleElement().satisfies(each -> assertThat(Double.parseDouble(each.get(3))).isCloseTo(20, within(0.01)));
        assertThat(rows).hasSize(1 + 7 + 71);
        assertThat(terminal().types("flows", "schedule", "--fit", file(observed.toString()), "--parameters", "8").err()).contains("7, 9, 11");
        assertThat(terminal().types("flows", "schedule", "--fit", file("age,intensity\n1,2\n2,-1\n")).err()).contains("line 3").contains("below zero");
        assertThat(terminal().types("flows", "schedule", "--fit", file("age,intensity\n1,2\n2,1\n")).err()).contains("more ages".replace("more", "More"));
    }

    private Terminal terminal() {
        return new Terminal(home);
    }

    private String file(String text) throws IOException {
        return Files.writeString(home.resolve("counts.csv"), text, StandardCharsets.UTF_8).toString();
    }
}
