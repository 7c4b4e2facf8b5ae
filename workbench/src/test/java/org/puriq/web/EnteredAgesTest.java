package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.task.CountryFacts;

/** Part 4, deliver 6: "ages now and then where known". Ages are pasted or sent, kept, and seen on the page of losses with a pyramid by sex. */
final class EnteredAgesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

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

    /** As many of each sex at every age to 79; hypothetical. */
    private static String table(int persons) {
        var text = new StringBuilder("edad,mujeres,hombres\n");
        for (int age = 0; age < 80; age += 5) {
            text.append("%d-%d,%d,%d%n".formatted(age, age + 4, persons, persons - 1));
        }
        return text + "80+,9,8\n";
    }

    /** So many of each sex and group as the census counted people. */
    private static int fitting(String code) {
        return (int) CountryFacts.of("pe").census(code, 2017).orElseThrow() / 32;
    }

    private static HttpResponse<String> keep(String code, String table, String replace) {
        return studio.form("/municipality/pe/" + code + "/kept-ages?lang=en", Map.of("table", table, "year", "2017", "source", "Hypothetical", "by", "Test", "alone", "25", "replace", replace));
    }

    @Test
    void agesThatArePastedAreSeenOnThePageOfLossesWithTheirPyramid() {
        assertThat(studio.get("/municipality/pe/090110/loses?lang=en").body()).contains("The ages of Manta are not known", "/municipality/pe/090110/kept-ages").doesNotContain("picture-pyramid");
        assertThat(keep("090110", table(30), "").statusCode()).isEqualTo(200);
        String page = studio.get("/municipality/pe/090110/loses?lang=en").body();
        assertThat(page).contains("picture-pyramid", "Children and young people of school age (6-16)", "Old people alone (65+)", "Assumption: 25 of 100 old people live alone", "The ages do not contradict the fan", "Entered by Test");
        assertThat(page).contains("Women, 2017");
        assertThat(studio.get("/municipality/pe/090110/loses?lang=es").body()).contains("Adultos que pueden pasar cargos comunales (18-59)");
        assertThat(studio.get("/municipality/pe/090110/loses.json").body()).contains("by_age");
        HttpResponse<String> again = keep("090110", table(29), "");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("kept already, of 2017", "80+,9,8");
        assertThat(keep("090110", table(29), "yes").body()).contains("Of earlier ones, 1 are kept");
    }

    @Test
    void whatIsTakenAwayCanBePutBack() {
        assertThat(keep("090112", table(fitting("090112")), "").body()).contains("Ages that are kept");
        String base = "/municipality/pe/090112/kept-ages";
        assertThat(studio.form(base + "/remove?lang=en", Map.of()).body()).doesNotContain("Ages that are kept").contains("Put the earlier ones back");
        assertThat(studio.form(base + "/back?lang=en", Map.of()).body()).contains("Ages that are kept");
        assertThat(studio.form(base + "/alone?lang=en", Map.of("alone", "many")).body()).contains("from 0 to 100");
        assertThat(studio.get("/municipality/pe/999999/kept-ages").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsSentAndBothPagesAreSoundInTheBrowser() throws IOException {
        Path file = Files.writeString(folder.resolve("ages.csv"), table(fitting("090111")));
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/municipality/pe/090111/kept-ages?lang=en")) {
            sight.page().locator("input[type=file]").setInputFiles(file);
            var form = sight.page().locator("form:has(input[type=file])");
            form.locator("[name=source]").fill("Hypothetical");
            form.locator("[name=by]").fill("Test");
            if (form.locator("[name=replace]").count() > 0) {
                form.locator("[name=replace]").selectOption("yes");
            }
            form.locator("button[type=submit]").click();
            assertThat(sight.page().locator("main").textContent()).contains("Ages that are kept");
            assertThat(sight.barriers()).isEmpty();
            sight.visit("/municipality/pe/090111/loses?lang=en");
            assertThat(sight.barriers()).isEmpty();
            for (String page : new String[] {"/municipality/pe/090111/kept-ages?lang=es", "/municipality/pe/090111/loses?lang=es"}) {
                sight.visit(page);
                for (int width : new int[] {360, 1024, 1600}) {
                    sight.page().setViewportSize(width, 900);
                    assertThat(sight.overflow()).as("%s at %d", page, width).isZero();
                }
            }
        }
    }
}
