package org.puriq.task;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.puriq.base.Language;

/**
 * Words of a text that count fewer than five persons or families, or mean a single one: "dos hombres", "a teacher", "the mayor",
 * "she". A rule over words cannot know whom they mean; it rather holds one text too many, and a person releases that one.
 */
final class FewPersons {
    private static final String WORDS = "(?:[\\p{L}-]+ ){0,2}?";

    /** Who is one where the text says "un" or "el"; families, households and migrants are then mostly meant in general. */
    private static final String ONE_ES = "(?:persona|hombre|mujer|adult[oa]|joven|niñ[oa]|hij[oa]|herman[oa]|docente|maestr[oa]|profesora?|alcalde(?:sa)?|president[ea]"
            + "|dirigente|autoridad|agricultora?|campesin[oa]|informante|entrevistad[oa]|pobladora?|representante|funcionari[oa]|egresad[oa]|alumn[oa]|estudiante"
            + "|trabajadora?|viud[oa]|madre|padre|señora?|adolescente|vecin[oa]|comuner[oa])";
    private static final String SEVERAL_ES = "(?:personas|hombres|mujeres|adult[oa]s|jóvenes|niñ[oa]s|hij[oa]s|herman[oa]s|docentes|maestr[oa]s|profesor[ae]s|alcaldes(?:as)?"
            + "|president[ea]s|dirigentes|autoridades|agricultor[ae]s|campesin[oa]s|informantes|entrevistad[oa]s|pobladores|pobladoras|representantes|funcionari[oa]s"
            + "|egresad[oa]s|alumn[oa]s|estudiantes|trabajador[ae]s|viud[oa]s|madres|padres|señor[ae]s|adolescentes|vecin[oa]s|comuner[oa]s|migrantes|familias|hogares)";
    private static final String HOLDER_ES = "(?:alcalde(?:sa)?|president[ea]|docente|maestr[oa]|profesora?|informante|dirigente)";
    private static final String ONE_EN = "(?:person|man|woman|adult|child|son|daughter|brother|sister|sibling|teacher|mayor|president|leader|authority|farmer|peasant"
            + "|informant|interviewee|resident|villager|representative|graduate|student|pupil|worker|widow|mother|father|teenager|neighbour)";
    private static final String SEVERAL_EN = "(?:persons|people|men|women|adults|youths|children|sons|daughters|brothers|sisters|siblings|teachers|mayors|presidents|leaders"
            + "|authorities|farmers|peasants|informants|interviewees|residents|villagers|representatives|officials|graduates|students|pupils|workers|widows|mothers"
            + "|fathers|teenagers|neighbours|migrants|families|households)";
    private static final String HOLDER_EN = "(?:mayor|president|teacher|informant|leader)";

    private static final Pattern SPANISH = words(
            "(?<!tabla )(?<!cuadro )(?:dos|tres|cuatro|[234]) " + WORDS + SEVERAL_ES,
            "(?:un|una|1) (?:[\\p{L}]+ )?" + ONE_ES,
            "(?:un solo|una sola|un único|una única) (?:hogar|familia|migrante)",
            "(?:el|la|al|del) " + HOLDER_ES,
            "(?<!por )(?:el|la|al|del) (?:hombre|mujer|agricultora?|señora?)",
            "(?<!(?:en|de|a|por|con|para|sobre|entre|tras) )él|ella mism[oa]");
    private static final Pattern ENGLISH = words(
            "(?<!table )(?:two|three|four|[234]) " + WORDS + SEVERAL_EN,
            "(?:one|an?|single|1) (?:[\\p{L}\\d-]+ ){0,3}?" + ONE_EN,
            "(?<!at least )(?:one|single) (?:household|family|migrant)",
            "the (?:[\\p{L}-]+ )?" + HOLDER_EN,
            "the (?:[\\p{L}-]+ )?(?:man|woman|farmer)",
            "he|she|his|her|him|himself|herself");
    /** An identity that means one: its words are English or Spanish, with hyphens. */
    private static final Pattern IDENTITY = words(HOLDER_ES, HOLDER_EN, "(?:older-|returned-)?(?:man|woman|farmer|child|son|daughter|brother|sister|widow|representative)",
            "hombre|mujer|agricultora?|hij[oa]|herman[oa]|viud[oa]|representante");
    /** What a single person is called by. */
    private static final Pattern NAME = words(ONE_ES, "(?:[\\p{L}-]+ )?" + ONE_EN);

    private FewPersons() {}

    private static Pattern words(String... either) {
        return Pattern.compile("(?<![\\p{L}\\p{N}/])(?:" + String.join("|", either) + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first words that mean few persons. */
    static Optional<String> found(String text, Language language) {
        return text.isEmpty() ? Optional.empty() : (language == Language.SPANISH ? SPANISH : ENGLISH).matcher(text.replaceAll("\\s+", " ")).results().map(MatchResult::group).findFirst();
    }

    /** In a text whose language nobody says, such as a quotation. */
    static Optional<String> found(String text) {
        return found(text, Language.SPANISH).or(() -> found(text, Language.ENGLISH));
    }

    /** Whether the identity of a record is called after a single person. */
    static boolean isNamedAfterOne(String id) {
        return IDENTITY.matcher(id).find();
    }

    /** Whether somebody called so is a single person: "Docente de secundaria de Manta". */
    static boolean isOne(String name) {
        return NAME.matcher(name).lookingAt() || found(name).isPresent();
    }
}
