package org.puriq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the text of a plan becomes sentences with their pages. */
class SentencesTest {
    private static List<Sentence> sentences(String... pages) {
        return Sentences.of(new DocumentText(DocumentKind.PDF, true, List.of(pages)));
    }

    private static List<String> texts(String... pages) {
        return sentences(pages).stream().map(Sentence::text).toList();
    }

    @Test
    void aWordDividedAtTheEndOfALineIsPutTogether() {
        assertThat(texts("La pobla-\nción joven sale hacia la ciudad en busca de tra-\nbajo.")).containsExactly("La población joven sale hacia la ciudad en busca de trabajo.");
    }

    @Test
    void aSentenceThatGoesOnOverThePageBelongsToThePageItBeginsOn() {
        List<Sentence> found = sentences("El canal se terminó. Los jóvenes se van a la", "ciudad para estudiar. Después no vuelven.");
        assertThat(found).extracting(Sentence::text).containsExactly("El canal se terminó.", "Los jóvenes se van a la ciudad para estudiar.", "Después no vuelven.");
        assertThat(found).extracting(Sentence::page).containsExactly(1, 1, 2);
    }

    @Test
    void headsAndFeetThatAreRepeatedAreLeftOut() {
        String[] pages = IntStream.rangeClosed(1, 8).mapToObj(page -> "Plan de migración y desarrollo 2007-2011\nEn el anexo " + "abcdefgh".charAt(page - 1) + " se sembró papa nativa este año.\nPágina " + page).toArray(String[]::new);
        assertThat(texts(pages)).hasSize(8).allMatch(each -> each.startsWith("En el anexo"));
    }

    @Test
    void aFullStopAfterAnAbbreviationEndsNothing() {
        assertThat(texts("El Sr. Quispe y la Dra. Huamán firmaron el art. 12 del convenio. Luego se fueron.")).hasSize(2);
    }

    @Test
    void itemsOfAListAreSentencesOfTheirOwn() {
        assertThat(texts("Problemas:\n• Falta de agua para riego en las comunidades altas\n• Salida de jóvenes a la ciudad")).hasSize(3);
    }

    @Test
    void whatNeverEndsIsCutBetweenWords() {
        List<String> cut = texts("palabra ".repeat(400));
        assertThat(cut).hasSizeGreaterThan(3).allMatch(each -> each.length() <= 700 && each.endsWith("palabra"));
    }
}
