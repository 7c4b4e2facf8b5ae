package org.puriq.evidence;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * Somebody who states, estimates, acts or gives: a local government, an NGO, "the mayor and two men". Persons are never named;
 * {@code people} says how many they were. {@code kind} is a category of the scale actor-kind.
 */
public record Actor(
        String id,
        String kind,
        Wording name,
        List<String> places,
        Optional<Integer> people,
        boolean confidential,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String LOCAL_GOVERNMENT = "local-government";
    public static final String NGO = "ngo";

    public Actor {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }
}
