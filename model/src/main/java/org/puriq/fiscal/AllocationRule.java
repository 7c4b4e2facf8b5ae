package org.puriq.fiscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Wording;

/**
 * How a state shares a sum among its municipalities, as the country pack says it: the pool, the levels that it goes through, by what
 * it is shared at each, what nobody may fall below, and from when on which census decides.
 *
 * @param country id of the country pack
 * @param scope the places it is shared among, in words
 * @param law on what the rule rests
 * @param limits what the rule leaves out or what nobody here could confirm: told wherever its results are shown
 * @param indices the official indices of places that somebody brought
 */
public record AllocationRule(
        String country, String id, Wording name, Wording scope, Wording law, Pool pool, List<Stage> stages, Optional<Floor> floor, CensusCalendar calendar, List<Wording> limits, PlaceIndices indices) {
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
        all.addAll(pool.entered().values());
        calendar.censuses().forEach(each -> {
            each.planned().ifPresent(all::add);
            all.add(each.inForce());
        });
        return List.copyOf(all);
    }

    /** To how many figures money is shown: as many as the income is printed with, and never more than four. */
    public int figures() {
        return Math.min(4, pool.figures());
    }

    /** The id of the level that receives: the last one. */
    public String level() {
        return stages.getLast().level();
    }

    /** What is told of the limits: those of the rule, and that there are no indices, where there are none. */
    public List<Wording> told() {
        List<Wording> told = new ArrayList<>(limits);
        if (indices.isEmpty() && !indices.otherwise().spanish().isEmpty()) {
            told.addFirst(indices.otherwise());
        }
        return List.copyOf(told);
    }

    /** The same rule with other figures. Every problem with them is told. */
    public Checked<AllocationRule> with(Entries entries) {
        return new Entered(this, entries).changed();
    }

    /** The same rule with the official indices that somebody brought. */
    public AllocationRule with(List<PlaceIndex> brought) {
        return new AllocationRule(country, id, name, scope, law, pool, stages, floor, calendar, limits, new PlaceIndices(brought, indices.otherwise()));
    }
}
