package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.format.ResponseFormat;
import org.puriq.table.Cell;
import org.puriq.task.Search;
import org.puriq.text.FieldTexts;

/** What a study holds under a word, the best first (acceptance A4). */
final class SearchPages implements Routes {
    private static final int SHOWN = 60;
    private static final Map<String, String> PAGES = Map.of("places", "place/", "statements", "why/", "cases", "case/", "questions", "question/", "contradictions", "contradictions#");

    private final Studies studies;

    SearchPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/search", this::search);
    }

    private void search(Context context) {
        Opened plain = studies.open(context);
        String words = plain.frame().visit().address().asked("q").strip();
        Opened opened = plain.titled(words.isEmpty() ? plain.say("web.search.title") : plain.say("web.search.for", words)).in(Stage.EVIDENCE);
        List<Search.Hit> hits = Search.in(opened.study(), opened.texts(), words);
        if (words.isEmpty() || hits.isEmpty()) {
            Empty nothing = new Empty(opened.say(words.isEmpty() ? "web.search.ask" : "web.search.none"), opened.say("web.search.none.why"),
                    List.of(new Link(opened.say("web.tables.title"), opened.below("tables"))));
            studies.show(context, opened, "", List.of(new Part.Nothing(nothing)));
            return;
        }
        Map<String, List<Part.Line>> byTable = new LinkedHashMap<>();
        boolean all = plain.frame().visit().address().asked("all").equals("1");
        Search.Best best = all ? new Search.Best(hits, 0) : Search.best(hits, SHOWN);
        best.hits().forEach(hit -> byTable.computeIfAbsent(hit.table(), _ -> new ArrayList<>()).add(line(opened, hit)));
        List<Part> parts = new ArrayList<>();
        byTable.forEach((table, lines) -> {
            parts.add(new Part.Heading(FieldTexts.table(table, opened.texts().language()), "found-" + table));
            parts.add(new Part.Lines(lines));
        });
        String lead = best.more() > 0 ? opened.say("web.search.some", opened.number(best.hits().size()), opened.number(hits.size())) : opened.say("web.search.found", opened.number(hits.size()));
        if (best.more() > 0) {
            String page = "search?all=1&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
            parts.add(new Part.Lines(List.of(new Part.Line(Cell.of(new Cell.Piece.Link(opened.say("web.search.all", opened.number(hits.size())), page)), "", "", false))));
        }
        studies.show(context, opened, lead, parts);
    }

    private static Part.Line line(Opened opened, Search.Hit hit) {
        String page = hit.table().equals(ResponseFormat.PRACTICES.name()) ? PracticePages.page(opened.study(), hit.id()) : PAGES.getOrDefault(hit.table(), "record/" + hit.table() + "/") + hit.id();
        String about = hit.otherSpelling() ? opened.say("web.search.spelling", hit.snippet()) : hit.snippet();
        return new Part.Line(Cell.of(new Cell.Piece.Link(hit.name(), page)), about.strip(), "", false);
    }
}
