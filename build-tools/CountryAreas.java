import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Compiles where the places of a country lie from published borders, in our own form: the centre of each area, and for Peru the
 * borders of the departments, much simplified. Figures, not files.
 * <pre>
 *   java build-tools/CountryAreas.java FOLDER_OF_TABLES workbench/src/main/resources/countries
 * </pre>
 * The centre is the centroid of the area; that of a wider place weighs its parts by their size. The same borders give the same files.
 */
final class CountryAreas {
    /** A border is drawn with the points that lie further than this from the line between its others; in degrees. */
    private static final double COARSE = 0.04;

    private CountryAreas() {}

    public static void main(String[] given) throws IOException {
        if (given.length != 2 || !Files.isDirectory(Path.of(given[0]))) {
            System.err.println("Two folders are wanted: the one with the published tables and the one to write to.");
            System.exit(2);
        }
        Path tables = Path.of(given[0]);
        Topology districts = Topology.read(tables.resolve("geo_peru/peru_districts.topo.json"));
        Map<String, Centre> peru = new TreeMap<>();
        districts.shapes().forEach((properties, rings) -> peru.put(String.valueOf(properties.get("ubigeo")), Centre.of(rings)));
        write(peru, Path.of(given[1], "pe", "areas.csv"));
        Topology departments = Topology.read(tables.resolve("geo_peru/peru_departments.topo.json"));
        writeOutlines(departments, Path.of(given[1], "pe", "outlines.txt"));
        write(bolivia(tables), Path.of(given[1], "bo", "areas.csv"));
    }

    /** The borders name a municipality by a number of their own; a table of the same authors says which code it is. */
    private static Map<String, Centre> bolivia(Path tables) throws IOException {
        Map<Integer, String> codes = codes(tables.resolve("bo_ds4bolivia/ds4bolivia_v20250523.csv.gz"));
        Map<String, Centre> centres = new TreeMap<>();
        for (Object each : list(object(Json.read(Files.readString(tables.resolve("geo_bolivia/bolivia339_ds4bolivia.geojson")))).get("features"))) {
            Map<String, Object> feature = object(each);
            int number = ((Number) object(feature.get("properties")).get("asdf_id")).intValue();
            List<List<double[]>> rings = new ArrayList<>();
            list(object(feature.get("geometry")).get("coordinates")).forEach(polygon -> list(polygon).forEach(ring -> rings.add(list(ring).stream().map(CountryAreas::point).toList())));
            centres.put(codes.get(number), Centre.of(rings));
        }
        return centres;
    }

