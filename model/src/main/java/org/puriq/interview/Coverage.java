package org.puriq.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Records;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.place.Places;
import org.puriq.response.Activity;

/** What was planned against who was heard: a place or kind of actor that nobody heard is a gap, and is shown (acceptance A34). */
public final class Coverage {
    /** What is asked or missing is not what was observed. */
    private static final Set<String> NO_OBSERVATION = Set.of("question", "limitation", "method");

    private final Records records;
    private final Places places;
    private final Heard heard;
    private final List<Activity> activities;

    private Coverage(Records records, Places places, Evidence evidence, List<Activity> activities) {
        this.records = records;
        this.places = places;
        this.heard = Heard.of(records, evidence);
        this.activities = activities;
    }

    /**
     * How a planned place or kind of actor stands.
     *
     * @param place empty where the plan names no place
     * @param own who was heard there and nowhere else
     * @param together who was heard, but counted together with other places, or for the place that it lies in
     * @param observations how many statements, findings and activities are of this place alone; an open question is none
     */
    public record Line(PlannedInterview plan, Optional<String> place, List<Heard.Count> own, List<Heard.Count> together, int observations) {
        public Line {
            own = List.copyOf(own);
            together = List.copyOf(together);
        }

        public boolean isDropped() {
            return !plan.dropped().isEmpty();
        }

        /** Nobody was heard for this alone, and nothing is known of it alone. */
        public boolean isGap() {
            return !isDropped() && own.isEmpty() && observations == 0;
        }
    }

    public static List<Line> of(Records records, Places places, Evidence evidence, List<Activity> activities) {
        var coverage = new Coverage(records, places, evidence, activities);
        List<Line> lines = new ArrayList<>();
        for (PlannedInterview plan : records.all(PlannedInterview.class)) {
            if (plan.places().isEmpty()) {
                lines.add(coverage.line(plan));
            }
            plan.places().forEach(place -> lines.add(coverage.line(plan, place)));
        }
        return List.copyOf(lines);
    }

    private Line line(PlannedInterview plan) {
        return new Line(plan, Optional.empty(), counts(plan), List.of(), 0);
    }

    private Line line(PlannedInterview plan, String place) {
        List<Heard.Count> fitting = counts(plan);
        List<Heard.Count> own = fitting.stream().filter(each -> each.places().equals(List.of(place))).toList();
        List<String> wider = places.find(place).flatMap(Place::parent).stream().toList();     // a whole country or department would cover everything
        List<Heard.Count> together = fitting.stream().filter(each -> !own.contains(each)).filter(each -> each.places().contains(place) || each.places().stream().anyMatch(wider::contains)).toList();
        return new Line(plan, Optional.of(place), own, together, observations(plan, place));
    }

    private List<Heard.Count> counts(PlannedInterview plan) {
        return heard.counts().stream()
                .filter(each -> plan.actorKind().isEmpty() || plan.actorKind().equals(each.actorKind()))
                .filter(each -> plan.setting().isEmpty() || each.interview().filter(own -> own.setting().equals(plan.setting())).isPresent())      // no source says it of its counts
                .toList();
    }

    /** What is stated of the place alone; where a kind of actor is planned, what is stated of or by such an actor. */
    private int observations(PlannedInterview plan, String place) {
        long stated = records.all(Statement.class).stream()
                .filter(each -> each.formula().isEmpty() && each.about().places().equals(List.of(place)))
                .filter(each -> isOf(plan, Stream.concat(each.about().actor().stream(), each.estimator().stream())))
                .count();
        long found = records.all(Finding.class).stream()
                .filter(each -> !NO_OBSERVATION.contains(each.kind()) && each.places().equals(List.of(place)))
                .filter(each -> isOf(plan, each.actor().stream()))
                .count();
        long done = activities.stream().filter(each -> each.place().equals(place) && isOf(plan, Stream.of(each.owner()))).count();
        return (int) (stated + found + done);
    }

    private boolean isOf(PlannedInterview plan, Stream<String> actors) {
        return plan.actorKind().isEmpty() || actors.flatMap(id -> records.find(Actor.class, id).stream()).anyMatch(each -> plan.actorKind().equals(Optional.of(each.kind())));
    }
}
