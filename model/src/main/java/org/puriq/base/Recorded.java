package org.puriq.base;

import java.util.List;

/** Something that a study records under an identity of its own, unique among its kind. */
public interface Recorded {
    /** Lower-case letters, digits and hyphens, beginning with a letter or digit. */
    String id();

    /** The entries of the reader's list (say B59 of a catalogue) that this record answers; often none. */
    default List<String> references() {
        return List.of();
    }
}
