package org.puriq.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.puriq.projection.CitizensAndForeigners;
import org.puriq.projection.CitizensAndForeigners.Births;
import org.puriq.projection.CitizensAndForeigners.Both;
import org.puriq.projection.CitizensAndForeigners.Rates;
import org.puriq.projection.CitizensAndForeigners.Year;

/** {@code propop-*}: one year of an open region by single age, sex and nationality. */
final class OpenCanton implements GoldenCase {
    private static final int FIRST_MOTHERS = 16;
    private static final int LAST_MOTHERS = 50;
    private static final double GIRLS = 100.0 / 205;

    @Override
    public boolean knows(String id) {
        return id.startsWith("propop-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable parameters = folder.inputs().table("parameters");
        GoldenTable population = folder.inputs().table("population");
        Both women = year(parameters, population, "f");
        Both men = year(parameters, population, "m");
        GoldenTable foreignWomen = of(parameters, "int", "f");
        Births births = CitizensAndForeigners.births(women, of(parameters, "ch", "f").numbers("birthrate"), foreignWomen.numbers("birthrate"), foreignWomen.numbers("int_mothers")[0], FIRST_MOTHERS, LAST_MOTHERS);
        withNewborn(women, births, GIRLS, parameters, "f");
        withNewborn(men, births, 1 - GIRLS, parameters, "m");
        return compare(folder, women, men);
    }

    private static Both year(GoldenTable parameters, GoldenTable population, String sex) {
        return CitizensAndForeigners.year(of(population, "ch", sex).numbers("n"), rates(parameters, "ch", sex), of(population, "int", sex).numbers("n"), rates(parameters, "int", sex));
    }

    private static void withNewborn(Both year, Births births, double share, GoldenTable parameters, String sex) {
        CitizensAndForeigners.withNewborn(year, births.citizens() * share, rates(parameters, "ch", sex), births.foreigners() * share, rates(parameters, "int", sex));
    }

    private static GoldenTable of(GoldenTable table, String nationality, String sex) {
        GoldenTable part = table.where("nat", nationality).where("sex", sex);
        double[] ages = part.numbers("age");
        if (ages.length <= LAST_MOTHERS || IntStream.range(0, ages.length).anyMatch(age -> ages[age] != age)) {
            throw UnreadableCase.in(table.file(), "golden.size", "age", "100");
        }
        return part;
    }

    private static Rates rates(GoldenTable parameters, String nationality, String sex) {
        GoldenTable part = of(parameters, nationality, sex);
        return new Rates(part.numbers("mor"), part.numbers("emi_int"), part.numbers("emi_nat"), part.numbers("acq"), part.numbers("imm_int_n"), part.numbers("imm_nat_n"));
    }

    private static Comparison compare(GoldenFolder folder, Both women, Both men) {
        var comparison = new Comparison(folder);
        GoldenTable expected = folder.expected().table("projection");
        int rows = 0;
        for (String sex : List.of("f", "m")) {
            Both both = sex.equals("f") ? women : men;
            rows += compare(comparison, expected, "ch", sex, both.citizens());
            rows += compare(comparison, expected, "int", sex, both.foreigners());
        }
        return comparison.same("projection", "rows", expected.rows().size(), rows);
    }

    private static int compare(Comparison comparison, GoldenTable expected, String nationality, String sex, Year year) {
        GoldenTable part = of(expected, nationality, sex);
        String where = nationality + " " + sex + " ";
        List<String> columns = List.of("n_jan", "births", "mor_n", "emi_int_n", "emi_nat_n", "imm_int_n", "imm_nat_n", "acq_n", "n_dec");
        List<double[]> computed = List.of(year.start(), year.births(), year.deaths(), year.leftCountry(), year.leftRegion(), year.fromAbroad(), year.fromOtherRegions(), year.becameCitizens(), year.end());
        for (int at = 0; at < columns.size(); at++) {
            comparison.list("projection", where + columns.get(at), part.numbers(columns.get(at)), computed.get(at));
        }
        double[] change = IntStream.range(0, year.start().length).mapToDouble(age -> Math.rint(year.end()[age] - year.start()[age])).toArray();
        comparison.list("projection", where + "delta_n", part.numbers("delta_n"), change);
        comparison.list("projection", where + "delta_perc", part.numbers("delta_perc"), percent(change, year.start()));
        return part.rows().size();
    }

    /** In per cent of the year's start with three decimals; nothing where nobody was there. */
    private static double[] percent(double[] change, double[] start) {
        List<Double> percent = new ArrayList<>();
        for (int age = 0; age < change.length; age++) {
            percent.add(start[age] == 0 ? (age == 0 ? Double.NaN : change[age] == 0 ? 0 : Double.NaN) : Math.rint(change[age] / start[age] * 100_000) / 1_000);
        }
        return percent.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
