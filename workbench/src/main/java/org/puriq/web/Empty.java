package org.puriq.web;

import java.util.List;

/** What an empty page says: what belongs here, why it matters, and what to do next; the first step is the likeliest. */
public record Empty(String what, String why, List<Link> next) {
    public Empty {
        next = List.copyOf(next);
    }
}
