package org.puriq.task;

import java.util.Locale;
import org.puriq.base.Language;
import org.puriq.base.Wording;
import org.puriq.text.Texts;

/**
 * The name of a project as a sentence, after the grammar of CEPLAN's guide for institutional planning: good or service, attribute,
 * users ("bien o servicio + atributo + usuarios"). It is proposed in each language in which the parts are written, and can be changed.
 */
public final class ProjectSentence {
    private ProjectSentence() {}

    /** The sentence in both languages; empty in one in which nothing is written that could be delivered. */
    public static Wording of(Wording deliverable, Wording quality, Wording users) {
        return new Wording(in(Language.SPANISH, deliverable.spanish(), quality.spanish(), users.spanish()),
                in(Language.ENGLISH, deliverable.english(), quality.english(), users.english()));
    }

    private static String in(Language language, String deliverable, String quality, String users) {
        if (deliverable.isBlank()) {
            return "";
        }
        String form = quality.isBlank() ? users.isBlank() ? "only" : "no-quality" : users.isBlank() ? "no-users" : "all";
        String said = Texts.both("sentence.project." + form, lower(deliverable.strip()), lower(quality.strip()), withoutFor(lower(users.strip()))).in(language);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    /** A word in the middle of a sentence; a name in capitals stays as it is. */
    private static String lower(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    /** Who already wrote "for young people" does not get it twice. */
    private static String withoutFor(String users) {
        return users.replaceFirst("^(?:para|for) ", "");
    }
}
