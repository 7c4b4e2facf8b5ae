package org.puriq.document;

import java.io.IOException;
import java.util.List;

/** Why a document cannot be read: the rule's key in the message files, and what fills its sentence. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    private final String rule;
    private final List<String> details;

    Unreadable(String rule, String... details) {
        super(rule);
        this.rule = rule;
        this.details = List.of(details);
    }

    String rule() {
        return rule;
    }

    List<String> details() {
        return details;
    }
}