    private static Map<Integer, String> codes(Path table) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
            List<String> heads = List.of(lines.readLine().split(","));
            lines.lines().map(line -> line.split(",")).forEach(cells ->
                    codes.put(Integer.parseInt(cells[heads.indexOf("asdf_id")]), "%06d".formatted(Integer.parseInt(cells[heads.indexOf("mun_id")]))));
        }
        return codes;
    }

    /** The smallest places, and those of four and of two digits that they lie in. */
    private static void write(Map<String, Centre> smallest, Path file) throws IOException {
        Map<String, Centre> all = new TreeMap<>(smallest);
        smallest.forEach((code, centre) -> List.of(2, 4).forEach(digits -> all.merge(code.substring(0, digits), centre, Centre::with)));
        var csv = new StringBuilder("code,latitude,longitude\n");
        all.forEach((code, centre) -> csv.append("%s,%.3f,%.3f\n".formatted(code, centre.latitude(), centre.longitude()).replace(" ", "")));
        Files.writeString(file, csv);
        System.out.printf(Locale.ROOT, "%s: %d centres, of %d areas.%n", file, all.size(), smallest.size());
    }

    /** Each border once, as a line of points in hundredths of a degree. */
    private static void writeOutlines(Topology topology, Path file) throws IOException {
        var text = new StringBuilder();
        for (List<double[]> arc : topology.arcs()) {
            List<double[]> kept = thinned(arc);
            kept.forEach(point -> text.append(Math.round(point[0] * 100)).append(',').append(Math.round(point[1] * 100)).append(' '));
            text.setCharAt(text.length() - 1, '\n');
        }
        Files.writeString(file, text);
        System.out.printf(Locale.ROOT, "%s: %d borders, %d characters.%n", file, topology.arcs().size(), text.length());
    }

    /** Douglas and Peucker (1973): the furthest point stays, and each half is thinned likewise. */
    private static List<double[]> thinned(List<double[]> line) {
        int furthest = 0;
        double most = COARSE;
        double[] first = line.getFirst();
        double[] last = line.getLast();
        for (int at = 1; at < line.size() - 1; at++) {
            double away = away(line.get(at), first, last);
            if (away > most) {
                most = away;
                furthest = at;
            }
        }
        if (furthest == 0) {
            return List.of(first, last);
        }
        List<double[]> kept = new ArrayList<>(thinned(line.subList(0, furthest + 1)));
        kept.removeLast();
        kept.addAll(thinned(line.subList(furthest, line.size())));
        return kept;
    }

    private static double away(double[] point, double[] one, double[] other) {
        double wide = other[0] - one[0];
        double high = other[1] - one[1];
        double length = Math.hypot(wide, high);
        return length == 0 ? Math.hypot(point[0] - one[0], point[1] - one[1]) : Math.abs(wide * (point[1] - one[1]) - high * (point[0] - one[0])) / length;
    }

    private static double[] point(Object pair) {
        List<Object> both = list(pair);
        return new double[] {((Number) both.get(0)).doubleValue(), ((Number) both.get(1)).doubleValue()};
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** The centroid of an area with its size, in square degrees as they are at that latitude. */
    private record Centre(double longitude, double latitude, double size) {
        static Centre of(List<List<double[]>> rings) {
            double size = 0;
            double east = 0;
            double north = 0;
            for (List<double[]> ring : rings) {
                for (int at = 0; at < ring.size(); at++) {
                    double[] one = ring.get(at);
                    double[] next = ring.get((at + 1) % ring.size());
                    double cross = one[0] * next[1] - next[0] * one[1];
                    size += cross / 2;
                    east += (one[0] + next[0]) * cross / 6;
                    north += (one[1] + next[1]) * cross / 6;
                }
            }
            double latitude = north / size;
            return new Centre(east / size, latitude, Math.abs(size) * Math.cos(Math.toRadians(latitude)));
        }

        Centre with(Centre other) {
            double both = size + other.size;
            return new Centre((longitude * size + other.longitude * other.size) / both, (latitude * size + other.latitude * other.size) / both, both);
        }
    }

    /** Areas that share their borders: each border is written once, in steps. */
    private record Topology(List<List<double[]>> arcs, Map<Map<String, Object>, List<List<double[]>>> shapes) {
        static Topology read(Path file) throws IOException {
            Map<String, Object> whole = object(Json.read(Files.readString(file)));
            double[] scale = point(object(whole.get("transform")).get("scale"));
            double[] shift = point(object(whole.get("transform")).get("translate"));
            List<List<double[]>> arcs = list(whole.get("arcs")).stream().map(arc -> walked(list(arc), scale, shift)).toList();
            Map<Map<String, Object>, List<List<double[]>>> shapes = new HashMap<>();
            for (Object set : object(whole.get("objects")).values()) {
                for (Object each : list(object(set).get("geometries"))) {
                    Map<String, Object> shape = object(each);
                    boolean several = shape.get("type").equals("MultiPolygon");
                    List<Object> polygons = several ? list(shape.get("arcs")) : List.of(list(shape.get("arcs")));
                    shapes.put(object(shape.get("properties")), polygons.stream().flatMap(polygon -> list(polygon).stream()).map(ring -> ring(list(ring), arcs)).toList());
                }
            }
            return new Topology(arcs, shapes);
        }

        private static List<double[]> walked(List<Object> steps, double[] scale, double[] shift) {
            List<double[]> points = new ArrayList<>();
            double x = 0;
            double y = 0;
            for (Object step : steps) {
                double[] by = point(step);
                x += by[0];
                y += by[1];
                points.add(new double[] {x * scale[0] + shift[0], y * scale[1] + shift[1]});
            }
            return points;
        }

        /** A border with a negative number is walked backwards. */
        private static List<double[]> ring(List<Object> numbers, List<List<double[]>> arcs) {
            List<double[]> ring = new ArrayList<>();
            for (Object each : numbers) {
                int number = ((Number) each).intValue();
                ring.addAll(number >= 0 ? arcs.get(number) : arcs.get(-1 - number).reversed());
            }
            return ring;
        }
    }

    /** Just as much of JSON as these files hold. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            return new Json(text).value();
        }

        private Object value() {
            return switch (next()) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                default -> word();
            };
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new HashMap<>();
            for (at++; next() != '}'; pass(',')) {
                String name = string();
                next();
                at++;
                members.put(name, value());
            }
            at++;
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            for (at++; next() != ']'; pass(',')) {
                elements.add(value());
            }
            at++;
            return elements;
        }

        private void pass(char mark) {
            if (next() == mark) {
                at++;
                next();
            }
        }

        private String string() {
            var read = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
                read.append(text.charAt(at));
            }
            at++;
            return read.toString();
        }

        private Object word() {
            int from = at;
            while (",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            return word.matches("-?[0-9.eE+-]+") ? (Object) Double.valueOf(word) : word;
        }
    }
}
