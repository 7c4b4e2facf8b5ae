package org.puriq.view;

import java.util.List;
import java.util.Map;
import org.puriq.country.CountedPlace;
import org.puriq.projection.TogetherProjection;

/**
 * Places of a wider one ahead together, and on what that rests.
 *
 * @param within what the places lie in
 * @param names of the places by their code
 * @param futures how many were drawn
 */
public record ProjectedTogether(String country, CountedPlace within, TogetherProjection projection, Map<String, String> names, List<ProjectedPlace.Input> inputs, int futures) {
    public ProjectedTogether {
        names = Map.copyOf(names);
        inputs = List.copyOf(inputs);
    }
}
