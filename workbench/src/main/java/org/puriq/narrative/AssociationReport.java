package org.puriq.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.community.CaseStudy;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Finding;
import org.puriq.migration.Contribution;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;
import org.puriq.report.Document;
import org.puriq.table.Cell.Piece;
import org.puriq.view.Request;

/**
 * The report to a residents' group (acceptance A73), one sheet or one long page on a telephone: what was given and to whom, what it
 * was used for, what is said about it, what is not recorded.
 */
public final class AssociationReport {
    /** The kind of actor that it is for. */
    private static final String GROUP = "residents-group";
    private static final int ROOM = 900;
    private static final int SAYINGS = 6;
    private static final Set<String> SAID = Set.of("view", "practice", "context", "event", "theory", "recommendation", "definition");

    private final Telling telling;
    private final List<Contribution> given;

    private AssociationReport(Telling telling) {
        this.telling = telling;
        this.given = Gifts.of(telling);
    }

    public static Document of(Request request, Scope scope) {
        var telling = new Telling(request, scope);
        return new AssociationReport(telling).document();
    }

    private Document document() {
        List<Block> blocks = new ArrayList<>();
        part("told.gifts.given", given(), blocks);
        if (!given.isEmpty()) {
            part("told.gifts.used", used(), blocks);
        }
        part("told.gifts.said", said(), blocks);
        if (!given.isEmpty()) {
            part("told.gifts.unknown", unknown(), blocks);
        }
        blocks.add(new Block.Notes(1, telling.say("report.sources"), ""));
        return new Document(title(), MayorReport.subtitle(telling, "told.association.subtitle"),
                telling.request().texts().language(), blocks, telling.origins());
    }

    private String title() {
        return telling.scope().place().map(each -> telling.say("told.association.title", telling.place(each.id()))).orElseGet(() -> telling.say("told.association.title.study"));
    }

    private void part(String key, List<Block> told, List<Block> blocks) {
        blocks.add(new Block.Heading(1, telling.say(key)));
        blocks.addAll(told);
    }

    private List<Block> given() {
        var section = new Paragraph(telling, 2 * ROOM);
        if (given.isEmpty()) {
            section.add(missing("gifts"));
            return section.blocks();
        }
        for (Sentence each : new Gifts(telling).sentences()) {
            section.add(each);
            section.end();
        }
        return section.blocks();
    }

    /** Counted by use; lasting use and celebration are both use. */
    private List<Block> used() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        given.forEach(each -> each.use().ifPresent(use -> uses.merge(use, 1, Integer::sum)));
        var section = new Paragraph(telling, ROOM);
        if (uses.isEmpty()) {
            section.add(missing("use"));
            return section.blocks();
        }
        List<List<Piece>> items = uses.entrySet().stream()
                .map(each -> Pattern.pieces(telling.say("told.used.item"), telling.count(each.getValue(), "contributions", each.getKey()), telling.inside(telling.phrases().category(each.getKey()))))
                .toList();
        section.add(telling.sentence(given.size() == 1 ? "told.used.one" : "told.used", telling.count(given.size(), "contributions", "all"), telling.inLine(items)));
        return section.blocks();
    }

    /** What the author writes on contributions to these places, and what is found in words about the groups. */
    private List<Block> said() {
        var section = new Paragraph(telling, 2 * ROOM);
        var passages = new Passages(telling);
        for (CaseStudy each : telling.scope().cases()) {
            passages.of(each, "contributions").forEach(section::addAll);
        }
        section.end();
        findings().stream().limit(SAYINGS).forEach(each -> section.add(telling.quoted(telling.phrases().of(each.text()), each.source(), each.locator())));
        if (section.isEmpty()) {
            section.add(missing("said"));
        }
        return section.blocks();
    }

    /** Of a group that gave, or on residents' groups as such. */
    private List<Finding> findings() {
        Set<String> groups = new LinkedHashSet<>();
        telling.study().all(Actor.class).stream().filter(each -> each.kind().equals(GROUP)).forEach(each -> groups.add(each.id()));
        given.forEach(each -> each.giver().ifPresent(groups::add));
        return telling.study().all(Finding.class).stream()
                .filter(each -> SAID.contains(each.kind()))
                .filter(each -> each.topic().equals(GROUP) || each.topic().equals("contributions") || each.actor().filter(groups::contains).isPresent())
                .filter(each -> each.places().isEmpty() || telling.scope().concerns(each.places()))
                .toList();
    }

    private List<Block> unknown() {
        var section = new Paragraph(telling, ROOM);
        Stream.of(lacking("giver", given.stream().filter(each -> each.giver().isEmpty()).count()),
                        lacking("place", given.stream().filter(each -> each.place().isEmpty()).count()),
                        lacking("use", given.stream().filter(each -> each.use().isEmpty()).count()))
                .flatMap(Optional::stream).forEach(section::add);
        section.add(telling.sentence("told.gifts.never", new Asked(telling).here("gifts")));
        return section.blocks();
    }

    private Optional<Sentence> lacking(String what, long count) {
        return count == 0 ? Optional.empty() : Optional.of(telling.sentence("told.gifts.lacking." + what,
                telling.count(count, "contributions", "without-" + what), telling.count(given.size(), "contributions", "all"), new Asked(telling).here("gifts")));
    }

    private Sentence missing(String topic) {
        return telling.sentence("told.missing." + topic, telling.here(), new Asked(telling).here("gifts"));
    }
}
