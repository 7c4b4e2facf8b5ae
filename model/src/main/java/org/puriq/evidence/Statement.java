package org.puriq.evidence;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * What a source says of a place, actor or flow: the atom of all evidence. It keeps the value as printed, the value normalised,
 * whose estimate it is, when it holds and where it stands.
 *
 * @param about what it is about
 * @param attribute what it says of it
 * @param printed the value exactly as the source prints it; may be of several lines, or empty where the source's cell is empty
 * @param absence why there is no value: {@code lost}, {@code not-printed} or {@link #NOT_KNOWN}; empty where there is one
 * @param estimator the actor whose estimate it is
 * @param locator where in the source: a line, a page, a cell
 * @param quote the source's own words, in its language
 * @param words the value of an attribute of text in the program's languages; else empty
 * @param formula how it is worked out from other statements; then it has no value of its own
 */
public record Statement(
        String id,
        Optional<String> round,
        Subject about,
        String attribute,
        String printed,
        Normalised normalised,
        String absence,
        Optional<String> estimator,
        Period period,
        Optional<String> source,
        String locator,
        String quote,
        Basis basis,
        Optional<Formula> formula,
        Wording words,
        Wording note,
        List<String> references)
        implements Recorded {
    /** Somebody was asked and said that nobody knows. */
    public static final String NOT_KNOWN = "not-known";

    /** Places that it is jointly about, an actor, a flow, and the group of people among them; each may be left open. */
    public record Subject(List<String> places, Optional<String> actor, Optional<String> flow, Optional<String> group) {
        public Subject {
            places = List.copyOf(places);
        }

        public static Subject place(String place) {
            return new Subject(List.of(place), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public Statement {
        references = List.copyOf(references);
    }

    public boolean isAbout(String place) {
        return about.places().contains(place);
    }
}
