package org.puriq.chart;

import java.util.List;

/** Which impact is answered where: impacts down, places across, a cell for what is done about one in the other. */
public final class GapMatrix implements Picture {

    /** What a cell says. */
    public enum State {
        /** An activity answers it. */
        ADDRESSED,
        /** It is named there and nothing answers it. */
        UNANSWERED,
        /** Nobody names it there. That is not the same as its being absent. */
        NOT_NAMED
    }

    /** One impact with a state for every place, in the places' order. */
    public record Row(String id, String label, List<State> states) {
        public Row {
            states = List.copyOf(states);
        }
    }

    /** A place, as a column. */
    public record Column(String id, String label) {}

    /** The words for the three states. */
    public record Words(String addressed, String unanswered, String notNamed) {
        String of(State state) {
            return switch (state) {
                case ADDRESSED -> addressed;
                case UNANSWERED -> unanswered;
                case NOT_NAMED -> notNamed;
            };
        }
    }

    public record Content(Caption caption, List<Row> rows, List<Column> columns, Words words) {
        public Content {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            for (Row row : rows) {
                if (row.states().size() != columns.size()) {
                    throw new IllegalArgumentException("The row %s has %d cells for %d places.".formatted(row.id(), row.states().size(), columns.size()));
                }
            }
        }
    }

    private static final double LEAST_CELL = 24;
    private static final double LONGEST_HEAD = 150;
    private static final double MARK = 18;

    private final Content content;

    public GapMatrix(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        return new Drawing(new Canvas(id, breadth)).draw();
    }

    private final class Drawing {
        private final Canvas canvas;
        private final double labels;
        private final int columnsAtOnce;
        private final double cell;

        Drawing(Canvas canvas) {
            this.canvas = canvas;
            double longest = content.rows().stream().mapToDouble(row -> Type.BODY.width(row.label())).max().orElse(0);
            this.labels = canvas.isNarrow() ? 0 : Math.min(longest + 12, canvas.width() * 0.4);
            double room = canvas.width() - 8 - labels;
            int blocks = Math.max(Math.ceilDiv(content.columns().size(), (int) (room / LEAST_CELL)), 1);
            this.columnsAtOnce = Math.max(Math.ceilDiv(content.columns().size(), blocks), 1);
            this.cell = Math.min(room / columnsAtOnce, 96);
        }

        String draw() {
            double y = 4;
            for (int from = 0; from < content.columns().size(); from += columnsAtOnce) {
                y = block(from, Math.min(from + columnsAtOnce, content.columns().size()), y) + 18;
            }
            var legend = new Legend();
            for (State state : State.values()) {
                legend.add(Legend.MARK, MARK, (on, x, at) -> mark(on, state, x + Legend.MARK / 2, at), content.words().of(state));
            }
            return canvas.finish(content.caption(), "gaps", legend.draw(canvas, y - 6));
        }

        /** As many columns as fit side by side; the others follow below under the same rows. */
        private double block(int from, int to, double top) {
            double y = heads(from, to, top);
            for (Row row : content.rows()) {
                y = row(row, from, to, y);
            }
            return y;
        }

        private double x(int column) {
            return 4 + labels + column * cell;
        }

        private double heads(int from, int to, double top) {
            boolean level = content.columns().subList(from, to).stream().allMatch(column -> fits(column.label()));
            double high = content.columns().subList(from, to).stream()
                    .mapToDouble(column -> level ? levelHeight(column) : uprightLength(column)).max().orElse(0);
            for (int at = from; at < to; at++) {
                double middle = x(at - from) + cell / 2;
                if (level) {
                    List<String> lines = Type.HEAD.wrap(content.columns().get(at).label(), cell - 6);
                    canvas.lines(Type.HEAD.middle(), middle, top + high - Type.HEAD.height(lines), lines);
                } else {
                    upright(content.columns().get(at).label(), middle, top + high);
                }
            }
            canvas.rule(4, top + high + 5, x(to - from), top + high + 5);
            return top + high + 6;
        }

