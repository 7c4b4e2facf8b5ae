package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two counts typed into the page: the net migration stands there with its picture and files, and the address can be kept. */
final class NetPagesTest {
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

    @Test
    void fourNumbersThatAreTypedGiveTheResidualAndAnAddressThatCanBeKept() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows/net?lang=en")) {
            Map.of("first", "1000", "second", "900", "births", "200", "deaths", "50", "years", "2007, 2017").forEach((name, value) -> sight.page().locator("form[action*='plain'] [name=" + name + "]").fill(value));
            sight.page().locator("form[action*='plain'] button[type=submit]").click();
            assertThat(sight.page().locator("main").textContent()).contains("net migration").contains("−250");
            String kept = sight.page().url();
            sight.page().navigate(kept);
            assertThat(sight.page().locator("main").textContent()).contains("−250");
        }
    }

    @Test
    void aTableThatIsTypedBecomesAPictureAndFiles() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows/net?lang=en")) {
            sight.page().locator("[name=table]").fill("age\tsex\t2007\t2017\n0-9\tmen\t100\t90\n10-19\tmen\t100\t80\n20+\tmen\t200\t250\n0-9\twomen\t100\t90\n10-19\twomen\t100\t70\n20+\twomen\t200\t260\n");
            sight.page().locator("[name=life]").fill("70");
            sight.page().locator("form:has([name=table]) button[type=submit]").click();
            assertThat(sight.page().locator("#net-picture svg").first().textContent()).contains("missing").contains("men");
            assertThat(sight.page().locator("main").textContent()).contains("Assumption: the survival ratios are those of a life table").contains("Children born between the counts are not in the sum");
            String csv = sight.page().locator("a[href*='net-migration.csv']").getAttribute("href");
            assertThat(sight.page().request().get(studio.server().address().resolve(csv).toString()).text()).contains("survival ratio");
            assertThat(sight.barriers()).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndTheTableStaysThere() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/flows/net?lang=en")) {
            sight.page().locator("[name=table]").fill("age,sex,2007,2017,ratio\n0-4,men,-1,3,0.9\n5+,men,1,3,0.9\n");
            sight.page().locator("form:has([name=table]) button[type=submit]").click();
            assertThat(sight.page().locator("main").textContent()).contains("line 2").contains("below zero");
            assertThat(sight.page().locator("[name=table]").inputValue()).contains("0-4,men,-1");
        }
    }

    @ParameterizedTest
    @CsvSource({"360, ''", "360, ?lang=en", "1024, ''"})
    void theExampleIsReadAtEveryWidthAndHasNoBarriers(int width, String language) {
        try (Sight sight = BROWSER.open(studio.server(), width).visit("/flows/net" + language)) {
            assertThat(sight.overflow()).isLessThanOrEqualTo(0);
            sight.page().locator("a[href*='table=']").first().click();
            assertThat(sight.page().locator("main").textContent()).contains("−235", "20\u202f082");
            assertThat(sight.overflow()).isLessThanOrEqualTo(0);
            assertThat(sight.barriers()).isEmpty();
            assertThat(sight.complaints()).isEmpty();
        }
    }
}
