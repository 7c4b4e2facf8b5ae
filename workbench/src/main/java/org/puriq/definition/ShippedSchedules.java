package org.puriq.definition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.puriq.demography.CountrySchedules;
import org.puriq.demography.CountrySchedules.Outlook;
import org.puriq.demography.MortalityLevels;
import org.puriq.demography.SingleAges;

/**
 * The vital schedules that come with the program, by country: {@code resources/schedules}, compiled from World Population Prospects 2024
 * (United Nations, CC BY 3.0 IGO; docs/developers.md names the command). Mortality and the ages of mothers are those of 2015 to 2020.
 */
public final class ShippedSchedules {
    private static final int MOTHERS_WIDTH = 5;

    private final Map<String, List<Row>> byMeasure = new TreeMap<>();

    private record Row(int year, int age, double value, double spread) {}

    private ShippedSchedules() {}

    /** The countries whose schedules come with the program, in the order of their packs. */
    public static List<String> countries() {
        return CountryPacks.SHIPPED.stream().filter(each -> ShippedSchedules.class.getResource(file(each)) != null).toList();
    }

    private static String file(String country) {
        return "/schedules/" + country + ".csv";
    }

    /**
     * The schedules of a country, if they come with the program.
     *
     * @param ages how many single ages, the open one included
     */
    public static Optional<CountrySchedules> of(String country, int ages) {
        if (!country.matches("[a-z]{2}")) {
            return Optional.empty();
        }
        try (InputStream stream = ShippedSchedules.class.getResourceAsStream(file(country))) {
            return stream == null ? Optional.empty() : Optional.of(read(stream).schedules(country, ages));
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own schedules of %s cannot be read.".formatted(country), broken);
        }
    }

    private static ShippedSchedules read(InputStream stream) {
        var read = new ShippedSchedules();
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().skip(1).forEach(line -> read.take(line.split(",", -1)));
        return read;
    }

    private void take(String[] cells) {
        int age = cells[2].isEmpty() ? -1 : Integer.parseInt(cells[2]);
        byMeasure.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(new Row(Integer.parseInt(cells[1]), age, Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
    }

    private CountrySchedules schedules(String country, int ages) {
        MortalityLevels mortality = MortalityLevels.of(deathRates("death-rate-women", ages), deathRates("death-rate-men", ages));
        List<Row> mothers = rows("mothers");
        double[] shape = SingleAges.fertility(starts(mothers), MOTHERS_WIDTH, mothers.stream().mapToDouble(each -> each.value() / MOTHERS_WIDTH).toArray(), ages);
        return new CountrySchedules(country, mortality, shape, rows("girls").getFirst().value(), outlooks());
    }

    private List<Row> rows(String measure) {
        return byMeasure.getOrDefault(measure, List.of());
    }

    private double[] deathRates(String measure, int ages) {
        List<Row> rows = rows(measure);
        return SingleAges.deathRates(starts(rows), rows.stream().mapToDouble(Row::value).toArray(), ages);
    }

    private static List<Integer> starts(List<Row> rows) {
        return rows.stream().map(Row::age).toList();
    }

    private List<Outlook> outlooks() {
        List<Row> life = rows("life-expectancy");
        List<Row> children = rows("children");
        List<Row> migrants = rows("net-migrants");
        return IntStream.range(0, life.size())
                .mapToObj(at -> new Outlook(life.get(at).year(), life.get(at).value(), life.get(at).spread(), children.get(at).value(), children.get(at).spread(), migrants.get(at).value()))
                .toList();
    }
}
