package org.puriq.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Problem;

/** Packs that people write: what is wrong is said with its line, and the other packs stay. */
class CountryPacksTest {
    private static final String MONTHS = "[a, b, c, d, e, f, g, h, i, j, k, l]";
    private static final String PACK = """
            id: ec
            name: {es: Ecuador, en: Ecuador}
            numbers: {decimal: ",", grouping: "."}
            months:
              es: %s
              en: %s
            levels:
              - {id: country, rank: 0, name: {es: país, en: country}, plural: {es: países, en: countries}}
            code-schemes:
              - {id: dpa, name: Código DPA, digits: 6}
            wording:
              term.municipality: {es: cantón, en: canton}
            """.formatted(MONTHS, MONTHS);

    @TempDir
    Path folder;

    private CountryPacks packs(String yaml) throws IOException {
        return packs(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private CountryPacks packs(byte[] yaml) throws IOException {
        Files.write(folder.resolve("ec.yaml"), yaml);
        return new CountryPacks(folder);
    }

    private Problem problem(String yaml) throws IOException {
        CountryPacks packs = packs(yaml);
        assertThat(packs.has("ec")).isFalse();
        assertThat(packs.has("pe")).isTrue();
        assertThat(packs.problems()).hasSize(1);
        return packs.problems().getFirst();
    }

    @Test
    void aPackInTheUsersFolderIsRead() throws IOException {
        CountryPacks packs = packs(PACK);
        assertThat(packs.problems()).isEmpty();
        assertThat(packs.of("ec").name().spanish()).isEqualTo("Ecuador");
        assertThat(packs.of("xx").id()).isEqualTo("neutral");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: ec                 | idd: x\\nid: ec               | definition.unknown-field  | 1
            digits: 6}             | digits: 6, digist: 6}         | definition.unknown-field  | 10
            id: ec                 | id: ec\\nid: bo               | definition.key-twice      | 2
            rank: 0, name          | rank: 0, rank: 1, name        | definition.key-twice      | 8
            id: ec                 | id: Ecuador                   | definition.id             | 1
            id: dpa,               | id: 'D P A',                  | definition.id             | 10
            id: ec                 | id: ~                         | definition.id             | 1
            id: ec                 | id:                           | definition.text           | 1
            es: Ecuador,           | es: ,                         | definition.text           | 2
            es: Ecuador,           | es: [a],                      | definition.text           | 2
            es: Ecuador,           | ''                            | definition.missing-field  | 2
            decimal: ","           | decimal: "."                  | definition.number-marks   | 3
            decimal: ","           | decimal: "-"                  | definition.number-marks   | 3
            decimal: ","           | decimal: ";"                  | definition.number-marks   | 3
            decimal: ","           | decimal: "5"                  | definition.number-marks   | 3
            decimal: ","           | decimal: ",,"                 | definition.number-marks   | 3
            digits: 6              | digits: seis                  | definition.integer        | 10
            digits: 6              | digits: -6                    | definition.integer        | 10
            digits: 6              | digits: 99999999999           | definition.integer        | 10
            id: ec                 | id: ec: ec                    | definition.no-yaml        | 1
            id: ec                 | id: !!java.net.URL [ec]       | definition.text           | 1
            id: ec                 | id: ec\\n? [a, b]\\n: c        | definition.key-no-word    | 2
            """)
    void whatIsWrongIsSaidWithItsLine(String instead, String written, String rule, int line) throws IOException {
        assertThat(PACK).contains(instead);
        Problem problem = problem(PACK.replace(instead, written.replace("\\n", "\n")));
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.where().line()).isEqualTo(line);
        assertThat(problem.where().file()).endsWith("ec.yaml");
    }

    @Test
    void theNearestFieldIsNamed() throws IOException {
        assertThat(problem(PACK + "wordign: {}\n").details()).contains("wordign", "wording");
    }

    /** YAML 1.2: "no" is a text and not false, "010" is a text and not eight. */
    @Test
    void noStaysText() throws IOException {
        CountryPacks packs = packs(PACK.replace("es: Ecuador", "es: no").replace("id: dpa", "id: 010"));
        assertThat(packs.of("ec").name().spanish()).isEqualTo("no");
        assertThat(packs.of("ec").codeSchemes().getFirst().id()).isEqualTo("010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"levels: x", "levels: {a: b}", "code-schemes: 5"})
    void whatShouldBeAListIsOne(String written) throws IOException {
        String field = written.substring(0, written.indexOf(':'));
        String pack = PACK.replaceAll("(?m)^" + field + ":\\n(  - .*\\n)+", written + "\n");
        assertThat(problem(pack).rule()).isEqualTo("definition.list");
    }

    @Test
    void anIdentityStandsOnceInItsList() throws IOException {
        String scheme = "  - {id: dpa, name: Código DPA, digits: 6}\n";
        Problem problem = problem(PACK.replace(scheme, scheme + scheme));
        assertThat(problem.rule()).isEqualTo("definition.id-twice");
        assertThat(problem.where().line()).isEqualTo(11);
    }

    @Test
    void aYearHasTwelveMonths() throws IOException {
        assertThat(problem(PACK.replaceFirst("\\[a, b,", "[a,")).rule()).isEqualTo("definition.twelve-months");
        assertThat(problem(PACK.replaceFirst("\\[a, b,", "[a, '',")).rule()).isEqualTo("definition.twelve-months");
    }

    /** Aliases that would unfold to a billion: nothing unfolds them. */
    @Test
    void aBillionLaughsAreNotLaughed() throws IOException {
        var laughs = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char each = 'b'; each <= 'z'; each++) {
            char last = (char) (each - 1);
            laughs.append("%c: &%c [".formatted(each, each)).append(("*" + last + " , ").repeat(9)).append("]\n");
        }
        CountryPacks packs = packs(laughs.toString());
        assertThat(packs.has("ec")).isFalse();
        assertThat(packs.problems()).isNotEmpty();
        assertThat(packs(PACK + "self: &s [*s]\n").has("ec")).isFalse();
    }

    @Test
    void whatIsNestedTooDeepIsRefused() throws IOException {
        assertThat(problem("[".repeat(400_000)).rule()).isEqualTo("definition.too-deep");
        assertThat(problem("a: " + "{a: ".repeat(60) + "}".repeat(60)).rule()).isEqualTo("definition.too-deep");
        assertThat(problem("- ".repeat(5_000) + "a").rule()).isEqualTo("definition.too-deep");
        var steps = new StringBuilder();
        for (int depth = 0; depth < 1_000; depth++) {
            steps.append(" ".repeat(depth)).append("a:\n");
        }
        assertThat(problem(steps.toString()).rule()).isEqualTo("definition.too-deep");
    }

    @Test
    void filesThatAreNoPacksAreRefused() throws IOException {
        assertThat(problem("").rule()).isEqualTo("definition.empty");
        assertThat(problem("# nothing\n").rule()).isEqualTo("definition.empty");
        assertThat(problem("\t- a").rule()).isEqualTo("definition.no-yaml");
        assertThat(problem("a\u0000b").rule()).isEqualTo("definition.no-yaml");
        assertThat(problem("id: a\n---\nid: b\n").rule()).isEqualTo("definition.no-yaml");
        assertThat(problem("# " + "x".repeat(10 * 1024 * 1024)).rule()).isEqualTo("definition.too-large");
        assertThat(packs("un texto").problems()).isNotEmpty();
    }

    /** One pack in another encoding does not keep the others away. */
    @Test
    void aPackInAnotherEncodingIsRefusedAlone() throws IOException {
        Files.writeString(folder.resolve("zz.yaml"), PACK.replace("id: ec", "id: zz"));
        CountryPacks packs = packs(PACK.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(packs.problems()).extracting(Problem::rule).containsExactly("definition.not-utf-8");
        assertThat(List.of(packs.has("ec"), packs.has("zz"))).containsExactly(false, true);
    }

    private static final String CHAIN = """
            plan-chain:
              currency: {id: usd, symbol: US$, name: {es: dólares, en: dollars}}
              plans:
                - {id: pdot, name: {es: PDOT, en: PDOT}, plural: {es: PDOT, en: PDOTs}, meaning: {es: plan de desarrollo, en: development plan}}
              priority: {name: {es: pedido, en: request}, plural: {es: pedidos, en: requests}}
              objectives:
                - {id: goal, name: {es: meta, en: goal}, plural: {es: metas, en: goals}}
              annual-plan: {name: {es: POA, en: POA}, plural: {es: POA, en: POAs}}
              project: {name: {es: proyecto, en: project}, plural: {es: proyectos, en: projects}}
              budget-line: {name: {es: partida, en: line}, plural: {es: partidas, en: lines}}
              bodies:
                - {id: parish, name: {es: junta parroquial, en: parish board}}
            """;

    /** The names of the planning chain are data: a country that nobody foresaw says them in its pack. */
    @Test
    void aCountryNamesItsPlanningChain() throws IOException {
        CountryPacks packs = packs(PACK + CHAIN);
        assertThat(packs.problems()).isEmpty();
        assertThat(packs.of("ec").say("chain.plan.in-full", org.puriq.base.Language.SPANISH)).contains("PDOT (plan de desarrollo)");
        assertThat(packs.of("ec").say("chain.priority.many", org.puriq.base.Language.ENGLISH)).contains("requests");
        assertThat(packs.planNames("ec").bodies()).extracting(each -> each.id()).containsExactly("parish");
        assertThat(packs.planNames("bo").plans()).extracting(each -> each.id()).containsExactly("ptdi", "pgtc");
        assertThat(packs.planNames("pe").plans()).extracting(each -> each.id()).containsExactly("pdlc", "pei");
        assertThat(packs.planNames("xx").plan("").name().english()).isEqualTo("five-year plan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            symbol: US$,          | symbl: US$,                       | definition.unknown-field
            project: {name        | proyect: {name                    | definition.unknown-field
            id: goal,             | id: La meta,                      | definition.id
            es: junta parroquial, | es: ,                             | definition.text
            """)
    void whatIsWrongWithTheChainIsSaidWithItsLine(String instead, String written, String rule) throws IOException {
        assertThat(CHAIN).contains(instead);
        CountryPacks packs = packs(PACK + CHAIN.replace(instead, written));
        assertThat(packs.has("ec")).isFalse();
        assertThat(packs.problems()).anySatisfy(each -> {
            assertThat(each.rule()).isEqualTo(rule);
            assertThat(each.where().line()).isGreaterThan(13);
        });
    }

