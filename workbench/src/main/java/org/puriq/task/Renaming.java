package org.puriq.task;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;

/** Other identities for some records, in them and wherever they are named: an identity may say whom a record is about. */
final class Renaming {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([a-z0-9-]+)((?::number)?)}");

    private final Map<String, Map<String, String>> codes = new HashMap<>();

    void rename(Table<?> table, String id, String code) {
        codes.computeIfAbsent(table.name(), _ -> new HashMap<>()).put(id, code);
    }

    /** Codes made of the table's name and a number, in the order of the records. */
    void number(Table<?> table, Records records, Set<String> ids) {
        Set<String> taken = records.all(table.kind()).stream().map(Recorded::id).collect(Collectors.toCollection(HashSet::new));
        int number = 0;
        for (Recorded record : records.all(table.kind())) {
            if (ids.contains(record.id())) {
                do {
                    number++;
                } while (!taken.add(table.name() + "-" + number));
                rename(table, record.id(), table.name() + "-" + number);
            }
        }
    }

    Records applied(Records records) {
        Records changed = records;
        for (Table<?> table : StudyFormat.TABLES) {
            if (table != StudyFormat.STUDY) {
                changed = applied(table, changed);
            }
        }
        return changed;
    }

    private <T extends Recorded> Records applied(Table<T> table, Records records) {
        List<T> before = records.all(table.kind());
        List<T> after = before.stream().map(each -> renamed(table, each)).toList();
        return before.equals(after) ? records : records.without(table.kind(), before.stream().map(Recorded::id).toList()).with(table.kind(), after);
    }

    private <T extends Recorded> T renamed(Table<T> table, T record) {
        Cells cells = table.cells(record);
        Cells changed = cells.with("id", code(table.name(), record.id()));
        for (Column<T> column : table.columns()) {
            changed = changed.with(column.name(), renamed(table, column, changed.text(column.name())));
        }
        return changed.equals(cells) ? record : table.recall(changed);
    }

    private String renamed(Table<?> table, Column<?> column, String text) {
        Optional<String> target = column.refersTo().filter(codes::containsKey);
        if (text.isEmpty()) {
            return text;
        }
        if (target.isPresent()) {
            return items(text, each -> code(target.get(), each));
        }
        if (column.form() == Column.Form.WORDS && column.name().equals("records")) {
            return items(text, this::reference);
        }
        return table == StudyFormat.PASSAGES && column.form() == Column.Form.TEXT ? IN_BRACES.matcher(text).replaceAll(this::inBraces) : text;
    }

    private String inBraces(MatchResult figure) {
        return "{" + code(StudyFormat.STATEMENTS.name(), figure.group(1)) + figure.group(2) + "}";
    }

    private String reference(String written) {
        int colon = written.indexOf(':');
        return colon < 0 ? written : written.substring(0, colon + 1) + code(written.substring(0, colon), written.substring(colon + 1));
    }

    private static String items(String text, java.util.function.UnaryOperator<String> each) {
        return Arrays.stream(text.split(" ")).map(each).collect(Collectors.joining(" "));
    }

    private String code(String table, String id) {
        return codes.getOrDefault(table, Map.of()).getOrDefault(id, id);
    }
}
