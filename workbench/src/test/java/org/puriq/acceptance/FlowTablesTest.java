package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.Elsewhere;
import org.puriq.migration.Streams;
import org.puriq.recipe.MovesRead;
import org.puriq.task.OpenMoves;
import org.puriq.task.SharedData;

/** Measures from a census table, at the terminal: Peru 2017, Cusco's printed table, and a plain list. */
class FlowTablesTest {
    @TempDir
    private Path home = Path.of("");
    @TempDir
    private Path data = Path.of("");

    private Terminal terminal = new Terminal(home);

    @BeforeEach
    void sit() {
        terminal = new Terminal(home);
    }

    private Terminal.Answer flows(String command, Path from, String... more) {
        return terminal.types(java.util.stream.Stream.concat(java.util.stream.Stream.of("flows", command, "--data", from.toString()), java.util.Arrays.stream(more)).toArray(String[]::new));
    }

    /** Issue 5: 41,271 out and 11,462 in for the department; 0901 15,506 out and 5,214 in, origins known at least by province. */
    @Test
    void theProvincesOfHuancavelicaCountMovesBetweenProvinces() {
        Terminal.Answer answer = flows("rates", SharedData.folder("pe_od2017_innovar"), "--of", "09", "--level", "province", "--format", "csv");
        assertThat(answer.rows().getFirst()).contains("code", "out", "in");
        assertThat(answer.column("code")).containsExactly("09", "0901", "0902", "0903", "0904", "0905", "0906", "0907");
        assertThat(answer.row("09").subList(2, 6)).containsExactly("41271", "11462", "-29809", "345592");
        assertThat(answer.row("0901").subList(2, 4)).containsExactly("15506", "5214");
        assertThat(answer.err()).contains("pe-inei-2017-list");
        List<Long> stayers = answer.column("stayers").stream().map(Long::valueOf).toList();
        assertThat(stayers.getFirst()).isEqualTo(304_321);
    }

    /** Of 231 who left Manta district in five years, 123 went to the province of Huancayo (issue 5). */
    @Test
    void thoseWhoLeftMantaWentToHuancayo() {
        Terminal.Answer answer = flows("destinations", SharedData.folder("pe_od2017_innovar"), "--of", "090110", "--level", "province", "--format", "csv");
        assertThat(answer.rows().get(1).subList(0, 4)).containsExactly("1", "1201", "Huancayo", "123");
        assertThat(answer.column("persons").stream().mapToLong(Long::parseLong).sum()).isEqualTo(231);
        assertThat(Double.parseDouble(answer.column("share_percent_low").getFirst())).isCloseTo(46.8, within(0.1));
    }

    /** Rates come into a study at the terminal as on the page, once however often they are taken. */
    @Test
    void whatTheCensusSaysOfMantaIsTakenIntoTheStudyOnce() {
        String first = terminal.types("flows", "take", "huancavelica-2005", "--of", "090110", "--figures", "out").out().strip();
        assertThat(first).startsWith("moved-manta-district-2017").endsWith("out-share");
        assertThat(terminal.types("flows", "take", "huancavelica-2005", "--of", "090110", "--figures", "out").out().strip()).isEqualTo(first);
        assertThat(terminal.types("why", "huancavelica-2005", first).out()).contains("21.49", "100 × a / b", "1,075");
        assertThat(terminal.types("flows", "take", "huancavelica-2005", "--of", "090110", "--figures", "everything", "--lang=en").err()).contains("out, in, net");
        assertThat(terminal.types("flows", "take", "huancavelica-2005", "--of", "90110", "--lang=es").err()).contains("ceros");
    }

    @Test
    void theListOfPeruAddsUpToEveryDistrictsPopulation() {
        Terminal.Answer answer = flows("check", SharedData.folder("pe_od2017_innovar"), "--format", "csv");
        assertThat(answer.column("holds")).containsOnly("yes");
        assertThat(answer.out()).contains("29381884");
    }

