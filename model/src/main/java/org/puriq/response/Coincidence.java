package org.puriq.response;

import java.util.List;

/**
 * Two activities of different owners, at least one of them an NGO, that seem to do the same in the same or in a neighbouring place,
 * and why they seem so. Whether they really do is for those who know them to say.
 */
public record Coincidence(Activity one, Activity other, Nearness nearness, List<Likeness> alike) {
    /** In the same place, or in two places that lie in the same next larger one. */
    public enum Nearness { SAME_PLACE, NEIGHBOURS }

    /** Called alike; of the same category, in the same phase and for the same group. */
    public enum Likeness { NAME, PURPOSE }

    public Coincidence {
        alike = List.copyOf(alike);
    }

    public List<String> activities() {
        return List.of(one.id(), other.id());
    }
}
