package org.puriq.chart;

import java.util.List;

/**
 * How far each theme comes on a ladder: a row of steps for each theme and each of those compared, filled up to the rung. What
 * somebody set is filled, what is only proposed is hatched; the number of the rung stands beside it.
 */
public final class LadderPicture implements Picture {

    /** A theme with a step for each of those compared, in the same order. */
    public record Theme(String id, String label, List<Step> steps) {
        public Theme {
            steps = List.copyOf(steps);
        }
    }

    /** How far somebody comes on a theme. {@code set} whether somebody decided it. */
    public record Step(String whose, int rung, boolean set) {}

    /** @param rungs what the rungs are called, the lowest one first */
    public record Content(Caption caption, List<Theme> themes, List<String> rungs, String set, String proposed) {
        public Content {
            themes = List.copyOf(themes);
            rungs = List.copyOf(rungs);
        }
    }

    private static final double BOX = 22;
    private static final double HIGH = 16;

    private final Content content;

    public LadderPicture(Content content) {
        this.content = content;
    }

    @Override
    public String svg(String id, Breadth breadth) {
        var canvas = new Canvas(id, breadth);
        double y = 4;
        for (Theme theme : content.themes()) {
            y = theme(canvas, theme, y);
        }
        var legend = new Legend().area(Ink.BLUE, Hatch.SOLID, content.set()).area(Ink.BLUE, Hatch.DIAGONAL, content.proposed());
        return canvas.finish(content.caption(), "ladder", legend.draw(canvas, y + 8));
    }

    private double theme(Canvas canvas, Theme theme, double top) {
        List<String> label = Type.STRONG.wrap(theme.label(), canvas.width() - 8);
        canvas.open("g", "class", "ladder", "data-theme", theme.id()).lines(Type.STRONG, 4, top, label);
        double y = top + Type.STRONG.height(label) + 2;
        for (Step step : theme.steps()) {
            y = step(canvas, step, y);
        }
        canvas.close();
        canvas.rule(4, y + 2, canvas.width() - 4, y + 2);
        return y + 6;
    }

    /** The steps, then the words; whose they are stands above them where several are compared. */
    private double step(Canvas canvas, Step step, double top) {
        int last = content.rungs().size() - 1;
        boolean several = content.themes().getFirst().steps().size() > 1;
        List<String> whose = several ? Type.SMALL.wrap(step.whose(), canvas.width() - 8) : List.of();
        canvas.lines(Type.SMALL, 4, top, whose);
        double y = top + Type.SMALL.height(whose);
        String words = content.rungs().get(step.rung());
        canvas.open("g", "data-rung", step.rung()).title(step.whose() + ": " + words);
        for (int rung = 1; rung <= last; rung++) {
            box(canvas, 4 + (rung - 1) * (BOX + 3), y + 1, rung <= step.rung(), step.set());
        }
        canvas.close();
        double x = 4 + last * (BOX + 3) + 8;
        List<String> lines = Type.BODY.wrap(words, canvas.width() - x - 4);
        canvas.lines(Type.BODY, x, y, lines);
        return y + Math.max(HIGH + 4, Type.BODY.height(lines)) + 3;
    }

    private static void box(Canvas canvas, double x, double y, boolean reached, boolean set) {
        String fill = reached ? canvas.fill(Ink.BLUE, set ? Hatch.SOLID : Hatch.DIAGONAL) : "none";
        canvas.leaf("rect", "x", x, "y", y, "width", BOX, "height", HIGH, "fill", fill, "stroke", reached ? Ink.BLUE.value() : Ink.SOFT.value(), "stroke-width", 1);
    }
}
