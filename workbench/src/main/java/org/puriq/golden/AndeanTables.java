package org.puriq.golden;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.puriq.migration.MoveSystem;
import org.puriq.migration.PlaceMoves;

/** {@code andes-*}: tables of the Peruvian censuses of 1993 and 2007, measured. */
final class AndeanTables implements GoldenCase {
    private static final String RATES = "rates";
    private static final String TOTALS = "totals";

    @Override
    public boolean knows(String id) {
        return id.equals("andes-peru-2007-recent-migration") || id.equals("andes-peru-1993-immigrants");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        var comparison = new Comparison(folder);
        if (folder.id().endsWith("-immigrants")) {
            return comparison.number("sum", Arrays.stream(folder.inputs().table("column_totals").numbers("column_total")).sum());
        }
        List<PlaceMoves> places = places(folder.inputs().table("table"), folder.whole("period_years", 100));
        rates(comparison, places);
        MoveSystem system = system(places);
        comparison.number("mei", system.effectiveness()).number("anmr", system.aggregateNet()).number("cmi", system.crudeIntensity());
        folder.expected().named(TOTALS).forEach((name, expected) -> comparison.number(TOTALS, name, expected, total(places, name, folder)));
        return comparison;
    }

    private static void rates(Comparison comparison, List<PlaceMoves> places) {
        comparison.column(RATES, "net", all(places, PlaceMoves::net)).column(RATES, "in_rate_per_1000_year", all(places, PlaceMoves::inPerThousandYear))
                .column(RATES, "out_rate_per_1000_year", all(places, PlaceMoves::outPerThousandYear)).column(RATES, "net_rate_per_1000_year", all(places, PlaceMoves::netPerThousandYear))
                .column(RATES, "effectiveness_pct", all(places, PlaceMoves::effectiveness))
                .column(RATES, "immigrants_per_100_emigrants", all(places, each -> each.inOutRatio().map(ratio -> 100 * ratio)));
    }

    private static List<PlaceMoves> places(GoldenTable table, int years) {
        List<String> names = table.texts("department");
        double[] stayers = table.numbers("stayers");
        double[] in = table.numbers("immigrants");
        double[] out = table.numbers("emigrants");
        return IntStream.range(0, names.size()).mapToObj(row -> new PlaceMoves(names.get(row), years, true, MoveTables.persons(table, stayers[row]), MoveTables.persons(table, out[row]),
                MoveTables.persons(table, in[row]), 0, 0, 0, 0, 0)).toList();
    }

    private static MoveSystem system(List<PlaceMoves> places) {
        return new MoveSystem(places.getFirst().years(), sum(places, PlaceMoves::stayers), sum(places, PlaceMoves::in), sum(places, each -> Math.abs(each.in() - each.out())));
    }

    private static double total(List<PlaceMoves> places, String name, GoldenFolder folder) {
        return switch (name) {
            case "enumerated" -> sum(places, PlaceMoves::after);
            case "stayers" -> sum(places, PlaceMoves::stayers);
            case "immigrants" -> sum(places, PlaceMoves::in);
            case "emigrants" -> sum(places, PlaceMoves::out);
            default -> throw UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.missing", name);
        };
    }

    private static long sum(List<PlaceMoves> places, ToDoubleFunction<PlaceMoves> measure) {
        return Math.round(places.stream().mapToDouble(measure).sum());
    }

    private static double[] all(List<PlaceMoves> places, Function<PlaceMoves, Optional<? extends Number>> measure) {
        return places.stream().mapToDouble(each -> measure.apply(each).map(Number::doubleValue).orElse(Double.NaN)).toArray();
    }
}
