package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.puriq.community.Comparing;
import org.puriq.community.Comparing.Content;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.response.Activity;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Phrases;

/**
 * A table of the study that sets places beside each other, as its source prints it or normalised. Its cells are worked out from
 * statements and activities (acceptance A7 to A12, A16, A41).
 */
final class ComparisonView implements View {
    static final String MODE = "mode";
    static final String NORMALISED = "normalised";
    private static final String PRINTED = "printed";
    private static final String SORT = "sort";

    private final Comparison comparison;

    ComparisonView(Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public String name() {
        return comparison.id();
    }

    @Override
    public Stage stage() {
        return comparison.isAbout(Comparison.RESPONSES) ? Stage.RESPONSE : Stage.DIAGNOSIS;
    }

    @Override
    public String title(Request request) {
        return request.of(comparison.name());
    }

    @Override
    public String lead(Request request) {
        return request.say("view." + textKey() + ".lead");
    }

    @Override
    public String textKey() {
        return "comparison-" + (comparison.purpose().isEmpty() ? Comparison.PLACES : comparison.purpose());
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("comparison-rows");
    }

    /** A comparison that no source prints has only one form. */
    static boolean isNormalised(Comparison comparison, Request request) {
        return request.is(MODE, NORMALISED) || !isPrinted(comparison, request);
    }

    static boolean isPrinted(Comparison comparison, Request request) {
        return request.study().columnsOf(comparison.id()).stream().anyMatch(each -> !each.printed().isEmpty());
    }

    @Override
    public Sheet sheet(Request request) {
        List<ComparisonColumn> columns = request.study().columnsOf(comparison.id());
        var comparing = new Comparing(comparison, request.study().places(), request.study().evidence(), request.study().activities(), request.study().all(Actor.class), request.round());
        var cells = new ComparisonCells(request, comparing);
        List<Sheet.Row> rows = new ArrayList<>();
        for (ComparisonRow row : request.study().rowsOf(comparison.id())) {
            Stream<Cell> name = namesRows(columns) ? Stream.of() : Stream.of(cells.names(row));
            rows.add(new Sheet.Row(row.id(), Stream.concat(name, columns.stream().map(column -> cells.cell(row, column))).toList()));
        }
        var remarks = new ComparisonRemarks(request, comparing, columns);
        String source = comparison.sourceLine().isEmpty() ? request.phrases().source(comparison.source(), "") : comparison.sourceLine();
        return new Sheet(name(), heading(request), naming(columns), heads(request, columns), sorted(rows, columns, request), remarks.list(), source, !isNormalised(comparison, request));
    }

    /** Of province, district and community the community names the row. */
    private static String naming(List<ComparisonColumn> columns) {
        return columns.stream().filter(each -> each.level().isPresent()).reduce((_, later) -> later).map(ComparisonColumn::id).orElse("place");
    }

    /** Whether a column says which place a row is about; where none does, the names stand in front. */
    private static boolean namesRows(List<ComparisonColumn> columns) {
        return columns.stream().anyMatch(each -> each.level().isPresent());
    }

    private List<Sheet.Head> heads(Request request, List<ComparisonColumn> columns) {
        Stream<Sheet.Head> name = namesRows(columns) ? Stream.of() : Stream.of(new Sheet.Head("place", request.say("head.place")));
        return Stream.concat(name, columns.stream().map(each -> head(request, each))).toList();
    }

    private String heading(Request request) {
        return isNormalised(comparison, request) || comparison.printed().isEmpty() ? title(request) : comparison.printed();
    }

    private Sheet.Head head(Request request, ComparisonColumn column) {
        boolean printed = !isNormalised(comparison, request) && !column.printed().isEmpty();
        String group = printed ? column.groupPrinted() : request.of(column.group());
        return new Sheet.Head(column.id(), printed ? column.printed() : request.of(column.name()), group, false);
    }

    /** Rows sort by a column's order; a row without one comes last, and equal rows keep the printed order. */
    private static List<Sheet.Row> sorted(List<Sheet.Row> rows, List<ComparisonColumn> columns, Request request) {
        Optional<String> wanted = request.option(SORT).map(each -> each.startsWith("-") ? each.substring(1) : each);
        for (int at = 0; at < columns.size(); at++) {
            ComparisonColumn column = columns.get(at);
            if (wanted.isPresent() && (column.id().equals(wanted.get()) || column.attribute().equals(wanted))) {
                int index = namesRows(columns) ? at : at + 1;
                Comparator<BigDecimal> direction = request.option(SORT).orElse("").startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
                return rows.stream()
                        .sorted(Comparator.comparing((Sheet.Row row) -> row.cells().get(index).order(), (one, other) -> compare(one, other, direction)))
                        .toList();
            }
        }
        return rows;
    }

    private static int compare(Optional<BigDecimal> one, Optional<BigDecimal> other, Comparator<BigDecimal> direction) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return direction.compare(one.get(), other.get());
    }

