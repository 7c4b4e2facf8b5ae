package org.puriq.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.puriq.migration.Moves;
import org.puriq.migration.MoveSystem;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.RelativeStreams;

/** {@code index-intensity-*} and {@code index-impact-*}: how much people move in a country, year by year. The case counts inhabitants in millions. */
final class SystemIndices implements GoldenCase {
    private static final double MILLION = 1e6;
    private static final String OUTPUT = "index";

    @Override
    public boolean knows(String id) {
        return id.startsWith("index-intensity-") || id.startsWith("index-impact-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable expected = folder.expected().table(OUTPUT);
        List<Year> years = new ArrayList<>();
        expected.texts("year").forEach(year -> years.add(Year.of(folder.inputs().table("flows").where("year", year))));
        var comparison = new Comparison(folder);
        if (folder.id().startsWith("index-intensity-")) {
            return comparison.column(OUTPUT, "cmp", all(years, each -> each.system().crudeIntensity())).column(OUTPUT, "courgeau_k", all(years, each -> each.system().courgeau(each.places())));
        }
        return comparison.column(OUTPUT, "effectivness", all(years, each -> each.system().effectiveness()))
                .column(OUTPUT, "anmr", all(years, each -> MILLION * each.system().aggregateNet()))
                .column(OUTPUT, "preference", all(years, each -> each.relative().preference()))
                .column(OUTPUT, "velocity", all(years, each -> MILLION * each.relative().velocity()));
    }

    private static double[] all(List<Year> years, ToDoubleFunction<Year> measure) {
        return years.stream().mapToDouble(measure).toArray();
    }

    private record Year(MoveSystem system, RelativeStreams relative, int places) {
        static Year of(GoldenTable rows) {
            OriginDestination table = MoveTables.ofRows(rows);
            Map<String, Long> people = new HashMap<>();
            List<String> places = rows.texts("dest");
            double[] millions = rows.numbers("dest_pop");
            for (int row = 0; row < millions.length; row++) {
                people.put(places.get(row), MoveTables.persons(rows, Math.rint(millions[row] * MILLION)));
            }
            Moves moves = MoveTables.moves(table);
            MoveSystem seen = moves.system();
            long all = people.values().stream().mapToLong(Long::longValue).sum();
            return new Year(new MoveSystem(1, all - seen.movers(), seen.movers(), seen.netSum()), RelativeStreams.of(table, MoveTables.level(), people), moves.size());
        }
    }
}
