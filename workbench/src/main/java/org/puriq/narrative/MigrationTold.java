package org.puriq.narrative;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.puriq.community.CaseStudy;
import org.puriq.migration.Flow;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;

/** Who leaves, when and where to: the author's own paragraphs, else each recorded flow; then the source's order of destinations and the months. */
final class MigrationTold {
    private static final int ROOM = 2200;
    private static final int TAIL = 450;

    private final Telling telling;
    private final List<Flow> flows;

    MigrationTold(Telling telling) {
        this.telling = telling;
        this.flows = telling.study().flows().stream().filter(each -> telling.scope().concerns(each.origins()) || telling.scope().concerns(each.destinations())).toList();
    }

    List<Block> blocks() {
        var tail = new Paragraph(telling, TAIL);
        ranked(tail);
        seasons(tail);
        var section = new Paragraph(telling, ROOM - TAIL);
        List<CaseStudy> cases = telling.scope().cases();
        var passages = new Passages(telling);
        for (int at = 0; at < cases.size(); at++) {
            CaseStudy told = cases.get(at);
            section.addShare(passages.of(told, "observations").stream().map(each -> passages.named(told, each)).toList(), section.room() / (cases.size() - at));
        }
        if (section.isEmpty()) {
            flows.stream().filter(Flow::isRecorded).forEach(each -> section.add(telling.quoted(telling.phrases().of(each.text()), each.source(), each.locator())));
        }
        if (section.isEmpty() && tail.isEmpty()) {
            section.add(telling.sentence("told.missing.destinations", telling.say("told.here.unknown"), new Asked(telling).here("destinations")));
        }
        return java.util.stream.Stream.concat(section.blocks().stream(), tail.blocks().stream()).toList();
    }

    /** In the source's own order of importance, which counts nothing. */
    private void ranked(Paragraph section) {
        List<Flow> ranked = flows.stream().filter(each -> each.rank().isPresent()).sorted(Comparator.comparing(each -> each.rank().orElseThrow())).toList();
        if (ranked.size() > 1) {
            Flow first = ranked.getFirst();
            section.add(telling.sentence(telling.noteOf(first.source(), first.locator()), "told.ranked",
                    String.join("; ", ranked.stream().map(each -> telling.places(each.destinations())).toList())));
        }
    }

    private void seasons(Paragraph section) {
        List<Flow> seasonal = flows.stream().filter(each -> !each.months().isEmpty()).toList();
        var months = new TreeSet<Integer>();
        seasonal.forEach(each -> months.addAll(each.months()));
        if (!months.isEmpty() && months.size() < 12) {
            List<String> notes = seasonal.stream().flatMap(each -> telling.noteOf(each.source(), each.locator()).stream()).distinct().limit(3).toList();
            List<String> places = seasonal.stream().flatMap(each -> each.origins().stream()).distinct().toList();
            section.add(telling.sentence(notes, "told.months", telling.names(months.stream().map(telling.request().texts()::month).toList()), telling.places(places)));
        }
    }
}
