package org.puriq.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for tests: {@code PURIQ_CHROMIUM}, or the one of the system. Where there is none, the tests are left out and
 * say so; nothing is ever downloaded.
 */
final class Browser implements BeforeAllCallback {
    static final String CHROMIUM = "PURIQ_CHROMIUM";
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Optional<com.microsoft.playwright.Browser> browser = Optional.empty();

    /** The browser of all tests of this Java, closed when it ends: to start one for each class takes a minute in all. */
    private static Optional<com.microsoft.playwright.Browser> running = Optional.empty();

    private static synchronized com.microsoft.playwright.Browser running(Path chromium, Path node) {
        if (running.isEmpty()) {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            running = Optional.of(playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(QUIETLY)));
        }
        return running.orElseThrow();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = chromium();
        Optional<Path> node = node();
        Assumptions.assumeTrue(chromium.isPresent(), "Left out: no Chromium here. Install it, or name it in " + CHROMIUM + ".");
        Assumptions.assumeTrue(node.isPresent(), "Left out: no node here. Install it, or name it in PLAYWRIGHT_NODEJS_PATH.");
        browser = Optional.of(running(chromium.orElseThrow(), node.orElseThrow()));
    }

    /** A window of its own, {@code width} pixels wide, on the pages of {@code server}. */
    Sight open(WebServer server, int width) {
        return open(server, width, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    Sight openDark(WebServer server, int width) {
        return open(server, width, new com.microsoft.playwright.Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    }

    Sight openWithoutScripts(WebServer server, int width) {
        return open(server, width, new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Sight open(WebServer server, int width, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext window = browser.orElseThrow().newContext(options.setViewportSize(width, width < 600 ? 780 : 900));
        return new Sight(server, window, window.newPage());
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv(CHROMIUM)), PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> node() {
        Stream<String> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> folder + "/node");
        return Stream.concat(Stream.ofNullable(System.getenv("PLAYWRIGHT_NODEJS_PATH")), onPath).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