    /** Every row of table 8 of Cusco, provinces and departments, is what the list of districts gives for the destination Cusco. */
    @Test
    void thePrintedOriginsOfCuscoAreThoseOfTheListInEveryRow() {
        MovesRead list = read(SharedData.folder("pe_od2017_innovar"));
        MovesRead printed = read(SharedData.folder("pe_inei2017_cusco"));
        assertThat(printed.check().failing()).isEmpty();
        assertThat(persons(printed, "department")).isEqualTo(persons(list, "department")).hasSize(24);
        Map<String, Long> ofProvinces = persons(list, "province");
        assertThat(ofProvinces.remove("0701")).as("Callao stands as a department, with 21 more of whom the district is not known").isEqualTo(1_103 - 21);
        assertThat(persons(printed, "province")).isEqualTo(ofProvinces).hasSizeGreaterThan(170);
        CodeLevel department = list.table().levels().find("department").orElseThrow();
        var ofList = list.table().moves(department).of("08").orElseThrow();
        var ofSheet = printed.table().moves(department).of("08").orElseThrow();
        assertThat(ofSheet.stayers()).isEqualTo(ofList.stayers()).isEqualTo(1_045_850);
        assertThat(ofSheet.in()).isEqualTo(ofList.in());
        assertThat(ofSheet.abroad()).as("the workbook counts those of unmatched codes with those from abroad").isEqualTo(ofList.abroad() + ofList.unmatched());
        assertThat(ofSheet.counted()).isEqualTo(1_103_635);
        assertThat(list.table().persons(Elsewhere.UNDER_AGE)).isEqualTo(2_494_300);
    }

    private static Streams.OfPlace origins(MovesRead read, String level) {
        return new Streams(read.table(), Streams.Direction.ARRIVING, read.table().levels().find("department").orElseThrow(), read.table().levels().find(level).orElseThrow()).of("08");
    }

    private static Map<String, Long> persons(MovesRead read, String level) {
        return origins(read, level).ranked().stream().collect(Collectors.toMap(Streams.Stream::partner, Streams.Stream::persons, Long::sum, TreeMap::new));
    }

    private static MovesRead read(Path path) {
        return switch (OpenMoves.at(path, Optional.empty())) {
            case Checked.Sound<MovesRead>(MovesRead value, var _) -> value;
            case Checked.Faulty<MovesRead>(var problems) -> throw new AssertionError(problems);
        };
    }

