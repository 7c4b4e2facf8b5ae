package org.puriq.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Source;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.report.Block;
import org.puriq.response.Activity;
import org.puriq.response.Constraint;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.FieldTexts;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;

/** What stands behind the text: where each figure comes from, the tables in which it can be counted, the sources. */
final class Annex {
    private static final Set<String> TABLES = Set.of("response-counts", "activities", "contributions", "destinations", "flows");
    /** They count the whole study; cut down to a place they would count something else under the same title. */
    private static final Set<String> OF_THE_WHOLE = Set.of("response-counts", "destinations");

    private final Telling telling;

    Annex(Telling telling) {
        this.telling = telling;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.NewPage(), new Block.Heading(1, telling.say("told.annex")), new Block.Notes(2, telling.say("told.annex.notes"), telling.say("told.annex.notes.lead"))));
        list("impacts", effects(), blocks);
        list("constraints", telling.study().all(Constraint.class).stream().filter(each -> each.places().isEmpty() || telling.scope().concerns(each.places())).map(each -> line(telling.phrases().of(each.text()), telling.phrases().of(each.doubt()), each.source(), each.locator())).toList(), blocks);
        list("contradictions", new Unknowns(telling).open().stream().map(each -> telling.headed(telling.phrases().of(each.name()), telling.phrases().of(each.text()))).toList(), blocks);
        list("findings", new Unknowns(telling).questions().stream().map(each -> line(telling.phrases().of(each.text()), telling.places(each.places()), each.source(), each.locator())).toList(), blocks);
        List<Block> tables = new ArrayList<>();
        List<View> views = Views.of(telling.study()).stream().filter(this::isTold).toList();
        views.stream().filter(each -> !isLeftOut(each)).forEach(each -> table(each, tables));
        if (!tables.isEmpty()) {
            blocks.add(new Block.Heading(2, telling.say("told.annex.tables")));
            leftOut(views, blocks);
            blocks.addAll(tables);
        }
        List<Source> sources = telling.study().all(Source.class);
        if (!sources.isEmpty()) {
            blocks.add(new Block.Heading(2, telling.say("report.sources")));
            blocks.add(new Block.Sources(sources.stream().map(Annex::entry).toList()));
        }
        return blocks;
    }

    private List<String> effects() {
        return telling.study().all(Impact.class).stream().filter(each -> each.kind().equals(Impact.FINDING) && telling.scope().concerns(each.places())).map(this::effect).toList();
    }

    private String effect(Impact each) {
        String sign = each.sign().isEmpty() ? "" : FieldTexts.choice("impacts.sign", each.sign(), telling.request().texts().language());
        List<String> answers = each.addressedBy().stream().flatMap(id -> telling.study().find(Activity.class, id).stream()).map(activity -> telling.phrases().of(activity.name())).toList();
        String answered = answers.isEmpty() ? "" : telling.say("told.annex.answered", String.join(", ", answers));
        String about = String.join("; ", Stream.of(sign, telling.names(each.perceivedBy().stream().map(telling::who).toList()), answered).filter(text -> !text.isEmpty()).toList());
        return line(telling.headed(telling.phrases().of(each.name()), telling.phrases().of(each.text())), about, each.source(), each.locator());
    }

    /** What is said, and in a bracket what there is to say about it and where it stands. */
    private String line(String text, String about, Optional<String> source, String locator) {
        String bracket = String.join("; ", Stream.of(Telling.unstopped(about), telling.source(source, locator)).filter(each -> !each.isEmpty()).toList());
        return bracket.isEmpty() ? text : "%s (%s)".formatted(Telling.unstopped(text), bracket);
    }

    private void list(String name, List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(2, telling.say("told.annex." + name)));
            blocks.add(new Block.ListOf(lines.stream().map(each -> List.<Cell.Piece>of(new Cell.Piece.Words(each))).toList()));
        }
    }

    private boolean isTold(View view) {
        return TABLES.contains(view.name()) || telling.study().comparison(view.name()).filter(each -> !each.isAbout(Comparison.RATES)).isPresent();
    }

    /** As the page shows it: normalised, and with the fewer columns of a sheet of paper; about one place, only its rows. */
    private void table(View view, List<Block> blocks) {
        var request = new Request(telling.study(), telling.request().texts(), Map.of("mode", "normalised"));
        Sheet sheet = narrowed(view.compact(request));
        if (!sheet.rows().isEmpty()) {
            blocks.add(new Block.Table(sheet.titled(view.title(request))));
        }
    }

    private Sheet narrowed(Sheet sheet) {
        if (telling.scope().place().isEmpty()) {
            return sheet;
        }
        List<Sheet.Row> rows = sheet.rows().stream().filter(each -> concerns(sheet.name(), each.key())).toList();
        return rows.size() == sheet.rows().size() ? sheet
                : new Sheet(sheet.name(), sheet.title(), sheet.names(), sheet.columns(), rows, List.of(telling.say("told.annex.narrowed", telling.here())), sheet.source(), sheet.asPrinted());
    }

    /** Whether a row of a view is about the place: its key is the record's. */
    private boolean concerns(String view, String row) {
        Study study = telling.study();
        List<String> places = switch (view) {
            case "activities" -> study.find(Activity.class, row).map(each -> List.of(each.place())).orElse(List.of());
            case "contributions" -> study.find(Contribution.class, row).map(each -> each.place().stream().toList()).orElse(List.of());
            case "flows" -> study.find(Flow.class, row).map(each -> Stream.concat(each.origins().stream(), each.destinations().stream()).toList()).orElse(List.of());
            default -> study.find(ComparisonRow.class, row).map(ComparisonRow::places).orElse(List.of());
        };
        return telling.scope().concerns(places);
    }

    private boolean isLeftOut(View view) {
        return telling.scope().place().isPresent() && OF_THE_WHOLE.contains(view.name());
    }

    /** What a report on one place leaves out, it says. */
    private void leftOut(List<View> views, List<Block> blocks) {
        List<String> left = views.stream().filter(this::isLeftOut).map(each -> each.title(telling.request())).toList();
        if (!left.isEmpty()) {
            blocks.add(new Block.Told(List.of(telling.sentence("told.annex.whole", String.join("; ", left)))));
        }
    }

    private static String entry(Source source) {
        return String.join(". ", List.of(source.author(), source.year(), source.title()).stream().filter(each -> !each.isEmpty()).toList());
    }
}
