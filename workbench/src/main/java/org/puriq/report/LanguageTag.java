package org.puriq.report;

import java.util.Locale;
import org.puriq.base.Language;
import org.puriq.text.Texts;

/** The language of a file as spell checkers and screen readers know it (BCP 47): Spanish of the country, or English. */
final class LanguageTag {
    private LanguageTag() {}

    static String of(Texts texts) {
        if (texts.language() == Language.ENGLISH) {
            return "en-US";
        }
        String country = texts.country().id();
        // es-419 is the Spanish of Latin America, for a country pack that is not named after an ISO 3166 code.
        return country.matches("[a-z]{2}") ? "es-" + country.toUpperCase(Locale.ROOT) : "es-419";
    }
}
