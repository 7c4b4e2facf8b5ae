package org.puriq.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The lines of a document without what stands at the head or foot of most of its pages: the plan's title, the page number. */
final class PageLines {
    /** So many lines at either end of a page may be repeated ones. */
    private static final int EDGE = 3;
    private static final int FEWEST_PAGES = 4;

    /** A line and its page, from 1. */
    record Line(int page, String text) {}

    private PageLines() {}

    static List<Line> of(DocumentText document) {
        List<List<String>> pages = document.pages().stream().map(page -> page.lines().map(String::strip).toList()).toList();
        Set<String> repeated = repeated(pages);
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<String> here = pages.get(page);
            Set<Integer> edge = edge(here);
            for (int at = 0; at < here.size(); at++) {
                if (!edge.contains(at) || !repeated.contains(shape(here.get(at)))) {
                    lines.add(new Line(page + 1, here.get(at)));
                }
            }
        }
        return lines;
    }

    /** The shapes that stand at the edge of at least half of the pages. */
    private static Set<String> repeated(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> shapes = new HashSet<>();
            edge(page).forEach(at -> shapes.add(shape(page.get(at))));
            shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        Set<String> repeated = new HashSet<>();
        counts.forEach((shape, count) -> {
            if (pages.size() >= FEWEST_PAGES && count * 2 >= pages.size()) {
                repeated.add(shape);
            }
        });
        return repeated;
    }

    private static Set<Integer> edge(List<String> page) {
        List<Integer> filled = IntStream.range(0, page.size()).filter(at -> !page.get(at).isEmpty()).boxed().toList();
        Set<Integer> edge = new HashSet<>(filled.subList(0, Math.min(EDGE, filled.size())));
        edge.addAll(filled.subList(Math.max(filled.size() - EDGE, 0), filled.size()));
        return edge;
    }

    /** "Plan 2007-2011 | 14" and "Plan 2007-2011 | 15" are the same line. */
    private static String shape(String line) {
        return line.replaceAll("\\d+", "#");
    }
}
