package org.puriq.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.CountryLand;
import org.puriq.place.Coordinates;

/** Reads {@code areas.csv} of a country, a row a place with the centre of its area, and {@code outlines.txt}, a line a border in hundredths of a degree, east before north. */
public final class CountryLandReader {
    private static final List<String> COLUMNS = List.of("code", "latitude", "longitude");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,10})?");
    private static final Pattern BORDER = Pattern.compile("-?\\d{1,5},-?\\d{1,4}( -?\\d{1,5},-?\\d{1,4})+");

    private final String country;
    private final List<Problem> problems = new ArrayList<>();

    private CountryLandReader(String country) {
        this.country = country;
    }

    public static Checked<CountryLand> read(String country, CountryFiles files) {
        return files.has(CountryFiles.AREAS) ? new CountryLandReader(country).read(files) : Checked.sound(CountryLand.none(country));
    }

    private Checked<CountryLand> read(CountryFiles files) {
        Map<String, Coordinates> centres = new LinkedHashMap<>();
        new CountryTable(files.name(CountryFiles.AREAS), problems).read(files.text(CountryFiles.AREAS), COLUMNS, List.of()).forEach(row -> centre(row, centres));
        return Checked.of(new CountryLand(country, centres, borders(files)), problems);
    }

    private void centre(CountryTable.Row row, Map<String, Coordinates> centres) {
        double latitude = degrees(row, "latitude", 90);
        double longitude = degrees(row, "longitude", 180);
        String code = row.needed("code");
        if (!Double.isNaN(latitude) && !Double.isNaN(longitude) && centres.putIfAbsent(code, new Coordinates(latitude, longitude)) != null) {
            row.refuse("code", "land.twice", code);
        }
    }

    private static double degrees(CountryTable.Row row, String column, int most) {
        String text = row.text(column);
        double degrees = DEGREES.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (Double.isNaN(degrees) || Math.abs(degrees) > most) {
            row.refuse(column, "land.degrees", column, text, String.valueOf(most));
            return Double.NaN;
        }
        return degrees;
    }

    private List<List<Coordinates>> borders(CountryFiles files) {
        List<List<Coordinates>> borders = new ArrayList<>();
        List<String> lines = switch (files.text(CountryFiles.OUTLINES)) {
            case Checked.Sound<String>(String text, List<Problem> _) -> text.lines().filter(each -> !each.isBlank()).toList();
            case Checked.Faulty<String>(List<Problem> unreadable) -> {
                problems.addAll(unreadable);
                yield List.of();
            }
        };
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (BORDER.matcher(line).matches()) {
                border(line, borders);
            } else {
                problems.add(Problem.refused(new Where(files.name(CountryFiles.OUTLINES), at + 1, "", ""), "land.border"));
            }
        }
        return borders;
    }

    private static void border(String line, List<List<Coordinates>> borders) {
        List<Coordinates> border = Arrays.stream(line.split(" ")).map(each -> each.split(","))
                .map(each -> new double[] {Integer.parseInt(each[1]) / 100.0, Integer.parseInt(each[0]) / 100.0})
                .filter(each -> Math.abs(each[0]) <= 90 && Math.abs(each[1]) <= 180).map(each -> new Coordinates(each[0], each[1])).toList();
        borders.add(border);
    }
}
