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
 */
public record Attribute(
        String id,
        Wording name,
        Wording definition,
        Kind kind,
        List<String> units,
        Optional<String> scale,
        Optional<String> theme,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<Integer> decimals,
        Optional<Formula> formula,
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

    public Attribute {
        units = List.copyOf(units);
        references = List.copyOf(references);
    }

    /** Statements of text stand beside each other; of a number, a category or yes and no only one can be right. */
    public boolean canBeContradicted() {
        return kind != Kind.TEXT;
    }
}
