package org.puriq.chart;

import java.util.List;
import org.puriq.chart.FlowPicture.Point;

/**
 * Degrees to pixels: equirectangular, a degree of longitude shrunk by the cosine of the middle latitude, so that distances near
 * the middle keep their proportion (Snyder 1987, chapter 12). Meant for regions, not for area.
 */
record Projection(double west, double north, double pixelsPerDegree, double shrink, double left, double top, Box frame) {

    /** Smallest extent, about two kilometres, so that a single place does not fill the earth. */
    private static final double LEAST_DEGREES = 0.02;

    static Projection of(List<Point> points, Breadth breadth) {
        double west = points.stream().mapToDouble(Point::longitude).min().orElse(0);
        double east = points.stream().mapToDouble(Point::longitude).max().orElse(0);
        double south = points.stream().mapToDouble(Point::latitude).min().orElse(0);
        double north = points.stream().mapToDouble(Point::latitude).max().orElse(0);
        double shrink = Math.max(StrictMath.cos(Math.toRadians((south + north) / 2)), 0.1);
        double wide = Math.max((east - west) * shrink, LEAST_DEGREES);
        double high = Math.max(north - south, LEAST_DEGREES);
        double side = breadth.isNarrow() ? 52 : 110;
        double above = 34;
        double roomWide = breadth.pixels() - 2 * side;
        double tallest = breadth.pixels() * (breadth.isNarrow() ? 1.3 : 0.8);
        double scale = Math.min(roomWide / wide, (tallest - 2 * above) / high);
        double height = Math.max(high * scale + 2 * above, breadth.pixels() * 0.3);
        double left = (breadth.pixels() - (east - west) * shrink * scale) / 2;
        double top = (height - (north - south) * scale) / 2;
        return new Projection(west, north, scale, shrink, left, top, new Box(2, 2, breadth.pixels() - 2, height - 2));
    }

    double x(Point point) {
        return left + (point.longitude() - west) * shrink * pixelsPerDegree;
    }

    double y(Point point) {
        return top + (north - point.latitude()) * pixelsPerDegree;
    }
}
