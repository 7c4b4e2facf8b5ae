package org.puriq.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.puriq.migration.RogersCastro.Form;
import org.puriq.migration.RogersCastro.Parameter;

/**
 * The Rogers-Castro schedule that comes nearest to what was observed, by least squares, started from several peaks and descents because the
 * surface has more than one valley. Heights and descents may not fall below zero. The parameters of one curve are often weakly known: what is
 * safe is the curve.
 *
 * @param squares the sum of the squared differences
 * @param fitted what the schedule gives at each age
 */
public record RogersCastroFit(RogersCastro schedule, double squares, List<Double> fitted) {
    private static final double[] PEAKS = {18, 22, 26, 32};
    private static final double[][] SLOPES = {{0.1, 0.1, 0.3}, {0.03, 0.06, 0.2}};

    public RogersCastroFit {
        fitted = List.copyOf(fitted);
    }

    /** The share of the variance that the schedule explains. */
    public double explained(double[] observed) {
        double mean = Arrays.stream(observed).average().orElse(0);
        double variance = Arrays.stream(observed).map(each -> (each - mean) * (each - mean)).sum();
        return variance > 0 ? 1 - squares / variance : 1;
    }

    /**
     * @param ages of the observations, each once
     * @param observed intensities, or any numbers in their proportion
     */
    public static RogersCastroFit of(double[] ages, double[] observed, Form form) {
        if (ages.length != observed.length || ages.length <= form.parameters()) {
            throw new IllegalArgumentException("%d ages with %d observations do not suffice for %d parameters.".formatted(ages.length, observed.length, form.parameters()));
        }
        double scale = Arrays.stream(observed).map(Math::abs).max().orElse(0);
        if (!(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("There is nothing to fit: the highest observation is %s.".formatted(scale));
        }
        double[] scaled = Arrays.stream(observed).map(each -> each / scale).toArray();
        var curve = new LeastSquares(parameters -> schedule(form, parameters, 1).at(ages), scaled, new double[form.parameters()]);
        double[] best = starts(form, scaled).stream().map(curve::descend).min(java.util.Comparator.comparingDouble(curve::squares)).orElseThrow();
        RogersCastro schedule = schedule(form, best, scale);
        double[] fitted = schedule.at(ages);
        return new RogersCastroFit(schedule, squares(fitted, observed), Arrays.stream(fitted).boxed().toList());
    }

    private static double squares(double[] fitted, double[] observed) {
        double squares = 0;
        for (int at = 0; at < observed.length; at++) {
            squares += (fitted[at] - observed[at]) * (fitted[at] - observed[at]);
        }
        return squares;
    }

    private static RogersCastro schedule(Form form, double[] parameters, double scale) {
        Map<Parameter, Double> named = new EnumMap<>(Parameter.class);
        List<Parameter> names = form.names();
        for (int at = 0; at < parameters.length; at++) {
            named.put(names.get(at), isHeight(names.get(at)) ? parameters[at] * scale : parameters[at]);
        }
        return RogersCastro.of(named);
    }

    private static boolean isHeight(Parameter name) {
        return switch (name) {
            case A1, A2, A3, A4, C -> true;
            case ALPHA1, ALPHA2, ALPHA3, MU2, MU3, LAMBDA2, LAMBDA3, LAMBDA4 -> false;
        };
    }

    private static List<double[]> starts(Form form, double[] observed) {
        double least = Math.max(0, Arrays.stream(observed).min().orElse(0));
        List<double[]> starts = new ArrayList<>();
        for (double peak : PEAKS) {
            for (double[] slopes : SLOPES) {
                starts.add(start(form, least, peak, slopes));
            }
        }
        return starts;
    }

    private static double[] start(Form form, double least, double peak, double[] slopes) {
        return form.names().stream().mapToDouble(name -> switch (name) {
            case A1 -> 0.4;
            case ALPHA1 -> slopes[0];
            case A2 -> 1;
            case ALPHA2 -> slopes[1];
            case MU2 -> peak;
            case LAMBDA2 -> slopes[2];
            case A3 -> 0.1;
            case ALPHA3 -> 0.2;
            case MU3 -> 65;
            case LAMBDA3 -> 0.3;
            case A4 -> 0.01;
            case LAMBDA4 -> 0.02;
            case C -> least / 2;
        }).toArray();
    }
}
