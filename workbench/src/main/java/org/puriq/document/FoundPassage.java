package org.puriq.document;

import java.util.List;
import java.util.Optional;

/**
 * A sentence that seems to speak of migration.
 *
 * @param terms the words of it by which it was found, as they stand there
 * @param theme the theme that the first of them suggests
 */
public record FoundPassage(Sentence sentence, List<String> terms, Optional<String> theme) {
    public FoundPassage {
        terms = List.copyOf(terms);
    }
}
