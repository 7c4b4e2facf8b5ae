package org.puriq.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Budget lines of one currency added up.
 *
 * @param year the year; empty for a sum over all years
 * @param payer who pays; empty where nobody is named, or for a sum over all payers
 * @param spent what is known to be spent; empty where no line says it, since nothing said is not nought
 * @param lines how many lines are added, and {@code told} how many of them say what was spent
 */
public record BudgetSum(Optional<Integer> year, Optional<String> payer, String currency, BigDecimal amount, Optional<BigDecimal> spent, int lines, int told) {
    private record Key(Optional<Integer> year, Optional<String> payer, String currency) {}

    /** One sum for each year, payer and currency, in that order. */
    static List<BudgetSum> of(List<BudgetLine> lines) {
        return sums(lines, each -> new Key(Optional.of(each.year()), each.payer(), each.currency()));
    }

    /** One sum for each currency. */
    static List<BudgetSum> byCurrency(List<BudgetLine> lines) {
        return sums(lines, each -> new Key(Optional.empty(), Optional.empty(), each.currency()));
    }

    /** One sum for each year and currency. */
    static List<BudgetSum> byYear(List<BudgetLine> lines) {
        return sums(lines, each -> new Key(Optional.of(each.year()), Optional.empty(), each.currency()));
    }

    private static List<BudgetSum> sums(List<BudgetLine> lines, Function<BudgetLine, Key> key) {
        Map<Key, List<BudgetLine>> groups = new LinkedHashMap<>();
        lines.forEach(each -> groups.computeIfAbsent(key.apply(each), _ -> new ArrayList<>()).add(each));
        return groups.entrySet().stream().map(each -> sum(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((BudgetSum each) -> each.year().orElse(0)).thenComparing(each -> each.payer().orElse("")).thenComparing(BudgetSum::currency)).toList();
    }

    private static BudgetSum sum(Key key, List<BudgetLine> lines) {
        List<BigDecimal> spent = lines.stream().flatMap(each -> each.spent().stream()).toList();
        Optional<BigDecimal> known = spent.isEmpty() ? Optional.empty() : Optional.of(PlanChain.added(spent.stream()));
        return new BudgetSum(key.year(), key.payer(), key.currency(), PlanChain.added(lines.stream().map(BudgetLine::amount)), known, lines.size(), spent.size());
    }
}
