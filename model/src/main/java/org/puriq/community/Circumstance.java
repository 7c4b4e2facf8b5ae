package org.puriq.community;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * Something that a source finds together with little migration, such as a market nearby. That the two go together is all that it
 * says; the places where they do not go together stand beside it.
 *
 * @param question the question that it belongs to
 * @param attributes what says whether a place has it
 * @param places where it goes with little migration
 * @param counterPlaces where it does not: places that have it and migrate much, or lack it and migrate little
 * @param counter what is seen there instead
 * @param holder who says that the two go together
 */
public record Circumstance(
        String id,
        String question,
        int position,
        Wording name,
        List<String> attributes,
        List<String> places,
        List<String> counterPlaces,
        Wording counter,
        Optional<String> holder,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public Circumstance {
        attributes = List.copyOf(attributes);
        places = List.copyOf(places);
        counterPlaces = List.copyOf(counterPlaces);
        references = List.copyOf(references);
    }
}
