package org.puriq.response;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.puriq.base.Language;
import org.puriq.evidence.Actor;
import org.puriq.place.Place;
import org.puriq.place.Places;

/**
 * Finds who does the same as somebody else nearby. Nijenhuis found 2 of 17 NGO projects joint with a local government, and NGOs that
 * find it hard to work with one (VI): a first step is to see each other.
 */
public final class Coincidences {
    /** Shorter words say little of what is done. */
    private static final int TELLING = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Places places;
    private final List<Actor> actors;

    public Coincidences(Places places, List<Actor> actors) {
        this.places = places;
        this.actors = List.copyOf(actors);
    }

    /** All pairs, those of the same place first, else in the order of the inventory. */
    public List<Coincidence> among(List<Activity> activities) {
        List<Coincidence> found = new ArrayList<>();
        for (int first = 0; first < activities.size(); first++) {
            for (int second = first + 1; second < activities.size(); second++) {
                between(activities.get(first), activities.get(second)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Coincidence::nearness));
        return List.copyOf(found);
    }

    private Optional<Coincidence> between(Activity one, Activity other) {
        Optional<Coincidence.Nearness> nearness = nearness(one, other);
        List<Coincidence.Likeness> alike = alike(one, other);
        return nearness.isEmpty() || alike.isEmpty() || areTogether(one, other) || !concernsAnNgo(one, other)
                ? Optional.empty() : Optional.of(new Coincidence(one, other, nearness.get(), alike));
    }

    /** One owner, one project, or partners already. */
    private static boolean areTogether(Activity one, Activity other) {
        return one.owner().equals(other.owner()) || one.projectIdentity().equals(other.projectIdentity())
                || one.partners().contains(other.owner()) || other.partners().contains(one.owner());
    }

    private boolean concernsAnNgo(Activity one, Activity other) {
        Set<String> kinds = Set.of(Actor.NGO, Actor.LOCAL_GOVERNMENT);
        Optional<String> first = ResponseCounts.ownerKind(one, actors).filter(kinds::contains);
        Optional<String> second = ResponseCounts.ownerKind(other, actors).filter(kinds::contains);
        return first.isPresent() && second.isPresent() && (first.get().equals(Actor.NGO) || second.get().equals(Actor.NGO));
    }

    /** Two places are neighbours here if they lie in the same next larger place that is not a whole country: borders are not known. */
    private Optional<Coincidence.Nearness> nearness(Activity one, Activity other) {
        if (one.place().equals(other.place())) {
            return Optional.of(Coincidence.Nearness.SAME_PLACE);
        }
        Optional<String> first = places.find(one.place()).flatMap(Place::parent);
        Optional<String> second = places.find(other.place()).flatMap(Place::parent);
        boolean neighbours = first.isPresent() && first.equals(second) && first.flatMap(places::find).flatMap(Place::parent).isPresent();
        return neighbours ? Optional.of(Coincidence.Nearness.NEIGHBOURS) : Optional.empty();
    }

    private static List<Coincidence.Likeness> alike(Activity one, Activity other) {
        List<Coincidence.Likeness> alike = new ArrayList<>();
        if (Arrays.stream(Language.values()).anyMatch(language -> areCalledAlike(one.name().in(language), other.name().in(language)))) {
            alike.add(Coincidence.Likeness.NAME);
        }
        boolean purpose = one.category().isPresent() && one.category().equals(other.category())
                && !Collections.disjoint(one.phases(), other.phases()) && !Collections.disjoint(one.groups(), other.groups());
        if (purpose) {
            alike.add(Coincidence.Likeness.PURPOSE);
        }
        return alike;
    }

    /** At least two thirds of the telling words of the shorter name stand in the other. */
    static boolean areCalledAlike(String one, String other) {
        Set<String> first = telling(one);
        Set<String> second = telling(other);
        Set<String> shorter = first.size() <= second.size() ? first : second;
        Set<String> longer = shorter == first ? second : first;
        long shared = shorter.stream().filter(longer::contains).count();
        return !shorter.isEmpty() && 3 * shared >= 2L * shorter.size();
    }

    private static Set<String> telling(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(plain).filter(each -> each.length() >= TELLING).collect(Collectors.toSet());
    }

    /** What was decided on a pair, if it was. */
    public static Optional<Overlap> decided(Coincidence coincidence, List<Overlap> overlaps) {
        return overlaps.stream().filter(each -> each.activities().containsAll(coincidence.activities())).reduce((_, last) -> last);
    }
}
