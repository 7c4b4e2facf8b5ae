package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures that README and docs show: docs/make-screenshots runs it. It is no test, and its name keeps it out of ./test.
 * {@code -Dpuriq.screenshots} says where to, {@code -Dpuriq.pages} which pages (names with commas between them).
 */
final class Screenshots {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final Path TO = Path.of(System.getProperty("puriq.screenshots", "target/screenshots"));
    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final int[] WIDTHS = {360, 1024, 1600};
    private static Studio studio;

    static {
        PAGES.put("home", "/");
        PAGES.put("where-we-are", Studio.HUANCAVELICA);
        PAGES.put("diagnosis", Studio.HUANCAVELICA + "/diagnosis");
        PAGES.put("communities", Studio.HUANCAVELICA + "/table/communities");
        PAGES.put("flows", Studio.HUANCAVELICA + "/table/flows");
        PAGES.put("calendar", Studio.HUANCAVELICA + "/table/calendar");
        PAGES.put("rates", Studio.HUANCAVELICA + "/table/rates");
        PAGES.put("place", Studio.HUANCAVELICA + "/place/chanquil");
        PAGES.put("case", Studio.HUANCAVELICA + "/case/case-manta");
        PAGES.put("why", Studio.HUANCAVELICA + "/why/chanquil-population");
        PAGES.put("contradictions", Studio.BOLIVIA + "/contradictions");
        PAGES.put("responses", Studio.BOLIVIA + "/table/responses");
        PAGES.put("options", Studio.HUANCAVELICA + "/options/chanquil");
        PAGES.put("practices", Studio.HUANCAVELICA + "/practices");
        PAGES.put("coincidences", Studio.BOLIVIA + "/coincidences");
        PAGES.put("gaps", Studio.BOLIVIA + "/table/gaps");
        PAGES.put("chains", Studio.BOLIVIA + "/table/chains");
        PAGES.put("record", Studio.HUANCAVELICA + "/record/statements/chanquil-population");
        PAGES.put("empty", Studio.EMPTY + "/table/flows");
        PAGES.put("new-flow", Studio.EMPTY + "/new/flows");
        PAGES.put("new-study", "/study/new");
        PAGES.put("search", Studio.HUANCAVELICA + "/search?q=huancavelica");
        PAGES.put("history", Studio.HUANCAVELICA + "/history");
        PAGES.put("import", Studio.HUANCAVELICA + "/import");
        PAGES.put("sheet", Studio.HUANCAVELICA + "/sheet/chilcapite");
        PAGES.put("questions", Studio.HUANCAVELICA + "/questions");
        PAGES.put("little-migration", Studio.HUANCAVELICA + "/table/little-migration");
        PAGES.put("heard", Studio.HUANCAVELICA + "/table/heard");
        PAGES.put("issues", Studio.BOLIVIA + "/table/issues");
        PAGES.put("rounds", Studio.BOLIVIA + "/table/rounds");
        PAGES.put("report", Studio.HUANCAVELICA + "/report");
        PAGES.put("municipality", "/municipality/pe/090110");
        PAGES.put("loses", "/municipality/bo/031401/loses");
        PAGES.put("since", Studio.BOLIVIA + "/since");
        PAGES.put("hindcast", "/outlook/hindcast");
        PAGES.put("delete", Studio.HUANCAVELICA + "/delete");
        PAGES.put("tables", Studio.HUANCAVELICA + "/tables");
        PAGES.put("records", Studio.HUANCAVELICA + "/records/actors");
    }

    @BeforeAll
    static void start() {
        System.setProperty("user.name", "planificación");     // the history in the pictures names nobody
        studio = new Studio(folder);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @Test
    void takeAll() {
        String wanted = System.getProperty("puriq.pages", "");
        List<String> unknown = Arrays.stream(wanted.split(",")).filter(each -> !each.isEmpty() && !PAGES.containsKey(each)).toList();
        assertThat(unknown).as("There are no such pages; -Dpuriq.pages takes %s".formatted(String.join(",", PAGES.keySet()))).isEmpty();
        String widths = System.getProperty("puriq.widths", "360,1024,1600");
        String languages = System.getProperty("puriq.languages", "es,en");
        for (int width : WIDTHS) {
            if ((',' + widths + ',').contains("," + width + ",")) {
                try (Sight sight = System.getProperty("puriq.dark") == null ? BROWSER.open(studio.server(), width) : BROWSER.openDark(studio.server(), width)) {
                    PAGES.forEach((name, address) -> {
                        if (wanted.isEmpty() || (',' + wanted + ',').contains("," + name + ",")) {
                            for (String language : languages.split(",")) {
                                take(sight, name, address, language, width);
                            }
                        }
                    });
                }
            }
        }
    }

    private static void take(Sight sight, String name, String address, String language, int width) {
        sight.visit(address + (language.equals("es") ? "" : (address.contains("?") ? "&" : "?") + "lang=" + language));
        String file = "%s-%d-%s.png".formatted(name, width, language);
        if (System.getProperty("puriq.print") != null) {
            sight.print(name);
        }
        sight.page().screenshot(new Page.ScreenshotOptions().setPath(TO.resolve(file)).setFullPage(System.getProperty("puriq.screenshots") == null));
    }
}
