package org.puriq.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.Entries;
import org.puriq.fiscal.Given;

/** How countries share is data: what the shipped rules say, and what is told of a rule that cannot be. */
class AllocationRulesTest {
    private static AllocationRule shipped(String country) {
        var read = new AllocationRules(Path.of("nowhere")).of(country);
        assertThat(read.remarks()).isEmpty();
        return ((Checked.Sound<java.util.Optional<AllocationRule>>) read).value().orElseThrow();
    }

    private static String text(String country) throws IOException {
        try (var stream = AllocationRulesTest.class.getResourceAsStream("/countries/" + country + "/transfers.yaml")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> rules(String yaml) {
        return AllocationRuleReader.read("bo", "transfers.yaml", yaml).remarks().stream().map(each -> each.rule() + " " + each.where().line()).toList();
    }

    /** N47: 20 per cent of the national tax income by number of inhabitants; the census of 2001 until that of 2012 took effect in 2013. */
    @Test
    void boliviaSharesTwentyPerCentByInhabitantsOfTheCensusInForce() {
        AllocationRule bolivia = shipped("bo");
        assertThat(bolivia.pool().amount(2024)).isEqualTo(0.2 * 51_775e6);
        assertThat(bolivia.pool().amount(2030)).isEqualTo(bolivia.pool().amount(2024));
        assertThat(bolivia.calendar().inForce(2012).orElseThrow().year()).isEqualTo(2001);
        assertThat(bolivia.calendar().inForce(2013).orElseThrow().year()).isEqualTo(2012);
        assertThat(bolivia.calendar().inForce(2013).orElseThrow().inForce().isAssumed()).isFalse();
        assertThat(bolivia.floor()).isEmpty();
    }

    @Test
    void peruSharesAmongProvincesAndThenDistrictsWithAFloorOfEightUnitsAMonth() {
        AllocationRule peru = shipped("pe");
        assertThat(peru.stages().stream().map(each -> each.level()).toList()).containsExactly("province", "district");
        assertThat(peru.floor().orElseThrow().yearly()).isEqualTo(12 * 8 * 4600);
        assertThat(peru.givens().stream().filter(Given::isAssumed).map(Given::id)).contains("weight-district-people", "floor-unit", "in-force-2025");
    }

    @Test
    void everyFigureOfARuleSaysOnWhatItRests() {
        for (String country : List.of("bo", "pe")) {
            assertThat(shipped(country).givens()).allSatisfy(each -> {
                assertThat(each.rests().spanish()).isNotBlank();
                assertThat(each.rests().english()).isNotBlank();
            });
        }
    }

    @Test
    void aRuleThatCannotBeIsToldWithItsLine() throws IOException {
        String bolivia = text("bo");
        assertThat(rules(bolivia.replace("value: \"0.20\"", "value: \"20\""))).containsExactly("rule.part 11");
        assertThat(rules(bolivia.replace("value: \"2013\"", "value: \"2001\""))).isNotEmpty().allMatch(each -> each.startsWith("calendar."));
        assertThat(rules(bolivia.replaceFirst("value: \"1\"", "value: \"0.5\""))).containsExactly("rule.weights 25");
        assertThat(rules(bolivia.replace("2024: 51775", "2024: much"))).hasSize(1).allMatch(each -> each.startsWith("rule.income-of-year"));
        assertThat(rules(bolivia.replaceFirst("    source: \\{es: \"Nijenhuis", "    sauce: {es: \"Nijenhuis"))).anyMatch(each -> each.startsWith("definition.unknown-field"));
        assertThat(rules(bolivia.replace("counts: people", "counts: sheep"))).containsExactly("rule.counts 29");
    }

    @Test
    void anEnteredFigureIsAnAssumptionAndAnImpossibleOneIsRefused() {
        AllocationRule bolivia = shipped("bo");
        Wording said = new Wording("puesto por usted", "entered by you");
        AllocationRule other = ((Checked.Sound<AllocationRule>) bolivia.with(new Entries(Map.of("in-force-2024", new BigDecimal("2027")), new TreeMap<>(Map.of(2026, new BigDecimal("60000"))), Map.of(), said))).value();
        assertThat(other.calendar().inForce(2026).orElseThrow().year()).isEqualTo(2012);
        assertThat(other.pool().amount(2027)).isEqualTo(0.2 * 60_000e6);
        assertThat(problems(bolivia.with(new Entries(Map.of("share", new BigDecimal("1.2"), "in-force-2024", new BigDecimal("2012"), "tithe", BigDecimal.ONE), new TreeMap<>(), Map.of(), said))))
                .containsExactlyInAnyOrder("rule.unknown-input", "rule.part", "calendar.before-census", "calendar.order");
    }

    @Test
    void aRuleOfTheUsersOwnReplacesThatOfTheProgram(@TempDir Path folder) throws IOException {
        java.nio.file.Files.createDirectories(folder.resolve("bo"));
        java.nio.file.Files.writeString(folder.resolve("bo").resolve("transfers.yaml"), text("bo").replace("value: \"0.20\"", "value: \"0.25\""));
        var read = new AllocationRules(folder).of("bo");
        assertThat(((Checked.Sound<java.util.Optional<AllocationRule>>) read).value().orElseThrow().pool().share().value()).isEqualByComparingTo("0.25");
        assertThat(((Checked.Sound<java.util.Optional<AllocationRule>>) new AllocationRules(folder).of("ec")).value()).isEmpty();
    }

    private static List<String> problems(Checked<AllocationRule> checked) {
        return checked.remarks().stream().map(Problem::rule).toList();
    }
}
