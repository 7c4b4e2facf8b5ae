package org.puriq.planning;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * What will be done: a good or service, of some quality, for some users, by an owner with partners.
 *
 * @param practice the card that it follows, of the library or of the study
 * @param kind {@code proposal} where the owner is no formal planning actor; then {@code sponsor} is the local government that brings it in
 */
public record Project(
        String id,
        String plan,
        Optional<String> objective,
        List<String> priorities,
        Wording name,
        String kind,
        Wording deliverable,
        Wording quality,
        Wording users,
        String owner,
        List<String> partners,
        Optional<String> sponsor,
        List<String> places,
        List<String> groups,
        List<String> phases,
        String practice,
        List<String> annualPlans,
        Period period,
        String state,
        boolean pilot,
        Wording indicator,
        Wording replicability,
        Wording scaling,
        Wording result,
        List<String> records,
        Wording note,
        List<String> references)
        implements Recorded {
    /** The target group that is always told apart: young people of 15 to 25 years (acceptance A60). */
    public static final String YOUTH = "youth-15-25";

    public static final String PROJECT = "project";
    public static final String PROPOSAL = "proposal";
    public static final String IDEA = "idea";
    public static final String PROPOSED = "proposed";
    public static final String APPROVED = "approved";
    public static final String RUNNING = "running";
    public static final String FINISHED = "finished";
    public static final String STOPPED = "stopped";

    public Project {
        priorities = List.copyOf(priorities);
        partners = List.copyOf(partners);
        places = List.copyOf(places);
        groups = List.copyOf(groups);
        phases = List.copyOf(phases);
        annualPlans = List.copyOf(annualPlans);
        records = List.copyOf(records);
        references = List.copyOf(references);
    }

    public boolean isForYouth() {
        return groups.contains(YOUTH);
    }
}
