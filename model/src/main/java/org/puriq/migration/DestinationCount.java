package org.puriq.migration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a destination is recorded. It counts records, not people: a source may describe one large flow once and a small one
 * three times, so its order may differ from the source's own.
 *
 * @param flows how many recorded flows lead there, {@code origins} from how many places of origin
 */
public record DestinationCount(String destination, int flows, int origins) {

    /** All destinations, the most recorded first; equal ones in the order of the record. Flows that only rank destinations are left out. */
    public static List<DestinationCount> of(List<Flow> flows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Set<String>> origins = new LinkedHashMap<>();
        flows.stream().filter(Flow::isRecorded).forEach(flow -> flow.destinations().forEach(destination -> {
            counts.merge(destination, 1, Integer::sum);
            origins.computeIfAbsent(destination, _ -> new LinkedHashSet<>()).addAll(flow.origins());
        }));
        return counts.entrySet().stream()
                .map(each -> new DestinationCount(each.getKey(), each.getValue(), origins.getOrDefault(each.getKey(), Set.of()).size()))
                .sorted(Comparator.comparingInt(DestinationCount::flows).reversed())
                .toList();
    }
}
