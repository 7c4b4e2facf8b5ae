package org.puriq.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.migration.TwoCounts.Row;

/**
 * Survival ratios from two censuses of a whole country, taken as closed: who of an age group is counted again, deaths and differences of
 * coverage together, so that both cancel where they are alike in the place and in its country. A country that people leave is not closed,
 * and then too many are taken to have died. United Nations, Manual VI (1970), chapter II.
 */
public record CensusSurvival(Map<Sex, Map<AgeGroup, Double>> ratios) implements NetByAge.Survival {
    public CensusSurvival {
        ratios = Map.copyOf(ratios);
    }

    /** The ratios of a country's counts; refused where a group of the first count is empty. */
    public static Checked<CensusSurvival> of(TwoCounts country) {
        List<Problem> problems = new ArrayList<>();
        Map<Sex, Map<AgeGroup, Double>> ratios = new HashMap<>();
        for (Row later : country.rows()) {
            List<Row> before = country.cameFrom(later.sex(), later.age());
            double first = before.stream().mapToDouble(Row::first).sum();
            if (!before.isEmpty() && (first <= 0 || later.second() <= 0)) {
                problems.add(Problem.refused(later.where(), "net.country-empty", later.age().label()));
            }
            before.forEach(each -> ratios.computeIfAbsent(each.sex(), _ -> new HashMap<>()).put(each.age(), later.second() / first));
        }
        return Checked.of(new CensusSurvival(ratios), problems);
    }

    @Override
    public double ratio(Sex sex, AgeGroup age, int years) {
        return find(sex, age).orElseThrow(() -> new IllegalArgumentException("There is no ratio for %s of %s.".formatted(sex.code(), age.label())));
    }

    OptionalDouble find(Sex sex, AgeGroup age) {
        Double ratio = ratios.getOrDefault(sex, Map.of()).get(age);
        return ratio == null ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    /** The ages of the place that its country's table lacks. */
    public List<Problem> lacks(TwoCounts place) {
        return place.rows().stream().filter(each -> find(each.sex(), each.age()).isEmpty()).map(each -> Problem.refused(each.where(), "net.country-lacks", each.age().label())).toList();
    }
}
