package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.community.Circumstance;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.community.Described;
import org.puriq.community.Pattern;
import org.puriq.community.Question;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;

/**
 * What goes with little migration: each circumstance with the places where the two go together, beside them unasked the places where
 * they do not, and then all other places of the comparison, so that nothing is picked out (acceptance A15). Where a place that no source
 * names has both, or speaks against it, the comparison finds it and says so. Who says that they go together stands beside it; the program says no more than what stands beside what, and in how many places.
 */
final class LittleMigrationView extends TextView {
    LittleMigrationView() {
        super("little-migration", Stage.DIAGNOSIS);
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("circumstances");
    }

    @Override
    public Sheet sheet(Request request) {
        var sheet = new SheetBuilder(this, request).heads("circumstance", "goes-with", "counter-cases", "elsewhere", "holder");
        List<Question> questions = questions(request);
        questions.forEach(question -> rows(sheet, request, question, questions.size() > 1));
        if (!sheet.isEmpty()) {
            questions.stream().flatMap(each -> count(request, each).stream()).distinct().forEach(sheet::said);
            sheet.remark("circumstances.compared.how");
            sheet.remark("circumstances.together");
        }
        return sheet.build();
    }

    private static List<Question> questions(Request request) {
        return asking(request).filter(each -> request.option("question").map(each.id()::equals).orElse(true)).toList();
    }

    private static Stream<Question> asking(Request request) {
        return request.study().questions().stream().filter(Question::asksAboutLittleMigration);
    }

    private static void rows(SheetBuilder sheet, Request request, Question question, boolean several) {
        var beside = new Beside(request, question);
        for (Circumstance each : request.study().circumstancesOf(question.id())) {
            sheet.row(each.id(), several ? request.of(question.name()) : "", List.of(
                    Pieces.record("circumstances", each.id(), request.of(each.name())),
                    beside.places(each),
                    beside.counterCases(each),
                    beside.elsewhere(each),
                    Cell.text(said(request, each))));
        }
    }

    private static String said(Request request, Circumstance circumstance) {
        return Stream.of(circumstance.holder().map(request.phrases()::actor).orElse(""), request.phrases().source(circumstance.source(), circumstance.locator()))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** "n = 7 (5 rows)": how few places all this rests on. */
    private static Optional<String> count(Request request, Question question) {
        List<ComparisonRow> rows = considered(request, question);
        long places = rows.stream().flatMap(each -> each.places().stream()).distinct().count();
        String text = places == rows.size() ? "circumstances.n" : "circumstances.n-rows";
        return rows.isEmpty() ? Optional.empty() : Optional.of(request.say(text, request.texts().number(places), request.texts().number(rows.size())));
    }

    /** The rows of the question's table, or of the first one that compares places. */
    private static List<ComparisonRow> considered(Request request, Question question) {
        return question.comparison().or(() -> request.study().comparisonsAbout(Comparison.PLACES).stream().map(Comparison::id).findFirst())
                .map(request.study()::rowsOf).orElse(List.of());
    }

    @Override
    public List<Choice> choices(Request request) {
        List<Choice.Value> values = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
        asking(request).forEach(each -> values.add(new Choice.Value(each.id(), request.of(each.name()))));
        return values.size() < 2 ? List.of() : List.of(new Choice("question", request.say("head.question"), values.size() == 2 ? values.subList(1, 2) : values));
    }

    /** The cells of one question: for places, what is stated of the circumstance, and beside it how much people migrate. */
    private static final class Beside {
        private final Request request;
        private final Question question;
        private final Pieces pieces;
        private final Described described;
        private final Pattern pattern;

        Beside(Request request, Question question) {
            this.request = request;
            this.question = question;
            this.pieces = new Pieces(request.phrases());
            this.pattern = new Pattern(request.study().places(), request.study().evidence(), question, request.study().circumstancesOf(question.id()));
            this.described = new Described(request.study().places(), request.study().evidence());
        }

        Cell places(Circumstance circumstance) {
            List<List<Piece>> lines = new ArrayList<>(circumstance.places().stream().map(each -> line(circumstance, List.of(each))).toList());
            lines.addAll(compared(circumstance, Pattern.Standing.ALIKE));
            return lines.isEmpty() ? pieces.missing() : Pieces.lines(lines);
        }

        Cell counterCases(Circumstance circumstance) {
            List<List<Piece>> lines = new ArrayList<>();
            String counter = request.of(circumstance.counter());
            if (!counter.isEmpty()) {
                lines.add(List.of(new Piece.Words(counter)));
            }
            circumstance.counterPlaces().forEach(each -> lines.add(line(circumstance, List.of(each))));
            lines.addAll(compared(circumstance, Pattern.Standing.COUNTER));
            return lines.isEmpty() ? Cell.of(new Piece.Missing(request.say("circumstances.no-counter"))) : Pieces.lines(lines);
        }

        Cell elsewhere(Circumstance circumstance) {
            List<List<Piece>> lines = unnamed(circumstance, Pattern.Standing.OTHER).map(places -> line(circumstance, places)).toList();
            return lines.isEmpty() ? Cell.EMPTY : Pieces.lines(lines);
        }

        /** What no source names and the comparison shows: each line says that it was worked out. */
        private List<List<Piece>> compared(Circumstance circumstance, Pattern.Standing standing) {
            return unnamed(circumstance, standing).map(places -> {
                List<Piece> line = line(circumstance, places);
                line.add(new Piece.Words(" " + request.say("circumstances.compared")));
                return line;
            }).toList();
        }

        private Stream<List<String>> unnamed(Circumstance circumstance, Pattern.Standing standing) {
            return considered(request, question).stream().map(ComparisonRow::places)
                    .filter(places -> places.stream().noneMatch(each -> circumstance.places().contains(each) || circumstance.counterPlaces().contains(each)))
                    .filter(places -> pattern.of(places, circumstance) == standing);
        }

        private List<Piece> line(Circumstance circumstance, List<String> places) {
            List<Piece> line = new ArrayList<>();
            for (String place : places) {
                line.add(new Piece.Words(line.isEmpty() ? "" : ", "));
                line.add(new Piece.Link(request.phrases().place(place), "place/" + place));
            }
            add(line, ": ", described.of(places, circumstance.attributes()), List.of(pieces.missing().pieces()));
            add(line, " · ", described.of(places, question.outcomes()).stream().filter(each -> !request.phrases().isMissing(each.statement())).toList(), List.of());
            return line;
        }

        private void add(List<Piece> line, String before, List<Described.Stated> stated, List<List<Piece>> otherwise) {
            String between = before;
            for (List<Piece> said : stated.isEmpty() ? otherwise : pieces.named(stated)) {
                line.add(new Piece.Words(between));
                line.addAll(said);
                between = "; ";
            }
        }
    }
}
