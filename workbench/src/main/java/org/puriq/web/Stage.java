package org.puriq.web;

import java.util.Locale;

/** The six stages of the work, in its order; the head line names them on every page of a study. */
public enum Stage {
    EVIDENCE,
    DIAGNOSIS,
    OUTLOOK,
    RESPONSE,
    PLAN,
    REPORT;

    /** As it stands in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
