package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report page writes what it offers: for whom, about which place, in which form. */
final class ReportPageTest {
    private static final Pattern WORK = Pattern.compile("/running/(\\d+)");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theReportThatWasAskedForCanBeTaken() throws InterruptedException {
        try (var studio = new Studio(folder)) {
            assertThat(studio.get(Studio.EMPTY + "/report").body()).contains("name=\"for\"", "name=\"place\"", "name=\"format\"", "type=\"file\" accept=\".docx\"", "report/tables.zip");
            HttpResponse<String> page = studio.form(Studio.EMPTY + "/report/write", Map.of("for", "mayor", "place", "", "format", "html"));
            assertThat(page.statusCode()).isEqualTo(200);
            Matcher work = WORK.matcher(page.body());
            assertThat(work.find()).isTrue();
            HttpResponse<String> file = taken(studio, Studio.EMPTY + "/running/" + work.group(1) + "/file");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(each -> assertThat(each).endsWith("-mayor.html\""));
            assertThat(file.body()).contains("<html lang=\"es", "No está registrado");
        }
    }

    @Test
    void aPlaceThatIsNotThereIsRefusedBeforeAnythingIsWritten() {
        try (var studio = new Studio(folder)) {
            assertThat(studio.form(Studio.EMPTY + "/report/write", Map.of("for", "mayor", "place", "nowhere", "format", "pdf")).statusCode()).isEqualTo(422);
        }
    }

    private static HttpResponse<String> taken(Studio studio, String address) throws InterruptedException {
        HttpResponse<String> file = studio.get(address);
        for (int tries = 0; tries < 100 && file.statusCode() != 200; tries++) {
            Thread.sleep(200);
            file = studio.get(address);
        }
        return file;
    }
}
