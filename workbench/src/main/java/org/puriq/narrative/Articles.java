package org.puriq.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.puriq.base.Language;
import org.puriq.text.Texts;

/**
 * The articles of Spanish and English before what somebody or something is called: "el gobierno local", "las ONG", "an NGO". A
 * name of one's own, such as Carolyn Barker or AMIBE, takes none. Words that no rule catches are listed in the message files.
 */
final class Articles {
    private static final List<String> FEMININE = List.of("a", "as", "dad", "dades", "ión", "iones", "red", "redes");

    private final Texts texts;
    private final boolean spanish;

    Articles(Texts texts) {
        this.texts = texts;
        this.spanish = texts.language() == Language.SPANISH;
    }

    /** "la autoridad comunal", "the community authority"; what begins with an article or a quantity keeps it. */
    String definite(String noun) {
        String first = first(noun);
        if (isAmong("told.articles", first)) {
            return inside(noun);
        }
        boolean many = isPlural(noun) || isAbbreviation(first);
        String article = spanish ? isFeminine(first) ? many ? "las" : "la" : many ? "los" : "el" : "the";
        return article + " " + inside(noun);
    }

    /** "una autoridad comunal", "an NGO"; several take no article. */
    String indefinite(String noun) {
        if (isPlural(noun)) {
            return inside(noun);
        }
        return (spanish ? isFeminine(first(noun)) ? "una" : "un" : isAmong("told.vowels", noun.substring(0, 1)) || isAbbreviation(first(noun)) ? "an" : "a") + " " + inside(noun);
    }

    /** With its article where it describes somebody; a name as it is. */
    String named(String name) {
        return describes(name) ? definite(name) : name;
    }

    /** The first letter small, unless it begins an abbreviation, or a name of several capital letters such as Instituto Nacional. */
    private String inside(String noun) {
        return isAbbreviation(first(noun)) || isCapital(second(noun)) ? noun : noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    }

    private boolean describes(String name) {
        String second = second(name);
        return isAmong("told.articles", first(name)) || isAmong("told.institutions", first(name)) || !second.isEmpty() && Character.isLowerCase(second.charAt(0)) && !isAmong("told.joins", second);
    }

    private boolean isPlural(String noun) {
        if (spanish) {
            return first(noun).endsWith("s");
        }
        return Arrays.stream(noun.split(" ")).takeWhile(word -> !isAmong("told.prepositions", word)).anyMatch(word -> word.endsWith("s") && !word.endsWith("ss"));
    }

    private boolean isFeminine(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return isAbbreviation(word) || !isAmong("told.masculine", small) && FEMININE.stream().anyMatch(small::endsWith);
    }

    /** "ONG", "NGO" and "NGOs"; in Spanish they are organisations, so feminine. */
    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && isCapital(word.substring(1));
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static String first(String noun) {
        return noun.split(" ", 2)[0];
    }

    private static String second(String noun) {
        String[] words = noun.split(" ", 3);
        return words.length < 2 ? "" : words[1];
    }

    private boolean isAmong(String key, String word) {
        return Arrays.stream(texts.say(key).split(" ")).anyMatch(word::equalsIgnoreCase);
    }
}
