package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Language;

/** A71: "no small group that identifies a person": which words of a text mean fewer than five. */
class FewPersonsTest {
    @ParameterizedTest
    @CsvSource({"solo una persona adulta tenía un hermano fuera,una persona adulta", "El alcalde y dos hombres estiman,El alcalde", "las cuatro familias visitadas,cuatro familias",
        "la presidenta vivió en Lima,la presidenta", "él dice también que ayudan menos,él", "una sola familia se quedó,una sola familia"})
    void spanishWordsThatCountFewOrMeanOneAreFound(String text, String words) {
        assertThat(FewPersons.found(text, Language.SPANISH)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"only one of the adults had one sibling away,one sibling", "three women and one older man,three women", "a 20 year old woman,a 20 year old woman",
        "By the community president,the community president", "She returned to Chanquil,She", "Two younger brothers live in Lima,Two younger brothers"})
    void englishWordsThatCountFewOrMeanOneAreFound(String text, String words) {
        assertThat(FewPersons.found(text, Language.ENGLISH)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Los 15 entrevistados tienen parientes fuera", "Según la Tabla 2 los adolescentes trabajan", "una familia vive de la chacra", "hecho por el hombre",
        "el departamento y no termina en él", "Las ONG sienten que disminuye", "three provinces", "a household decision", "at least one family member abroad", "where s/he has contacts", "menos de 5 personas"})
    void whatIsSaidOfManyOrInGeneralIsNotHeld(String text) {
        assertThat(FewPersons.found(text)).isEmpty();
    }
}
