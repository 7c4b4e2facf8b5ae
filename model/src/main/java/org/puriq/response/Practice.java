package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A card of the practice library: what somebody did or proposes about migration, for whom, what it takes and what speaks against it.
 *
 * @param householdMoney {@code untouched}, {@code information} or {@code opportunity}: nothing takes the money of households
 */
public record Practice(
        String id,
        Optional<String> partOf,
        Wording name,
        Wording text,
        Wording audience,
        List<String> groups,
        List<String> phases,
        Optional<String> category,
        String directness,
        Wording requires,
        Wording example,
        Wording drawbacks,
        Wording costs,
        Wording results,
        Wording replicability,
        Wording scaling,
        String householdMoney,
        Wording origin,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public static final String UNTOUCHED = "untouched";
    public static final String INFORMATION = "information";
    public static final String OPPORTUNITY = "opportunity";

    public Practice {
        groups = List.copyOf(groups);
        phases = List.copyOf(phases);
        references = List.copyOf(references);
    }
}
