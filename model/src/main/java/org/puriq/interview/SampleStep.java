package org.puriq.interview;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * One step of choosing where or whom to ask: from what, how, and what came out.
 *
 * @param level the level of the places that were chosen
 * @param manner {@code random}, {@code purposive}, {@code contrast}, {@code convenience} or {@code all}
 * @param outside who could not be chosen at all; a reader is warned of it
 */
public record SampleStep(
        String id,
        int position,
        Optional<String> level,
        List<String> places,
        String manner,
        Wording text,
        Wording outside,
        Optional<String> source,
        String locator,
        String quote,
        List<String> references)
        implements Recorded {
    public SampleStep {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }
}
