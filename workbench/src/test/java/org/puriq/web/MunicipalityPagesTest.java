package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first screen asks for the municipality; its page has the same numbers as the command, and its files too. */
final class MunicipalityPagesTest {
    @TempDir
    static Path folder = Path.of("");
    private static Studio studio;

    @BeforeAll
    static void open() {
        studio = new Studio(folder);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static String page(String address) {
        HttpResponse<String> answer = studio.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theFirstScreenAsksWhichIsYourMunicipality() {
        assertThat(page("/").replaceAll("\\h", " ")).contains("¿Cuál es su municipio?", "1 874 distritos de Perú y 339 municipios de Bolivia");
        assertThat(page("/?lang=en")).contains("Which is your municipality?");
    }

    @Test
    void aNameWithoutAccentsAndACodeWithoutItsZeroLeadToThePlace() {
        assertThat(page("/municipality?q=zudanez")).contains("/municipality/bo/010301");
        assertThat(page("/municipality?q=90110")).contains("/municipality/pe/090110", "le faltaba el cero", "/municipality/pe/100102");
        assertThat(page("/municipality?q=xyzzy")).contains("Ningún lugar se llama");
        assertThat(page("/municipality")).contains("¿Cuál es su municipio?");
    }

    @Test
    void thePageSaysHowManyAreLeftWhereTheyWentAndWhatIsNotKnown() {
        String manta = page("/municipality/pe/090110?lang=en");
        assertThat(manta).contains("In 2007 1,741 people were counted, in 2017 953", "Of the 231 who left, 123 went to Huancayo (province).", "said in a study; not a census", "2,216",
                "What is not known, and who has it", "/study/huancavelica-2005/why/manta-population", "picture-counts", "picture-moves");
        assertThat(page("/municipality/bo/010103")).contains("Creció, y aun así pierde participación", "16.966");
        assertThat(page("/municipality/bo/031401")).contains("Creció, y aun así pierde participación", "28.887");
    }

    /** A flow map (issue 5, item 2): what is drawn, what found no room and what went elsewhere make up all 231 who left. */
    @Test
    void theMapOfWhereTheyWentNamesWhatItDoesNotDraw() {
        assertThat(page("/municipality/pe/090110?lang=en")).contains("The map shows 190 of the 231 people, in 7 streams", "another part of Huancavelica 24", "In other places: 17 people", "place, at the centre of its area");
        assertThat(page("/municipality/pe/090110")).contains("El mapa muestra a 190 de las 231 personas", "En otros lugares: 17 personas");
        assertThat(page("/municipality/pe/15")).as("Arequipa hides behind others and is named").contains("Arequipa 20,092");
        assertThat(page("/municipality/pe/150101")).as("districts of one city cannot be told apart on a map").contains("Cada curva es tan ancha");
    }

    @Test
    void whatTheCensusSaysOfWhoLeftIsTakenIntoAStudyThatHasThePlace() {
        assertThat(page("/municipality/pe/090110")).contains("Llevar estas cifras a un estudio", "/municipality/pe/090110/moves/take");
        assertThat(page("/municipality/pe/150101")).doesNotContain("moves/take");
        assertThat(studio.form("/municipality/pe/090110/moves/take", java.util.Map.of("study", "huancavelica-2005", "figures", "out", "of", "")).body()).contains("21.49", "1,075");
    }

    /** On a phone the sentences come first; tables wait, and every question is a jump away. */
    @Test
    void thePageBeginsWithItsQuestionsAndFoldsItsTables() {
        String manta = page("/municipality/pe/090110?lang=en");
        assertThat(manta).contains("lang=en#left", "lang=en#moved", "lang=en#census", "lang=en#unknown", "id=\"unknown\"").doesNotContain("#borders");
        assertThat(manta).containsPattern("(?s)<details class=\"folded\"\\s*><summary>[^<]*the table \\(");
    }

    @Test
    void theFirstPageSaysWhatItsToolsAreFor() {
        assertThat(page("/")).contains("/flows-table", "/flows/net", "/outlook/hindcast", "Con la tabla de un censo:", "Con dos censos,");
    }

    @Test
    void theOutlookOfAStudyLeadsToThePastErrorsOfProjections() {
        assertThat(page("/study/huancavelica-2005/outlook")).contains("href=\"/outlook/hindcast\"");
    }

    /** The answer leads; ages are asked for where they lack, and there the total is the same. */
    @Test
    void thePageOfWhatIsLostBeginsWithItsAnswerAndLeadsToTheAges() {
        String loses = page("/municipality/pe/090110/loses?lang=en");
        assertThat(loses).containsPattern("<p class=\"lead\">Manta receives").contains("/municipality/pe/090110/ages").doesNotContain("Ages: ");
        assertThat(loses.substring(loses.indexOf("<h1"), loses.indexOf("<h2"))).doesNotContain("notice");
        String picture = loses.substring(loses.indexOf("<svg"), loses.indexOf("</svg>"));
        assertThat(picture).as("its axis begins at nought").containsPattern(">0</text>");
        String range = "620 and 940";
        assertThat(loses).contains("between " + range);
        assertThat(page("/municipality/pe/090110/ages?lang=en&to=2025")).contains("in 80 of 100 futures between " + range, "<svg", "Rule: with ages, cohorts");
    }

    /** The owner of what is lost fills that page; here is only the way to it, and no dead one. */
    @Test
    void everyLinkOfThePageLeadsSomewhere() {
        String manta = page("/municipality/pe/090110");
        java.util.regex.Pattern.compile("href=\"(/(?:municipality|study)[^\"#]*)").matcher(manta).results().map(each -> each.group(1).replace("&amp;", "&")).distinct()
                .filter(each -> !each.contains("sort")).forEach(each -> assertThat(studio.get(each).statusCode()).as(each).isEqualTo(200));
    }

    @Test
    void theFourFilesHaveTheSameNumbers() {
        assertThat(page("/municipality/pe/090110/table/counts.csv")).contains("2017;953");
        assertThat(page("/municipality/pe/090110/table/left.json")).contains("1201", "123");
        assertThat(studio.get("/municipality/pe/090110/table/came.xlsx").statusCode()).isEqualTo(200);
        assertThat(studio.get("/municipality/pe/090110/table/left.docx").statusCode()).isEqualTo(200);
        assertThat(studio.get("/municipality/pe/090110/table/nothing.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void aPlaceThatIsNoneIsNotFound() {
        assertThat(studio.get("/municipality/pe/999999").statusCode()).isEqualTo(404);
        assertThat(studio.get("/municipality/xx/090110").statusCode()).isEqualTo(404);
        assertThat(studio.get("/municipality/..%2Fpe/090110").statusCode()).isBetween(400, 404);
    }

    @Test
    void whatHappenedSinceIsLinkedFromTheStudyAndSaysThatItDoesNotCorrect() {
        assertThat(page(Studio.HUANCAVELICA)).contains(Studio.HUANCAVELICA + "/since");
        assertThat(page(Studio.HUANCAVELICA + "/since")).contains("no corrige lo que dice el estudio", "14,902", "Chilcapite", "/municipality/pe/090110");
        assertThat(page(Studio.BOLIVIA + "/since")).contains("De las 13 filas del nivel más pequeño, 11 perdieron participación.", "El estudio compara en su cuadro 12 de estos lugares: de ellos, 10 perdieron participación. El estudio nombra, pero no compara: Icla.",
                "Crecieron, y aun así pierden participación: Poroma, Sopachuy, Cliza, Punata, Totorá.");
        assertThat(page(Studio.EMPTY + "/since")).contains("no tienen ningún lugar de este estudio");
        assertThat(page(Studio.HUANCAVELICA + "/since/table/since-destinations.csv")).contains("Huancayo");
    }

    @Test
    void aStudyOfOnesOwnBeginsWithThePlace() {
        HttpResponse<String> begun = studio.form("/municipality/bo/010103/study", Map.of());
        assertThat(begun.statusCode()).isEqualTo(200);
        assertThat(begun.uri().getPath()).isEqualTo("/study/poroma");
        assertThat(page("/study/poroma/since")).contains("16.966");
    }
}