    @Override
    public List<Choice> choices(Request request) {
        List<Choice.Value> sorts = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.sort.printed"))));
        for (ComparisonColumn column : request.study().columnsOf(comparison.id())) {
            if (column.attribute().flatMap(id -> request.study().evidence().attribute(id)).filter(each -> each.canBeContradicted()).isPresent()) {
                sorts.add(new Choice.Value(column.attribute().orElseThrow(), request.of(column.name())));
                sorts.add(new Choice.Value("-" + column.attribute().orElseThrow(), request.say("choice.sort.down", request.of(column.name()))));
            }
        }
        var modes = new Choice(MODE, request.say("choice.mode"),
                List.of(new Choice.Value(PRINTED, request.say("choice.mode.printed")), new Choice.Value(NORMALISED, request.say("choice.mode.normalised"))));
        var sort = new Choice(SORT, request.say("choice.sort"), sorts);
        return Stream.of(isPrinted(comparison, request) ? List.of(modes) : List.<Choice>of(), List.of(sort), rounds(request)).flatMap(List::stream).toList();
    }

    private static List<Choice> rounds(Request request) {
        List<Choice.Value> values = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.round.newest"))));
        request.study().rounds().reversed().forEach(each -> values.add(new Choice.Value(each.id(), request.of(each.name()))));
        return values.size() < 2 ? List.of() : List.of(new Choice(Request.ROUND, request.say("choice.round"), values));
    }

    @Override
    public Optional<Picture> picture(Request request) {
        return comparison.picture().equals(Comparison.PAIRED_BARS) ? Pictures.pairedBars(this, comparison, request) : Optional.empty();
    }

    /** Turns what a cell rests on into text and figures. */
    private static final class ComparisonCells {
        private final Request request;
        private final Comparing comparing;
        private final Phrases phrases;
        private final Pieces pieces;

        ComparisonCells(Request request, Comparing comparing) {
            this.request = request;
            this.comparing = comparing;
            this.phrases = request.phrases();
            this.pieces = new Pieces(phrases);
        }

        Cell cell(ComparisonRow row, ComparisonColumn column) {
            return isNormalised(comparing.comparison(), request) ? normalised(row, column) : printed(row, column);
        }

        private Cell printed(ComparisonRow row, ComparisonColumn column) {
            return switch (comparing.asPrinted(row, column)) {
                case Content.Named(List<Place> places, Optional<Statement> printed) -> printed.map(this::printedName).orElseGet(() -> names(places));
                case Content.Acting(List<Activity> activities) -> acting(activities, column.separator(), Activity::printed);
                case Content.Stated(List<Statement> statements, List<Statement> _, Optional<Place> standIn) -> statements.isEmpty()
                        ? newAnswer(row, column, "printed")
                        : edited(pieces.cell(statements, column.separator(), pieces::printed), statements, standIn, "printed");
            };
        }

