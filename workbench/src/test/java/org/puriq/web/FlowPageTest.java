package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of flows on a small office screen, in a real browser. */
final class FlowPageTest {
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

    @ParameterizedTest
    @ValueSource(strings = {Studio.HUANCAVELICA, Studio.BOLIVIA})
    void theTableOfFlowsNeedsNoSidewaysScrollingAt1024(String study) {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit(study + "/table/flows")) {
            sight.page().evaluate("document.fonts.ready");
            Object hidden = sight.page().locator(".sheet-frame").first().evaluate("frame => frame.scrollWidth - frame.clientWidth");
            assertThat(((Number) hidden).intValue()).isLessThanOrEqualTo(1);
            assertThat(sight.page().locator("main").textContent()).contains("Canal o camino".toLowerCase(java.util.Locale.ROOT)).doesNotContain("Vía legal");
        }
    }
}
