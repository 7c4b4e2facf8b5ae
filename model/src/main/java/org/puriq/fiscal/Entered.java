package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;

/** A rule with figures that somebody entered in the place of its own; what cannot be is told by the input's id. */
final class Entered {
    private static final int FIRST = 1900;
    /** So many years after the last year of the calendar nobody says anything of people any more. */
    private static final int AHEAD = 15;

    private final AllocationRule rule;
    private final Entries entries;
    private final Map<String, BigDecimal> others;
    private final SortedMap<Integer, BigDecimal> income;
    private final List<Problem> problems = new ArrayList<>();

    Entered(AllocationRule rule, Entries entries) {
        this.rule = rule;
        this.entries = entries;
        this.others = entries.figures();
        this.income = entries.income();
    }

    Checked<AllocationRule> changed() {
        unknown();
        bounds();
        List<CensusDate> censuses = rule.calendar().censuses().stream().map(this::census).toList();
        problems.addAll(CensusCalendar.problems(censuses, Where.NOWHERE));
        rule.stages().forEach(this::weights);
        return problems.isEmpty() ? Checked.sound(changed(censuses)) : new Checked.Faulty<>(problems);
    }

    private CensusDate census(CensusDate known) {
        Optional<Given> planned = known.planned().map(this::given);
        int year = planned.map(each -> each.value().intValue()).orElse(known.year());
        Given inForce = given(known.inForce());
        return new CensusDate(year, new Given(inForce.id(), CensusDate.inForceName(year), inForce.value(), inForce.unit(), inForce.basis(), inForce.rests()), planned);
    }

    private AllocationRule changed(List<CensusDate> censuses) {
        SortedMap<Integer, Given> entered = new TreeMap<>(rule.pool().entered());
        income.forEach((year, value) -> entered.put(year, rule.pool().entry(year, value, entries)));
        Pool pool = rule.pool().with(given(rule.pool().share()), given(rule.pool().growth()), entered);
        Optional<Floor> floor = rule.floor().map(each -> new Floor(given(each.unitsAMonth()), given(each.unit())));
        List<Stage> stages = rule.stages().stream().map(stage -> new Stage(stage.level(), keys(stage))).toList();
        return new AllocationRule(rule.country(), rule.id(), rule.name(), rule.scope(), rule.law(), pool, stages, floor, new CensusCalendar(censuses), rule.limits(), rule.indices());
    }

    private List<Key> keys(Stage stage) {
        return stage.keys().stream().map(key -> new Key(key.id(), key.name(), key.counts(), given(key.weight()))).toList();
    }

    /** A figure that is entered as it was stays what it was, unless a source of its own comes with it. */
    private Given given(Given known) {
        BigDecimal other = others.get(known.id());
        if (other == null || (other.compareTo(known.value()) == 0 && !entries.sources().containsKey(known.id()))) {
            return known;
        }
        return entries.given(known, other);
    }

    private int last() {
        return rule.calendar().censuses().getLast().inForceFrom() + AHEAD;
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
            boolean year = id.startsWith("in-force-") || id.startsWith("census-");
            if (part && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
                refuse(id, "rule.part", id, value.toPlainString());
            } else if (growth && value.abs().compareTo(BigDecimal.ONE) >= 0) {
                refuse(id, "rule.growth", id, value.toPlainString());
            } else if (year && (value.stripTrailingZeros().scale() > 0 || value.compareTo(BigDecimal.valueOf(FIRST)) < 0 || value.compareTo(BigDecimal.valueOf(last())) > 0)) {
                refuse(id, "rule.year", id, value.toPlainString(), String.valueOf(FIRST), String.valueOf(last()));
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
