package org.puriq.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks a condition of the facts of a place. Where a fact is an interval or the sources disagree, the condition is asked of each value
 * that could be true; it holds or fails only where all of them agree. An interval is tried at its ends, at the numbers that the
 * condition compares with, and between them, which is exact as long as numbers are compared with numbers.
 */
final class Judgement {
    private static final int MOST = 512;

    private final Condition condition;
    private final SequencedMap<String, Fact> facts;

    Judgement(Condition condition, SequencedMap<String, Fact> facts) {
        this.condition = condition;
        this.facts = facts;
    }

    Verdict verdict() {
        return verdict(Set.of());
    }

    /** The facts that the answer rests on: those without which it would stay open, or all known ones where each alone is enough. */
    List<Fact> restsOn() {
        Verdict verdict = verdict();
        List<Fact> known = condition.facts().stream().filter(facts::containsKey).map(facts::get).toList();
        List<Fact> needed = known.stream().filter(each -> !verdict(Set.of(each.name())).equals(verdict)).toList();
        return needed.isEmpty() ? known.stream().filter(each -> verdictOf(each).equals(verdict)).toList() : needed;
    }

    private Verdict verdictOf(Fact only) {
        Set<String> others = new LinkedHashSet<>(condition.facts());
        others.remove(only.name());
        return verdict(others);
    }

    private Verdict verdict(Set<String> without) {
        List<Map<String, FactValue>> cases = cases(without);
        SequencedSet<String> several = new LinkedHashSet<>();
        condition.facts().stream().filter(each -> !without.contains(each) && facts.containsKey(each) && values(facts.get(each)).size() > 1).forEach(several::add);
        if (cases.size() > MOST) {
            return new Verdict.Open(new LinkedHashSet<>(), several);
        }
        List<Verdict> verdicts = cases.stream().map(condition::on).distinct().toList();
        if (verdicts.size() == 1 && !(verdicts.getFirst() instanceof Verdict.Open)) {
            return verdicts.getFirst();
        }
        SequencedSet<String> missing = new LinkedHashSet<>();
        verdicts.forEach(each -> {
            if (each instanceof Verdict.Open(SequencedSet<String> names, SequencedSet<String> _)) {
                missing.addAll(names);
            }
        });
        return new Verdict.Open(missing, verdicts.size() > 1 ? several : new LinkedHashSet<>());
    }

    /** Every combination of what the facts may be. */
    private List<Map<String, FactValue>> cases(Set<String> without) {
        List<Map<String, FactValue>> cases = new ArrayList<>(List.of(Map.of()));
        for (String name : condition.facts()) {
            if (!without.contains(name) && facts.containsKey(name) && cases.size() <= MOST) {
                List<FactValue> values = values(facts.get(name));
                cases = cases.stream().flatMap(each -> values.stream().map(value -> with(each, name, value))).toList();
            }
        }
        return cases;
    }

    private static Map<String, FactValue> with(Map<String, FactValue> known, String name, FactValue value) {
        Map<String, FactValue> more = new LinkedHashMap<>(known);
        more.put(name, value);
        return more;
    }

    private List<FactValue> values(Fact fact) {
        return fact.values().stream().flatMap(each -> switch (each) {
            case FactValue.Number number when !number.isExact() -> tried(number).stream().<FactValue>map(at -> new FactValue.Number(at, at));
            case FactValue.Number _, FactValue.YesNo _, FactValue.Word _, FactValue.Words _, FactValue.Numbers _ -> java.util.stream.Stream.of(each);
        }).distinct().toList();
    }

    /** The ends, the numbers of the condition that lie inside, and what lies between each two. */
    private TreeSet<Double> tried(FactValue.Number interval) {
        TreeSet<Double> tried = new TreeSet<>(List.of(interval.low(), interval.high()));
        condition.numbers().stream().filter(each -> interval.low() < each && each < interval.high()).forEach(tried::add);
        List<Double> ends = List.copyOf(tried);
        for (int at = 1; at < ends.size(); at++) {
            tried.add(ends.get(at - 1) / 2 + ends.get(at) / 2);
        }
        return tried;
    }
}
