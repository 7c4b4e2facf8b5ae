package org.puriq.narrative;

import java.util.List;
import java.util.stream.Stream;
import org.puriq.evidence.Impact;
import org.puriq.report.Block;
import org.puriq.report.Block.Sentence;

/** What migration does, as somebody perceives it: gains, losses and what is both. It judges nothing itself. */
final class Effects {
    private static final int ROOM = 1550;
    private static final int EACH = 5;
    private static final List<String> SIGNS = List.of("positive", "negative", "mixed", "none");

    private final Telling telling;
    private final List<Impact> found;

    Effects(Telling telling) {
        this.telling = telling;
        this.found = telling.study().all(Impact.class).stream().filter(each -> each.kind().equals(Impact.FINDING) && telling.scope().concerns(each.places())).toList();
    }

    List<Block> blocks() {
        var section = new Paragraph(telling, ROOM);
        if (found.isEmpty()) {
            section.add(telling.sentence("told.missing.effects", telling.here(), new Asked(telling).here("effects")));
            return section.blocks();
        }
        section.add(telling.sentence(found.size() == 1 ? "told.effects.one" : "told.effects", telling.counted(telling.count(found.size(), "impacts"), "effect")));
        section.end();
        for (String sign : SIGNS) {
            List<Impact> same = found.stream().filter(each -> each.sign().equals(sign)).sorted(telling.scope().narrowestFirst(Impact::places)).toList();
            if (!same.isEmpty()) {
                section.addLed(telling.sentence("told.effects." + sign), same.stream().limit(EACH).map(this::told).toList());
                if (same.size() > EACH) {
                    section.add(telling.sentence(same.size() == EACH + 1 ? "told.effects.more.one" : "told.effects.more", telling.counted(telling.count(same.size() - EACH, "impacts", sign), "more")));
                }
                section.end();
            }
        }
        long unjudged = found.stream().filter(each -> each.sign().isEmpty()).count();
        if (unjudged > 0) {
            section.add(telling.sentence("told.effects.unjudged", telling.counted(telling.count(unjudged, "impacts", "unjudged"), "effect")));
        }
        return section.blocks();
    }

    private Sentence told(Impact impact) {
        String text = Telling.unstopped(telling.phrases().of(impact.text().isEmpty() ? impact.name() : impact.text()));
        boolean placed = telling.scope().isWhole(impact.places()) || impact.places().size() > 4
                || impact.places().stream().flatMap(each -> telling.study().places().find(each).stream()).allMatch(each -> text.contains(telling.phrases().name(each)));
        List<String> seers = impact.perceivedBy().stream().limit(3).map(telling::who).toList();
        String seen = seers.isEmpty() ? "" : telling.say("told.effect.seen", telling.names(seers.stream().distinct().toList()));
        String bracket = String.join("; ", Stream.of(placed ? "" : telling.places(impact.places()), seen).filter(each -> !each.isEmpty()).toList());
        return telling.quoted(bracket.isEmpty() ? text : "%s (%s)".formatted(text, bracket), impact.source(), impact.locator());
    }
}
