package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.chart.Caption;
import org.puriq.chart.Measure;
import org.puriq.chart.SlopeChart;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Round;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;

/**
 * Two rounds of fieldwork side by side, place by place and attribute by attribute: who said what then, and who says what now. The
 * change is worked out only where both are one number in the same unit (acceptance A74).
 */
final class RoundsView extends TextView {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ABOUT = "about";

    RoundsView() {
        super("rounds", Stage.DIAGNOSIS);
    }

    /** What two rounds said of one thing. */
    private record Pair(String attribute, Statement.Subject about, List<Statement> before, List<Statement> after) {
        String key() {
            return attribute + "-" + String.join("-", about.places()) + about.group().map(each -> "-" + each).orElse("");
        }
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("rounds");
    }

    @Override
    public List<Choice> choices(Request request) {
        List<Choice.Value> rounds = request.study().rounds().stream().map(each -> new Choice.Value(each.id(), request.of(each.name()))).toList();
        List<Choice.Value> about = pairs(request).stream().filter(pair -> change(pair, request).isPresent()).map(Pair::attribute).distinct()
                .map(each -> new Choice.Value(each, request.phrases().attribute(each))).toList();
        if (rounds.size() < 2) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice(FROM, request.say("choice.round.from"), firstOf(rounds, rounds.get(rounds.size() - 2))),
                new Choice(TO, request.say("choice.round.to"), firstOf(rounds, rounds.getLast()))));
        if (!about.isEmpty()) {
            choices.add(new Choice(ABOUT, request.say("choice.round.about"), about));
        }
        return choices;
    }

    private static List<Choice.Value> firstOf(List<Choice.Value> all, Choice.Value first) {
        return Stream.concat(Stream.of(first), all.stream().filter(each -> !each.equals(first))).toList();
    }

    /** The two rounds that are asked for, else the last two. */
    private static Optional<List<Round>> rounds(Request request) {
        List<Round> rounds = request.study().rounds();
        if (rounds.size() < 2) {
            return Optional.empty();
        }
        Round before = request.option(FROM).flatMap(id -> request.study().find(Round.class, id)).orElseGet(() -> rounds.get(rounds.size() - 2));
        Round after = request.option(TO).flatMap(id -> request.study().find(Round.class, id)).orElseGet(rounds::getLast);
        return Optional.of(List.of(before, after));
    }

    /** Of every place that both rounds speak of, what either says of it. */
    private static List<Pair> pairs(Request request) {
        return rounds(request).map(rounds -> pairs(request, rounds.getFirst().id(), rounds.getLast().id())).orElse(List.of());
    }

    private static List<Pair> pairs(Request request, String before, String after) {
        List<Statement> said = request.study().evidence().statements().stream().filter(each -> each.formula().isEmpty() && !each.about().places().isEmpty()).toList();
        Set<List<String>> twice = said.stream().filter(each -> each.round().equals(Optional.of(before))).map(each -> each.about().places()).collect(Collectors.toSet());
        twice.retainAll(said.stream().filter(each -> each.round().equals(Optional.of(after))).map(each -> each.about().places()).collect(Collectors.toSet()));
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (Statement statement : said) {
            boolean then = statement.round().equals(Optional.of(before));
            boolean now = statement.round().equals(Optional.of(after));
            if ((then || now) && twice.contains(statement.about().places())) {
                var pair = new Pair(statement.attribute(), statement.about(), new ArrayList<>(), new ArrayList<>());
                Pair known = pairs.computeIfAbsent(pair.attribute() + pair.about(), _ -> pair);
                (then ? known.before() : known.after()).add(statement);
            }
        }
        return List.copyOf(pairs.values());
    }

    @Override
    public Sheet sheet(Request request) {
        Optional<List<Round>> rounds = rounds(request);
        var sheet = new SheetBuilder(this, request).heads("place", "attribute")
                .head(new Sheet.Head("before", rounds.map(each -> request.of(each.getFirst().name())).orElseGet(() -> request.say("head.before")), "", false))
                .heads("before-by")
                .head(new Sheet.Head("after", rounds.map(each -> request.of(each.getLast().name())).orElseGet(() -> request.say("head.after")), "", false))
                .heads("after-by", "change");
        List<Pair> pairs = pairs(request);
        pairs.forEach(pair -> row(sheet, request, pair));
        if (!pairs.isEmpty()) {
            sheet.remark("rounds.n", request.texts().number(pairs.stream().map(each -> each.about().places()).distinct().count()), request.texts().number(pairs.size()));
            sheet.remark("rounds.change-only");
        }
        return sheet.build();
    }

    private static void row(SheetBuilder sheet, Request request, Pair pair) {
        var pieces = new Pieces(request.phrases());
        String group = pair.about().group().map(each -> " (" + request.phrases().category(each) + ")").orElse("");
        Cell place = pair.about().places().size() == 1
                ? Cell.of(new Piece.Link(request.phrases().places(pair.about().places()) + group, "place/" + pair.about().places().getFirst()))
                : Cell.text(request.phrases().places(pair.about().places()) + group);
        sheet.row(pair.key(), place, Cell.text(request.phrases().attribute(pair.attribute())), said(pieces, pair.before()), by(request, pair.before()),
                said(pieces, pair.after()), by(request, pair.after()), change(request, pair));
    }

    private static Cell said(Pieces pieces, List<Statement> statements) {
        return statements.isEmpty() ? pieces.missing() : pieces.cell(statements, "\n", pieces::printed);
    }

    /** Who said it, and where it stands. */
    private static Cell by(Request request, List<Statement> statements) {
        return Cell.text(statements.stream().map(each -> Stream.of(each.estimator().map(request.phrases()::actor).orElse(""), request.texts().period(each.period()),
                request.phrases().source(each.source(), each.locator())).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "))).distinct().collect(Collectors.joining("\n")));
    }

    private record Change(Quantity before, Quantity after) {
        BigDecimal difference() {
            return after.number().orElseThrow().subtract(before.number().orElseThrow());
        }

        boolean isExact() {
            return before.qualifier() == Qualifier.EXACT && after.qualifier() == Qualifier.EXACT;
        }
    }

    /** Where each round says one number, and both in the same unit. */
    private static Optional<Change> change(Pair pair, Request request) {
        Optional<Quantity> before = number(pair.before(), request);
        Optional<Quantity> after = number(pair.after(), request);
        return before.isPresent() && after.isPresent() && before.get().unit().equals(after.get().unit()) && isComplete(pair, before.get(), request)
                ? Optional.of(new Change(before.get(), after.get())) : Optional.empty();
    }

    /** A number without the unit that it needs agrees with no other. */
    private static boolean isComplete(Pair pair, Quantity quantity, Request request) {
        return quantity.unit().isPresent() || request.study().evidence().attribute(pair.attribute()).filter(each -> each.units().isEmpty()).isPresent();
    }

    private static Optional<Quantity> number(List<Statement> said, Request request) {
        return said.size() != 1 ? Optional.empty() : request.study().evidence().value(said.getFirst())
                .filter(value -> value instanceof Value.Figure(Quantity quantity) && quantity.number().isPresent()).map(value -> ((Value.Figure) value).quantity());
    }

    private static Cell change(Request request, Pair pair) {
        Optional<Change> change = change(pair, request);
        if (change.isEmpty()) {
            boolean numbers = request.study().evidence().attribute(pair.attribute()).filter(each -> each.kind() == Attribute.Kind.NUMBER).isPresent();
            return numbers && !pair.before().isEmpty() && !pair.after().isEmpty() ? Cell.text(request.say("rounds.no-change")) : Cell.EMPTY;
        }
        BigDecimal difference = change.get().difference();
        String amount = request.phrases().quantity(new Quantity(new Quantity.Amount.Exactly(difference), change.get().isExact() ? Qualifier.EXACT : Qualifier.APPROXIMATELY, change.get().after().unit()));
        return Cell.text(request.say("rounds.change", (difference.signum() > 0 ? "+" : "") + amount)).orderedBy(difference);
    }

    /** One attribute in one unit, a line for each place. */
    @Override
    public Optional<Picture> picture(Request request) {
        List<Pair> comparable = pairs(request).stream().filter(pair -> change(pair, request).isPresent()).toList();
        if (comparable.isEmpty()) {
            return Optional.empty();
        }
        String about = request.option(ABOUT).filter(id -> comparable.stream().anyMatch(each -> each.attribute().equals(id))).orElseGet(() -> comparable.getFirst().attribute());
        List<Pair> drawn = comparable.stream().filter(each -> each.attribute().equals(about)).toList();
        Optional<String> unit = change(drawn.getFirst(), request).orElseThrow().after().unit();
        List<SlopeChart.Line> lines = drawn.stream().filter(each -> change(each, request).orElseThrow().after().unit().equals(unit)).map(each -> line(request, each)).toList();
        List<Round> rounds = rounds(request).orElseThrow();
        String title = request.say("picture.rounds.title", request.phrases().attribute(about));
        var caption = new Caption(title, request.say("picture.rounds.description"), request.say("picture.n", request.texts().number(lines.size()), Pictures.sources(request)));
        return Optional.of(Pictures.picture(new SlopeChart(new SlopeChart.Content(caption, request.of(rounds.getFirst().name()), request.of(rounds.getLast().name()), lines)), caption));
    }

    private static SlopeChart.Line line(Request request, Pair pair) {
        Change change = change(pair, request).orElseThrow();
        return new SlopeChart.Line(pair.key(), request.phrases().places(pair.about().places()), Measure.of(change.before(), request.phrases().value(pair.before().getFirst())),
                Measure.of(change.after(), request.phrases().value(pair.after().getFirst())));
    }
}
