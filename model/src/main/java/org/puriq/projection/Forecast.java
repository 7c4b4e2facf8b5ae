package org.puriq.projection;

import java.util.List;
import java.util.Optional;
import org.puriq.projection.Fan.Band;

/**
 * What one method says of every place at one moment.
 *
 * @param means persons by place, in the order of the places; not a number where the method says nothing of a place
 * @param bands the median and intervals by place, where the method has them
 */
public record Forecast(String method, List<Double> means, Optional<List<Band>> bands) {
    public Forecast {
        means = List.copyOf(means);
        bands = bands.map(List::copyOf);
    }
}
