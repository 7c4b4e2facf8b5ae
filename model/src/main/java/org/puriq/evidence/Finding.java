package org.puriq.evidence;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * What a source says in words: a theory, a method, a view, a rule, a practice, a recommendation, a limitation, an event, an
 * open question. {@code topic} holds together what several actors say on one issue.
 */
public record Finding(
        String id,
        String kind,
        String topic,
        Optional<String> actor,
        List<String> places,
        Wording text,
        String quote,
        Optional<String> source,
        String locator,
        Basis basis,
        Period period,
        List<String> references)
        implements Recorded {
    public Finding {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }
}
