package org.puriq.text;

import java.util.Arrays;
import java.util.Optional;
import org.puriq.base.Language;

/** What the tables and columns of the study package are called and mean: on forms, in the package's description and its documentation. */
public final class FieldTexts {
    private FieldTexts() {}

    /** "Places" for places. */
    public static String table(String table, Language language) {
        return find("table." + table, language).orElse(table);
    }

    /** One sentence on what a row of the table is. */
    public static String tableDescription(String table, Language language) {
        return find("table." + table + ".description", language).orElse("");
    }

    /** The column's name, the table's own or the common one. */
    public static String column(String table, String column, Language language) {
        return find("field." + table + "." + column, language).or(() -> find("field." + column, language)).orElseGet(() -> inLanguage(table, column, language));
    }

    /** What belongs in the column, in what unit, with an example; a text in two languages has one explanation for both columns. */
    public static String description(String table, String column, Language language) {
        return find("field." + table + "." + column + ".description", language).or(() -> find("field." + column + ".description", language))
                .or(() -> languageOf(column).map(each -> description(table, withoutLanguage(column, each), language)))
                .orElse("");
    }

    /**
     * A word that a cell may hold, as people say it: "more than" for more-than.
     *
     * @param column {@code kind}, or {@code sources.kind} where the word means something else in each table
     */
    public static String choice(String column, String choice, Language language) {
        String anywhere = column.substring(column.indexOf('.') + 1);
        return find("choice." + column + "." + choice, language)
                .or(() -> find("choice." + anywhere + "." + choice, language))
                .or(() -> find("choice." + choice, language))
                .orElse(choice);
    }

    /** A word of the documentation of the package: "required" for required. */
    public static String word(String word, Language language, Object... details) {
        return find("format." + word, language).map(pattern -> Texts.filled(pattern, details)).orElse(word);
    }

    /** "Name (in Spanish)" for name_es. */
    private static String inLanguage(String table, String column, Language language) {
        return languageOf(column)
                .flatMap(each -> find("language.in." + each.code(), language).map(pattern -> Texts.filled(pattern, column(table, withoutLanguage(column, each), language))))
                .orElse(column);
    }

    private static Optional<Language> languageOf(String column) {
        return Arrays.stream(Language.values()).filter(each -> column.endsWith("_" + each.code())).findFirst();
    }

    private static String withoutLanguage(String column, Language language) {
        return column.substring(0, column.length() - language.code().length() - 1);
    }

    private static Optional<String> find(String key, Language language) {
        return Texts.plain(key, language);
    }
}
