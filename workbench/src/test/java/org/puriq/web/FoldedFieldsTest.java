package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What only some records need is folded away, and unfolds when it is asked for. */
final class FoldedFieldsTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    Path folder = Path.of("");

    @Test
    void foldedFieldsAreNotSeenUntilTheyAreUnfolded() {
        try (var studio = new Studio(folder); Sight sight = BROWSER.open(studio.server(), 1024).visit(Studio.HUANCAVELICA + "/record/statements/chanquil-population")) {
            var quote = sight.page().locator("#field-statements-chanquil-population-quote");
            assertThat(quote.isVisible()).isFalse();
            sight.page().locator(".fields .folded > summary").first().click();
            assertThat(quote.isVisible()).isTrue();
        }
    }
}
