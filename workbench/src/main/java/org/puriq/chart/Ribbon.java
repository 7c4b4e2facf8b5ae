package org.puriq.chart;

/** A cubic curve that is wide where it begins and narrow where it ends. */
final class Ribbon {
    private static final int STEPS = 18;
    /** What is left of the width at the end. */
    static final double TAPER = 0.3;
    private static final double HEAD = 7;

    private final double[] x;
    private final double[] y;

    /** Begins and ends level: from left to right. */
    static Ribbon level(double fromX, double fromY, double toX, double toY) {
        double middle = (fromX + toX) / 2;
        return new Ribbon(new double[] {fromX, middle, middle, toX - HEAD}, new double[] {fromY, fromY, toY, toY});
    }

    /** A bow to the left of the way, so that there and back lie apart; ends {@code before} pixels before the point. */
    static Ribbon bow(double fromX, double fromY, double toX, double toY, double before) {
        double length = Math.max(Math.hypot(toX - fromX, toY - fromY), 1);
        double share = Math.max((length - before) / length, 0.5);
        double alongX = (toX - fromX) * share;
        double alongY = (toY - fromY) * share;
        double bend = 0.17;
        return new Ribbon(
                new double[] {fromX, fromX + alongX * 0.33 + alongY * bend, fromX + alongX * 0.67 + alongY * bend, fromX + alongX},
                new double[] {fromY, fromY + alongY * 0.33 - alongX * bend, fromY + alongY * 0.67 - alongX * bend, fromY + alongY});
    }

    private Ribbon(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double x(double t) {
        return at(x, t);
    }

    double y(double t) {
        return at(y, t);
    }

    String path() {
        return "M" + Canvas.point(x[0], y[0]) + " C" + Canvas.point(x[1], y[1]) + " " + Canvas.point(x[2], y[2]) + " " + Canvas.point(x[3], y[3]);
    }

    /** Its outline, {@code width} pixels wide at the beginning. */
    String body(double width) {
        var outline = new StringBuilder();
        for (int at = 0; at <= STEPS; at++) {
            edge(outline, (double) at / STEPS, width / 2, at == 0 ? "M" : " L");
        }
        for (int at = STEPS; at >= 0; at--) {
            edge(outline, (double) at / STEPS, -width / 2, " L");
        }
        return outline.append(" Z").toString();
    }

    private void edge(StringBuilder outline, double t, double half, String step) {
        double across = half * (1 - (1 - TAPER) * t);
        double slopeX = slope(x, t);
        double slopeY = slope(y, t);
        double length = Math.max(Math.hypot(slopeX, slopeY), 1e-9);
        outline.append(step).append(Canvas.point(x(t) - slopeY / length * across, y(t) + slopeX / length * across));
    }

    /** A triangle that points on from the end. */
    String head() {
        double slopeX = x[3] - x[2];
        double slopeY = y[3] - y[2];
        double length = Math.max(Math.hypot(slopeX, slopeY), 1e-9);
        double onX = slopeX / length * HEAD;
        double onY = slopeY / length * HEAD;
        return "M" + Canvas.point(x[3] - onY * 0.5, y[3] + onX * 0.5)
                + " L" + Canvas.point(x[3] + onX, y[3] + onY)
                + " L" + Canvas.point(x[3] + onY * 0.5, y[3] - onX * 0.5) + " Z";
    }

    /** A ring around the end, for people who are there and do not move. */
    String ring() {
        double radius = HEAD / 2.0;
        String arc = " a" + Canvas.point(radius, radius) + " 0 1 1 ";
        return "M" + Canvas.point(x[3] - radius, y[3]) + arc + Canvas.point(2 * radius, 0) + arc + Canvas.point(-2 * radius, 0) + " Z";
    }

    private static double at(double[] p, double t) {
        double s = 1 - t;
        return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
    }

    private static double slope(double[] p, double t) {
        double s = 1 - t;
        return s * s * (p[1] - p[0]) + 2 * s * t * (p[2] - p[1]) + t * t * (p[3] - p[2]);
    }
}
