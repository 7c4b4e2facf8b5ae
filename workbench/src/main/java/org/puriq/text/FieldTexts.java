package org.puriq.text;

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

    public static String description(String table, String column, Language language) {
        return find("field." + table + "." + column + ".description", language).or(() -> find("field." + column + ".description", language)).orElse("");
    }

    /** A word that a cell may hold, as people say it: "more than" for more-than. */
    public static String choice(String column, String choice, Language language) {
        return find("choice." + column + "." + choice, language).or(() -> find("choice." + choice, language)).orElse(choice);
    }

    /** "Name (Spanish)" for name_es. */
    private static String inLanguage(String table, String column, Language language) {
        for (Language each : Language.values()) {
            String ending = "_" + each.code();
            if (column.endsWith(ending)) {
                String base = column.substring(0, column.length() - ending.length());
                return column(table, base, language) + " (" + find("language." + each.code(), language).orElse(each.code()) + ")";
            }
        }
        return column;
    }

    private static Optional<String> find(String key, Language language) {
        return Texts.plain(key, language);
    }
}