        private Cell normalised(ComparisonRow row, ComparisonColumn column) {
            return switch (comparing.asKnown(row, column)) {
                case Content.Named(List<Place> places, Optional<Statement> _) -> names(places);
                case Content.Acting(List<Activity> activities) -> acting(activities, "\n", each -> request.of(each.name()));
                case Content.Stated(List<Statement> statements, List<Statement> also, Optional<Place> standIn) -> statements.isEmpty()
                        ? newAnswer(row, column, "value")
                        : edited(pieces.cell(Stream.concat(statements.stream(), also.stream()).toList(), "\n", each -> value(row, each, standIn)), statements, standIn, "value");
            };
        }

        /** The printed name, also where the source's cell is empty. */
        private Cell printedName(Statement printed) {
            return printed.printed().isEmpty() ? Cell.EMPTY : Cell.of(pieces.piece(printed, printed.printed()));
        }

        /** The row's own places, each with its level where another bears the same name. */
        Cell names(ComparisonRow row) {
            return names(row.places().stream().flatMap(id -> request.study().places().find(id).stream()).toList(), phrases::place);
        }

        private Cell names(List<Place> places) {
            return names(places, phrases::name);
        }

        private static Cell names(List<Place> places, Function<Place, String> name) {
            List<Piece> names = new ArrayList<>();
            for (Place place : places) {
                if (!names.isEmpty()) {
                    names.add(new Piece.Words(", "));
                }
                names.add(new Piece.Link(name.apply(place), "place/" + place.id()));
            }
            return Cell.of(names.toArray(Piece[]::new));
        }

        private Piece value(ComparisonRow row, Statement statement, Optional<Place> standIn) {
            String said = phrases.isMissing(statement) || isUnread(statement) ? phrases.printed(statement) : phrases.value(statement);
            String text = isOfSome(row, statement) ? request.say("comparison.said-of", said, phrases.places(statement.about().places())) : said;
            return pieces.piece(statement, standIn.map(place -> request.say("comparison.total-of", text, phrases.level(place))).orElse(text));
        }

        /** Of a row of several places the statement names some only. */
        private static boolean isOfSome(ComparisonRow row, Statement statement) {
            List<String> named = statement.about().places();
            return row.places().containsAll(named) && named.size() < row.places().size();
        }

        /** A statement of words that nobody normalised reads as printed. */
        private boolean isUnread(Statement statement) {
            return request.study().evidence().value(statement).isEmpty();
        }

        private Cell edited(Cell cell, List<Statement> statements, Optional<Place> standIn, String column) {
            return statements.size() == 1 && standIn.isEmpty() ? pieces.editable(cell, statements.getFirst(), column) : cell;
        }

        /** Nothing is recorded; what is typed here becomes a statement about the row's places. A worked out attribute takes none. */
        private Cell newAnswer(ComparisonRow row, ComparisonColumn column, String field) {
            boolean workedOut = column.attribute().flatMap(id -> request.study().evidence().attribute(id)).filter(each -> each.formula().isPresent()).isPresent();
            Cell missing = pieces.missing();
            return workedOut ? missing : missing.edited(new Cell.Edit("statements", "+" + row.id() + "/" + column.id(), field, "", pieces.options(column.attribute().orElse(""), field)));
        }

        private static Cell acting(List<Activity> activities, String separator, Function<Activity, String> text) {
            List<Piece> named = new ArrayList<>();
            for (Activity activity : activities) {
                if (!named.isEmpty()) {
                    named.addAll(between(separator));
                }
                named.add(Pieces.link("activities", activity.id(), text.apply(activity)));
            }
            return Cell.of(named.toArray(Piece[]::new));
        }

        /** A line of its own, and a mark behind the one before: where lines are wrapped, nobody sees which of them begins something new. */
        private static List<Piece> between(String separator) {
            return separator.equals("\n") ? List.of(new Piece.Words(";"), new Piece.Break()) : List.of(new Piece.Words(separator));
        }
    }
}
