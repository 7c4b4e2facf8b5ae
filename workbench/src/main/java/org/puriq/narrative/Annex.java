package org.puriq.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.puriq.community.Comparison;
import org.puriq.evidence.Source;
import org.puriq.report.Block;
import org.puriq.table.Sheet;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;

/** What stands behind the text: where each figure comes from, the tables in which it can be counted, the sources. */
final class Annex {
    private static final Set<String> TABLES = Set.of("response-counts", "activities", "contributions", "destinations", "flows", "impacts", "gaps", "constraints", "contradictions");

    private final Telling telling;

    Annex(Telling telling) {
        this.telling = telling;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.NewPage(), new Block.Heading(1, telling.say("told.annex")),
                new Block.Heading(2, telling.say("told.annex.notes")), new Block.Told(List.of(telling.sentence("told.annex.notes.lead"))), new Block.Notes()));
        List<Block> tables = new ArrayList<>();
        Views.of(telling.study()).stream().filter(this::isTold).forEach(each -> table(each, tables));
        if (!tables.isEmpty()) {
            blocks.add(new Block.Heading(2, telling.say("told.annex.tables")));
            blocks.addAll(tables);
        }
        List<Source> sources = telling.study().all(Source.class);
        if (!sources.isEmpty()) {
            blocks.add(new Block.Heading(2, telling.say("report.sources")));
            blocks.add(new Block.Sources(sources.stream().map(Annex::entry).toList()));
        }
        return blocks;
    }

    private boolean isTold(View view) {
        return TABLES.contains(view.name()) || telling.study().comparison(view.name()).filter(each -> !each.isAbout(Comparison.RATES)).isPresent();
    }

    /** As the page shows it: normalised, and with the fewer columns of a sheet of paper. */
    private void table(View view, List<Block> blocks) {
        var request = new Request(telling.study(), telling.request().texts(), Map.of("mode", "normalised"));
        Sheet sheet = view.compact(request);
        if (!sheet.rows().isEmpty()) {
            blocks.add(new Block.Table(sheet.titled(view.title(request))));
        }
    }

    private static String entry(Source source) {
        return String.join(". ", List.of(source.author(), source.year(), source.title()).stream().filter(each -> !each.isEmpty()).toList());
    }
}
