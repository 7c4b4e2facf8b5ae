package org.puriq.golden;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.puriq.migration.ModelSchedule;
import org.puriq.migration.RogersCastro;
import org.puriq.migration.RogersCastro.Parameter;

/** {@code un-migration-families}: net migrants shared out over both sexes and all ages by the families of the United Nations Population Division. */
final class MigrationFamilies implements GoldenCase {
    private static final List<String> SEXES = List.of("Female", "Male");
    private static final int WIDTH = 5;

    @Override
    public boolean knows(String id) {
        return id.equals("un-migration-families");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        var comparison = new Comparison(folder);
        compare(comparison, folder, "single_age_open100", 100, 1);
        compare(comparison, folder, "five_year_open80", 80, WIDTH);
        return comparison;
    }

    /** Every row is found by its family, sex, direction and age. The direction is the sign of what is shared out. */
    private static void compare(Comparison comparison, GoldenFolder folder, String output, int open, int width) {
        GoldenTable expected = folder.expected().table(output);
        int rows = 0;
        for (String family : expected.texts("family").stream().distinct().toList()) {
            List<double[]> expectedShares = shares(expected.where("family", family));
            List<double[]> computed = new ArrayList<>();
            for (double net : folder.inputs().list("NM")) {
                double[][] single = ModelSchedule.share(net, schedules(folder, family, net < 0 ? "Emigration" : "Inmigration"), open);
                IntStream.range(0, SEXES.size()).forEach(sex -> computed.add(grouped(single[sex], width)));
            }
            for (int at = 0; at < Math.max(computed.size(), expectedShares.size()); at++) {
                double[] shares = at < computed.size() ? computed.get(at) : new double[0];
                comparison.list(output, family + " " + at, at < expectedShares.size() ? expectedShares.get(at) : new double[0], shares);
                rows += shares.length;
            }
        }
        comparison.same(output, "rows", expected.rows().size(), rows);
    }

    /** The rows of a family: those of a direction together, in it women and men, in these the ages. */
    private static List<double[]> shares(GoldenTable family) {
        List<double[]> shares = new ArrayList<>();
        double[] net = family.numbers("nm");
        for (boolean leaving : new boolean[] {false, true}) {
            for (String sex : SEXES) {
                List<String> sexes = family.texts("sex");
                shares.add(IntStream.range(0, net.length).filter(row -> sexes.get(row).equals(sex) && net[row] < 0 == leaving).mapToDouble(row -> net[row]).toArray());
            }
        }
        return shares;
    }

    private static List<RogersCastro> schedules(GoldenFolder folder, String family, String direction) {
        GoldenTable own = folder.inputs().table("params").where("family", family).where("mig_sign", direction);
        return SEXES.stream().map(sex -> schedule(own.where("sex", sex))).toList();
    }

    private static RogersCastro schedule(GoldenTable own) {
        Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
        double[] values = own.numbers("median");
        List<String> names = own.texts("param");
        for (int row = 0; row < values.length; row++) {
            String name = names.get(row);
            parameters.put(Parameter.of(name).orElseThrow(() -> UnreadableCase.in(own.file(), "golden.missing", name)), values[row]);
        }
        return RogersCastro.of(parameters);
    }

    private static double[] grouped(double[] single, int width) {
        double[] groups = new double[(single.length - 1) / width + 1];
        for (int age = 0; age < single.length; age++) {
            groups[age / width] += single[age];
        }
        return groups;
    }
}
