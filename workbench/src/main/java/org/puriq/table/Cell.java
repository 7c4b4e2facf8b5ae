package org.puriq.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One cell: pieces of text and figures, in order. A figure leads to its statement and shows on what it rests.
 *
 * @param number what a spreadsheet should calculate with, where the cell is one plain number
 * @param order what to sort by where it is not the text: a category's rank, a figure's amount
 * @param edit where an answer typed into this cell goes, if it can be edited in place
 */
public record Cell(List<Piece> pieces, Optional<BigDecimal> number, Optional<BigDecimal> order, Optional<Edit> edit) {
    public static final Cell EMPTY = new Cell(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public sealed interface Piece {
        String text();

        record Words(String text) implements Piece {}

        /** A line of its own begins after it. */
        record Break() implements Piece {
            @Override
            public String text() {
                return "\n";
            }
        }

        /**
         * A value that rests on a statement.
         *
         * @param text the value with its qualifier and unit
         * @param statement the statement's identity
         * @param basis {@code reported}, {@code derived} or {@code assumption}; {@code counted} where the program counted records
         * @param disputed whether sources disagree about it
         */
        record Figure(String text, String statement, String basis, boolean disputed) implements Piece {}

        /** A way to another page of the workbench, given as its address below the study; elsewhere it is only its text. */
        record Link(String text, String address) implements Piece {}

        /** Nothing is recorded, or the figure is missing in the source: never a zero. */
        record Missing(String text) implements Piece {}
    }

    /** Where an edited cell is saved. An empty {@code record} means that the answer makes a new one. Where only some answers make sense, {@code options} are these. */
    public record Edit(String table, String record, String column, String was, List<Option> options) {
        public Edit {
            options = List.copyOf(options);
        }

        public Edit(String table, String record, String column, String was) {
            this(table, record, column, was, List.of());
        }

        public Edit choosing(List<Option> others) {
            return new Edit(table, record, column, was, others);
        }
    }

    /** One of the answers to choose from: what is saved, and what it is called. */
    public record Option(String value, String text) {}

    public Cell {
        pieces = List.copyOf(pieces);
    }

    public static Cell of(Piece... pieces) {
        return new Cell(List.of(pieces), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : of(new Piece.Words(text));
    }

    public static Cell number(String text, BigDecimal number) {
        return new Cell(List.of(new Piece.Words(text)), Optional.of(number), Optional.of(number), Optional.empty());
    }

    public Cell orderedBy(BigDecimal rank) {
        return new Cell(pieces, number, Optional.of(rank), edit);
    }

    public Cell edited(Edit where) {
        return new Cell(pieces, number, order, Optional.of(where));
    }

    /** Everything in it as text, lines apart. */
    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public List<Piece.Figure> figures() {
        return pieces.stream().filter(Piece.Figure.class::isInstance).map(Piece.Figure.class::cast).toList();
    }
}
