package org.puriq.evidence;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * What can be stated of a place, actor or flow, as the study's own dictionary defines it. {@code minimum} and {@code maximum}
 * bound what can be at all. With a {@code formula} it is worked out for every place that has the inputs.
 *
 * @param avenue the way of making a living that it tells of: a category of the scale {@code avenue}
 * @param capital the capital of a place that it describes: a category of the scale {@code capital}
 * @param purpose what the program does with it beside showing it: a code of {@link Purpose}, or empty
 * @param facts facts of the practice library that it answers: yes and no as they are, a number by whether there is any
 */
public record Attribute(
        String id,
        Wording name,
        Wording definition,
        Kind kind,
        List<String> units,
        Optional<String> scale,
        Optional<String> theme,
        Optional<String> avenue,
        Optional<String> capital,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<Integer> decimals,
        Optional<Formula> formula,
        String purpose,
        List<String> facts,
        List<String> references)
        implements Recorded {

    /** Of what form its values are. An interval is a number with two bounds. */
    public enum Kind {
        NUMBER("number"),
        CATEGORY("category"),
        YES_NO("yesno"),
        TEXT("text");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }

    /** What the program does with an attribute, whatever a study calls it. */
    public enum Purpose {
        /** How many people or families live in a place. */
        POPULATION("population"),
        /** Places are grouped by it before anything else is asked. */
        GROUPING("grouping"),
        /** How many leave, or which part of whom: what a report opens with. */
        LEAVING("leaving"),
        /** Money that comes back along a flow. */
        FLOW_REMITTANCE("flow-remittance"),
        /** What is done about a flow. */
        FLOW_RESPONSE("flow-response"),
        /** How many persons, families or organisations were heard, each statement those that no other one counts. */
        HEARD("heard"),
        /** How many were heard in all, as a source says it or as it is worked out; it is set beside the counts and never added to them. */
        HEARD_TOTAL("heard-total"),
        /** How many of those who were heard are so or do so: part of the profile of a kind of actor. */
        PROFILE("profile"),
        /** It only carries a calculation, as the year of a count does; it is nothing to compare. */
        STRUCTURE("structure");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public boolean serves(Purpose wanted) {
        return purpose.equals(wanted.code());
    }

    public Attribute {
        units = List.copyOf(units);
        facts = List.copyOf(facts);
        references = List.copyOf(references);
    }

    /** Statements of text stand beside each other; of a number, a category or yes and no only one can be right. */
    public boolean canBeContradicted() {
        return kind != Kind.TEXT;
    }
}
