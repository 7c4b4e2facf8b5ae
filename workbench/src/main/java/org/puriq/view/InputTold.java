package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.puriq.table.Cell;
import org.puriq.text.Texts;
import org.puriq.view.ProjectedPlace.Input;

/** What a projection rests on, told: the input, its value, its source, and whether it is an assumption. */
final class InputTold {
    private final Texts texts;

    InputTold(Texts texts) {
        this.texts = texts;
    }

    Cell value(Input input) {
        if (Double.isNaN(input.value())) {
            return Cell.EMPTY;
        }
        BigDecimal rounded = new BigDecimal(input.value()).setScale(Math.abs(input.value()) < 100 && input.value() != Math.rint(input.value()) ? 2 : 0, RoundingMode.HALF_EVEN);
        return Cell.number(texts.number(rounded), rounded);
    }

    String sentence(Input input) {
        String basis = texts.say(input.assumption() ? "project.assumption" : "project.known");
        String name = texts.say("project.input." + input.key());
        return Double.isNaN(input.value()) ? texts.say("project.rests.words", name, texts.of(input.source()), basis) : texts.say("project.rests", name, value(input).plain(), texts.of(input.source()), basis);
    }
}
