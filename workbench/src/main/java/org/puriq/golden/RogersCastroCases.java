package org.puriq.golden;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.puriq.migration.RogersCastro;
import org.puriq.migration.RogersCastro.Parameter;

/** {@code rc-agesched}, {@code rc-schedule-*} and {@code rc-un-model-schedules}: Rogers-Castro schedules evaluated at single ages. */
final class RogersCastroCases implements GoldenCase {
    /** What the examples in the documentation of the peer are drawn with: its case names no parameters. */
    private static final Map<Parameter, Double> EXAMPLE = Map.of(Parameter.A1, 0.02, Parameter.ALPHA1, 0.1, Parameter.A2, 0.06, Parameter.MU2, 20.0, Parameter.ALPHA2, 0.1,
            Parameter.LAMBDA2, 0.4, Parameter.C, 0.03);
    private static final Map<Parameter, Double> RETIREMENT = Map.of(Parameter.A3, 0.01, Parameter.ALPHA3, 0.1, Parameter.MU3, 70.0, Parameter.LAMBDA3, 0.1);
    private static final Map<Parameter, Double> OLD_AGE = Map.of(Parameter.A4, 0.005, Parameter.LAMBDA4, 0.005);
    private static final double TOTAL = 100;

    @Override
    public boolean knows(String id) {
        return id.equals("rc-agesched") || id.startsWith("rc-schedule-") || id.equals("rc-un-model-schedules");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        return switch (folder.id()) {
            case "rc-agesched" -> examples(folder);
            case "rc-un-model-schedules" -> models(folder);
            default -> named(folder);
        };
    }

    private static Comparison examples(GoldenFolder folder) {
        double[] ages = folder.inputs().list("x");
        RogersCastro seven = example(List.of());
        return new Comparison(folder)
                .list("rc7", seven.share(TOTAL, ages)).list("rc7_unscaled", seven.at(ages))
                .list("rc9", example(List.of(OLD_AGE)).share(TOTAL, ages))
                .list("rc11", example(List.of(RETIREMENT)).share(TOTAL, ages))
                .list("rc13", example(List.of(RETIREMENT, OLD_AGE)).share(TOTAL, ages));
    }

    private static RogersCastro example(List<Map<Parameter, Double>> more) {
        Map<Parameter, Double> parameters = new EnumMap<>(EXAMPLE);
        more.forEach(parameters::putAll);
        return RogersCastro.of(parameters);
    }

    /** The parameters stand as {@code pars7}, the schedule as {@code mx7}. */
    private static Comparison named(GoldenFolder folder) {
        double[] ages = folder.inputs().list("ages");
        var comparison = new Comparison(folder);
        folder.inputs().names().stream().filter(each -> each.startsWith("pars")).forEach(name ->
                comparison.list("mx" + name.substring("pars".length()), schedule(folder, folder.inputs().named(name)).at(ages)));
        return comparison;
    }

    /** The twelve model schedules of United Nations (1992), by schedule and sex. */
    private static Comparison models(GoldenFolder folder) {
        GoldenTable parameters = folder.inputs().table("params");
        GoldenTable expected = folder.expected().table("schedule");
        List<String> schedules = expected.texts("schedule");
        List<String> sexes = expected.texts("sex");
        double[] ages = expected.numbers("age");
        double[] intensities = new double[ages.length];
        for (int row = 0; row < ages.length; row++) {
            GoldenTable own = parameters.where("schedule_abb", schedules.get(row)).where("sex", sexes.get(row));
            intensities[row] = schedule(folder, named(own)).at(ages[row]);
        }
        return new Comparison(folder).column("schedule", "m", intensities);
    }

    private static Map<String, Double> named(GoldenTable parameters) {
        double[] values = parameters.numbers("value");
        List<String> names = parameters.texts("param");
        Map<String, Double> named = new java.util.LinkedHashMap<>();
        for (int at = 0; at < values.length; at++) {
            named.put(names.get(at), values[at]);
        }
        return named;
    }

    private static RogersCastro schedule(GoldenFolder folder, Map<String, Double> named) {
        Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
        named.forEach((name, value) -> parameters.put(Parameter.of(name).orElseThrow(() ->
                UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.no-column", name, String.join(", ", Arrays.stream(Parameter.values()).map(Parameter::code).toList()))), value));
        return RogersCastro.of(parameters);
    }
}
