package org.puriq.evidence;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** Somebody's claim that one thing leads to another: a link of a chain of impacts. It is the holder's claim, never the program's. */
public record Claim(
        String id,
        Optional<String> chain,
        int position,
        String cause,
        String effect,
        List<String> places,
        Wording text,
        Optional<String> holder,
        String strength,
        boolean disputed,
        Wording dispute,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public Claim {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }
}
