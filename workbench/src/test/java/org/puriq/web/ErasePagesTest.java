package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.cofunding.Attachment;
import org.puriq.cofunding.Milestone;
import org.puriq.task.AttachFile;
import org.puriq.task.EditStudy;
import org.puriq.task.EraseRemoved;
import org.puriq.task.Fixtures;
import org.puriq.task.FundedRoof;

/** A photograph is taken away from the agreement's page, can be brought back, and is erased for good with one button. And a plan cites a card of another study. */
class ErasePagesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String ROOF = Studio.BOLIVIA + "/funding/roof";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPhotographIsTakenAwayBroughtBackAndErased() throws IOException {
        try (var studio = new Studio(folder); Sight sight = BROWSER.open(studio.server(), 360)) {
            FundedRoof.agreed(studio.workspace());
            var edit = new EditStudy(studio.workspace());
            Fixtures.sound(edit.add(FundedRoof.STUDY, "milestones", Map.of("id", "walls", "agreement", "roof", "position", "1", "name_es", "Vigas")));
            String photo = Fixtures.sound(new AttachFile(studio.workspace()).keepFor(FundedRoof.STUDY, "milestones:walls", picture(), new AttachFile.Told("a.png", "Vigas puestas", "", true, "es"))).id();
            Page page = sight.visit(ROOF).page();
            page.locator("summary:has-text('Cambiar o quitar una fotografía')").click();
            page.locator("a[href*='record/attachments/" + photo + "']").click();
            page.locator(".for-removing button").click();
            page.waitForURL("**/records/attachments**");
            assertThat(milestone(studio).photos()).isEmpty();
            assertThat(studio.get(Studio.BOLIVIA + "/attachment/" + photo).statusCode()).isEqualTo(404);
            sight.visit(Studio.BOLIVIA + "/history");
            page.locator("main form[action*='/undo'] button").click();
            page.waitForLoadState();
            assertThat(milestone(studio).photos()).containsExactly(photo);
            page.locator("main form[action*='/redo'] button").click();
            page.waitForLoadState();
            look(sight);
            page.locator("main form[action*='/erase'] button").click();
            page.waitForLoadState();
            assertThat(page.locator("main form[action*='/erase']").count()).isZero();
            assertThat(Fixtures.sound(new EraseRemoved(studio.workspace()).kept(FundedRoof.STUDY))).isZero();
            assertThat(Fixtures.sound(studio.workspace().study(FundedRoof.STUDY)).all(Attachment.class)).isEmpty();
        }
    }

    private static Milestone milestone(Studio studio) {
        return Fixtures.sound(studio.workspace().study(FundedRoof.STUDY)).find(Milestone.class, "walls").orElseThrow();
    }

    private static void look(Sight sight) {
        List<String> found = new ArrayList<>();
        for (String language : List.of("es", "en")) {
            sight.visit(Studio.BOLIVIA + "/history?lang=" + language);
            assertThat(sight.page().locator("main").textContent()).contains(language.equals("es") ? "Se borran solos un día después" : "They go by themselves after a day");
            for (int width : List.of(1600, 1024, 360)) {
                sight.page().setViewportSize(width, 900);
                assertThat(sight.overflow()).isLessThanOrEqualTo(0);
            }
            found.addAll(sight.barriers());
        }
        assertThat(found).isEmpty();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** A57 and "the plan cites options": from the card of another study's own practice into a line of this plan, and back again. */
    @Test
    void aPlanCitesACardOfAnotherStudyFromItsPage() {
        try (var studio = new Studio(folder); Sight sight = BROWSER.open(studio.server(), 1024)) {
            FundedRoof.agreed(studio.workspace());
            var edit = new EditStudy(studio.workspace());
            Fixtures.sound(edit.add("huancavelica-2005", "practices", Map.of("id", "fair", "name_es", "Feria del retorno", "text_es", "Cada agosto.")));
            Page page = sight.visit(Studio.BOLIVIA + "/practice/huancavelica-2005.fair").page();
            page.locator("main a[href*='/cite?cited=practices:huancavelica-2005.fair']").click();
            assertThat(page.locator("main").textContent()).contains("Feria del retorno: Cada agosto.");
            page.locator("select[name=line]").selectOption("projects:roof");
            page.locator("main .send button").click();
            page.waitForURL("**/plan/plan**");
            assertThat(page.locator("main").textContent()).contains("Feria del retorno");
            page.locator("main a[href*='practice/huancavelica-2005.fair']").first().click();
            assertThat(page.locator("main").textContent()).contains("Cada agosto.");
            Fixtures.sound(edit.change("huancavelica-2005", "practices", "fair", Map.of("text_es", "Cada julio.")));
            assertThat(sight.visit(Studio.BOLIVIA + "/table/plan-stale").page().locator("main").textContent()).contains("Cada agosto.", "Cada julio.");
            assertThat(sight.complaints()).isEmpty();
        }
    }
}
