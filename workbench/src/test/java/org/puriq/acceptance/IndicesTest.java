package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official indices of the FONCOMUN: brought at a terminal, used in the sharing, and refused where they cannot be (A65: every assumption is told). */
class IndicesTest {
    private static final String[] PUBLISHED = {"--kind", "country-share", "--source", "RM 001-2025-EF/50", "--date", "2025-01-31", "--lang", "es"};

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder.resolve("home"));
    }

    /** What the census of 2017 counted in every district. */
    private static Map<String, Long> counted() throws IOException {
        try (InputStream stream = IndicesTest.class.getResourceAsStream("/countries/pe/counts.csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(","))
                    .filter(cells -> cells[0].length() == 6 && cells[1].equals("2017") && cells[2].equals("census")).collect(Collectors.toMap(cells -> cells[0], cells -> Long.valueOf(cells[4]), (one, _) -> one, TreeMap::new));
        }
    }

    /** Each district's part by people, but Manta's ten times as much. */
    private static Map<String, Double> shares() throws IOException {
        Map<String, Double> weights = new TreeMap<>();
        counted().forEach((code, people) -> weights.put(code, people * (code.equals("090110") ? 10.0 : 1.0)));
        double all = weights.values().stream().mapToDouble(each -> each).sum();
        weights.replaceAll((_, each) -> each / all);
        return weights;
    }

    private Path table(String head, Map<String, Double> shares) throws IOException {
        return file(head + "\n" + shares.entrySet().stream().map(each -> each.getKey() + "," + String.format(java.util.Locale.ROOT, "%.10f", each.getValue())).collect(Collectors.joining("\n")));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("indices.csv"), text);
    }

    private Terminal.Answer brings(Path table, String... options) {
        String[] words = new String[4 + options.length];
        System.arraycopy(new String[] {"outlook", "indices", "pe", table.toString()}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return terminal.types(words);
    }

    private String refused(String text, String... options) throws IOException {
        Terminal.Answer answer = brings(file(text), options);
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        return answer.err();
    }

    private JsonNode manta() {
        return JsonMapper.shared().readTree(terminal.types("outlook", "loses", "pe", "090110", "--format", "json", "--lang", "es").result());
    }

    /** A published part of the whole fund is what a district receives, before floors; and by whom it was published stands beside it. */
    @Test
    void theSharingGoesByTheIndicesThatWereBroughtAndWithoutThemByPeopleAlone() throws IOException {
        assertThat(manta().get("rests_on").toString()).contains("solo por habitantes (suposición)");
        assertThat(manta().get("loss").get("on_floor_before").asBoolean()).isTrue();
        assertThat(brings(table("ubigeo,índice", shares()), PUBLISHED).err()).contains("874 índices en uso").doesNotContain("ubigeo-reniec");
        JsonNode with = manta();
        assertThat(with.get("loss").get("money_before").asDouble()).as("ten times its people's part of 9,640 million, less what lifts others to the floor").isBetween(2_900_000.0, 3_130_000.0);
        assertThat(with.get("loss").get("change").get("median").asDouble()).isNegative();
        assertThat(with.get("rests_on").toString()).contains("RM 001-2025-EF/50, 2025-01-31", "parte de todo el fondo").doesNotContain("solo por habitantes (suposición)");
        assertThat(terminal.types("outlook", "indices", "pe", "--format", "csv", "--lang", "en").row("090110")).contains("Manta", "part of the whole fund", "RM 001-2025-EF/50", "2025-01-31");
        assertThat(terminal.types("outlook", "indices", "pe", "--forget").code()).isZero();
        assertThat(manta().get("loss").get("on_floor_before").asBoolean()).isTrue();
    }

    @Test
    void eachWrongLineGetsASentenceWithWhatWhereAndWhatWouldBeRight() throws IOException {
        String told = refused("place,value,kind\n990101,1,factor\n090110,-2,factor\n90111,1,factor\n090112,\"0,5\",factor\n09,1,factor\n090113,2,share\n090114,1,shre\n", "--source", "RM", "--date", "2025", "--lang", "es");
        assertThat(told).contains("línea 2", "Ningún lugar tiene el código 990101", "El índice -2 es menos que cero. Un índice es cero o más.", "090111 es Mariscal Cáceres", "«0,5» no es un número", "punto decimal",
                "Huancavelica (09) no es de un nivel que reciba", "divídalo entre 100", "¿Será «share»?");
        assertThat(refused("place,value\n090110,1\n090111,1\n", "--kind", "factor", "--source", "RM", "--date", "2025-13", "--lang", "es")).containsOnlyOnce("«2025-13» no es una fecha");
        assertThat(refused("place,value\n090110,1\n", "--lang", "es")).contains("factor, share, country-share", "La celda «source» está vacía", "La celda «date» está vacía");
        assertThat(refused("place,value\n", PUBLISHED)).contains("ninguna fila de índices");
        assertThat(refused("lugar;cuanto\n090110;1\n", PUBLISHED)).contains("Falta la columna «value»");
    }

    /** RENIEC's 080111 is INEI's 090110: a code of the other scheme is told by its place, and those that exist in both are not guessed. */
    @Test
    void codesOfReniecAreToldAndNotGuessed() throws IOException {
        assertThat(refused("place,value,name\n080111,0.5,Manta\n", PUBLISHED)).contains("080111 es", "090110");
        assertThat(refused("place,value\n240101,0.5\n250305,0.5\n250205,0.5\n", PUBLISHED)).contains("no se adivina");
        assertThat(brings(file("place,value\n090110,2\n"), "--kind", "factor", "--source", "RM", "--date", "2025", "--lang", "es").err()).contains("090110 es aquí Manta, y allá Amarilis", "columna «name»");
        assertThat(refused("place,value,name\n090110,0.5,Amarilis\n", PUBLISHED)).contains("es el código de Amarilis en el esquema ubigeo-reniec", "100102");
    }

    @Test
    void partsThatDoNotAddUpAreToldWithTheDifference() throws IOException {
        Map<String, Double> shares = shares();
        shares.merge("090110", 0.01, Double::sum);
        Terminal.Answer more = brings(table("place,value", shares), PUBLISHED);
        assertThat(more.code()).isEqualTo(1);
        assertThat(more.err()).contains("Las partes de Perú suman 1.0", "la diferencia con 1 es 0.0", "1874 filas");
        List<String> province = counted().keySet().stream().filter(each -> each.startsWith("0902")).toList();
        String alike = province.stream().map(each -> each + "," + String.format(java.util.Locale.ROOT, "%.4f", 1.0 / province.size())).collect(Collectors.joining("\n"));
        String[] within = {"--kind", "share", "--source", "RM", "--date", "2025", "--lang", "es"};
        assertThat(refused("place,value\n" + alike.replaceFirst(",0\\.", ",0.5"), within)).contains("Las partes de Acobamba (0902) suman 1.");
        assertThat(refused("place,value\n" + alike.lines().skip(1).collect(Collectors.joining("\n")), within)).contains("En Acobamba (0902) faltan los índices de 1 de " + province.size());
        assertThat(brings(file("place,value\n" + alike), within).code()).isZero();
        assertThat(refused("place,value,kind\n090201,1,factor\n090202,0.5,share\n", within)).contains("de dos clases");
    }

    /** A65: the census's date, when it takes effect, UIT, floor, pool and income are inputs; without a source they are assumptions, with one they say it. */
    @Test
    void everyUncertainFigureIsAnInputWithItsSourceOrMarkedAsAssumption() {
        JsonNode told = JsonMapper.shared().readTree(terminal.types("outlook", "loses", "pe", "090110", "--set", "floor-unit=5350", "--set", "source-floor-unit=DS 260-2024-EF", "--set", "floor-units=9", "--set", "census-2025=2026",
                "--set", "in-force-2025=2028", "--set", "income-2028=12000", "--format", "json", "--lang", "es").result());
        assertThat(told.get("census_next").asInt()).isEqualTo(2026);
        assertThat(told.get("in_force_from").asInt()).isEqualTo(2028);
        assertThat(told.get("loss").get("money_before").asDouble()).as("12 months of 9 units of 5,350").isEqualTo(577_800);
        Map<String, String> bases = told.get("inputs").valueStream().collect(Collectors.toMap(each -> each.get("input").asString(), each -> each.get("basis").asString() + " " + each.get("rests_on").asString()));
        assertThat(bases).containsEntry("floor-unit", "reported DS 260-2024-EF").containsEntry("floor-units", "assumption puesto por quien pregunta").containsEntry("census-2025", "assumption puesto por quien pregunta")
                .containsEntry("income-2028", "assumption puesto por quien pregunta").containsEntry("in-force-2025", "assumption puesto por quien pregunta");
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertThat(set("share=1.2")).contains("va de 0 a 1");
        assertThat(set("income-2027=-5")).contains("no puede ser menos que cero");
        assertThat(set("floor-unit=-1")).contains("no puede ser menos que cero");
        assertThat(set("census-2025=2016")).contains("calendario de censos está desordenado");
        assertThat(set("census-2025=2030")).contains("no puede valer desde 2027");
        assertThat(set("in-force-2025=2199")).contains("de 1900 a 2042");
        assertThat(set("weight-district-people=0.5")).contains("suman 0.5");
        assertThat(set("uit=5350")).contains("floor-unit");
    }

    private String set(String input) {
        var answer = terminal.types("outlook", "loses", "pe", "090110", "--set", input, "--lang", "es");
        assertThat(answer.code()).isEqualTo(1);
        return answer.err();
    }
}
