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

    /** A workbook comes back, and two of its records were changed in the study meanwhile: each is settled for itself, on one page and with one button. */
    @Test
    void whatBothSidesChangedIsSettledRecordByRecord() throws java.io.IOException {
        String study = "huancavelica-2005";
        var edit = new org.puriq.task.EditStudy(studio.workspace());
        for (String id : java.util.List.of("uno", "dos")) {
            org.puriq.task.Fixtures.sound(edit.add(study, "plans", java.util.Map.of("id", id, "name_es", "Plan " + id, "place", "chanquil", "start_year", "2026", "end_year", "2030")));
        }
        Path file = edited(study, java.util.Map.of("uno", "Del libro uno", "dos", "Del libro dos"));
        for (String id : java.util.List.of("uno", "dos")) {
            org.puriq.task.Fixtures.sound(edit.change(study, "plans", id, java.util.Map.of("name_es", "Del estudio " + id)));
        }
        for (int width : java.util.List.of(360, 1024)) {
            try (Sight sight = BROWSER.open(studio.server(), width).visit(Studio.HUANCAVELICA + "/import")) {
                Page page = sight.page();
                page.locator("input[type=file]").setInputFiles(file);
                page.locator(".send button").click();
                page.locator("select[name='conflict.plans:uno']").waitFor();
                assertThat(page.locator("main").textContent()).contains("el estudio dice ahora «Del estudio uno»; el libro, «Del libro uno»; salió como «Plan uno»").doesNotContain("Se tomó");
                assertThat(sight.overflow()).isLessThanOrEqualTo(0);
                assertThat(sight.barriers()).isEmpty();
                page.locator("select[name='conflict.plans:uno']").selectOption("STUDY");
                page.locator(".for-usual .send button").click();
                page.locator("text=Diga qué vale").waitFor();
                assertThat(page.locator("select[name='conflict.plans:uno']").inputValue()).as("what was answered stays").isEqualTo("STUDY");
                assertThat(page.locator("main").textContent()).contains("plans:dos");
                page.locator("select[name='conflict.plans:dos']").selectOption("WORKBOOK");
                page.locator(".for-usual .send button").click();
                page.waitForURL("**/imported**");
            }
            var known = org.puriq.task.Fixtures.sound(studio.workspace().study(study));
            assertThat(known.all(org.puriq.planning.Plan.class)).extracting(each -> each.name().spanish()).containsExactly("Del estudio uno", "Del libro dos");
            org.puriq.task.Fixtures.sound(edit.undo(study));
        }
    }

    private static Path edited(String study, java.util.Map<String, String> names) throws java.io.IOException {
        Path out = org.puriq.task.Fixtures.sound(new org.puriq.task.ExportStudy(studio.workspace()).workbook(study, folder.resolve("plan.xlsx"), org.puriq.base.Language.SPANISH));
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(java.nio.file.Files.newInputStream(out))) {
            var sheet = workbook.getSheet("plans");
            int column = java.util.stream.StreamSupport.stream(sheet.getRow(0).spliterator(), false).filter(each -> each.getStringCellValue().endsWith("(name_es)")).findFirst().orElseThrow().getColumnIndex();
            sheet.forEach(row -> {
                if (names.containsKey(row.getCell(0).getStringCellValue())) {
                    row.getCell(column).setCellValue(names.get(row.getCell(0).getStringCellValue()));
                }
            });
            Path file = folder.resolve("edited.xlsx");
            try (var stream = java.nio.file.Files.newOutputStream(file)) {
                workbook.write(stream);
            }
            return file;
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
