package org.puriq.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.demography.AgeGroups;
import org.puriq.demography.Survival;
import org.puriq.projection.CohortComponent;
import org.puriq.projection.MigrantsArrive;
import org.puriq.projection.PeopleByAge;
import org.puriq.projection.VitalSchedules;

/**
 * {@code bayespop-ccm-*}: countries by five-year age and sex as the United Nations project them. Taken from the case are the population
 * of the first year, survival, fertility, the sex ratio of the newborn and net migration; births, deaths and all later years are computed.
 */
final class CountriesAhead implements GoldenCase {
    private static final int WIDTH = 5;
    private static final int GROUPS = 27;

    @Override
    public boolean knows(String id) {
        return id.startsWith("bayespop-ccm-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        var comparison = new Comparison(folder);
        Cells vital = Cells.of(folder.inputs().table("vital"));
        Cells expected = Cells.of(folder.expected().table("population"));
        Map<String, Double> arrival = folder.arguments().named("mig_code");
        Map<String, double[]> totals = new TreeMap<>();
        for (String country : folder.expected().table("totals").columnLabels()) {
            List<PeopleByAge> path = path(country, vital, expected, arrives(arrival.getOrDefault(country, 0.0)));
            compare(comparison, country, path, expected);
            totals.put(country, path.stream().mapToDouble(PeopleByAge::total).toArray());
        }
        totals.forEach((country, total) -> comparison.column("totals", country, total));
        return comparison.same("population", "countries", new TreeSet<>(folder.expected().table("population").texts("country")).size(), totals.size());
    }

    private static MigrantsArrive arrives(double code) {
        return code == 9 ? MigrantsArrive.AT_THE_END : MigrantsArrive.HALF_AT_THE_START_ALL_AS_MOTHERS;
    }

    private static List<PeopleByAge> path(String country, Cells vital, Cells expected, MigrantsArrive arrive) {
        List<Integer> years = expected.periods();
        List<PeopleByAge> path = new ArrayList<>(List.of(new PeopleByAge(expected.ages(country, "F", "population", years.getFirst()), expected.ages(country, "M", "population", years.getFirst()))));
        for (int at = 1; at < years.size(); at++) {
            int middle = (years.get(at - 1) + years.get(at)) / 2 + 1;
            var migrants = new PeopleByAge(vital.ages(country, "F", "net_migration", middle), vital.ages(country, "M", "net_migration", middle));
            path.add(CohortComponent.ahead(path.getLast(), vitals(country, vital, middle), migrants, arrive).end());
        }
        return path;
    }

    /** The rates stand for five years; the case gives the ratio of boys to girls through the births by sex, of which only the ratio is taken. */
    private static VitalSchedules vitals(String country, Cells vital, int period) {
        double girls = Arrays.stream(vital.ages(country, "F", "births_by_mother_age", period)).sum();
        double boys = Arrays.stream(vital.ages(country, "M", "births_by_mother_age", period)).sum();
        double[] fertility = Arrays.stream(vital.ages(country, "B", "asfr", period)).map(each -> each / WIDTH).toArray();
        return new VitalSchedules(new AgeGroups(WIDTH, GROUPS), survival(country, "F", vital, period), survival(country, "M", vital, period), fertility, girls / (girls + boys));
    }

    private static Survival survival(String country, String sex, Cells vital, int period) {
        double[] ratios = vital.ages(country, sex, "survival", period);
        double[] onward = IntStream.range(0, GROUPS).mapToDouble(group -> ratios[Math.min(group + 1, GROUPS - 1)]).toArray();
        return new Survival(ratios[0], onward);
    }

    private static void compare(Comparison comparison, String country, List<PeopleByAge> path, Cells expected) {
        for (int at = 1; at < path.size(); at++) {
            int year = expected.periods().get(at);
            comparison.list("population", "%s F %d".formatted(country, year), expected.ages(country, "F", "population", year), path.get(at).women());
            comparison.list("population", "%s M %d".formatted(country, year), expected.ages(country, "M", "population", year), path.get(at).men());
        }
    }

    /** Values by country, sex, element, period and age group. */
    private record Cells(Map<String, double[]> byKey, List<Integer> periods) {
        static Cells of(GoldenTable table) {
            Map<String, double[]> byKey = new HashMap<>();
            double[] ages = table.numbers("age");
            double[] values = table.numbers("value");
            List<List<String>> labels = Stream.of("country", "sex", "element", "period").map(table::texts).toList();
            for (int row = 0; row < values.length; row++) {
                int at = row;
                String key = String.join("|", labels.stream().map(column -> column.get(at)).toList());
                if (!(ages[row] >= 1 && ages[row] <= GROUPS)) {
                    throw UnreadableCase.in(table.file(), "golden.size", "age", String.valueOf(GROUPS));
                }
                byKey.computeIfAbsent(key, _ -> new double[GROUPS])[(int) ages[row] - 1] = values[row];
            }
            Predicate<String> number = each -> each.matches("\\d{4}");
            return new Cells(byKey, table.texts("period").stream().filter(number).map(Integer::valueOf).distinct().sorted().toList());
        }

        double[] ages(String country, String sex, String element, int period) {
            return byKey.getOrDefault(String.join("|", country, sex, element, String.valueOf(period)), new double[GROUPS]);
        }
    }
}
