package org.puriq.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.puriq.migration.RogersCastro;
import org.puriq.migration.RogersCastroFit;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.table.Sheet.Head;
import org.puriq.text.Texts;

/** A fitted migration schedule as a table: its parameters, and the curve beside what was observed. */
public final class ScheduleSheet {
    public static final String NAME = "migration-schedule";
    private static final MathContext DIGITS = new MathContext(6);

    private final Texts texts;

    public ScheduleSheet(Texts texts) {
        this.texts = texts;
    }

    public Sheet of(RogersCastroFit fit, List<Double> ages, List<Double> observed) {
        List<Sheet.Row> rows = new ArrayList<>();
        RogersCastro schedule = fit.schedule();
        schedule.form().names().forEach(name -> rows.add(new Sheet.Row(name.code(), texts.say("schedule.parameters"),
                List.of(Cell.text(name.code()), Cell.EMPTY, number(schedule.parameters().getOrDefault(name, 0.0))))));
        for (int at = 0; at < ages.size(); at++) {
            String age = BigDecimal.valueOf(ages.get(at)).stripTrailingZeros().toPlainString();
            rows.add(new Sheet.Row("age-" + age, texts.say("schedule.ages"), List.of(Cell.text(age), number(observed.get(at)), number(fit.fitted().get(at)))));
        }
        double explained = fit.explained(observed.stream().mapToDouble(Double::doubleValue).toArray());
        List<String> remarks = new ArrayList<>(List.of(
                texts.say("schedule.formula." + schedule.form().parameters()),
                texts.say("schedule.fit", number(fit.squares()).plain(), number(100 * explained).plain()),
                texts.say("schedule.shape", number(schedule.childDependency()).plain(), number(schedule.labourAsymmetry()).plain(), number(schedule.parentalRegularity()).plain()),
                texts.say("schedule.weak")));
        if (!schedule.isNeverNegative()) {
            remarks.add(texts.say("schedule.below-nought"));
        }
        List<Head> heads = Stream.of("item", "observed", "fitted").map(key -> new Head(key, texts.say("schedule.head." + key), "", !key.equals("item"))).toList();
        return new Sheet(NAME, texts.say("schedule.title", String.valueOf(schedule.form().parameters())), heads, rows, remarks, texts.say("schedule.source"));
    }

    private Cell number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        BigDecimal plain = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        return Cell.number(texts.number(plain), plain);
    }
}
