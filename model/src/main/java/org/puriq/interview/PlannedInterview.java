package org.puriq.interview;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * Whom and where one meant to ask, so that it can be seen who was not heard.
 *
 * @param actorKind empty for anybody there
 * @param people how many persons were planned; often nobody says
 * @param dropped why it was given up; empty for what still holds
 */
public record PlannedInterview(
        String id,
        Optional<String> round,
        Optional<String> actorKind,
        List<String> places,
        String setting,
        Optional<Integer> people,
        Wording text,
        Wording dropped,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public PlannedInterview {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }
}