    /** Table 8 prints 218,469 of 5 to 14 among 1,045,850 stayers; men and women who came are 56.9 and 43.1 per cent. */
    @Test
    void theSheetOfCuscoTellsWhoCameBySexAndByAge() {
        Terminal.Answer answer = flows("ages", SharedData.folder("pe_inei2017_cusco"), "--of", "08", "--format", "csv");
        assertThat(answer.column("age")).containsExactly("all, from 5 years", "all, from 5 years", "all, from 5 years", "5-14", "15-29", "30-44", "45-64", "65+");
        List<Long> in = answer.column("in").stream().map(Long::valueOf).toList();
        assertThat(in.get(1) + in.get(2)).isEqualTo(in.getFirst());
        assertThat(in.subList(3, 8).stream().mapToLong(Long::longValue).sum()).isEqualTo(in.getFirst()).isEqualTo(52_560);
        assertThat(answer.column("out")).containsOnly("not known");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(data.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void aPlainListIsReadInSpanishWithSexAndAge() throws IOException {
        write("mudanzas.csv", "origen;destino;personas;sexo;edad", "A;A;50;hombres;15-29", "A;A;60;mujeres;15-29", "A;B;10;hombres;15-29", "A;B;5;mujeres;30+", "B;B;200;mujeres;30+", "B;A;3;hombres;15-29", "extranjero;A;2;mujeres;30+", ";B;1;mujeres;30+");
        Terminal.Answer rates = flows("rates", data, "--format", "csv");
        assertThat(rates.row("A").subList(2, 6)).containsExactly("15", "3", "-12", "125");
        assertThat(rates.column("from_abroad")).containsExactly("2", "0");
        assertThat(rates.column("origin_unspecified")).containsExactly("0", "1");
        Terminal.Answer ages = flows("ages", data, "--of", "B", "--format", "csv");
        assertThat(ages.out()).contains("men,15-29,10,").contains("women,30+,5,");
    }

    /** A24 from a table: 40 out and 10 in of 1,000. */
    @Test
    void aLostTableTypedAsAListGivesANetOfMinusThirtyAndARatioOfAQuarter() throws IOException {
        write("one.csv", "origin,destination,persons", "a,a,975", "a,b,40", "b,a,10", "b,b,5000");
        Files.writeString(data.resolve("own.yaml"), """
                id: one-year
                name: {es: un año, en: one year}
                source: {es: ejemplo, en: example}
                years: 1
                youngest: 1
                destinations: every
                list:
                  columns: {origin: origin, destination: destination, persons: persons}
                """);
        Terminal.Answer answer = flows("rates", data, "--recipe", data.resolve("own.yaml").toString(), "--format", "csv");
        int net = answer.rows().getFirst().indexOf("net_per_1000_year");
        assertThat(answer.row("a").get(net)).isEqualTo("-30.000000");
        assertThat(answer.row("a").get(answer.rows().getFirst().indexOf("in_out_ratio"))).isEqualTo("0.250000");
    }

    @Test
    void twoPeriodsOfEqualLengthAreCompared() throws IOException {
        write("later.csv", "origin,destination,persons", "a,a,800", "a,b,200", "b,b,500", "b,a,5");
        Path before = Files.createDirectory(data.resolve("before"));
        Files.writeString(before.resolve("earlier.csv"), "origin,destination,persons\na,a,900\na,b,100\nb,b,500\nb,a,5\nc,c,9\n");
        Terminal.Answer answer = flows("change", data.resolve("later.csv"), "--earlier", before.toString(), "--format", "csv");
        List<String> row = answer.row("a");
        assertThat(row.subList(2, 5)).containsExactly("10.000000", "20.000000", "10.000000");
        assertThat(Double.parseDouble(row.get(5))).isCloseTo(6.9, within(0.1));
        assertThat(flows("change", data.resolve("later.csv"), "--earlier", before.toString()).out()).contains("Only in the earlier one: c");
    }

    @Test
    void anOwnRecipeIsAFileAndItsProblemsHaveTheirLine() throws IOException {
        Files.writeString(data.resolve("own.yaml"), """
                id: mine
                name: {es: mía, en: mine}
                source: {es: x, en: x}
                period: {from: 2012, to: 2011}
                youngest: 5
                destinations: all
                codes: {scheme: s, places: narnia, levels: [{id: province, digits: 4}, {id: department, digits: 2}]}
                list:
                  columns: {origin: o, destinacion: d, persons: p}
                  words: {same: there}
                """);
        Terminal.Answer answer = flows("rates", data, "--recipe", data.resolve("own.yaml").toString());
        assertThat(answer.code()).isOne();
        assertThat(answer.err()).contains("own.yaml, line 6", "all", "every, some").contains("line 7", "department").contains("line 9", "destinacion").contains("line 10", "there").contains("-1 years");
    }

    @Test
    void whatIsWrongWithAListIsASentenceWithItsLine() throws IOException {
        String head = "dest_ubigeo,orig_ubigeo,kind,orig_label,persons";
        write("od.csv", head, "90101,090101,same,,5", "90101,90102,district,,5");
        assertThat(flows("rates", data).err()).contains("od.csv, line 2").contains("90101").contains("more rows").contains("nought");
        write("od.csv", head, "090101,090101,same,,-5");
        assertThat(flows("rates", data).err()).contains("line 2").contains("-5").contains("less than zero");
        write("od.csv", head, "090101,090101,same,,0.35");
        assertThat(flows("rates", data).err()).contains("0.35").contains("whole number");
        write("od.csv", head, "090101,09010199,district,,3");
        assertThat(flows("rates", data).err()).contains("09010199").contains("digits");
        write("od.csv", head, "090101,090102,moved,,3");
        assertThat(flows("rates", data).err()).contains("moved").contains("words");
        write("od.csv", "a,b,c", "1,2,3");
        assertThat(flows("rates", data)).satisfies(answer -> {
            assertThat(answer.code()).isOne();
            assertThat(answer.err()).contains("No recipe fits").contains("dest_ubigeo").contains("od.csv (a,b,c)");
        });
        write("od.csv", "origin,destination,persons", "a,b,5");
        write("od2.csv", "origin,destination,persons", "a,b,5");
        assertThat(flows("rates", data).err()).contains("od.csv, od2.csv");
    }

    /** In RENIEC's scheme 0702 is a province of Cusco; in INEI's the department 07, Callao, has one province. */
    /** 1,234 persons without quotation marks would be one person. */
    @Test
    void aCommaWithinANumberOfPersonsIsRefused() throws IOException {
        write("od.csv", "origin,destination,persons", "a,b,1,234", "b,a,5");
        assertThat(flows("rates", data).err()).contains("more cells than the head", "a,b,1,234");
    }

    @Test
    void codesOfAnotherSchemeAreToldAndNeverTurnedInSilence() throws IOException {
        String head = "dest_ubigeo,orig_ubigeo,kind,orig_label,persons";
        write("od.csv", head, "070201,070201,same,,5", "070201,070101,district,,5");
        assertThat(flows("rates", data)).satisfies(answer -> {
            assertThat(answer.code()).isOne();
            assertThat(answer.err()).contains("0702").contains("ubigeo-reniec").contains("Acomayo");
        });
        write("od.csv", head, "080101,080101,same,,5");
        write("places.csv", "ubigeo,label,pop2017_census", "080101,\"Huancavelica, Huancavelica, distrito: Huancavelica\",5");
        assertThat(flows("rates", data).err()).contains("ubigeo-reniec").contains("Huancavelica");
    }

    @Test
    void totalsThatDoNotAddUpAreToldWithTheDifference() throws IOException {
        write("od.csv", "dest_ubigeo,orig_ubigeo,kind,orig_label,persons", "090101,090101,same,,5");
        write("places.csv", "ubigeo,label,pop2017_census", "090101,\"Huancavelica, Huancavelica, distrito: Huancavelica\",7");
        Terminal.Answer answer = flows("check", data, "--format", "csv");
        assertThat(answer.code()).isOne();
        assertThat(answer.out()).contains("090101 Huancavelica,7,5,-2,no");
    }

    @Test
    void aPlaceOrLevelThatIsNotThereIsASentence() throws IOException {
        write("od.csv", "dest_ubigeo,orig_ubigeo,kind,orig_label,persons", "090101,090101,same,,5");
        assertThat(flows("rates", data, "--of", "9").err()).contains("09 is meant");
        assertThat(flows("rates", data, "--of", "Huancavelica").err()).contains("09");
        assertThat(flows("rates", data, "--level", "provinces").err()).contains("province is meant").contains("department, province, district");
        assertThat(flows("rates", data, "--of", "0901", "--level", "department").err()).contains("wider").contains("province, district");
    }

    @Test
    void aBombAHalfFileAndAFileOfSomethingElseAreToldAndNothingHangs() throws IOException {
        Path bomb = data.resolve("bomb.csv.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = "0".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                out.write(zeros);
            }
        }
        assertThat(flows("rates", bomb).err()).contains("128 MB");
        byte[] packed = Files.readAllBytes(bomb);
        Files.write(data.resolve("half.csv.gz"), java.util.Arrays.copyOf(packed, packed.length / 2));
        assertThat(flows("rates", data.resolve("half.csv.gz"))).satisfies(answer -> assertThat(answer.code()).isOne());
        Files.write(data.resolve("picture.csv"), new byte[] {0, 1, 2, 3});
        assertThat(flows("rates", data.resolve("picture.csv")).err()).contains("neither text nor a workbook");
        assertThat(flows("rates", data.resolve("nothing")).code()).isEqualTo(2);
        Files.createSymbolicLink(Files.createDirectory(data.resolve("links")).resolve("out.csv"), Path.of("/etc/hostname"));
        assertThat(flows("rates", data.resolve("links")).err()).contains("out.csv");
    }
}
