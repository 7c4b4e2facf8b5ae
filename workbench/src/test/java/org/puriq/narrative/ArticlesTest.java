package org.puriq.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.puriq.base.Language;
import org.puriq.definition.CountryPacks;
import org.puriq.text.Texts;

/** "A73 ... a report for a mayor": whoever is named in a sentence has the article that a person would use. */
class ArticlesTest {
    @ParameterizedTest
    @CsvSource({
        "SPANISH,Gobierno local de Poroma,el gobierno local de Poroma", "SPANISH,Gobiernos locales entrevistados,los gobiernos locales entrevistados",
        "SPANISH,Autora del estudio,la autora del estudio", "SPANISH,ONG en Poroma,las ONG en Poroma", "SPANISH,ONG (código 8),ONG (código 8)",
        "SPANISH,Instituto Nacional de Estadística,el Instituto Nacional de Estadística", "SPANISH,Jones y de la Torre,Jones y de la Torre", "SPANISH,AMIBE,AMIBE",
        "SPANISH,Todas las personas entrevistadas,todas las personas entrevistadas", "SPANISH,El alcalde y dos hombres,el alcalde y dos hombres", "SPANISH,Carolyn Barker,Carolyn Barker",
        "ENGLISH,Author of the study,the author of the study", "ENGLISH,NGOs in Poroma,the NGOs in Poroma", "ENGLISH,Adams and Page,Adams and Page", "ENGLISH,All interviewees,all interviewees"})
    void aDescriptionTakesItsArticleAndANameNone(Language language, String name, String told) {
        assertThat(articles(language).named(name)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"SPANISH,Autoridad comunal,una autoridad comunal", "SPANISH,Pobladores entrevistados,pobladores entrevistados", "SPANISH,Gobierno local,un gobierno local",
        "ENGLISH,Community authority,a community authority", "ENGLISH,Residents interviewed,residents interviewed", "ENGLISH,Group of residents,a group of residents", "ENGLISH,Business,a business"})
    void oneOfAKindIsOneAndSeveralAreSeveral(Language language, String kind, String told) {
        assertThat(articles(language).indefinite(kind)).isEqualTo(told);
    }

    private static Articles articles(Language language) {
        return new Articles(new Texts(language, new CountryPacks(Path.of("none")).of("neutral")));
    }
}
