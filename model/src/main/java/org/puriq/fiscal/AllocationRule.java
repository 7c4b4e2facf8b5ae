package org.puriq.fiscal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.puriq.base.Wording;

/**
 * How a state shares a sum among its municipalities, as the country pack says it: the pool, the levels that it goes through, by what
 * it is shared at each, what nobody may fall below, and from when on which census decides.
 *
 * @param country id of the country pack
 * @param scope the places it is shared among, in words
 * @param law on what the rule rests
 * @param limits what the rule leaves out or what nobody here could confirm: told wherever its results are shown
 */
public record AllocationRule(
        String country, String id, Wording name, Wording scope, Wording law, Pool pool, List<Stage> stages, Optional<Floor> floor, CensusCalendar calendar, List<Wording> limits) {
    public AllocationRule {
        stages = List.copyOf(stages);
        limits = List.copyOf(limits);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("The rule %s shares among no level.".formatted(id));
        }
    }

    /** Every single figure that the result rests on, sourced or assumed. */
    public List<Given> givens() {
        List<Given> all = new ArrayList<>(List.of(pool.share(), pool.growth()));
        stages.forEach(stage -> stage.keys().forEach(key -> all.add(key.weight())));
        floor.ifPresent(each -> all.addAll(List.of(each.unitsAMonth(), each.unit())));
        calendar.censuses().forEach(each -> all.add(each.inForce()));
        return List.copyOf(all);
    }

    /** The id of the level that receives: the last one. */
    public String level() {
        return stages.getLast().level();
    }

    public AllocationRule with(CensusCalendar other) {
        return new AllocationRule(country, id, name, scope, law, pool, stages, floor, other, limits);
    }

    public AllocationRule withShare(BigDecimal share, Wording said) {
        return with(pool.with(pool.share().replacedBy(share, said), pool.known(), pool.source(), pool.growth()));
    }

    public AllocationRule withGrowth(BigDecimal growth, Wording said) {
        return with(pool.with(pool.share(), pool.known(), pool.source(), pool.growth().replacedBy(growth, said)));
    }

    public AllocationRule withIncome(SortedMap<Integer, BigDecimal> income, Wording said) {
        return with(pool.with(pool.share(), income, said, pool.growth()));
    }

    private AllocationRule with(Pool other) {
        return new AllocationRule(country, id, name, scope, law, other, stages, floor, calendar, limits);
    }
}
