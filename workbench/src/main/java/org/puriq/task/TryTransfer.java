package org.puriq.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.fiscal.WhatIf;
import org.puriq.fiscal.WhatIf.Span;

/** Tries out a sum shared by inhabitants with anybody's numbers, as they are written on a command line. */
public final class TryTransfer {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})=(.*)");
    private static final String COMMA = ",";
    private static final int FIRST = 1800;
    private static final int LAST = 2300;
    private static final int MOST = 100_000;

    private TryTransfer() {}

    /**
     * What is asked, as it was written.
     *
     * @param tax a number, or one a year: {@code 2009=1000,2010=1050}
     * @param next numbers or ranges, such as {@code 18..22}
     * @param census the year in which the next census begins to decide; empty where only before and after are asked for
     */
    public record Asked(String share, String tax, String now, String next, Optional<String> census) {}

    /** The sum to be shared, or every problem with what was written. */
    public static Checked<WhatIf> read(Asked asked) {
        List<Problem> problems = new ArrayList<>();
        BigDecimal share = number("--pool-share", asked.share(), problems);
        int census = asked.census().map(each -> year(each, problems)).orElse(FIRST);
        SortedMap<Integer, BigDecimal> income = income(asked.tax(), problems);
        List<BigDecimal> now = items(asked.now()).map(each -> number("--inhabitants", each, problems)).toList();
        List<Span> next = items(asked.next()).map(each -> span(each, problems)).toList();
        if (Math.max(now.size(), next.size()) > MOST) {
            problems.add(Problem.refused(Where.file("--inhabitants"), "transfer.too-many", String.valueOf(MOST)));
        }
        return problems.isEmpty() ? WhatIf.of(share, income, now, next, census) : new Checked.Faulty<>(problems);
    }

    private static Stream<String> items(String list) {
        return Stream.of(list.split(COMMA, -1)).map(String::strip);
    }

    private static BigDecimal number(String option, String text, List<Problem> problems) {
        Optional<BigDecimal> number = NumberStyle.MACHINE.read(text);
        if (number.isEmpty()) {
            problems.add(Problem.refused(Where.file(option), "transfer.no-number", text, option));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private static Span span(String text, List<Problem> problems) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            BigDecimal number = number("--next-census", text, problems);
            return new Span(number, number);
        }
        return new Span(number("--next-census", text.substring(0, dots), problems), number("--next-census", text.substring(dots + 2), problems));
    }

    private static int year(String text, List<Problem> problems) {
        boolean sound = text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST && Integer.parseInt(text) <= LAST;
        if (!sound) {
            problems.add(Problem.refused(Where.file("--census-year"), "transfer.no-year", text, String.valueOf(FIRST), String.valueOf(LAST)));
        }
        return sound ? Integer.parseInt(text) : FIRST;
    }

    private static SortedMap<Integer, BigDecimal> income(String text, List<Problem> problems) {
        SortedMap<Integer, BigDecimal> income = new TreeMap<>();
        for (String item : items(text).toList()) {
            Matcher dated = YEAR.matcher(item);
            if (dated.matches()) {
                income.put(Integer.parseInt(dated.group(1)), number("--tax", dated.group(2), problems));
            } else if (text.contains(COMMA)) {
                problems.add(Problem.refused(Where.file("--tax"), "transfer.tax-path", item));
            } else {
                income.put(FIRST, number("--tax", item, problems));
            }
        }
        return income;
    }
}
