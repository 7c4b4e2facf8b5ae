package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.puriq.base.NumberStyle;
import org.puriq.base.Quantity;
import org.puriq.community.Described;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Phrases;

/** Cells and pieces of cells for statements: every value leads to its statement and shows what it rests on. */
final class Pieces {
    private final Phrases phrases;

    Pieces(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The value normalised, or the word for what is missing. */
    Piece value(Statement statement) {
        return piece(statement, phrases.value(statement));
    }

    /** The value as printed. */
    Piece printed(Statement statement) {
        return piece(statement, phrases.printed(statement));
    }

    /** For each attribute "Land: between 1 and 2 ha / less than 1 ha", with the wider place in front that it is really about; what several say alike stands once. */
    List<List<Piece>> named(List<Described.Stated> stated) {
        Map<String, List<Piece>> named = new LinkedHashMap<>();
        for (Described.Stated each : stated) {
            String attribute = phrases.attribute(each.statement().attribute()) + ": ";
            String label = each.wider().map(wider -> phrases.place(wider) + " · " + attribute).orElse(attribute);
            List<Piece> line = named.computeIfAbsent(label, _ -> new ArrayList<>(List.of(new Piece.Words(label))));
            Piece.Figure figure = piece(each.statement(), told(each.statement()));
            if (line.stream().noneMatch(other -> other.text().equals(figure.text()))) {
                add(line, figure, stated);
            }
        }
        return List.copyOf(named.values());
    }

    /** The same amount with another qualifier stands in brackets behind the one before, what differs behind a stroke. */
    private void add(List<Piece> line, Piece.Figure figure, List<Described.Stated> stated) {
        if (line.getLast() instanceof Piece.Figure last && isSameAmount(last, figure, stated)) {
            line.addAll(List.of(new Piece.Words(" (" + phrases.texts().say("value.also") + " "), figure, new Piece.Words(")")));
            return;
        }
        if (line.size() > 1) {
            line.add(new Piece.Words(" / "));
        }
        line.add(figure);
    }

    private boolean isSameAmount(Piece.Figure one, Piece.Figure other, List<Described.Stated> stated) {
        return stated.stream().map(Described.Stated::statement).filter(each -> each.id().equals(one.statement()))
                .anyMatch(first -> stated.stream().map(Described.Stated::statement).filter(each -> each.id().equals(other.statement())).anyMatch(second -> phrases.isSameAmount(first, second)));
    }

    /** The value; as printed where it was not read, and the reason where there is none. */
    private String told(Statement statement) {
        boolean unread = phrases.study().evidence().value(statement).isEmpty();
        return phrases.isMissing(statement) ? phrases.missing(statement) : unread ? phrases.printed(statement) : phrases.value(statement);
    }

    Piece.Figure piece(Statement statement, String text) {
        boolean lost = phrases.isMissing(statement) && !statement.absence().isEmpty();
        return new Piece.Figure(text, statement.id(), statement.basis().code(), !lost && phrases.study().evidence().isDisputed(statement));
    }

    /** Statements below each other, or behind each other with a space. */
    Cell cell(List<Statement> statements, String separator, Function<Statement, Piece> piece) {
        List<Piece> pieces = new ArrayList<>();
        for (Statement statement : statements) {
            if (!pieces.isEmpty()) {
                pieces.add(separator.equals("\n") ? new Piece.Break() : new Piece.Words(separator));
            }
            pieces.add(piece.apply(statement));
        }
        return new Cell(pieces, Optional.empty(), statements.stream().findFirst().flatMap(this::order), Optional.empty());
    }

    /** Lines of pieces below each other. */
    static Cell lines(List<List<Piece>> lines) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Piece> line : lines) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece.Break());
            }
            pieces.addAll(line);
        }
        return Cell.of(pieces.toArray(Piece[]::new));
    }

    /** What to sort a statement by: the rank of its category, its amount, yes after no; text has no such order. */
    Optional<BigDecimal> order(Statement statement) {
        return phrases.study().evidence().value(statement).flatMap(value -> switch (value) {
            case Value.Figure(Quantity quantity) -> Optional.of(quantity.order());
            case Value.Chosen(String category) -> phrases.study().evidence().category(category).map(each -> BigDecimal.valueOf(each.rank()));
            case Value.Answer(boolean yes) -> Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO);
            case Value.Words _ -> Optional.empty();
        });
    }

    /** "Not recorded": there is no statement at all. */
    Cell missing() {
        return Cell.of(new Piece.Missing(phrases.texts().say("value.missing")));
    }

    /** A text, or "not recorded" where it is empty. */
    Cell textOrMissing(String text) {
        return text.isEmpty() ? missing() : Cell.text(text);
    }

    /** A link to the page of a record, with its name. */
    static Cell record(String table, String id, String text) {
        return Cell.of(link(table, id, text));
    }

    static Piece link(String table, String id, String text) {
        return new Piece.Link(text, "record/" + table + "/" + id);
    }

    /** The printed or normalised value of one cell can be typed over; a worked out one cannot. */
    Cell editable(Cell cell, Statement statement, String column) {
        boolean own = statement.formula().isEmpty() && (column.equals("printed") || !isInterval(statement));
        String was = column.equals("printed") ? statement.printed() : typed(statement);
        return own ? cell.edited(new Cell.Edit("statements", statement.id(), column, was, options(statement.attribute(), column))) : cell;
    }

    private static boolean isInterval(Statement statement) {
        return statement.normalised().low().isPresent() || statement.normalised().high().isPresent();
    }

    /** The value as one would type it: a number as the country writes it. */
    private String typed(Statement statement) {
        boolean number = phrases.study().evidence().attribute(statement.attribute()).filter(each -> each.kind() == Attribute.Kind.NUMBER).isPresent();
        String kept = statement.normalised().value();
        return number ? NumberStyle.MACHINE.read(kept).map(phrases.texts()::number).orElse(kept) : kept;
    }

    /** The answers that make sense as the value of a category, or of yes and no; every other answer is written. */
    List<Cell.Option> options(String attribute, String column) {
        if (column.equals("printed")) {
            return List.of();
        }
        return phrases.study().evidence().attribute(attribute).map(this::options).orElse(List.of());
    }

    private List<Cell.Option> options(Attribute attribute) {
        List<Cell.Option> options = new ArrayList<>(List.of(new Cell.Option("", "")));
        switch (attribute.kind()) {
            case CATEGORY -> phrases.study().categoriesOf(attribute.scale().orElse("")).forEach(each -> options.add(new Cell.Option(each.id(), phrases.of(each.name()))));
            case YES_NO -> options.addAll(List.of(new Cell.Option("yes", phrases.texts().say("value.yes")), new Cell.Option("no", phrases.texts().say("value.no"))));
            case NUMBER, TEXT -> options.clear();
        }
        return options;
    }

    static boolean isTyped(Attribute attribute) {
        return attribute.kind() == Attribute.Kind.NUMBER || attribute.kind() == Attribute.Kind.TEXT;
    }
}
