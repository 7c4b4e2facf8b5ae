package org.puriq.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes the vital schedules that come with the program ({@code resources/schedules}) from the tables of World Population Prospects 2024
 * as the R package wpp2024 holds them. {@code java -cp bench/target/bench/puriq-bench.jar org.puriq.bench.CompileSchedules FOLDER
 * workbench/src/main/resources/schedules}. The same tables always give the same files.
 */
public final class CompileSchedules {
    private static final Map<String, String> COUNTRIES = new TreeMap<>(Map.of("pe", "604", "bo", "68"));
    /** The period whose mortality and ages of mothers are the standard: around the last census of Peru. */
    private static final String STANDARD = "2015-2020";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2070;
    /** Half the width of the central 80 per cent of a normal distribution, in standard deviations. */
    private static final double CENTRAL_80 = 1.2815515655446004;

    private final Path folder;
    private final String number;
    private final List<String> lines = new ArrayList<>();

    private CompileSchedules(Path folder, String number) {
        this.folder = folder;
        this.number = number;
    }

    public static void main(String[] arguments) throws IOException {
        Path to = Files.createDirectories(Path.of(arguments[1]));
        for (Map.Entry<String, String> each : COUNTRIES.entrySet()) {
            Files.writeString(to.resolve(each.getKey() + ".csv"), new CompileSchedules(Path.of(arguments[0]), each.getValue()).compiled());
        }
    }

    private String compiled() throws IOException {
        lines.add("measure,year,age,value,spread");
        rows("wpp2024_mx5dt.csv.gz", row -> deathRates(row, "death-rate-women", "mxF"));
        rows("wpp2024_mx5dt.csv.gz", row -> deathRates(row, "death-rate-men", "mxM"));
        rows("wpp2024_percentASFR5dt.csv.gz", this::mothers);
        rows("wpp2024_sexRatio1dt.csv.gz", this::girls);
        rows("wpp2024_e01dt.csv.gz", row -> past(row, "life-expectancy", "e0B", 1));
        rows("wpp2024_e0proj1dt.csv.gz", row -> ahead(row, "life-expectancy", "e0B", 1, false));
        rows("wpp2024_tfr1dt.csv.gz", row -> past(row, "children", "tfr", 1));
        rows("wpp2024_tfrproj1dt.csv.gz", row -> ahead(row, "children", "tfr", 1, true));
        rows("wpp2024_mig1dt.csv.gz", row -> past(row, "net-migrants", "mig", 1000));
        rows("wpp2024_migproj1dt.csv.gz", row -> ahead(row, "net-migrants", "mig", 1000, false));
        return String.join("\n", lines) + "\n";
    }

    private void deathRates(NamedCsvRecord row, String measure, String column) {
        if (row.getField("period").equals(STANDARD)) {
            add(measure, STANDARD.substring(0, 4), row.getField("age").replace("+", ""), Double.parseDouble(row.getField(column)), 0);
        }
    }

    private void mothers(NamedCsvRecord row) {
        if (row.getField("period").equals(STANDARD)) {
            add("mothers", STANDARD.substring(0, 4), row.getField("age").split("-", 2)[0], Double.parseDouble(row.getField("pasfr")) / 100, 0);
        }
    }

    private void girls(NamedCsvRecord row) {
        if (row.getField("year").equals("2018")) {
            add("girls", "2018", "", 1 / (1 + Double.parseDouble(row.getField("srb"))), 0);
        }
    }

    private void past(NamedCsvRecord row, String measure, String column, double unit) {
        if (isWanted(row)) {
            add(measure, row.getField("year"), "", Double.parseDouble(row.getField(column)) * unit, 0);
        }
    }

    private void ahead(NamedCsvRecord row, String measure, String column, double unit, boolean logarithm) {
        if (isWanted(row)) {
            double low = Double.parseDouble(row.getField(column + "_80l"));
            double high = Double.parseDouble(row.getField(column + "_80u"));
            double width = logarithm ? Math.log(high / low) : (high - low) * unit;
            add(measure, row.getField("year"), "", Double.parseDouble(row.getField(column)) * unit, width / 2 / CENTRAL_80);
        }
    }

    private static boolean isWanted(NamedCsvRecord row) {
        int year = Integer.parseInt(row.getField("year"));
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private void add(String measure, String year, String age, double value, double spread) {
        lines.add("%s,%s,%s,%s,%s".formatted(measure, year, age, written(value), written(spread)));
    }

    /** Seven significant digits, which is what the tables have. */
    private static String written(double value) {
        return value == 0 ? "0" : new java.math.BigDecimal(String.format(Locale.ROOT, "%.7g", value)).stripTrailingZeros().toPlainString();
    }

    private void rows(String file, Consumer<NamedCsvRecord> each) throws IOException {
        new PublishedTable(folder.resolve(file)).rows(row -> {
            if (row.getField(0).equals(number)) {
                each.accept(row);
            }
        });
    }
}
