package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of a study as pages: what its first page opens on, and where a counted number leads. */
final class QuestionPagesTest {
    @TempDir
    static Path folder = Path.of("");

    private static Studio studio;

    @BeforeAll
    static void start() {
        studio = new Studio(folder);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @Test
    void aStudyWithQuestionsOpensOnThemWithTheirAnswers() {
        String page = studio.get(Studio.HUANCAVELICA).body();
        assertThat(page.indexOf("¿Atienden los programas")).isPositive().isLessThan(page.indexOf("id=\"stages\""));
        assertThat(page).contains("why/ngos-farm-focused", "Dos casos no encajan");
        assertThat(studio.get(Studio.BOLIVIA + "?lang=en").body()).contains("Do NGOs address it?", "why/text-ngos-with-work");
        assertThat(studio.get(Studio.EMPTY).body()).doesNotContain("Pregunta de:");
    }

    @Test
    void theQuestionsOfAnEmptyStudyTeachWhatBelongsThere() {
        assertThat(studio.get(Studio.EMPTY + "/questions").body()).contains("Aquí van las preguntas", Studio.EMPTY + "/new/questions");
        assertThat(studio.get(Studio.EMPTY + "/table/little-migration").body()).contains("Aquí se pone qué va con poca migración", Studio.EMPTY + "/new/circumstances");
        assertThat(studio.get(Studio.EMPTY + "/table/livelihood").body()).contains("Esta tabla se arma sola");
    }

    /** A count opens exactly the rows that were counted. */
    @Test
    void aCountedNumberLeadsToItsRows() {
        String page = studio.get(Studio.BOLIVIA + "/question/do-ngos-address-it").body();
        Matcher counted = Pattern.compile("<a href=\"([^\"]*records/activities\\?category=legal)\">(\\d+)</a>").matcher(page);
        assertThat(counted.find()).isTrue();
        String rows = studio.get(counted.group(1)).body();
        assertThat(Pattern.compile("record/activities/[a-z-]+\"").matcher(rows).results().map(Object::toString).count()).isPositive();
        assertThat(rows).contains("record/activities/yotala-legal-support", "record/activities/cochabamba-legal-mediation").doesNotContain("record/activities/cliza-research");
        assertThat(counted.group(2)).isEqualTo("2");
    }

    /** A15: the page names neither cause nor effect of its own. */
    @Test
    void thePageOfLittleMigrationShowsPlacesAndCounterCasesAndN() {
        for (String language : new String[] {"", "?lang=en"}) {
            String page = studio.get(Studio.HUANCAVELICA + "/question/what-goes-with-little-migration" + language).body();
            String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
            assertThat(main).contains("Chilcapite", "Antacocha", language.isEmpty() ? "n = 7 (5 filas)" : "n = 7 (5 rows)");
            assertThat(main.replaceAll("<[^>]+>", " ")).doesNotContainPattern("(?i)\\bcaus\\w*");
        }
    }

    /** A18, on the page of a place. */
    @Test
    void aPlaceSaysWhatPeopleLiveOnAndWhatThereIsToCountOn() {
        String page = studio.get(Studio.HUANCAVELICA + "/place/antacocha").body();
        assertThat(page).contains("De qué se vive aquí", "Con qué se cuenta aquí", "Pluriactividad", "Capital social", "no registrado", "why/antacocha-capital-human-made");
        assertThat(studio.get(Studio.HUANCAVELICA + "/place/lima-department").body()).doesNotContain("De qué se vive aquí");
    }

    @Test
    void questionsAreFilesToo() {
        assertThat(studio.get(Studio.BOLIVIA + "/questions.html").body()).contains("Las preguntas del estudio", "3</span>");
        assertThat(studio.get(Studio.BOLIVIA + "/question/why-not.docx").statusCode()).isEqualTo(200);
        assertThat(studio.get(Studio.BOLIVIA + "/question/why-not.csv").statusCode()).isEqualTo(404);
        assertThat(studio.get(Studio.BOLIVIA + "/question/none").statusCode()).isEqualTo(404);
    }
}
