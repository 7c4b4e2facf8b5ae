package org.puriq.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.response.Condition;
import org.puriq.response.FactKind;
import org.puriq.response.FactValue;
import org.puriq.response.Verdict;
import org.puriq.response.Vocabulary;

/** Conditions of cards: true, false, or open with the facts that are missing; what makes no sense is told when the card is read. */
class CelConditionsTest {
    private static final Where WHERE = new Where("practice-conditions.csv", 7, "", "");
    private static final Vocabulary VOCABULARY = vocabulary();

    private final CelConditions reader = new CelConditions();

    private static Vocabulary vocabulary() {
        SequencedMap<String, FactKind> facts = new LinkedHashMap<>();
        facts.put("youth_leaving", FactKind.YES_NO);
        facts.put("residents_group", FactKind.YES_NO);
        facts.put("vocational_school", FactKind.YES_NO);
        facts.put("land_hectares", FactKind.NUMBER);
        facts.put("market_access", FactKind.WORD);
        facts.put("destinations", FactKind.WORDS);
        facts.put("leaving_months", FactKind.NUMBERS);
        return new Vocabulary(facts);
    }

    private Condition condition(String text) {
        return switch (reader.read(text, VOCABULARY, WHERE)) {
            case Checked.Sound<Condition>(Condition condition, List<Problem> _) -> condition;
            case Checked.Faulty<Condition>(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void whatIsNotKnownLeavesAConditionOpenAndIsNamed() {
        Condition condition = condition("residents_group && land_hectares < 1");
        assertThat(condition.facts()).containsExactly("residents_group", "land_hectares");
        assertThat(condition.numbers()).containsExactly(1.0);
        assertThat(condition.on(Map.of())).isEqualTo(Verdict.Open.missing(new LinkedHashSet<>(List.of("residents_group", "land_hectares"))));
        assertThat(condition.on(Map.of("residents_group", new FactValue.YesNo(true)))).isEqualTo(Verdict.Open.missing(new LinkedHashSet<>(List.of("land_hectares"))));
        assertThat(condition.on(Map.of("residents_group", new FactValue.YesNo(false)))).isEqualTo(Verdict.FAILS);
        assertThat(condition.on(Map.of("residents_group", new FactValue.YesNo(true), "land_hectares", new FactValue.Number(0.75, 0.75)))).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void listsAndWordsAreAskedAsTheyAre() {
        assertThat(condition("'lima-city' in destinations && 9 in leaving_months").on(Map.of(
                "destinations", new FactValue.Words(List.of("huancayo", "lima-city")), "leaving_months", new FactValue.Numbers(List.of(9, 10))))).isEqualTo(Verdict.HOLDS);
        assertThat(condition("market_access == 'market-direct'").on(Map.of("market_access", new FactValue.Word("market-weekly-near")))).isEqualTo(Verdict.FAILS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "residents_grup && youth_leaving | condition.unknown-fact | residents_grup | residents_group",
        "land_hectares && youth_leaving  | condition.type         | 15             | youth_leaving: sí o no, land_hectares: número",
        "land_hectares < 'one'           | condition.type         | 15             | land_hectares: número",
        "land_hectares == 1.0            | condition.not-allowed  | ==             | ",
        "land_hectares * 2.0 > 1.0       | condition.not-allowed  | *              | ",
        "market_access.startsWith('m')   | condition.not-allowed  | startsWith     | ",
        "youth_leaving && (              | condition.cut-off      | youth_leaving && ( | ",
        "youth_leaving && && farming     | condition.form         | 18             | &&",
        "youth_leaving) && farming       | condition.form         | 14             | )",
        "1 < 2                           | condition.no-fact      |                | ",
        "land_hectares                   | condition.type         |                | land_hectares: número",
    })
    void aConditionThatMakesNoSenseIsRefusedWithItsPlaceAndTheNearestName(String text, String rule, String first, String second) {
        List<Problem> problems = reader.read(text.strip(), VOCABULARY, WHERE).remarks();
        assertThat(problems).isNotEmpty();
        Problem problem = problems.getFirst();
        assertThat(problem.rule()).isEqualTo(rule);
        assertThat(problem.refuses()).isTrue();
        assertThat(problem.where().file()).isEqualTo("practice-conditions.csv");
        assertThat(problem.where().line()).isEqualTo(7);
        if (first != null) {
            assertThat(problem.details().getFirst()).isEqualTo(first);
        }
        if (second != null) {
            assertThat(problem.details().get(1)).isEqualTo(second);
        }
    }

    @Test
    void aConditionThatNobodyCanReadIsRefusedBeforeItIsTried() {
        assertThat(reader.read("youth_leaving && ".repeat(200) + "youth_leaving", VOCABULARY, WHERE).remarks()).extracting(Problem::rule).containsExactly("condition.too-long");
    }

    /** Law: whoever learns more never hears the opposite of what was said before, and what is open is open for a reason. */
    @Test
    void moreKnowledgeNeverTurnsAnAnswerRound() {
        List<String> names = List.of("youth_leaving", "residents_group", "vocational_school");
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Condition condition = condition(expression(random, names, 3));
            Map<String, FactValue> whole = new LinkedHashMap<>();
            names.forEach(each -> whole.put(each, new FactValue.YesNo(random.nextBoolean())));
            Verdict last = condition.on(whole);
            assertThat(last).isNotInstanceOf(Verdict.Open.class);
            Predicate<String> kept = _ -> random.nextBoolean();
            Map<String, FactValue> part = new LinkedHashMap<>(whole);
            names.stream().filter(kept).forEach(part::remove);
            Verdict before = condition.on(part);
            if (before instanceof Verdict.Open(var missing, var _)) {
                assertThat(missing).isNotEmpty().allSatisfy(each -> assertThat(part).doesNotContainKey(each));
            } else {
                assertThat(before).as(condition.text() + " " + part).isEqualTo(last);
            }
        }
    }

    private static String expression(Random random, List<String> names, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return (random.nextBoolean() ? "!" : "") + names.get(random.nextInt(names.size()));
        }
        return "(" + expression(random, names, depth - 1) + (random.nextBoolean() ? " && " : " || ") + expression(random, names, depth - 1) + ")";
    }
}
