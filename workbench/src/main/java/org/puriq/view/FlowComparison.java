package org.puriq.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Period;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Attribute.Purpose;
import org.puriq.evidence.Statement;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/**
 * Two flows concern by concern (acceptance A27). Seven concerns are always there, and say what is not recorded; of the others only
 * those of which something is recorded. Every figure has its period.
 */
final class FlowComparison extends TextView {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    FlowComparison() {
        super("flow-comparison", Stage.DIAGNOSIS);
    }

    @Override
    public Sheet sheet(Request request) {
        List<Flow> flows = FlowWords.recorded(request);
        Optional<Flow> one = chosen(request, "a", flows, 0);
        Optional<Flow> other = chosen(request, "b", flows, 1);
        var sheet = new SheetBuilder(this, request).heads("concern");
        sheet.head(new Sheet.Head("a", one.map(each -> FlowWords.link(request, each)).orElse("A")));
        sheet.head(new Sheet.Head("b", other.map(each -> FlowWords.link(request, each)).orElse("B")));
        if (one.isPresent() && other.isPresent()) {
            new Pair(sheet, request, one.get(), other.get()).fill();
        }
        return sheet.build();
    }

    private static Optional<Flow> chosen(Request request, String option, List<Flow> flows, int otherwise) {
        return request.option(option)
                .flatMap(id -> flows.stream().filter(each -> each.id().equals(id)).findFirst())
                .or(() -> flows.stream().skip(otherwise).findFirst());
    }

    @Override
    public List<Choice> choices(Request request) {
        List<Choice.Value> flows = FlowWords.recorded(request).stream().map(each -> new Choice.Value(each.id(), FlowWords.link(request, each))).toList();
        List<Choice.Value> others = new ArrayList<>(flows);
        if (others.size() > 1) {
            Collections.swap(others, 0, 1);
        }
        return List.of(new Choice("a", request.say("choice.flow-a"), flows), new Choice("b", request.say("choice.flow-b"), others));
    }

    private record Pair(SheetBuilder sheet, Request request, Flow one, Flow other) {

        void fill() {
            fixed("destination-kind", this::kinds);
            recorded("duration", each -> FlowWords.duration(request, each));
            fixed("period", each -> request.texts().period(each.period()));
            recorded("months", each -> FlowWords.months(request, each));
            sheet.row("people", Cell.text(request.say("concern.people")), FlowWords.peopleInFull(request, one), FlowWords.peopleInFull(request, other));
            recorded("group", each -> FlowWords.group(request, each));
            fixed("sector", each -> request.phrases().categories(each.sectors()));
            fixed("channel", each -> FlowWords.channel(request, each));
            recorded("cause", each -> request.of(each.cause()));
            attributes().stream().filter(each -> !isFixed(each) && !each.serves(Purpose.STRUCTURE)).forEach(this::stated);
            purposed(Purpose.FLOW_REMITTANCE, "remittances");
            recorded("contributions", this::contributions);
            purposed(Purpose.FLOW_RESPONSE, "responses");
            recorded("source", each -> request.phrases().source(each.source(), each.locator()));
        }

        private static boolean isFixed(Attribute attribute) {
            return attribute.serves(Purpose.FLOW_REMITTANCE) || attribute.serves(Purpose.FLOW_RESPONSE);
        }

        private void fixed(String key, Function<Flow, String> said) {
            var pieces = new Pieces(request.phrases());
            sheet.row(key, Cell.text(request.say("concern." + key)), pieces.textOrMissing(said.apply(one)), pieces.textOrMissing(said.apply(other)));
        }

        private void recorded(String key, Function<Flow, String> said) {
            if (!(said.apply(one) + said.apply(other)).isEmpty()) {
                fixed(key, said);
            }
        }

        private String kinds(Flow flow) {
            return flow.destinations().stream().flatMap(id -> request.study().places().find(id).stream()).map(request.phrases()::level).distinct().collect(Collectors.joining(", "));
        }

        /** What those who live at the destination give for the place that the flow comes from. */
        private String contributions(Flow flow) {
            return request.study().all(Contribution.class).stream()
                    .filter(each -> each.place().filter(flow.origins()::contains).isPresent())
                    .filter(each -> each.giver().flatMap(id -> request.study().find(Actor.class, id)).filter(giver -> giver.places().stream().anyMatch(flow.destinations()::contains)).isPresent())
                    .map(each -> request.of(each.item()))
                    .collect(Collectors.joining("; "));
        }

        /** What the study's dictionary has of either flow, whatever it is called there. */
        private List<Attribute> attributes() {
            return Stream.of(one, other).flatMap(each -> request.study().evidence().aboutFlow(each.id()).stream()).map(Statement::attribute).distinct()
                    .flatMap(id -> request.study().evidence().attribute(id).stream()).toList();
        }

        /** A fixed concern that the study's own attributes answer; where none does, it is said once. */
        private void purposed(Purpose purpose, String key) {
            List<Attribute> answers = attributes().stream().filter(each -> each.serves(purpose)).toList();
            answers.forEach(this::stated);
            if (answers.isEmpty()) {
                fixed(key, _ -> "");
            }
        }

        private void stated(Attribute attribute) {
            sheet.row(attribute.id(), Cell.text(request.of(attribute.name())), stated(one, attribute), stated(other, attribute));
        }

        private Cell stated(Flow flow, Attribute attribute) {
            var pieces = new Pieces(request.phrases());
            List<Statement> stated = request.study().evidence().aboutFlow(flow.id()).stream().filter(each -> each.attribute().equals(attribute.id())).toList();
            return stated.isEmpty() ? pieces.missing() : pieces.cell(stated, "\n", each -> pieces.piece(each, dated(each, attribute)));
        }

        /** A figure with its period, or that it has none; of anything else the period where it does not say it itself. */
        private String dated(Statement statement, Attribute attribute) {
            String value = request.phrases().value(statement);
            String when = request.texts().period(period(statement));
            boolean figure = attribute.kind() == Attribute.Kind.NUMBER && !request.phrases().isMissing(statement);
            String said = when.isEmpty() && figure ? request.say("value.undated") : when;
            return said.isEmpty() || !figure && namesTheYears(value, when) ? value : "%s (%s)".formatted(value, said);
        }

        private static boolean namesTheYears(String value, String when) {
            return YEAR.matcher(when).results().allMatch(year -> value.contains(year.group()));
        }

        /** A figure that was worked out without a period of its own holds when its inputs do, if they agree. */
        private Period period(Statement statement) {
            if (statement.period().isKnown() || statement.formula().isEmpty()) {
                return statement.period();
            }
            List<Period> periods = request.study().evidence().inputs(statement).stream().map(Statement::period).distinct().toList();
            return periods.size() == 1 ? periods.getFirst() : statement.period();
        }
    }
}
