package org.puriq.narrative;

import java.util.List;
import java.util.Optional;
import org.puriq.community.CaseStudy;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;
import org.puriq.table.Cell.Piece;

/** What kind of place it is: the author's own paragraphs; of a place without any, what is stated of it. */
final class PlaceTold {
    private static final int ROOM = 2200;
    private static final int STATEMENTS = 8;

    private final Telling telling;
    private final Passages passages;

    PlaceTold(Telling telling) {
        this.telling = telling;
        this.passages = new Passages(telling);
    }

    List<Block> blocks() {
        var section = new Paragraph(telling, ROOM);
        List<CaseStudy> cases = telling.scope().cases();
        for (int at = 0; at < cases.size(); at++) {
            CaseStudy told = cases.get(at);
            section.addShare(passages.of(told, "place").stream().map(each -> passages.namesItself(told, each) ? each : passages.named(told, each)).toList(), section.room() / (cases.size() - at));
        }
        if (section.isEmpty()) {
            telling.scope().units().forEach(place -> stated(place).ifPresent(section::add));
            section.end();
        }
        if (section.isEmpty()) {
            section.add(telling.sentence("told.missing.place", telling.say("told.here.unknown"), new Asked(telling).here("places")));
        }
        return section.blocks();
    }

    private Optional<Sentence> stated(Place place) {
        List<List<Piece>> items = telling.study().evidence().about(place.id()).stream()
                .filter(each -> each.about().places().size() == 1 && each.about().actor().isEmpty() && !telling.phrases().isMissing(each))
                .filter(this::isTold)
                .limit(STATEMENTS)
                .map(each -> Pattern.pieces(telling.say("told.place.item"), telling.inside(telling.phrases().attribute(each.attribute())), telling.figure(each)))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(telling.sentence("told.place", telling.place(place.id()), telling.listed(items)));
    }

    private boolean isTold(Statement statement) {
        Optional<Attribute> attribute = telling.study().evidence().attribute(statement.attribute());
        return attribute.filter(each -> !each.serves(Attribute.Purpose.STRUCTURE)).isPresent();
    }
}
