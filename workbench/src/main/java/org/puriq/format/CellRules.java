package org.puriq.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.puriq.base.Period;
import org.puriq.base.Problem;
import org.puriq.base.Quantity;
import org.puriq.evidence.Derivation;

/** What is wrong with the cells of one row: each by itself, and all together. */
final class CellRules {
    private static final int LONGEST = 100_000;

    private CellRules() {}

    static void check(Column<?> column, String text, Problem.Where row, List<Problem> problems) {
        if (text.isEmpty()) {
            if (column.required()) {
                problems.add(Problem.refused(row.at(column.name(), ""), "cell.required", column.name()));
            }
        } else if (text.length() > LONGEST) {
            problems.add(Problem.refused(row.at(column.name(), shortened(text)), "cell.too-long", String.valueOf(LONGEST)));
        } else if (!CellForms.fits(column, text)) {
            String seen = shortened(text);
            problems.add(Problem.refused(row.at(column.name(), seen), rule(column), seen, nearest(column, text), String.join(", ", column.choices())));
        }
    }

    private static String rule(Column<?> column) {
        return "cell.form." + column.form().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For rows whose cells are each in order: what the cells say together. */
    static void checkTogether(Table<?> table, Cells cells, Problem.Where row, List<Problem> problems) {
        if (table.has("start") && Period.runsBackwards(cells.date("start"), cells.date("end"))) {
            problems.add(Problem.refused(row.at("end", cells.text("end")), "period.backwards", cells.text("start"), cells.text("end")));
        }
        if (table.has("low") && Quantity.isReversed(cells.number("low"), cells.number("high"))) {
            problems.add(Problem.refused(row.at("low", cells.text("low")), "interval.reversed", cells.text("low"), cells.text("high")));
        }
        if (table.has("low") && !cells.text("value").isEmpty() && !(cells.text("low") + cells.text("high")).isEmpty()) {
            problems.add(Problem.refused(row.at("value", cells.text("value")), "value.and-interval"));
        }
        if (table.has("derivation")) {
            checkFormula(table, cells, row, problems);
        }
        if (table.has("latitude")) {
            checkCoordinates(cells, row, problems);
        }
    }

    private static void checkFormula(Table<?> table, Cells cells, Problem.Where row, List<Problem> problems) {
        Optional<Derivation> derivation = cells.optional("derivation").flatMap(Derivation::of);
        int inputs = cells.list("inputs").size();
        if (derivation.isEmpty() && inputs > 0) {
            problems.add(Problem.refused(row.at("inputs", cells.text("inputs")), "formula.missing"));
        }
        if (derivation.isPresent() && !derivation.get().takes(inputs)) {
            problems.add(Problem.refused(row.at("inputs", cells.text("inputs")), "formula.inputs", derivation.get().code(), derivation.get().formula(), String.valueOf(inputs)));
        }
        if (table.has("basis") && derivation.isPresent() && !(cells.text("value") + cells.text("low") + cells.text("high")).isEmpty()) {
            problems.add(Problem.refused(row.at("value", cells.text("value")), "formula.and-value"));
        }
    }

    private static void checkCoordinates(Cells cells, Problem.Where row, List<Problem> problems) {
        checkBound(cells, row, problems, "latitude", 90);
        checkBound(cells, row, problems, "longitude", 180);
        if (cells.text("latitude").isEmpty() != cells.text("longitude").isEmpty()) {
            problems.add(Problem.refused(row.at("latitude", cells.text("latitude")), "coordinates.half"));
        }
    }

    private static void checkBound(Cells cells, Problem.Where row, List<Problem> problems, String column, int bound) {
        if (cells.number(column).filter(each -> Math.abs(each.doubleValue()) > bound).isPresent()) {
            problems.add(Problem.refused(row.at(column, cells.text(column)), "coordinates.bound", column, String.valueOf(bound)));
        }
    }

    private static String nearest(Column<?> column, String text) {
        return Nearest.to(text, column.choices()).orElse("");
    }

    static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }
}
