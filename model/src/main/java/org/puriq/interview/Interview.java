package org.puriq.interview;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A talk with somebody, by code: what kind of actor it was, in what role, where and when. Nobody is named; there is no place for a name.
 * As long as it is not {@code released}, it stays with the person who wrote it and goes into no file for others.
 *
 * @param actorKind a category of the scale actor-kind
 * @param actor the actor of the study that was heard, where there is one
 * @param role what the person does there: teacher, mother of a family, head of a programme
 * @param manner {@link #FORMAL} or {@link #INFORMAL}, empty where nobody says
 * @param setting {@link #INDIVIDUAL} or {@link #GROUP}
 * @param people how many persons were heard; {@code families} how many families: two counts that are never added
 * @param guide the guide that was followed
 */
public record Interview(
        String id,
        Optional<String> round,
        String actorKind,
        Optional<String> actor,
        Wording role,
        List<String> places,
        Period period,
        String manner,
        String setting,
        Optional<Integer> people,
        Optional<Integer> families,
        Optional<String> guide,
        boolean released,
        Wording note,
        List<String> references)
        implements Recorded {
    public static final String FORMAL = "formal";
    public static final String INFORMAL = "informal";
    public static final String INDIVIDUAL = "individual";
    public static final String GROUP = "group";

    public Interview {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }

    /** Whether it says that nobody was heard: all that is counted is nought. */
    public boolean isOfNobody() {
        return (people.isPresent() || families.isPresent()) && people.orElse(0) <= 0 && families.orElse(0) <= 0;
    }

    /** Whether neither persons nor families were counted. */
    public boolean isUncounted() {
        return people.isEmpty() && families.isEmpty();
    }
}
