package org.puriq.country;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.place.Coordinates;

/**
 * Where the places of a country lie, roughly enough to draw a map of who moved: the centre of each area, and lines between the
 * widest areas. The centre is that of the land, not of the people on it, and no distance is worked out from it.
 *
 * @param centres by the country's own codes, places of every level
 * @param borders lines, each once, much simplified; may be empty
 */
public record CountryLand(String country, Map<String, Coordinates> centres, List<List<Coordinates>> borders) {
    public CountryLand {
        centres = Collections.unmodifiableMap(new LinkedHashMap<>(centres));
        borders = borders.stream().map(List::copyOf).toList();
    }

    public static CountryLand none(String country) {
        return new CountryLand(country, Map.of(), List.of());
    }

    public Optional<Coordinates> centre(String code) {
        return Optional.ofNullable(centres.get(code));
    }
}
