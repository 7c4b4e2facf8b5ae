package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;

/** A rule with figures that somebody entered in the place of its own; what cannot be is told by the input's id. */
final class Entered {
    private static final BigDecimal FIRST = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST = BigDecimal.valueOf(2200);

    private final AllocationRule rule;
    private final Map<String, BigDecimal> others;
    private final SortedMap<Integer, BigDecimal> income;
    private final Wording said;
    private final List<Problem> problems = new ArrayList<>();

    Entered(AllocationRule rule, Map<String, BigDecimal> others, SortedMap<Integer, BigDecimal> income, Wording said) {
        this.rule = rule;
        this.others = others;
        this.income = income;
        this.said = said;
    }

    Checked<AllocationRule> changed() {
        unknown();
        bounds();
        List<CensusDate> censuses = rule.calendar().censuses().stream().map(each -> new CensusDate(each.year(), given(each.inForce()))).toList();
        problems.addAll(CensusCalendar.problems(censuses, Where.NOWHERE));
        rule.stages().forEach(this::weights);
        return problems.isEmpty() ? Checked.sound(changed(censuses)) : new Checked.Faulty<>(problems);
    }

    private AllocationRule changed(List<CensusDate> censuses) {
        Pool pool = rule.pool().with(given(rule.pool().share()), given(rule.pool().growth()));
        Optional<Floor> floor = rule.floor().map(each -> new Floor(given(each.unitsAMonth()), given(each.unit())));
        List<Stage> stages = rule.stages().stream().map(stage -> new Stage(stage.level(), keys(stage))).toList();
        return new AllocationRule(rule.country(), rule.id(), rule.name(), rule.scope(), rule.law(), income.isEmpty() ? pool : pool.withIncome(income, said), stages, floor, new CensusCalendar(censuses), rule.limits());
    }

    private List<Key> keys(Stage stage) {
        return stage.keys().stream().map(key -> new Key(key.id(), key.name(), key.counts(), given(key.weight()))).toList();
    }

    private Given given(Given known) {
        BigDecimal other = others.get(known.id());
        return other == null || other.compareTo(known.value()) == 0 ? known : known.replacedBy(other, said);
    }

    private void unknown() {
        List<String> known = rule.givens().stream().map(Given::id).toList();
        others.keySet().stream().filter(each -> !known.contains(each)).sorted()
                .forEach(each -> refuse(each, "rule.unknown-input", each, String.join(", ", known)));
    }

    private void bounds() {
        others.forEach((id, value) -> {
            boolean part = id.equals(rule.pool().share().id()) || id.startsWith("weight-");
            boolean growth = id.equals(rule.pool().growth().id());
            boolean year = id.startsWith("in-force-");
            if (part && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
                refuse(id, "rule.part", id, value.toPlainString());
            } else if (growth && value.abs().compareTo(BigDecimal.ONE) >= 0) {
                refuse(id, "rule.growth", id, value.toPlainString());
            } else if (year && (value.stripTrailingZeros().scale() > 0 || value.compareTo(FIRST) < 0 || value.compareTo(LAST) > 0)) {
                refuse(id, "rule.year", id, value.toPlainString());
            } else if (!growth && value.signum() < 0) {
                refuse(id, "rule.negative", id, value.toPlainString());
            }
        });
        income.entrySet().stream().filter(each -> each.getValue().signum() < 0).forEach(each -> refuse("income-" + each.getKey(), "rule.negative", "income-" + each.getKey(), each.getValue().toPlainString()));
    }

    private void weights(Stage stage) {
        List<BigDecimal> weights = stage.keys().stream().map(key -> others.getOrDefault(key.weight().id(), key.weight().value())).toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            refuse(stage.level(), "rule.weights", stage.level(), sum.toPlainString());
        }
    }

    private void refuse(String input, String problem, String... details) {
        problems.add(Problem.refused(Where.file(input), problem, details));
    }
}
