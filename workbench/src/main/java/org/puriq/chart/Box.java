package org.puriq.chart;

import java.util.List;

/** A rectangle that something takes up; serves to keep texts apart. */
record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    boolean meets(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /** From its nearest edge to the point; zero within. */
    double distance(double x, double y) {
        double aside = Math.max(Math.max(left - x, x - right), 0);
        double above = Math.max(Math.max(top - y, y - bottom), 0);
        return Math.hypot(aside, above);
    }

    boolean meetsNone(List<Box> others) {
        return others.stream().noneMatch(this::meets);
    }

    boolean isWithin(Box outer) {
        return left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
    }
}
