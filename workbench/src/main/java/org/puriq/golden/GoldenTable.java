package org.puriq.golden;

import java.util.List;
import java.util.stream.IntStream;

/** A CSV file of a case: its head, and rows as wide as the head. An empty cell or NA is a missing number (NaN). */
public record GoldenTable(String file, List<String> head, List<List<String>> rows) {
    public GoldenTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    public boolean has(String column) {
        return head.contains(column);
    }

    public List<String> texts(String column) {
        int at = column(column);
        return rows.stream().map(row -> row.get(at)).toList();
    }

    public double[] numbers(String column) {
        int at = column(column);
        return IntStream.range(0, rows.size()).mapToDouble(row -> number(row, at)).toArray();
    }

    /** The first cell of every row. */
    public List<String> rowLabels() {
        return rows.stream().map(List::getFirst).toList();
    }

    /** The heads behind the first one. */
    public List<String> columnLabels() {
        return head.subList(1, head.size());
    }

    /** All numbers behind the first column. */
    public double[][] matrix() {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(1, head.size()).mapToDouble(at -> number(row, at)).toArray())
                .toArray(double[][]::new);
    }

    /** The rows of which a column says a text, in their order. */
    public GoldenTable where(String column, String text) {
        int at = column(column);
        return new GoldenTable(file, head, rows.stream().filter(row -> row.get(at).equals(text)).toList());
    }

    private int column(String name) {
        int at = head.indexOf(name);
        if (at < 0) {
            throw UnreadableCase.in(file, "golden.no-column", name, String.join(", ", head));
        }
        return at;
    }

    private double number(int row, int at) {
        return GoldenNumber.of(rows.get(row).get(at), file);
    }
}
