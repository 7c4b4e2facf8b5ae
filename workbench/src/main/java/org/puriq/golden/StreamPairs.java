package org.puriq.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.puriq.base.Wording;
import org.puriq.migration.Exchange;

/** {@code sum-bilat-*}: streams and counter-streams. Where a row of the other direction lacks, the peer takes the stream itself; the corrected output is the target. */
final class StreamPairs implements GoldenCase {
    private static final String CORRECT = "correct";
    private static final String PEER = "peer";
    private static final Wording PEER_ERRS = new Wording("Es la salida del programa comparado, que toma por contracorriente la corriente misma donde falta la otra; se compara la corregida.",
            "This is the output of the other program, which takes the stream itself for a counter-stream that lacks; the corrected one is compared.");

    @Override
    public boolean knows(String id) {
        return id.startsWith("sum-bilat-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        boolean rows = folder.inputs().has("flows");
        var table = rows ? MoveTables.ofRows(folder.inputs().table("flows")) : MoveTables.ofMatrix(folder.inputs().table("m"));
        Map<List<String>, Exchange> exchanges = new HashMap<>();
        Exchange.of(table, MoveTables.level()).forEach(each -> exchanges.put(List.of(each.origin(), each.destination()), each));
        var comparison = new Comparison(folder);
        if (folder.expected().has(PEER)) {
            comparison.leavesOut(PEER, PEER_ERRS);
        }
        return compare(comparison, folder, folder.expected().has(CORRECT) ? CORRECT : "bilat", exchanges);
    }

    private static Comparison compare(Comparison comparison, GoldenFolder folder, String output, Map<List<String>, Exchange> exchanges) {
        GoldenTable expected = folder.expected().table(output);
        List<String> from = expected.texts("orig");
        List<String> to = expected.texts("dest");
        List<Exchange> ordered = IntStream.range(0, from.size()).mapToObj(row -> exchanges.getOrDefault(List.of(from.get(row), to.get(row)), new Exchange(from.get(row), to.get(row), 0, 0))).toList();
        return comparison.same(output, "rows", ordered.size(), exchanges.size())
                .column(output, "flow", all(ordered, Exchange::flow)).column(output, "counter_flow", all(ordered, Exchange::counter))
                .column(output, "net_flow", all(ordered, Exchange::net)).column(output, "interchange", all(ordered, Exchange::both));
    }

    private static double[] all(List<Exchange> exchanges, ToDoubleFunction<Exchange> measure) {
        return exchanges.stream().mapToDouble(measure).toArray();
    }
}
