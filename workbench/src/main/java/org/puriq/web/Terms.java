package org.puriq.web;

import java.util.HashSet;
import java.util.Set;

/** Remembers which terms of the field a page has explained: a term is explained where it first stands, and only there. */
public final class Terms {
    private final Set<String> explained = new HashSet<>();

    /** Whether this is the first time that the page asks for the term. */
    public boolean isFirst(String term) {
        return explained.add(term);
    }
}
