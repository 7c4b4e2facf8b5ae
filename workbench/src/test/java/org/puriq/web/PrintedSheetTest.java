package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.place.Place;
import org.puriq.task.Fixtures;

/** The community sheet on paper: one A4 page for every community of the Huancavelica study, blank and filled, and nothing is cut off. */
final class PrintedSheetTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern SIZE = Pattern.compile("/MediaBox\\s*\\[0 0 ([0-9.]+) ([0-9.]+)]");
    /** What is wider than its own box, or stands beside the page. */
    private static final String CUT = """
            () => [...document.querySelectorAll('.paper *')].filter(e => {
                const paper = document.querySelector('.paper').getBoundingClientRect(), own = e.getBoundingClientRect();
                return !e.closest('.unseen') && (own.right > paper.right + 1 || own.bottom > paper.bottom + 1
                    || e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1);
            }).map(e => e.className + ': ' + e.textContent.slice(0, 60))""";
    private static Studio studio;

    @BeforeAll
    static void start() {
        studio = new Studio(folder);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    /** A window as wide as the printed part of an A4 page, that shows what is printed. */
    private static Sight paper() {
        Sight sight = BROWSER.open(studio.server(), 703);
        sight.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return sight;
    }

    private static List<String> sheets() {
        List<String> villages = Fixtures.sound(studio.workspace().study("huancavelica-2005")).places().all().stream().filter(each -> each.level().equals("village")).map(Place::id).toList();
        assertThat(villages).hasSize(7);
        return java.util.stream.Stream.concat(villages.stream(), java.util.stream.Stream.of("manta-village_ccollpa_san-luis")).toList();
    }

    @Test
    void everySheetFillsOneA4PageInBothLanguages() {
        try (Sight sight = paper()) {
            for (String place : sheets()) {
                for (String how : List.of("/paper?blank=yes", "/paper", "/paper?lang=en", "/paper?blank=yes&lang=en")) {
                    assertOnePage(sight.visit(Studio.HUANCAVELICA + "/sheet/" + place + how).page(), place + how);
                }
            }
            assertOnePage(sight.visit(Studio.HUANCAVELICA + "/sheet-paper").page(), "a community that nobody knows yet");
            assertOnePage(sight.visit(Studio.EMPTY + "/sheet-paper").page(), "the usual questions");
        }
    }

    /** The page on which one types prints as the same sheet. */
    @Test
    void thePageItselfPrintsAsOneA4Page() {
        try (Sight sight = paper()) {
            for (String place : sheets()) {
                assertOnePage(sight.visit(Studio.HUANCAVELICA + "/sheet/" + place).page(), place);
            }
        }
    }

    /** The file that the command writes asks nothing of any network, and prints the same. */
    @Test
    void theFileIsOneA4PageToo() {
        try (Sight sight = paper()) {
            sight.page().setContent(studio.get(Studio.HUANCAVELICA + "/sheet/chilcapite/paper.html").body());
            assertOnePage(sight.page(), "chilcapite.html");
            assertThat(sight.strangers()).isEmpty();
        }
    }

    private static void assertOnePage(Page page, String of) {
        String pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        assertThat(PAGE.matcher(pdf).results().count()).as(of).isEqualTo(1);
        Matcher size = SIZE.matcher(pdf);
        assertThat(size.find()).as(of).isTrue();
        assertThat(Double.parseDouble(size.group(1))).as(of).isBetween(594.0, 596.0);
        assertThat(Double.parseDouble(size.group(2))).as(of).isBetween(841.0, 843.0);
        assertThat((List<?>) page.evaluate(CUT)).as(of).isEmpty();
        assertThat(((Number) page.evaluate("() => document.querySelector('.paper').getBoundingClientRect().height")).doubleValue()).as(of).isLessThan(1040);
    }
}
