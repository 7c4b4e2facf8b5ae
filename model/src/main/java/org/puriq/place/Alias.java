package org.puriq.place;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;

/** Another way in which a source writes the name of a place: "Hcva." for the district of Huancavelica. */
public record Alias(String id, String place, String alias, Optional<String> source, String locator, List<String> references) implements Recorded {
    public Alias {
        references = List.copyOf(references);
    }
}
