package org.puriq.web;

import java.util.Locale;
import java.util.Optional;

/**
 * Long work, as far as it has come. The page that shows it asks again and again and may be closed meanwhile.
 *
 * @param address where its state is asked for (GET) and where it is cancelled (POST, below {@code /cancel})
 * @param doing what it does just now
 * @param done per cent done; below zero where nobody can know
 * @param left how long it will still take, in words; empty where nobody can know
 * @param result what to look at when it is done, or what to do about a failure
 */
public record Work(String address, String title, State state, String doing, int done, String left, Optional<Link> result) {
    /** Where the work stands. */
    public enum State {
        RUNNING, DONE, CANCELLED, FAILED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isMeasured() {
        return done >= 0;
    }
}
