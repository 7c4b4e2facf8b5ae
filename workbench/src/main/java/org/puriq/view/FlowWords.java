package org.puriq.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Quantity;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Value;
import org.puriq.migration.Flow;
import org.puriq.table.Cell;

/** Says the things of a flow: from where to where, how many, when; and whether they move or live there. */
final class FlowWords {
    private FlowWords() {}

    /** The people of a flow with qualifier and unit; the source's own words between quotation marks where it gives no number; else not recorded. */
    static Cell people(Request request, Flow flow) {
        Optional<Quantity> counted = flow.people().as(Attribute.Kind.NUMBER).map(value -> ((Value.Figure) value).quantity());
        return counted.map(quantity -> Cell.text(request.phrases().quantity(quantity)).orderedBy(quantity.order()))
                .orElseGet(() -> new Pieces(request.phrases()).textOrMissing(flow.printed().isEmpty() ? "" : request.say("flows.words", flow.printed())));
    }

    /** The same with what is counted, and when: "almost 300,000 persons (live there, 2008)". */
    static Cell peopleInFull(Request request, Flow flow) {
        Cell people = people(request, flow);
        boolean told = !flow.people().isEmpty() || !flow.printed().isEmpty();
        String counted = Stream.of(measure(request, flow), told ? when(request, flow) : "").filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(", "));
        List<Cell.Piece> pieces = Stream.concat(people.pieces().stream(), Stream.of(new Cell.Piece.Words(" (" + counted + ")"))).toList();
        return counted.isEmpty() ? people : new Cell(pieces, Optional.empty(), people.order(), Optional.empty());
    }

    /** Whether people move in a period or live there at a date; empty where the source does not say. */
    static String measure(Request request, Flow flow) {
        return RecordViews.choice(request, "flows.measure", flow.measure());
    }

    /** The date of the figure; of moves else the period in which they took place. */
    private static String when(Request request, Flow flow) {
        String period = flow.measuredAt().map(request.texts()::date).orElse(flow.countsStock() ? "" : request.texts().period(flow.period()));
        return period.isEmpty() ? request.say("value.undated") : period;
    }

    static String months(Request request, Flow flow) {
        String months = flow.months().stream().map(request.texts()::month).collect(Collectors.joining(", "));
        return flow.monthsPrinted().isEmpty() ? months : months.isEmpty() ? flow.monthsPrinted() : "%s («%s»)".formatted(months, flow.monthsPrinted());
    }

    static String link(Request request, Flow flow) {
        return "%s → %s".formatted(request.phrases().places(flow.origins()), request.phrases().places(flow.destinations()));
    }

    static String duration(Request request, Flow flow) {
        return flow.duration().map(request.phrases()::category).orElse("");
    }

    static String group(Request request, Flow flow) {
        return flow.group().map(request.phrases()::category).orElse("");
    }

    static String channel(Request request, Flow flow) {
        return flow.channel().map(request.phrases()::category).orElse("");
    }

    /** All but those that only rank destinations. */
    static List<Flow> recorded(Request request) {
        return request.study().flows().stream().filter(Flow::isRecorded).toList();
    }
}
