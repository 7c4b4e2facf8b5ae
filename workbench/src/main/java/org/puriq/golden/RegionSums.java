package org.puriq.golden;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.puriq.migration.Moves;
import org.puriq.migration.PlaceMoves;

/** {@code sum-region-*} and {@code data-lifetime-*}: who left and who came, of every place of a table. */
final class RegionSums implements GoldenCase {
    @Override
    public boolean knows(String id) {
        return id.startsWith("sum-region-") || id.startsWith("data-lifetime-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        boolean lifetime = folder.id().startsWith("data-lifetime-");
        String output = lifetime ? "uar_region" : "region";
        Moves moves = MoveTables.moves(MoveTables.ofMatrix(folder.inputs().table(lifetime ? "uar_1960" : "m")));
        List<PlaceMoves> places = folder.expected().table(output).texts("region").stream().map(place -> of(moves, place, folder)).toList();
        var comparison = new Comparison(folder).column(output, "out_mig", all(places, PlaceMoves::out)).column(output, "in_mig", all(places, PlaceMoves::in))
                .column(output, "turn", all(places, each -> each.out() + each.in())).column(output, "net", all(places, each -> each.in() - each.out()))
                .same(output, "regions", places.size(), moves.size());
        if (folder.expected().has("net")) {
            folder.expected().named("net").forEach((place, net) -> comparison.number("net", place, net, of(moves, place, folder).net().orElseThrow()));
        }
        return comparison;
    }

    private static PlaceMoves of(Moves moves, String place, GoldenFolder folder) {
        return moves.of(place).orElseThrow(() -> UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.missing", place));
    }

    private static double[] all(List<PlaceMoves> places, ToDoubleFunction<PlaceMoves> measure) {
        return places.stream().mapToDouble(measure).toArray();
    }
}