        private boolean fits(String label) {
            return List.of(label.split("\\s+")).stream().allMatch(word -> Type.HEAD.width(word) <= cell - 6) && Type.HEAD.wrap(label, cell - 6).size() <= 3;
        }

        private double levelHeight(Column column) {
            return Type.HEAD.height(Type.HEAD.wrap(column.label(), cell - 6));
        }

        private double uprightLength(Column column) {
            return uprightLines(column.label()).stream().mapToDouble(Type.HEAD::width).max().orElse(0);
        }

        /** As few lines as the column has room for beside each other; then the head grows longer. */
        private List<String> uprightLines(String label) {
            int most = Math.max((int) (cell / Type.HEAD.line()), 1);
            double room = LONGEST_HEAD;
            List<String> lines = Type.HEAD.wrap(label, room);
            while (lines.size() > most) {
                room += 20;
                lines = Type.HEAD.wrap(label, room);
            }
            return lines;
        }

        private void upright(String label, double middle, double bottom) {
            List<String> lines = uprightLines(label);
            double first = middle - Type.HEAD.height(lines) / 2 + Type.HEAD.line() / 2 + Type.HEAD.drop();
            for (int at = 0; at < lines.size(); at++) {
                canvas.upright(Type.HEAD, first + at * Type.HEAD.line(), bottom, lines.get(at));
            }
        }

        private double row(Row row, int from, int to, double top) {
            List<String> label = Type.BODY.wrap(row.label(), canvas.isNarrow() ? canvas.width() - 8 : labels - 12);
            double texts = Type.BODY.height(label);
            double high = canvas.isNarrow() ? texts + MARK + 12 : Math.max(texts, MARK) + 8;
            double middle = canvas.isNarrow() ? top + texts + 6 + MARK / 2 : top + high / 2;
            canvas.open("g", "class", "gaps", "data-row", row.id());
            canvas.lines(Type.BODY, 4, canvas.isNarrow() ? top + 4 : middle - texts / 2, label);
            for (int at = from; at < to; at++) {
                State state = row.states().get(at);
                canvas.open("g", "class", Canvas.code(state), "data-column", content.columns().get(at).id())
                        .title(row.label() + ", " + content.columns().get(at).label() + ": " + content.words().of(state));
                mark(canvas, state, x(at - from) + cell / 2, middle);
                canvas.close();
            }
            canvas.close();
            canvas.rule(4, top + high, x(to - from), top + high);
            return top + high;
        }

        private static void mark(Canvas canvas, State state, double x, double y) {
            double half = MARK / 2;
            switch (state) {
                case ADDRESSED -> {
                    canvas.leaf("rect", "x", x - half, "y", y - half, "width", MARK, "height", MARK, "rx", 3, "fill", Ink.BLUE.value());
                    canvas.leaf("path", "d", "M" + Canvas.point(x - 4.5, y) + " l3.2 3.6 l6 -7", "fill", "none", "stroke", Ink.PAPER.value(), "stroke-width", 2.2);
                }
                case UNANSWERED -> {
                    canvas.leaf("rect", "x", x - half + 0.7, "y", y - half + 0.7, "width", MARK - 1.4, "height", MARK - 1.4, "rx", 3,
                            "fill", canvas.fill(Ink.VERMILLION, Hatch.DIAGONAL), "stroke", Ink.VERMILLION.value(), "stroke-width", 1.4);
                    canvas.leaf("circle", "cx", x, "cy", y, "r", 4, "fill", Ink.PAPER.value(), "stroke", Ink.INK.value(), "stroke-width", 1.6);
                }
                case NOT_NAMED -> canvas.leaf("circle", "cx", x, "cy", y, "r", 1.6, "fill", Ink.SOFT.value());
            }
        }
    }
}