    @Test
    void aChainNeedsAPlanAndAnObjective() throws IOException {
        String none = CHAIN.replaceAll("(?m)^  objectives:\\n    - .*\\n", "  objectives: []\n");
        assertThat(problem(PACK + none).rule()).isEqualTo("definition.needs-one");
    }

    @Test
    void theNearestNameOfALinkIsSaid() throws IOException {
        assertThat(packs(PACK + CHAIN.replace("  budget-line:", "  budget-lin:")).problems().stream().flatMap(each -> each.details().stream())).contains("budget-lin", "budget-line");
    }

    @Test
    void theCountriesWithLifeTablesAreThoseOfWhichThereAreAny() {
        assertThat(ShippedSchedules.countries()).isNotEmpty().doesNotContain(CountryPacks.NEUTRAL).allSatisfy(each -> assertThat(ShippedSchedules.of(each, 101)).isPresent());
    }

    /** A known recipe is named by its id; what is neither an id nor a file gets the ids that there are. */
    @Test
    void aRecipeOfMovesIsNamedByItsIdOrItsFile() {
        Recipes.shipped().forEach(each -> assertThat(Recipes.read(Path.of(each.id())).remarks()).isEmpty());
        assertThat(Recipes.read(Path.of("pe-inei-1066")).remarks()).singleElement().satisfies(each -> assertThat(each.details()).contains("pe-inei-1066").last().asString().contains("pe-inei-2017-list"));
    }

    @Test
    void aRecipeThatNamesPlacesWhichNobodyHasIsRefused() throws IOException {
        try (var list = Recipes.class.getResourceAsStream("/recipes/pe-inei-2017-list.yaml")) {
            String peru = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Recipes.read("mine.yaml", peru).remarks()).isEmpty();
            assertThat(Recipes.read("mine.yaml", peru.replaceFirst("(?m)^  places: pe$", "  places: xx")).remarks()).singleElement().satisfies(each -> assertThat(each.rule()).isEqualTo("recipe.no-places"));
        }
    }
}
