package org.puriq.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.puriq.response.ResponseCounts;
import org.puriq.response.ResponseCounts.AreaCounts;
import org.puriq.response.ResponseCounts.Coverage;

/** The counts of the response inventory for programs: names and numbers in a fixed order, computed from the entries (acceptance A42, A43). */
public final class CountsFacts {
    private CountsFacts() {}

    public static SequencedMap<String, Object> of(Request request) {
        ResponseCounts counts = ResponseViews.counts(request);
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("localGovernments", covered("acting", counts.localGovernments(), counts, AreaCounts::localGovernments));
        facts.put("ngos", covered("municipalities", counts.ngos(), counts, AreaCounts::ngos));
        facts.put("neither", counts.neither());
        facts.put("entries", pair("localGovernment", counts.localGovernmentEntries(), "ngo", counts.ngoEntries()));
        facts.put("projects", Map.of("ngo", counts.ngoProjects()));
        return facts;
    }

    private static SequencedMap<String, Object> covered(String name, Coverage coverage, ResponseCounts counts, Function<AreaCounts, Coverage> ofArea) {
        SequencedMap<String, Object> facts = pair(name, coverage.acting(), "of", coverage.of());
        SequencedMap<String, Object> areas = new LinkedHashMap<>();
        counts.byArea().values().forEach(area -> areas.put(area.area().name(), pair("acting", ofArea.apply(area).acting(), "of", ofArea.apply(area).of())));
        facts.put("byDepartment", areas);
        return facts;
    }

    private static SequencedMap<String, Object> pair(String one, int first, String other, int second) {
        SequencedMap<String, Object> pair = new LinkedHashMap<>();
        pair.put(one, first);
        pair.put(other, second);
        return pair;
    }
}
