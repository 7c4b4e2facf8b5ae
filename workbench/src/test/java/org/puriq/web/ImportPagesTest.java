package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file is looked at before anything changes, taken when somebody says yes, and taken back as a whole (acceptance A5). */
final class ImportPagesTest {
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
    void rowsAreShownBeforeTheyAreTakenAndTheWholeImportIsTakenBack() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit(Studio.EMPTY + "/import")) {
            Page page = sight.page();
            String csv = "id;name;level;parent\nuno;Uno;village;\ndos;Dos;village;nowhere\n";
            String level = studio.get(Studio.EMPTY + "/records/levels").body().replaceAll("(?s).*record/levels/([a-z-]+).*", "$1");
            page.locator("input[type=file]").setInputFiles(new FilePayload("places.csv", "text/csv", csv.replace("village", level).getBytes(StandardCharsets.UTF_8)));
            page.locator(".send button").click();
            page.locator(".problems").waitFor();
            assertThat(page.locator("main").textContent()).contains("nowhere");
            assertThat(studio.get(Studio.EMPTY + "/table/places").body()).doesNotContain("Uno");
            assertThat(sight.barriers()).isEmpty();
            page.locator(".for-line button").click();
            page.waitForURL("**/imported**");
            assertThat(studio.get(Studio.EMPTY + "/table/places").body()).contains("Uno").doesNotContain("Dos");
            page.locator(".for-line button").click();
            page.waitForURL("**/history**");
            assertThat(studio.get(Studio.EMPTY + "/table/places").body()).doesNotContain(">Uno<");
        }
    }

    @Test
    void aPackageThatWasExportedComesBackAsAStudyOfItsOwn() {
        byte[] zip;
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            zip = client.send(HttpRequest.newBuilder(studio.server().address().resolve(Studio.BOLIVIA + "/export.zip")).build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (java.io.IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
        org.puriq.task.Fixtures.sound(studio.workspace().delete("bolivia-2009"));
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/import")) {
            sight.page().locator("input[type=file]").setInputFiles(new FilePayload("bolivia.zip", "application/zip", zip));
            sight.page().locator(".send button").click();
            sight.page().locator(".for-line button").click();
            sight.page().waitForURL("**" + Studio.BOLIVIA);
            assertThat(sight.page().locator("main").textContent()).contains("Contradicciones".substring(0, 4));
        }
    }
}
