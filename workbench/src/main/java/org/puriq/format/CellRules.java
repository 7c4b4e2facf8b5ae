package org.puriq.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.puriq.base.NumberStyle;
import org.puriq.base.PartialDate;
import org.puriq.base.Period;
import org.puriq.base.Problem;
import org.puriq.base.Quantity;
import org.puriq.evidence.Derivation;

/** What a cell may hold by its form alone, and the cells of one row together. */
final class CellRules {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final int LONGEST = 100_000;

    private CellRules() {}

    static void check(Column<?> column, String text, Problem.Where row, List<Problem> problems) {
        Problem.Where where = row.at(column.name(), shortened(text));
        if (text.isEmpty()) {
            if (column.required()) {
                problems.add(Problem.refused(where, "cell.required", column.name()));
            }
            return;
        }
        if (text.length() > LONGEST) {
            problems.add(Problem.refused(where, "cell.too-long", String.valueOf(LONGEST)));
            return;
        }
        form(column, text).ifPresent(rule -> problems.add(Problem.refused(where, rule, text, nearest(column, text), String.join(", ", column.choices()))));
    }

    private static Optional<String> form(Column<?> column, String text) {
        boolean fits = switch (column.form()) {
            case ID, REFERENCE -> ID.matcher(text).matches();
            case REFERENCES -> List.of(text.split(" ", -1)).stream().allMatch(each -> ID.matcher(each).matches());
            case TEXT -> text.indexOf('\0') < 0;
            case WORDS -> !text.contains("  ") && !text.startsWith(" ") && !text.endsWith(" ") && text.indexOf('\n') < 0;
            case CHOICE -> column.choices().contains(text);
            case YES_NO -> text.equals("yes") || text.equals("no");
            case NUMBER -> NumberStyle.MACHINE.read(text).isPresent();
            case INTEGER -> INTEGER.matcher(text).matches();
            case DATE -> PartialDate.read(text).isPresent();
            case MONTHS -> List.of(text.split(" ", -1)).stream().allMatch(CellRules::isMonth);
            case FORMULA -> Derivation.of(text).isPresent();
        };
        return fits ? Optional.empty() : Optional.of("cell.form." + column.form().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static boolean isMonth(String text) {
        return INTEGER.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 12;
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
