package org.puriq.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.PartialDate;
import org.puriq.base.Period;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;

/**
 * The program's words in one language, with the country's own where its pack has them, and numbers as the country writes them.
 * A text is a pattern with {0}, {1} ... for its details; a quotation mark is only a quotation mark.
 */
public final class Texts {
    /** The message files, one a room of the program; every key is in both languages. */
    private static final List<String> FILES = List.of("common", "problems", "fields", "views", "pictures", "web", "cli", "report", "narrative", "interviews", "plan", "sharing", "chain", "cofunding", "options", "ladder", "golden", "projection", "together", "net", "moves", "municipality", "transfers", "hindcast", "moved", "ages", "indices", "keeping", "home", "reading");
    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Map<String, String>> BY_LANGUAGE = new EnumMap<>(Language.class);

    private final Language language;
    private final CountryPack country;
    private final CountryPack asPeopleWrite;
    private final Map<String, String> patterns;

    public Texts(Language language, CountryPack country) {
        this(language, country, country);
    }

    private Texts(Language language, CountryPack country, CountryPack asPeopleWrite) {
        this.language = language;
        this.country = country;
        this.asPeopleWrite = asPeopleWrite;
        this.patterns = patterns(language);
    }

    /** The same words with numbers as machines read them: a decimal point, no grouping. */
    public Texts forMachines() {
        return new Texts(language, country.writing(NumberStyle.MACHINE), asPeopleWrite);
    }

    /** The words for people of the same country in a language, whoever these words are for: what is written into a study reads so. */
    public Texts forPeople(Language other) {
        return new Texts(other, asPeopleWrite);
    }

    public Language language() {
        return language;
    }

    public CountryPack country() {
        return country;
    }

    /** The text of {@code key} with its details filled in. A key without a text is a mistake of ours and shows as the key. */
    public String say(String key, Object... details) {
        return find(key).map(pattern -> filled(pattern, details)).orElse(key);
    }

    public Optional<String> find(String key) {
        return country.say(key, language).or(() -> Optional.ofNullable(patterns.get(key)));
    }

    public String of(Wording wording) {
        return wording.in(language);
    }

    public String number(BigDecimal number) {
        return country.numbers().write(number);
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** The name of a month, 1 to 12, as the country spells it. */
    public String month(int month) {
        return country.months().get(month - 1).in(language);
    }

    public String date(PartialDate date) {
        String[] parts = date.iso().split("-");
        return switch (parts.length) {
            case 1 -> parts[0];
            case 2 -> say("date.month", month(Integer.parseInt(parts[1])), parts[0]);
            default -> say("date.day", String.valueOf(Integer.parseInt(parts[2])), month(Integer.parseInt(parts[1])), parts[0]);
        };
    }

    /** "2001", "from 2001", "until 1993", "June 2005 to August 2005"; empty where nothing is known. */
    public String period(Period period) {
        String start = period.start().map(this::date).orElse("");
        String end = period.end().map(this::date).orElse("");
        if (start.equals(end)) {
            return start;
        }
        if (end.isEmpty()) {
            return say("period.from", start);
        }
        return start.isEmpty() ? say("period.until", end) : say("period.both", start, end);
    }

    /**
     * What is wrong, in a sentence that also says what would be right. A part of the pattern in square brackets is left out where a
     * detail that it names is empty: {@code [ Maybe {1} is meant.]}.
     */
    public String sentence(Problem problem) {
        String key = "problem." + problem.rule();
        Object[] details = problem.details(language).toArray();
        return find(key).map(pattern -> filled(withoutEmptyParts(pattern, details), details)).orElse(key).strip();
    }

    /** Where it is: file, line and column, as far as they are known. */
    public String place(Problem.Where where) {
        StringBuilder place = new StringBuilder(where.file());
        if (where.line() > 0) {
            place.append(place.isEmpty() ? "" : ", ").append(say("where.line", String.valueOf(where.line())));
        }
        if (!where.column().isEmpty()) {
            place.append(place.isEmpty() ? "" : ", ").append(say("where.column", where.column()));
        }
        return place.toString();
    }

    /** A text of the program in both languages, for what it writes into a study. */
    public static Wording both(String key, Object... details) {
        return new Wording(filled(patterns(Language.SPANISH).getOrDefault(key, key), details), filled(patterns(Language.ENGLISH).getOrDefault(key, key), details));
    }

    /** A text as it stands in the message files, without a country's own wording. */
    static Optional<String> plain(String key, Language language) {
        return Optional.ofNullable(patterns(language).get(key));
    }

    /** All keys of a language, for the test that holds the languages together. */
    public static Set<String> keys(Language language) {
        return new TreeSet<>(patterns(language).keySet());
    }

    private static String withoutEmptyParts(String pattern, Object... details) {
        return OPTIONAL_PART.matcher(pattern).replaceAll(part -> {
            boolean told = DETAIL.matcher(part.group(1)).results().allMatch(each -> isTold(Integer.parseInt(each.group(1)), details));
            return Matcher.quoteReplacement(told ? part.group(1) : "");
        });
    }

    private static boolean isTold(int at, Object... details) {
        return at < details.length && !details[at].toString().isEmpty();
    }

    static String filled(String pattern, Object... details) {
        if (details.length == 0) {
            return pattern;
        }
        var text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            int at = close == open + 2 ? pattern.charAt(open + 1) - '0' : -1;
            text.append(pattern, from, at >= 0 && at <= 9 ? open : open + 1);
            if (at >= 0 && at <= 9) {
                text.append(at < details.length ? details[at] : "");
                from = close + 1;
            } else {
                from = open + 1;
            }
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private static Map<String, String> patterns(Language language) {
        synchronized (BY_LANGUAGE) {
            return BY_LANGUAGE.computeIfAbsent(language, Texts::load);
        }
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String file : FILES) {
            load("/texts/" + file + "_" + language.code() + ".properties").forEach((key, text) -> all.put((String) key, (String) text));
        }
        return Map.copyOf(all);
    }

    private static Properties load(String file) {
        var properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream != null) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file %s cannot be read.".formatted(file), broken);
        }
    }
}
