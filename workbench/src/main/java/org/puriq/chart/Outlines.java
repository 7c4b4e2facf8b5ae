package org.puriq.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.puriq.chart.FlowPicture.Point;

/** The borders of countries behind a map (Natural Earth 1:50 million, by way of world-atlas). Only those near the points that are drawn are read. */
public final class Outlines {
    private static final String FILE = "/outlines/countries.txt";
    /** Degrees beyond the outermost points in which a border still helps to see where one is. */
    private static final double MARGIN = 6;

    private Outlines() {}

    /** Rings that come near these points; none where there are no points. */
    public static List<List<Point>> around(List<Point> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        var window = Window.around(points);
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<List<Point>> rings = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<Point> ring = ring(line);
                if (ring.stream().anyMatch(window::holds)) {
                    rings.add(ring);
                }
            }
            return rings;
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file %s cannot be read.".formatted(FILE), broken);
        }
    }

    private record Window(double west, double south, double east, double north) {
        static Window around(List<Point> points) {
            return new Window(
                    points.stream().mapToDouble(Point::longitude).min().orElseThrow() - MARGIN,
                    points.stream().mapToDouble(Point::latitude).min().orElseThrow() - MARGIN,
                    points.stream().mapToDouble(Point::longitude).max().orElseThrow() + MARGIN,
                    points.stream().mapToDouble(Point::latitude).max().orElseThrow() + MARGIN);
        }

        boolean holds(Point point) {
            return point.longitude() >= west && point.longitude() <= east && point.latitude() >= south && point.latitude() <= north;
        }
    }

    private static List<Point> ring(String line) {
        List<Point> ring = new ArrayList<>();
        for (String point : line.split(" ")) {
            int comma = point.indexOf(',');
            ring.add(new Point(Integer.parseInt(point.substring(0, comma)) / 100.0, Integer.parseInt(point.substring(comma + 1)) / 100.0));
        }
        return ring;
    }
}
