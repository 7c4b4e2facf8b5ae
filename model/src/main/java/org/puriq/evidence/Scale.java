package org.puriq.evidence;

import java.util.List;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** A set of categories of a study. Those of an ordered scale have ranks to sort by; ranks are never averaged. */
public record Scale(String id, Wording name, boolean ordered, List<String> references) implements Recorded {
    public static final String ACTOR_KIND = "actor-kind";
    public static final String THEME = "theme";
    /** The ways in which people make a living, such as work on the farm and migration. */
    public static final String AVENUE = "avenue";
    /** The kinds of bodies in which a community decides: neighbourhood committee, peasant community, indigenous community. */
    public static final String BODY_KIND = "body-kind";
    /** The themes under which one looks how far migration is embedded in plans. */
    public static final String EMBEDDING_THEME = "embedding-theme";
    /** What a passage of a plan says of migration: numbers, reasons, impacts, remittances, an objective, an activity, a budget. */
    public static final String PLAN_CONTENT = "plan-content";
    /** What people live on beside money: social, human, natural and human-made capital, or others. */
    public static final String CAPITAL = "capital";

    public Scale {
        references = List.copyOf(references);
    }
}
