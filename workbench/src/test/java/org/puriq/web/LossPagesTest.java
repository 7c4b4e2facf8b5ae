package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "How much does my municipality lose?" as pages: the same numbers as its file, inputs in the address, indices by paste, figures taken into a study. */
final class LossPagesTest {
    private static final String PUNATA = "/municipality/bo/031401/loses";

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
        var answer = studio.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("[\\s\\h]+", " ").replaceAll("[.,]", "");
    }

    /** A65: what is entered stands in the address, changes page and file alike, and is told as an assumption or with its source. */
    @Test
    void thePageAndItsFileGiveTheSameNumbersForTheSameInputs() {
        String query = "?lang=es&share=0.25&in-force-2024=2027&income-2027=60000&source-share=Ley+nueva";
        String shown = plain(page(PUNATA + query));
        JsonNode facts = JsonMapper.shared().readTree(studio.get(PUNATA + ".json" + query).body());
        assertThat(facts.get("in_force_from").asInt()).isEqualTo(2027);
        assertThat(shown).contains(plain(facts.get("answer").asString()), "Ley nueva", "puesto por quien pregunta", "De dónde salen sus cifras");
        assertThat(facts.get("answer").asString()).isNotEqualTo(JsonMapper.shared().readTree(studio.get(PUNATA + ".json?lang=es").body()).get("answer").asString());
    }

    @Test
    void inputsThatCannotBeGetASentence() {
        var refused = studio.get(PUNATA + "?lang=es&share=1.2&in-force-2024=2011");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("va de 0 a 1", "no puede valer desde 2011");
        assertThat(studio.get(PUNATA + "?lang=es&income-2026=-4").body()).contains("no puede ser menos que cero");
    }

    @Test
    void pastedIndicesAreUsedAndCanBeTakenAway() {
        String here = "/country/pe/indices";
        assertThat(page(here)).contains("Nadie puso índices todavía", "ministerial");
        var wrong = studio.form(here, Map.of("table", "place,value\n90110,2\n", "kind", "factor", "source", "RM 1", "date", "2025"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("le falta el cero de adelante: 090110 es Manta", "90110,2");
        assertThat(studio.form(here, Map.of("table", "ubigeo\tíndice\n090110\t5\n", "kind", "factor", "source", "RM 1", "date", "2025")).body()).contains("1 índices en uso", "RM 1", "cuentan con 1 (suposición)");
        assertThat(page("/municipality/pe/090110/loses")).contains("RM 1, 2025", here);
        studio.form(here + "/forget", Map.of());
        assertThat(page("/municipality/pe/090110/loses")).doesNotContain("RM 1, 2025");
        assertThat(studio.get("/country/neutral/indices").statusCode()).isEqualTo(404);
    }

    @Test
    void theButtonTakesTheFiguresOnceAndThenSaysThatTheyAreThere() {
        assertThat(page(PUNATA)).contains("name=\"study\" value=\"bolivia-2009\"");
        var taken = studio.form(PUNATA + "/take", Map.of("study", "bolivia-2009"));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("a − b");
        assertThat(page(PUNATA)).contains("ya tiene estas cifras").doesNotContain("name=\"study\" value=\"bolivia-2009\"");
        assertThat(page(PUNATA + "?in-force-2024=2028")).contains("ya no son las de hoy", "name=\"study\" value=\"bolivia-2009\"");
    }

    @Test
    void onlyWhereALawGoesByIndicesThePageLeadsToThem() {
        assertThat(studio.get("/municipality/pe/090110/loses").body()).contains("/country/pe/indices");
        assertThat(studio.get("/municipality/bo/031401/loses").body()).doesNotContain("/country/bo/indices");
    }
}
