package org.puriq.view;

import java.util.Optional;
import org.puriq.response.Practice;

/**
 * Practices that a plan may cite though its study does not hold them: cards of the library that comes with the program, and cards
 * of the user's other studies, written {@code study.practice}. Read only when one is looked for.
 */
public interface Shelf {
    /** Nothing lies here. */
    Shelf EMPTY = new Shelf() {
        @Override
        public Optional<Practice> find(String card) {
            return Optional.empty();
        }

        @Override
        public boolean reaches(String card) {
            return true;
        }
    };

    Optional<Practice> find(String card);

    /** Whether it is known here what becomes of the card; of a study that lies elsewhere nobody can say that its card is gone. */
    boolean reaches(String card);
}
