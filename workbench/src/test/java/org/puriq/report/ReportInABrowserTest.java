package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;

@EnabledIfEnvironmentVariable(named = "PURIQ_CHROMIUM", matches = ".+")
class ReportInABrowserTest {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theReportReadsOnATelephoneAndOnADeskWithoutAnyRequest() throws Exception {
        Path file = Files.write(folder.resolve("report.html"), ExampleReport.printed(ExampleReport.report(Language.SPANISH), Format.HTML, Examples.PERU));
        var options = new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getenv("PURIQ_CHROMIUM"))).setArgs(FLAGS);
        try (Playwright playwright = Playwright.create(); Browser browser = playwright.chromium().launch(options)) {
            for (int width : List.of(360, 1000, 1600)) {
                Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
                List<String> asked = new ArrayList<>();
                page.onRequest(request -> asked.add(request.url()));
                page.navigate(file.toUri().toString());
                assertThat(asked).allMatch(each -> each.startsWith("file:") || each.startsWith("data:"));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width at %d", width).isLessThanOrEqualTo(width);
                assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe at %d", width).isEmpty();
            }
        }
    }
}
