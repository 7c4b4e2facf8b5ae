package org.puriq.evidence;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A set of categories of a study. Those of an ordered scale have ranks to sort by; ranks are never averaged. */
public record Scale(String id, Wording name, boolean ordered, List<String> references) implements Recorded {
    public static final String ACTOR_KIND = "actor-kind";
    public static final String THEME = "theme";

    public Scale {
        references = List.copyOf(references);
    }
}
