package org.puriq.view;

import java.util.Locale;

/** The stages of the way from evidence to plan, in the order of the work. */
public enum Stage {
    EVIDENCE, DIAGNOSIS, OUTLOOK, RESPONSE, PLAN, REPORT;

    /** As it stands in text keys: {@code stage.evidence}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
