package org.puriq.view;

import java.util.Optional;
import org.puriq.community.Comparison;
import org.puriq.view.View.Picture;

/** Pictures of views. */
final class Pictures {
    private Pictures() {}

    static Optional<Picture> pairedBars(View view, Comparison comparison, Request request) {
        return Optional.empty();
    }

    static Optional<Picture> flows(View view, Request request) {
        return Optional.empty();
    }

    static Optional<Picture> calendar(View view, Request request) {
        return Optional.empty();
    }

    static Optional<Picture> chain(View view, Request request) {
        return Optional.empty();
    }

    static Optional<Picture> gaps(View view, Request request) {
        return Optional.empty();
    }
}
