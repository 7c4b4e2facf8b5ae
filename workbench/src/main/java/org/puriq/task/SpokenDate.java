package org.puriq.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.puriq.base.PartialDate;
import org.puriq.country.CountryPack;

/** A date as people write it: 2026, mayo de 2026, 10/5/2026, 2026-05-10. "Hace cinco años" is none: it means another year every year. */
final class SpokenDate {
    private static final Pattern RELATIVE = Pattern.compile("\\bhace\\b.*\\b(anos?|mes(es)?|semanas?|dias?|tiempo|poco|mucho)\\b|\\b(years?|months?|weeks?|days?)\\b.*\\bago\\b"
            + "|\\b(el )?(ano|mes) pasado\\b|\\blast (year|month)\\b");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(?:(\\d{1,2})\\s+)?(?:de\\s+)?(\\p{L}{3,})\\.?,?\\s+(?:(?:de|del)\\s+)?(\\d{4})");

    private SpokenDate() {}

    /** Whether it says how long ago something was, and not when. */
    static boolean isRelative(String said) {
        return RELATIVE.matcher(SpokenQuantity.plain(said)).find();
    }

    static Optional<PartialDate> read(String said, CountryPack country) {
        String plain = SpokenQuantity.plain(said);
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return date(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1));
        }
        Matcher named = NAMED.matcher(plain);
        if (named.matches()) {
            String day = named.group(1);
            return month(named.group(2), country).flatMap(month -> date(named.group(3), month, day == null ? "" : day));
        }
        return PartialDate.read(plain);
    }

    private static Optional<PartialDate> date(String year, int month, String day) {
        return PartialDate.read(day.isEmpty() ? "%s-%02d".formatted(year, month) : "%s-%02d-%02d".formatted(year, month, Integer.parseInt(day)));
    }

    /** Both spellings of September are understood everywhere. */
    private static Optional<Integer> month(String name, CountryPack country) {
        String wanted = name.replace("septiembre", "setiembre");
        return IntStream.rangeClosed(1, country.months().size()).boxed()
                .filter(month -> SpokenQuantity.plain(country.months().get(month - 1).spanish()).replace("septiembre", "setiembre").startsWith(wanted)
                        || SpokenQuantity.plain(country.months().get(month - 1).english()).startsWith(wanted))
                .findFirst();
    }
}
