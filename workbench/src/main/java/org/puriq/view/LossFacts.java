package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.country.CountryCounts;
import org.puriq.fiscal.Alternative;
import org.puriq.fiscal.Given;
import org.puriq.fiscal.Loss;
import org.puriq.fiscal.Range;
import org.puriq.fiscal.Split;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.text.Texts;

/** What a census does to a municipality, for machines: ranges with their middle, every input with its basis (acceptance A65). */
public final class LossFacts {
    private final TransferOutlook outlook;
    private final LossWords words;
    private final CountryCounts counts;
    private final Optional<AgeSheets> ages;

    public LossFacts(TransferOutlook outlook, CountryCounts counts, Optional<PlaceAges> ages, Texts texts) {
        this.outlook = outlook;
        this.counts = counts;
        this.ages = ages.map(each -> new AgeSheets(each, texts));
        this.words = new LossWords(texts);
    }

    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("country", outlook.rule().country());
        facts.put("code", outlook.place().code());
        facts.put("name", outlook.place().name());
        facts.put("rule", outlook.rule().id());
        facts.put("money", outlook.rule().pool().money());
        facts.put("answer", words.answer(outlook));
        facts.put("census_before", outlook.before().year());
        facts.put("census_next", outlook.next().year());
        facts.put("in_force_from", outlook.next().inForceFrom());
        facts.put("loss", loss(outlook.loss()));
        outlook.last().ifPresent(last -> facts.put("last_census", loss(last)));
        words.lastTime(outlook).ifPresent(sentence -> facts.put("last_census_told", sentence));
        facts.put("years", outlook.years().stream().map(each -> fact("year", each.year(), "census", each.census(), "pool", money(each.pool()), "money", range(each.money(), outlook.figures()))).toList());
        facts.put("alternatives", outlook.alternatives().stream().map(this::alternative).toList());
        facts.put("formula", Split.FORMULA);
        facts.put("inputs", inputs());
        facts.put("indices", outlook.rule().indices().isEmpty() ? List.of() : outlook.rule().indices().sources());
        facts.put("rests_on", words.rests(outlook, counts));
        facts.put("ages", ages.map(each -> String.join(" ", each.sentences())).orElseGet(() -> words.ages(outlook)));
        ages.ifPresent(each -> facts.put("by_age", each.facts()));
        return facts;
    }

    private Map<String, Object> loss(Loss loss) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("people_before", number(loss.people(), BigDecimal.ONE));
        facts.put("people_after", range(loss.peopleAfter(), 3));
        facts.put("per_100_000_before", number(100_000 * loss.share(), Range.exactly(100_000 * loss.share()).step(3)));
        facts.put("per_100_000_after", range(loss.shareAfter().times(100_000), 3));
        facts.put("money_before", money(loss.money()));
        facts.put("money_after", range(loss.moneyAfter(), outlook.figures()));
        facts.put("change", range(loss.change(), outlook.figures()));
        facts.put("own", range(loss.own(), outlook.figures()));
        facts.put("others", range(loss.others(), outlook.figures()));
        facts.put("loses_of_100", number(100 * loss.loses(), BigDecimal.ONE));
        facts.put("grows_yet_loses_share", loss.growsYetLosesShare());
        facts.put("on_floor_before", loss.onFloor());
        facts.put("on_floor_after_of_100", number(100 * loss.onFloorAfter(), BigDecimal.ONE));
        return facts;
    }

    private Map<String, Object> alternative(Alternative each) {
        return fact("if", words.alternative(each), "census", each.censusYear(), "in_force_from", each.inForceFrom(), "more_people", number(each.more(), Range.exactly(each.more()).step(3).max(BigDecimal.ONE)),
                "people_after", range(each.people(), 3), "money_after", range(each.money(), outlook.figures()), "change", range(each.change(), outlook.figures()),
                "from", each.from(), "to", each.to(), "in_the_years", range(each.inTheYears(), outlook.figures()));
    }

    private List<Map<String, Object>> inputs() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (Given each : LossWords.givens(outlook)) {
            inputs.add(fact("input", each.id(), "name", words.of(each.name()), "value", each.value(), "basis", each.basis().code(), "rests_on", words.of(each.rests())));
        }
        return inputs;
    }

    private static Map<String, Object> fact(Object... namesAndValues) {
        Map<String, Object> fact = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fact.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return fact;
    }

    private static Map<String, Object> range(Range range, int figures) {
        BigDecimal step = range.step(figures);
        return fact("low", number(range.low(), step), "median", number(range.median(), step), "high", number(range.high(), step));
    }

    private BigDecimal money(double amount) {
        return number(amount, Range.exactly(amount).step(outlook.figures()).max(BigDecimal.ONE));
    }

    private static BigDecimal number(double number, BigDecimal step) {
        return Range.rounded(number, step);
    }
}
