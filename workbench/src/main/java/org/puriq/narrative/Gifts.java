package org.puriq.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.migration.Contribution;
import org.puriq.report.Block.Sentence;
import org.puriq.table.Cell.Piece;

/** What residents' groups gave, to whom and for what. */
final class Gifts {
    private final Telling telling;
    private final List<Contribution> given;

    Gifts(Telling telling) {
        this.telling = telling;
        this.given = of(telling);
    }

    static List<Contribution> of(Telling telling) {
        return telling.study().all(Contribution.class).stream().filter(each -> telling.scope().concerns(each.place().stream().toList())).toList();
    }

    /** One sentence for each giver and place. */
    List<Sentence> sentences() {
        Map<List<String>, List<Contribution>> together = new LinkedHashMap<>();
        given.forEach(each -> together.computeIfAbsent(List.of(each.giver().orElse(""), each.place().orElse("")), _ -> new ArrayList<>()).add(each));
        return together.values().stream().map(this::sentence).toList();
    }

    private Sentence sentence(List<Contribution> same) {
        Contribution first = same.getFirst();
        String giver = first.giver().map(telling::who).map(Telling::capital).orElse(telling.say("told.gift.nobody"));
        String place = first.place().map(telling::place).orElse(telling.say("told.gift.nowhere"));
        List<String> notes = same.stream().flatMap(each -> telling.noteOf(each.source(), each.locator()).stream()).distinct().toList();
        return telling.sentence(notes, "told.gift", giver, place, telling.listed(items(same)));
    }

    /** "computers, sewing machines (vocational school)": together what went to the same. */
    private List<List<Piece>> items(List<Contribution> same) {
        Map<String, List<String>> byWhom = new LinkedHashMap<>();
        same.forEach(each -> byWhom.computeIfAbsent(telling.inside(telling.phrases().of(each.beneficiary())), _ -> new ArrayList<>()).add(telling.inside(telling.phrases().of(each.item()))));
        return byWhom.entrySet().stream()
                .map(each -> List.<Piece>of(new Piece.Words(each.getKey().isEmpty() ? telling.names(each.getValue()) : telling.say("told.gift.item", telling.names(each.getValue()), each.getKey()))))
                .toList();
    }
}
