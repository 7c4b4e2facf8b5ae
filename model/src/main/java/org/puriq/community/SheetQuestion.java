package org.puriq.community;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A question of the community sheet (ficha comunal). The questions are data of a study: what is asked, in which order, and what
 * becomes of the answer.
 *
 * @param section the part of the conversation that it belongs to: one of {@link #SECTIONS}
 * @param attribute what an answer says of the community, where it {@link Asks#STATEMENT}
 * @param topic holds together what is said where it {@link Asks#FINDING}
 * @param lines how many lines to write on it has on paper
 */
public record SheetQuestion(
        String id, int position, String section, Wording question, Asks asks, Optional<String> attribute, String topic, Optional<Integer> lines, Wording help)
        implements Recorded {

    /** The parts of a sheet, in the order that a conversation takes. */
    public static final List<String> SECTIONS = List.of("place", "people", "land", "school", "farming", "leaving", "return", "group", "offices", "changes", "who");

    /** What becomes of an answer. */
    public enum Asks {
        /** A statement of the question's attribute. */
        STATEMENT("statement"),
        /** A flow away from the community, with its months. */
        LEAVING("leaving"),
        /** A flow back to it. */
        RETURN("return"),
        /** What a residents' group gave. */
        CONTRIBUTION("contribution"),
        /** What people say, in words. */
        FINDING("finding");

        private final String code;

        Asks(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Asks> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }

    /** Whether a person answers it several times, each time with something else. */
    public boolean isAnsweredInRows() {
        return asks != Asks.STATEMENT;
    }

    /** How much room an answer takes on paper, in lines. */
    public int room() {
        return lines.orElse(1);
    }
}
