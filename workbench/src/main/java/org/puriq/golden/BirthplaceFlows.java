package org.puriq.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Wording;
import org.puriq.migration.FlowsFromBirthplaces;

/**
 * Moves from two tables of birthplaces, of the cases of {@code ffs-demo-*} in which nobody is born or dies. The peer forgets a seed that it is given; the output
 * with the seed is the target.
 */
final class BirthplaceFlows implements GoldenCase {
    private static final String CHANCE = "-indep-closed";
    private static final String PEER = "od_peer";
    private static final Wording PEER_ERRS = new Wording("Es la salida del programa comparado, que olvida las cercanías que se le dan; se compara la que las usa.",
            "This is the output of the other program, which forgets the nearness that it is given; the one that uses it is compared.");
    private static final List<String> CASES = List.of("ffs-demo-imr2018-distance-seed", "ffs-pseudo-bayes-scidata");

    @Override
    public boolean knows(String id) {
        return CASES.contains(id) || Stream.of("dr2013", "imr2018", "scidata").map("ffs-demo-"::concat).anyMatch(each -> id.equals(each + "-min-closed") || id.equals(each + CHANCE));
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable start = folder.inputs().table("stock_start");
        double[][] before = start.matrix();
        double[][] after = folder.inputs().table("stock_end").matrix();
        FlowsFromBirthplaces flows = flows(folder, before, after);
        var comparison = new Comparison(folder);
        Stream.of("od", "od_tight", "od_with_seed").filter(folder.expected()::has).forEach(output -> comparison.matrix(output, flows.moves()));
        Stream.of("flow", "account").filter(folder.expected()::has).forEach(output -> cells(comparison, folder, output, flows, start));
        if (folder.expected().has(PEER)) {
            comparison.leavesOut(PEER, PEER_ERRS);
        }
        return comparison;
    }

    private static FlowsFromBirthplaces flows(GoldenFolder folder, double[][] before, double[][] after) {
        if (folder.id().endsWith(CHANCE)) {
            return FlowsFromBirthplaces.byChance(before, after);
        }
        FlowsFromBirthplaces fewest = FlowsFromBirthplaces.fewest(before, after, folder.inputs().has("seed") ? Optional.of(folder.inputs().table("seed").matrix()) : Optional.empty());
        return folder.arguments().has("w") ? fewest.mixed(FlowsFromBirthplaces.byChance(before, after), folder.arguments().number("w")) : fewest;
    }

    /** One row a cell; an account also has rows of births, deaths and those outside, of whom there are none. */
    private static void cells(Comparison comparison, GoldenFolder folder, String output, FlowsFromBirthplaces flows, GoldenTable start) {
        GoldenTable expected = folder.expected().table(output);
        Map<List<String>, Double> cells = new HashMap<>();
        List<String> places = start.columnLabels();
        for (int born = 0; born < flows.byBirthplace().length; born++) {
            for (int from = 0; from < places.size(); from++) {
                for (int to = 0; to < places.size(); to++) {
                    cells.put(List.of(places.get(from), places.get(to), start.rowLabels().get(born)), flows.byBirthplace()[born][from][to]);
                }
            }
        }
        List<String> from = expected.texts("orig");
        List<String> to = expected.texts("dest");
        List<String> born = expected.texts(expected.has("pob") ? "pob" : "birth");
        double[] values = expected.numbers("value");
        IntStream.range(0, values.length).forEach(row -> {
            List<String> key = List.of(from.get(row), to.get(row), born.get(row));
            comparison.number(output, String.join(" ", key), values[row], cells.getOrDefault(key, 0.0));
        });
    }
}
