package org.puriq.community;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Recorded;

/**
 * One conversation about one community, or about several together: which places, in which round, who spoke and when. Its answers
 * name its source; another person, or another round, has a sheet of its own.
 *
 * @param estimator the actor who says it
 * @param period when it was said
 */
public record CommunitySheet(String id, List<String> places, Optional<String> round, Optional<String> estimator, Period period, Optional<String> source) implements Recorded {
    public CommunitySheet {
        places = List.copyOf(places);
    }

    /** Whether it is about these places, in whatever order they are named. */
    public boolean isAbout(List<String> others) {
        return places.size() == others.size() && places.containsAll(others);
    }
}
