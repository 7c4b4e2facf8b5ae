package org.puriq.country;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.place.CodeScheme;

/**
 * The codes of the places in another official scheme than the one that counts are kept by: the ubigeo of RENIEC beside INEI's, both
 * with six digits, so that a code of the one is often a code of another place in the other.
 *
 * @param scheme a code scheme of the country pack
 * @param byPlace the other code by the place's own; places without one are missing
 */
public record OtherCodes(String scheme, Map<String, String> byPlace) {
    public static final OtherCodes NONE = new OtherCodes("", Map.of());

    public OtherCodes {
        byPlace = Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
    }

    /** The scheme that the counts are kept by: the first one of the country pack that is not this other one. */
    public Optional<CodeScheme> own(List<CodeScheme> schemes) {
        return schemes.stream().filter(each -> !each.id().equals(scheme)).findFirst();
    }

    public Optional<String> of(String place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** The place, by its own code, that bears this code in the other scheme. */
    public Optional<String> placeOf(String otherCode) {
        return byPlace.entrySet().stream().filter(each -> each.getValue().equals(otherCode)).map(Map.Entry::getKey).findFirst();
    }
}
