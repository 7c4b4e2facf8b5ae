package org.puriq.source;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * A day in a workbook: a number of days since 1900 (or 1904), and a cell format that writes it as a day (ECMA-376, 18.8.30). A
 * spreadsheet makes one of what somebody types as a date.
 */
final class WorkbookDay {
    /** What stands in quotes or brackets or behind a stroke is written as it is, and names no part of a day. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

    private WorkbookDay() {}

    /** The day as the study keeps it, or the month where the cell shows no day; nothing where the number is none. */
    static Optional<String> of(Cell cell) {
        String format = LITERAL.matcher(Optional.ofNullable(cell.getDataFormatString()).orElse("")).replaceAll("").toLowerCase(Locale.ROOT);
        boolean showsDay = format.contains("d");
        return showsDay || format.contains("y") ? Optional.of(written(cell.asDate(), showsDay)) : Optional.empty();
    }

    private static String written(LocalDateTime time, boolean showsDay) {
        return showsDay ? time.toLocalDate().toString() : YearMonth.from(time).toString();
    }
}
