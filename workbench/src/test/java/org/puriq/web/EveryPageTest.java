package org.puriq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.task.HypotheticalPlan;

/**
 * Follows every link of the workbench from the first page, over both studies and an empty third one. Every page is asked for in
 * both languages; of each kind of page the longest one is looked at in the browser, at three widths.
 */
final class EveryPageTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder = Path.of("");

    private static final int[] WIDTHS = {360, 1600, 1024};
    /** The forms of all tables are made by the same code: of each of the three kinds the longest ones, each of another table. */
    private static final int FORMS_LOOKED_AT = 4;
    private static final Pattern FORM = Pattern.compile(".*/(record|records|new)/.*");
    /** Forms that are filled in advance differ only in what is filled in. */
    private static final int ASKED_FOR = 12;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ONE_OF_MANY = Pattern.compile("/study/[^/]+/(why|place|case|sheet|plan|cite|practice|options|record/[^/?]+|records/[^/?]+|new/[^/?]+)(/[^?]*)?(\\?.*)?");
    /** In a study that holds nothing all tables show the same: what belongs there. */
    private static final Pattern EMPTY_TABLE = Pattern.compile(Studio.EMPTY + "/table/.*");
    /** A view shows every study by the same code: it is looked at where it is longest. */
    private static final Pattern TABLE = Pattern.compile("/study/[^/]+/(table/[^?]+)(\\?.*)?");
    /** Each leads to those that people went to and came from: two thousand of them, by the same code; and the tables of what they lose. */
    private static final Pattern MUNICIPALITY = Pattern.compile("/(municipality)/[^/]+/[^/?]+(/[^?]*)?(\\?.*)?|/country/[^/]+/(losses[^?]*)(\\?.*)?");
    private static final Pattern FILE = Pattern.compile(".*\\.(csv|json|xlsx|docx|pdf|zip|html|svg|css|js|woff2)(\\?.*)?");
    /** A message key that has no text shows as itself. */
    private static final Pattern RAW_KEY = Pattern.compile("\\b(web|view|head|choice|problem|picture|stage|case|why|concern|history|basis|value|qualifier|counts|gaps|figures|ficha|rounds|plan-page|assembly|broken|stale|chain|poster|ballot|options|practices|fact|cofunding|account|quarter)\\.[a-z][a-z0-9.-]+[a-z]\\b");
    /** Axe looks at every cell, and the four hundredth row of a table is like the fortieth: the rest is left out, as are the rest of long lists. */
    private static final int ROWS_OF_A_KIND = 25;
    private static final String SHORTENED = """
            most => { for (const list of document.querySelectorAll('tbody, ul, ol, dl, select, .options, main'))
                for (const each of [...list.children].slice(list.tagName === 'MAIN' ? 60 : most)) each.remove(); }""";
    private static final Map<String, Integer> PAGES = new LinkedHashMap<>();
    private static final Comparator<String> LONGEST = Comparator.comparing((String page) -> -PAGES.getOrDefault(page, 0)).thenComparing(Comparator.naturalOrder());
    private static final List<String> WRONG = new ArrayList<>();
    private static Studio studio;

    @BeforeAll
    static void crawl() {
        studio = new Studio(folder);
        HypotheticalPlan.whole(studio.workspace()).cite("priorities:agua", "statements:absent-machinery").add("assemblies", "id", "cabildo", "name_es", "Cabildo hipotético", "present", "30");
        Map<String, Integer> ofKind = new HashMap<>();
        Set<String> seen = new LinkedHashSet<>(List.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String address = next.poll();
            HttpResponse<String> answer = studio.get(address);
            check(address, answer);
            boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html") && !FILE.matcher(address).matches();
            if (page) {
                PAGES.put(address, answer.body().length());
                for (String link : links(answer.body())) {
                    if (isWanted(link, ofKind) && seen.add(link)) {
                        next.add(link);
                    }
                }
            }
        }
    }

    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    /** Not the other language, which is asked for later, nor every order of every table. */
    private static boolean isWanted(String link, Map<String, Integer> ofKind) {
        if (link.contains("lang=") || link.contains("sort") || link.startsWith("/assets/")) {
            return false;
        }
        boolean filled = link.contains("?") && (link.contains("/new/") || link.contains("/cite") || link.contains("/plan/"));
        return !filled && !MUNICIPALITY.matcher(link).matches() || ofKind.merge(kind(link), 1, Integer::sum) <= ASKED_FOR;
    }

    private static String kind(String address) {
        Matcher many = ONE_OF_MANY.matcher(address);
        if (many.matches()) {
            return many.group(1) + (many.group(3) == null ? "" : "?");
        }
        Matcher municipality = MUNICIPALITY.matcher(address);
        if (municipality.matches()) {
            return municipality.group(1) == null ? municipality.group(4) : municipality.group(1) + (municipality.group(2) == null ? "" : municipality.group(2));
        }
        Matcher table = TABLE.matcher(address);
        return EMPTY_TABLE.matcher(address).matches() ? "empty" : table.matches() ? table.group(1) : address;
    }

    private static void check(String address, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            WRONG.add(answer.statusCode() + " " + address);
            return;
        }
        boolean namesFiles = address.startsWith("/guide");      // and keys, such as those of a country pack
        if (!namesFiles && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Matcher raw = RAW_KEY.matcher(answer.body().replaceAll("(?s)<[^>]*>", " "));
            if (raw.find()) {
                WRONG.add("the bare key " + raw.group() + " on " + address);
            }
        }
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryTextIsThereInBothLanguages() {
        PAGES.keySet().forEach(page -> check(page, studio.get(inEnglish(page))));
        assertThat(PAGES).hasSizeGreaterThan(300);
        assertThat(WRONG).isEmpty();
    }

    private static String inEnglish(String page) {
        return page + (page.contains("?") ? "&" : "?") + "lang=en";
    }

    /** The longest page of each kind, because it is the likeliest to be too wide: one kind, such as a page for each statement, has hundreds. */
    private static List<String> lookedAt() {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        PAGES.keySet().forEach(page -> byKind.computeIfAbsent(kind(page), _ -> new ArrayList<>()).add(page));
        Map<Boolean, List<List<String>>> kinds = byKind.values().stream().collect(Collectors.partitioningBy(pages -> isForm(pages.getFirst())));
        Stream<String> others = kinds.getOrDefault(false, List.of()).stream().flatMap(pages -> pages.stream().min(LONGEST).stream());
        Map<String, List<String>> forms = kinds.getOrDefault(true, List.of()).stream().map(pages -> pages.stream().min(LONGEST).orElseThrow())
                .collect(Collectors.groupingBy(page -> FORM.matcher(page).replaceAll("$1")));
        return Stream.concat(others, forms.values().stream().flatMap(pages -> pages.stream().sorted(LONGEST).limit(FORMS_LOOKED_AT))).toList();
    }

    private static boolean isForm(String page) {
        return FORM.matcher(page).matches();
    }

    @Test
    void everyKindOfPageIsSoundInTheBrowser() {
        List<String> found = new ArrayList<>();
        try (Sight sight = BROWSER.open(studio.server(), 1024)) {
            for (String page : lookedAt()) {
                look(sight, page, found);
                sight.page().evaluate(SHORTENED, ROWS_OF_A_KIND);
                sight.barriers().forEach(barrier -> found.add(page + ": " + barrier));
                if (!isForm(page)) {    // a form in English has the same parts with other words
                    look(sight, inEnglish(page), found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Sight sight, String page, List<String> found) {
        sight.visit(page);
        for (int width : WIDTHS) {
            sight.page().setViewportSize(width, 900);
            int overflow = sight.overflow();
            if (overflow > 0) {
                found.add("%d px too wide at %d: %s".formatted(overflow, width, page));
            }
        }
        sight.complaints().forEach(each -> found.add(page + ": " + each));
        sight.strangers().forEach(each -> found.add(page + " asked for " + each));
        sight.complaints().clear();
        sight.strangers().clear();
    }

    @Test
    void theFirstPagesAreLight() {
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit("/")) {
            assertThat(sight.weight()).isLessThan(200_000);
        }
        try (Sight sight = BROWSER.open(studio.server(), 1024).visit(Studio.HUANCAVELICA + "/table/communities")) {
            assertThat(sight.weight()).isLessThan(200_000);
        }
    }
}
