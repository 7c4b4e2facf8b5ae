package org.puriq.community;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A place, or a few together, told as connected text. */
public record CaseStudy(String id, Wording name, List<String> places, int position, List<String> references) implements Recorded {
    public CaseStudy {
        places = List.copyOf(places);
        references = List.copyOf(references);
    }
}
