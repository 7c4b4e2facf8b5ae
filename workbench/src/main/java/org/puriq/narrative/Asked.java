package org.puriq.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puriq.evidence.Actor;
import org.puriq.place.Place;

/**
 * Whom to ask for what is not recorded: by their role those who were heard in the place; where nobody was heard, who governs a
 * place of its level. Persons are never named.
 */
final class Asked {
    private static final int FEW_PLACES = 5;
    private static final int FEW_ROLES = 2;
    /** What families know and no authority does. */
    private static final Set<String> OF_FAMILIES = Set.of("money", "effects", "destinations");
    /** By topic the kinds of actors who know about it, those who know best first. */
    private static final Map<String, List<String>> KNOWING = Map.of(
            "people", List.of("community-authority", "local-government", "household", "residents"),
            "leaving", List.of("school", "community-authority", "local-government", "residents"),
            "destinations", List.of("household", "residents", "community-authority", "local-government"),
            "responses", List.of("local-government", "community-authority", "ngo"),
            "gifts", List.of("residents-group", "community-authority", "local-government"),
            "money", List.of("household", "relatives-association", "residents"),
            "effects", List.of("residents", "household", "community-body", "local-government"),
            "constraints", List.of("local-government", "ngo"),
            "places", List.of("community-authority", "local-government", "residents", "household"));

    private final Telling telling;

    Asked(Telling telling) {
        this.telling = telling;
    }

    String here(String topic) {
        return about(topic, telling.scope().units().stream().map(Place::id).toList());
    }

    /** Who knows about a topic such as {@code people} in these places: "in Chilcapite the community authority; in Manta the school". */
    String about(String topic, List<String> places) {
        String asked = places.isEmpty() ? general(topic) : places.size() > FEW_PLACES ? inEach(topic, places) : byPlace(topic, places);
        return telling.request().texts().find("told.ask.also." + topic).map(_ -> telling.say("told.ask.also." + topic, asked)).orElse(asked);
    }

    /** By role those who know about a place, without its name. */
    String of(String topic, String place) {
        List<String> roles = roles(topic, place);
        return to(roles.isEmpty() ? List.of(OF_FAMILIES.contains(topic) ? telling.kind("household") : governing(place)) : roles);
    }

    /** Places with the same roles together; where all have the same, nobody needs to hear their names again. */
    private String byPlace(String topic, List<String> places) {
        Map<String, List<String>> together = new LinkedHashMap<>();
        places.forEach(place -> together.computeIfAbsent(of(topic, place), _ -> new ArrayList<>()).add(place));
        return together.size() == 1 ? together.keySet().iterator().next()
                : String.join("; ", together.entrySet().stream().map(each -> telling.say("told.ask.in", telling.places(each.getValue()), each.getKey())).toList());
    }

    private String to(List<String> roles) {
        return telling.names(roles.stream().map(each -> telling.say("told.ask.to", each)).toList());
    }

    private String general(String topic) {
        return telling.say("told.ask.to", telling.say("told.ask." + topic, telling.say("told.of.each")));
    }

    private List<String> roles(String topic, String place) {
        return KNOWING.getOrDefault(topic, List.of()).stream().filter(kind -> isHeard(kind, place)).limit(FEW_ROLES).map(telling::kind).toList();
    }

    private boolean isHeard(String kind, String place) {
        return telling.study().all(Actor.class).stream().anyMatch(each -> each.kind().equals(kind) && each.places().contains(place));
    }

    private String governing(String place) {
        return telling.study().places().find(place).flatMap(each -> telling.request().texts().find("told.authority." + each.level())).orElseGet(() -> telling.say("told.authority"));
    }

    /** Of many places the roles that were heard in most of them: "in each place the local government". */
    private String inEach(String topic, List<String> places) {
        List<String> roles = KNOWING.getOrDefault(topic, List.of()).stream()
                .filter(kind -> 2 * places.stream().filter(place -> isHeard(kind, place)).count() >= places.size())
                .limit(FEW_ROLES).map(telling::kind).toList();
        return roles.isEmpty() ? general(topic) : telling.say("told.ask.in", telling.say("told.each"), to(roles));
    }
}
