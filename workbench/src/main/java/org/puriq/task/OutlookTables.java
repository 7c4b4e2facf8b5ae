package org.puriq.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.projection.CountedPlaces;
import org.puriq.projection.ForecastErrors;
import org.puriq.projection.GrowthCalibration;
import org.puriq.projection.GrowthCell;
import org.puriq.projection.GrowthWindow;
import org.puriq.projection.LeftOut;
import org.puriq.projection.MethodError;
import org.puriq.projection.WholeGrowth;

/**
 * The tables on which the outlook rests, as they are carried with the program: cells of other countries' censuses, the growth of
 * whole countries, the constants fitted to them, how the simple methods erred there, and how well all of it did where a country was
 * left out. Commas apart, no cell holds one.
 */
public final class OutlookTables {
    static final String CELLS = "cells.csv";
    static final String CELLS_OF_ONE = "cells-one.csv";
    static final String WINDOWS = "seen.csv";
    static final String WHOLES = "wholes.csv";
    static final String CONSTANTS = "constants.csv";
    static final String METHODS = "method-errors.csv";
    static final String METHODS_OF_ONE = "method-errors-one.csv";
    static final String VALIDATION = "validation.csv";
    static final String SPANS = "validation-spans.csv";
    static final String VALIDATION_OF_ONE = "validation-one.csv";
    private static final MathContext FIGURES = new MathContext(5);

    private OutlookTables() {}

    /** A table that comes with the program, as rows by the name of the column. */
    static List<Map<String, String>> shipped(String name) {
        try (InputStream stream = OutlookTables.class.getResourceAsStream("/outlook/" + name)) {
            return stream == null ? List.of() : rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Map<String, String>> rows(Stream<String> lines) {
        List<String[]> all = lines.filter(each -> !each.isBlank()).map(each -> each.split(",", -1)).toList();
        return all.stream().skip(1).map(row -> row(all.getFirst(), row)).toList();
    }

    private static Map<String, String> row(String[] head, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.range(0, Math.min(head.length, cells.length)).forEach(at -> row.put(head[at], cells[at]));
        return row;
    }

    static void write(Path file, String head, Stream<? extends List<?>> rows) throws IOException {
        Files.write(file, Stream.concat(Stream.of(head), rows.map(OutlookTables::line)).toList());
    }

    private static String line(List<?> cells) {
        return String.join(",", cells.stream().map(each -> each instanceof Double number ? number(number) : String.valueOf(each)).toList());
    }

    private static String number(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(FIGURES).stripTrailingZeros().toPlainString() : "";
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static int whole(Map<String, String> row, String column) {
        return Integer.parseInt(row.getOrDefault(column, ""));
    }

    private static List<Double> numbers(Map<String, String> row, List<Double> shares) {
        return shares.stream().map(share -> number(row, "q" + share)).toList();
    }

    static String heads(List<Double> shares) {
        return String.join(",", shares.stream().map(share -> "q" + share).toList());
    }

    public static List<GrowthCell> cells() {
        return cells(CELLS);
    }

    /** Later growth by size alone, where one census is known; Peru and Bolivia are among the countries. */
    public static List<GrowthCell> cellsOfOne() {
        return cells(CELLS_OF_ONE);
    }

    private static List<GrowthCell> cells(String file) {
        return shipped(file).stream().map(row -> new GrowthCell(row.getOrDefault("country", ""), row.getOrDefault("window", ""), number(row, "years"), whole(row, "places"),
                number(row, "own"), number(row, "group"), number(row, "size"), numbers(row, GrowthCell.SHARES))).toList();
    }

    public static List<GrowthWindow> windows() {
        return shipped(WINDOWS).stream().map(row -> new GrowthWindow(row.getOrDefault("country", ""), row.getOrDefault("window", ""), whole(row, "places"), number(row, "past"),
                number(row, "years"), number(row, "before"), number(row, "after"), number(row, "spread"), number(row, "together"))).toList();
    }

    public static List<WholeGrowth> wholes() {
        return shipped(WHOLES).stream().map(row -> new WholeGrowth(row.getOrDefault("country", ""), whole(row, "at"), whole(row, "past"), whole(row, "years"), number(row, "before"), number(row, "after"))).toList();
    }

    /** The constants that the program uses. */
    public static GrowthCalibration calibration() {
        Map<String, Double> named = new LinkedHashMap<>();
        shipped(CONSTANTS).forEach(row -> named.put(row.getOrDefault("constant", ""), number(row, "value")));
        return GrowthCalibration.of(named);
    }

    /** How every method did in a country that was left out when its constants were fitted. */
    public static List<LeftOut> validation() {
        return judged(VALIDATION);
    }

    /** The recommended method in each window of a country that was left out; the window stands where the country does. */
    public static List<LeftOut> spans() {
        return judged(SPANS);
    }

    /** The same where one census only was known: the recommended method and those that need no more. */
    public static List<LeftOut> validationOfOne() {
        return judged(VALIDATION_OF_ONE);
    }

    private static List<LeftOut> judged(String file) {
        return shipped(file).stream().map(row -> new LeftOut(row.getOrDefault("country", ""), whole(row, "windows"), new ForecastErrors(row.getOrDefault("method", ""), sizes(row), whole(row, "places"),
                number(row, "mdape"), number(row, "mape"), number(row, "bias"), number(row, "median-bias"), maybe(row, "cover50"), maybe(row, "cover80"), maybe(row, "cover95")))).toList();
    }

    private static ForecastErrors.Sizes sizes(Map<String, String> row) {
        String below = row.getOrDefault("below", "");
        return new ForecastErrors.Sizes(whole(row, "from"), below.isEmpty() ? Long.MAX_VALUE : Long.parseLong(below));
    }

    private static OptionalDouble maybe(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(row, column));
    }

    /** How the simple methods erred in other countries, by method, with as many censuses as there are. */
    public static SequencedMap<String, MethodError> methodErrors(CountedPlaces counted) {
        SequencedMap<String, MethodError> errors = new LinkedHashMap<>();
        shipped(counted.before().isEmpty() ? METHODS_OF_ONE : METHODS).forEach(row -> errors.put(row.getOrDefault("method", ""), new MethodError(row.getOrDefault("method", ""), whole(row, "places"), numbers(row, MethodError.SHARES))));
        return errors;
    }
}
