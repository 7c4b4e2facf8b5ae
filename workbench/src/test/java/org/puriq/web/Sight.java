package org.puriq.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A browser window on our pages, and what can be said about what it shows. */
final class Sight implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final WebServer server;
    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    Sight(WebServer server, BrowserContext window, Page page) {
        this.server = server;
        this.window = window;
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(here()) && !request.url().startsWith("blob:") && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
    }

    private String here() {
        return server.address().toString();
    }

    Page page() {
        return page;
    }

    Sight visit(String address) {
        page.navigate(here() + address.replaceFirst("^/", ""));
        page.evaluate("() => document.fonts.ready");
        return this;
    }

    /** What axe finds wrong, by rule and place; nothing if the page is well. Only what is wrong is written down: all else takes axe four times as long. */
    List<String> barriers() {
        page.evaluate(AxeBuilder.getAxeScript());
        List<?> found = (List<?>) page.evaluate("""
                async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], iframes: false})).violations
                    .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target + ': ' + node.failureSummary))""", WCAG);
        return found.stream().map(String::valueOf).toList();
    }

    /** By how many pixels the page is wider than its window, once it has settled. */
    int overflow() {
        return ((Number) page.evaluate("""
                () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
                    done(document.documentElement.scrollWidth - window.innerWidth))))""")).intValue();
    }

    List<String> complaints() {
        return complaints;
    }

    /** Requests that went to anybody but our server. */
    List<String> strangers() {
        return strangers;
    }

    /** What the tab key reaches, in order, until it comes round again. */
    Set<String> reached(int mostSteps) {
        Set<String> reached = new LinkedHashSet<>();
        for (int step = 0; step < mostSteps; step++) {
            page.keyboard().press("Tab");
            reached.add(focused());
        }
        return reached;
    }

    /** What has the focus, as a person would call it: the name, or the text. */
    String focused() {
        return String.valueOf(page.evaluate("""
                () => { const e = document.activeElement;
                    return (e.getAttribute('aria-label') || e.id || e.textContent || e.tagName).trim().replace(/\\s+/g, ' '); }"""));
    }

    /** Keeps the whole page as a picture, for the eye and for the documents. */
    Sight picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        return this;
    }

    /** Keeps what the window shows just now. */
    Sight glimpse(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** Keeps the page as it is printed. */
    Sight print(String name) {
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve(name + ".pdf")).setPreferCSSPageSize(true));
        return this;
    }

    /** How many bytes came over the wire until the page stood. */
    long weight() {
        return ((Number) page.evaluate("""
                () => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
                    .reduce((sum, each) => sum + each.transferSize, 0)""")).longValue();
    }

    @Override
    public void close() {
        window.close();
    }
}
