package org.puriq.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.puriq.evidence.Actor;
import org.puriq.place.Place;
import org.puriq.place.Places;

/**
 * How many places act on migration directly, by whom, counted from the entries of the inventory. An entry is a line of it; a
 * project may stand in several entries. Coverage is acting units over all units (catalogue of formulas, F8).
 *
 * @param byArea the same by the places that the counted ones lie in, in the order in which they come
 */
public record ResponseCounts(
        Coverage localGovernments,
        Coverage ngos,
        SequencedMap<String, AreaCounts> byArea,
        int neither,
        int localGovernmentEntries,
        int ngoEntries,
        int ngoProjects) {

    /** How many of how many. */
    public record Coverage(int acting, int of) {}

    public record AreaCounts(Place area, Coverage localGovernments, Coverage ngos) {}

    /** Counts over these places; only activities that pass {@code counted} are looked at. */
    public static ResponseCounts of(List<Place> units, Places places, List<Actor> actors, List<Activity> activities, Predicate<Activity> counted) {
        List<Activity> direct = activities.stream().filter(each -> !each.isIndirect()).filter(counted).toList();
        List<Activity> government = ownedBy(Actor.LOCAL_GOVERNMENT, direct, actors, units);
        List<Activity> ngo = ownedBy(Actor.NGO, direct, actors, units);
        SequencedMap<String, List<Place>> areas = new LinkedHashMap<>();
        units.forEach(unit -> unit.parent().flatMap(places::find).ifPresent(area -> areas.computeIfAbsent(area.id(), _ -> new ArrayList<>()).add(unit)));
        SequencedMap<String, AreaCounts> byArea = new LinkedHashMap<>();
        areas.forEach((id, inside) -> byArea.put(id, new AreaCounts(places.find(id).orElseThrow(), coverage(government, inside), coverage(ngo, inside))));
        Set<String> anybody = new HashSet<>(placesOf(government));
        anybody.addAll(placesOf(ngo));
        int neither = (int) units.stream().filter(unit -> !anybody.contains(unit.id())).count();
        int projects = (int) ngo.stream().map(Activity::projectIdentity).distinct().count();
        return new ResponseCounts(coverage(government, units), coverage(ngo, units), byArea, neither, government.size(), ngo.size(), projects);
    }

    private static List<Activity> ownedBy(String kind, List<Activity> activities, List<Actor> actors, List<Place> units) {
        Set<String> owners = new HashSet<>();
        actors.stream().filter(each -> each.kind().equals(kind)).forEach(each -> owners.add(each.id()));
        Set<String> within = new HashSet<>();
        units.forEach(each -> within.add(each.id()));
        return activities.stream().filter(each -> owners.contains(each.owner()) && within.contains(each.place())).toList();
    }

    private static Set<String> placesOf(List<Activity> activities) {
        Set<String> places = new HashSet<>();
        activities.forEach(each -> places.add(each.place()));
        return places;
    }

    private static Coverage coverage(List<Activity> activities, List<Place> units) {
        Set<String> acting = placesOf(activities);
        return new Coverage((int) units.stream().filter(each -> acting.contains(each.id())).count(), units.size());
    }

    /** The kind of an activity's owner. */
    public static Optional<String> ownerKind(Activity activity, List<Actor> actors) {
        return actors.stream().filter(each -> each.id().equals(activity.owner())).map(Actor::kind).findFirst();
    }
}
