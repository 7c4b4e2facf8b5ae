package org.puriq.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** When people leave, sow, harvest or come back: twelve cells a row, marked by pattern and letter. */
public final class SeasonCalendar implements Picture {

    /** A kind of season; its letter stands in every cell that it marks. */
    public record Kind(String id, String letter, String text) {}

    /**
     * One row.
     *
     * @param months 1 to 12; may be empty where the source names a season without months
     * @param printed what the source prints, such as "after the harvest"; shown beside the cells, and alone where there are no months
     */
    public record Row(String id, String label, String kind, Set<Integer> months, String printed) {
        public Row {
            if (months.stream().anyMatch(month -> month < 1 || month > 12)) {
                throw new IllegalArgumentException("Months are 1 to 12, not %s (row %s).".formatted(months, id));
            }
            months = Set.copyOf(months);
        }
    }

    /**
     * @param months the twelve names of months, January first
     * @param heads their short forms, one to three letters, for the heads of the columns
     * @param unrecorded what stands in a row that has neither months nor a printed label
     */
    public record Content(Caption caption, List<Row> rows, List<Kind> kinds, List<String> months, List<String> heads, String unrecorded) {
        public Content {
            rows = List.copyOf(rows);
            kinds = List.copyOf(kinds);
            months = List.copyOf(months);
            heads = List.copyOf(heads);
            if (months.size() != 12 || heads.size() != 12) {
                throw new IllegalArgumentException("A year has twelve months, not %d and %d.".formatted(months.size(), heads.size()));
            }
            for (Row row : rows) {
                if (kinds.stream().noneMatch(kind -> kind.id().equals(row.kind()))) {
                    throw new IllegalArgumentException("The row %s is of the kind %s, which the calendar lacks.".formatted(row.id(), row.kind()));
                }
            }
        }

        int kind(Row row) {
            return IntStream.range(0, kinds.size()).filter(at -> kinds.get(at).id().equals(row.kind())).findFirst().orElseThrow();
        }
    }

    private static final double CELL_HEIGHT = 26;

    private final Content content;

    public SeasonCalendar(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    private final class Drawing {
        private final Canvas canvas;
        private final double labels;
        private final double cell;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            double longest = content.rows().stream().mapToDouble(row -> Math.max(Type.BODY.width(row.label()), Type.NOTE.width(printed(row)))).max().orElse(0);
            this.labels = canvas.isNarrow() ? 0 : Math.min(longest + 14, canvas.width() * 0.36);
            this.cell = Math.min((canvas.width() - 8 - labels) / 12, 52);
        }

        String draw() {
            double y = heads(4);
            for (Row row : content.rows()) {
                y = row(row, y);
            }
            return canvas.finish(content.caption(), "seasons", legend().draw(canvas, y + 10));
        }

        private double x(int month) {
            return 4 + labels + (month - 1) * cell;
        }

        private double heads(double top) {
            for (int month = 1; month <= 12; month++) {
                canvas.open("g").title(content.months().get(month - 1));
                canvas.text(Type.HEAD.middle(), x(month) + cell / 2, top + 12, content.heads().get(month - 1));
                canvas.close();
            }
            return top + 20;
        }

        private double row(Row row, double top) {
            double room = canvas.isNarrow() ? canvas.width() - 8 : labels - 12;
            List<String> label = Type.BODY.wrap(row.label(), room);
            List<String> printed = printed(row).isBlank() ? List.of() : Type.NOTE.wrap(printed(row), room);
            double texts = Type.BODY.height(label) + Type.NOTE.height(printed);
            double height = Math.max(texts, CELL_HEIGHT);
            double textTop = canvas.isNarrow() ? top + 4 : top + 4 + (height - texts) / 2;
            double cellTop = canvas.isNarrow() ? top + texts + 7 : top + 4 + (height - CELL_HEIGHT) / 2;
            canvas.open("g", "class", "season", "data-row", row.id());
            canvas.lines(Type.BODY, 4, textTop, label).lines(Type.NOTE, 4, textTop + Type.BODY.height(label), printed);
            cells(row, cellTop);
            canvas.close();
            double end = canvas.isNarrow() ? cellTop + CELL_HEIGHT + 6 : top + height + 8;
            canvas.rule(4, end, x(12) + cell, end);
            return end;
        }

        private void cells(Row row, double top) {
            int kind = content.kind(row);
            for (int month = 1; month <= 12; month++) {
                if (row.months().contains(month)) {
                    marked(content.kinds().get(kind), kind, month, top);
                } else {
                    canvas.leaf("rect", "x", x(month) + 1.5, "y", top, "width", cell - 3, "height", CELL_HEIGHT, "rx", 3, "fill", "none",
                            "stroke", Ink.RULE.value(), "stroke-dasharray", row.months().isEmpty() ? "2 3" : "none");
                }
            }
        }

        private void marked(Kind kind, int at, int month, double top) {
            Ink ink = Ink.ofKind(at);
            canvas.open("g").title(content.months().get(month - 1) + ": " + kind.text());
            canvas.leaf("rect", "x", x(month) + 1.5, "y", top, "width", cell - 3, "height", CELL_HEIGHT, "rx", 3,
                    "fill", canvas.fill(ink, Hatch.ofKind(at)), "stroke", ink.value(), "stroke-width", 1.2);
            letter(kind.letter(), x(month) + cell / 2, top + CELL_HEIGHT / 2);
            canvas.close();
        }

        /** The letter on a label of paper, so that no pattern runs through it. */
        private void letter(String letter, double x, double y) {
            double wide = Math.max(Type.STRONG.width(letter) + 6, 16);
            canvas.leaf("rect", "x", x - wide / 2, "y", y - 8, "width", wide, "height", 16, "rx", 3, "fill", Ink.PAPER.value());
            canvas.text(Type.STRONG.middle(), x, y + Type.STRONG.drop(), letter);
        }

        private Legend legend() {
            var legend = new Legend();
            for (int at = 0; at < content.kinds().size(); at++) {
                Kind kind = content.kinds().get(at);
                int kindAt = at;
                if (content.rows().stream().anyMatch(row -> row.kind().equals(kind.id()))) {
                    legend.add(Legend.MARK + 6, 22, (on, x, y) -> {
                        on.leaf("rect", "x", x + 1, "y", y - 11, "width", Legend.MARK + 4, "height", 22, "rx", 3,
                                "fill", on.fill(Ink.ofKind(kindAt), Hatch.ofKind(kindAt)), "stroke", Ink.ofKind(kindAt).value());
                        letter(kind.letter(), x + Legend.MARK / 2 + 3, y);
                    }, kind.text());
                }
            }
            return legend;
        }
    }

    /** What stands under the label: the source's own words, else that nothing is recorded. */
    private String printed(Row row) {
        return row.months().isEmpty() && row.printed().isBlank() ? content.unrecorded() : row.printed();
    }

    /** The months of a row in their order, as the calendar names them: the picture as words. */
    public Optional<String> months(String row) {
        return content.rows().stream().filter(each -> each.id().equals(row)).findFirst()
                .map(each -> String.join(", ", new TreeSet<>(each.months()).stream().map(month -> content.months().get(month - 1)).toList()));
    }
}
