package org.puriq.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely people of each age are to move, as a sum of curves: children who move with their parents, the labour force that moves when
 * it enters work, and, in places that have them, a retirement peak and a slope that rises in old age; a constant below all. With 7, 9, 11
 * or 13 parameters. Rogers and Castro (1981), Model Migration Schedules; Rogers, Little and Raymer (2010).
 *
 * <p>m(x) = a1·e^(−α1·x) + a2·e^(−α2·(x−μ2) − e^(−λ2·(x−μ2))) + a3·e^(−α3·(x−μ3) − e^(−λ3·(x−μ3))) + a4·e^(λ4·x) + c
 */
public record RogersCastro(Childhood childhood, Peak labour, Optional<Peak> retirement, Optional<Slope> oldAge, double constant) {

    /** The parameters by the names that the field gives them. */
    public enum Parameter {
        A1("a1"), ALPHA1("alpha1"), A2("a2"), ALPHA2("alpha2"), MU2("mu2"), LAMBDA2("lambda2"),
        A3("a3"), ALPHA3("alpha3"), MU3("mu3"), LAMBDA3("lambda3"), A4("a4"), LAMBDA4("lambda4"), C("c");

        private final String code;

        Parameter(String code) {
            this.code = code;
        }

        /** The name as files write it. */
        public String code() {
            return code;
        }

        public static Optional<Parameter> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }

    /** Which curves a schedule has. */
    public enum Form {
        SEVEN(7, false, false), NINE(9, false, true), ELEVEN(11, true, false), THIRTEEN(13, true, true);

        private final int parameters;
        private final boolean retires;
        private final boolean rises;

        Form(int parameters, boolean retires, boolean rises) {
            this.parameters = parameters;
            this.retires = retires;
            this.rises = rises;
        }

        /** How many parameters it has. */
        public int parameters() {
            return parameters;
        }

        public static Optional<Form> of(int parameters) {
            return Arrays.stream(values()).filter(each -> each.parameters == parameters).findFirst();
        }

        boolean retires() {
            return retires;
        }

        boolean rises() {
            return rises;
        }

        /** Its parameters in the order in which they are printed. */
        public List<Parameter> names() {
            List<Parameter> names = new ArrayList<>(List.of(Parameter.A1, Parameter.ALPHA1, Parameter.A2, Parameter.ALPHA2, Parameter.MU2, Parameter.LAMBDA2));
            if (retires) {
                names.addAll(List.of(Parameter.A3, Parameter.ALPHA3, Parameter.MU3, Parameter.LAMBDA3));
            }
            if (rises) {
                names.addAll(List.of(Parameter.A4, Parameter.LAMBDA4));
            }
            names.add(Parameter.C);
            return List.copyOf(names);
        }
    }

    /** The falling curve of childhood: its height at birth and how fast it falls. */
    public record Childhood(double height, double descent) {
        double at(double age) {
            return height * StrictMath.exp(-descent * age);
        }
    }

    /** A peak that rises fast and falls slowly: its height, how fast it falls, where it lies, how fast it rises. */
    public record Peak(double height, double descent, double location, double ascent) {
        double at(double age) {
            return height * StrictMath.exp(-descent * (age - location) - StrictMath.exp(-ascent * (age - location)));
        }
    }

    /** A slope that rises with age. */
    public record Slope(double height, double ascent) {
        double at(double age) {
            return height * StrictMath.exp(ascent * age);
        }
    }

    /** The intensity at an exact or completed age, as the parameters were fitted. */
    public double at(double age) {
        return childhood.at(age) + labour.at(age) + retirement.map(each -> each.at(age)).orElse(0.0) + oldAge.map(each -> each.at(age)).orElse(0.0) + constant;
    }

    public double[] at(double[] ages) {
        return Arrays.stream(ages).map(this::at).toArray();
    }

    /** {@code total} shared out over the ages as the schedule has it. */
    public double[] share(double total, double[] ages) {
        double[] schedule = at(ages);
        double sum = Arrays.stream(schedule).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("A schedule that sums to %s shares nothing out.".formatted(sum));
        }
        return Arrays.stream(schedule).map(each -> each / sum * total).toArray();
    }

    public Form form() {
        return Arrays.stream(Form.values()).filter(each -> each.retires() == retirement.isPresent() && each.rises() == oldAge.isPresent()).findFirst().orElseThrow();
    }

    /** Whether it can be read as chances to move: never below zero at the ages from nought to a hundred. */
    public boolean isNeverNegative() {
        return java.util.stream.IntStream.rangeClosed(0, 100).allMatch(age -> at(age) >= 0);
    }

    public Map<Parameter, Double> parameters() {
        Map<Parameter, Double> all = new EnumMap<>(Parameter.class);
        all.putAll(Map.of(Parameter.A1, childhood.height(), Parameter.ALPHA1, childhood.descent(), Parameter.A2, labour.height(), Parameter.ALPHA2, labour.descent(),
                Parameter.MU2, labour.location(), Parameter.LAMBDA2, labour.ascent(), Parameter.C, constant));
        retirement.ifPresent(peak -> all.putAll(Map.of(Parameter.A3, peak.height(), Parameter.ALPHA3, peak.descent(), Parameter.MU3, peak.location(), Parameter.LAMBDA3, peak.ascent())));
        oldAge.ifPresent(slope -> all.putAll(Map.of(Parameter.A4, slope.height(), Parameter.LAMBDA4, slope.ascent())));
        return all;
    }

    /** The schedule with these parameters; its curves are those that are named. */
    public static RogersCastro of(Map<Parameter, Double> parameters) {
        Optional<Peak> retirement = parameters.containsKey(Parameter.A3)
                ? Optional.of(new Peak(of(parameters, Parameter.A3), of(parameters, Parameter.ALPHA3), of(parameters, Parameter.MU3), of(parameters, Parameter.LAMBDA3))) : Optional.empty();
        Optional<Slope> oldAge = parameters.containsKey(Parameter.A4) ? Optional.of(new Slope(of(parameters, Parameter.A4), of(parameters, Parameter.LAMBDA4))) : Optional.empty();
        return new RogersCastro(new Childhood(of(parameters, Parameter.A1), of(parameters, Parameter.ALPHA1)),
                new Peak(of(parameters, Parameter.A2), of(parameters, Parameter.ALPHA2), of(parameters, Parameter.MU2), of(parameters, Parameter.LAMBDA2)),
                retirement, oldAge, of(parameters, Parameter.C));
    }

    private static double of(Map<Parameter, Double> parameters, Parameter name) {
        Double value = parameters.get(name);
        if (value == null || !Double.isFinite(value)) {
            throw new IllegalArgumentException("The schedule needs a number for %s, and has %s.".formatted(name.code(), parameters));
        }
        return value;
    }

    /** Children who move for each mover of the labour curve, by the heights: high where families move together. */
    public double childDependency() {
        return childhood.height() / labour.height();
    }

    /** How much faster the labour peak rises than it falls. */
    public double labourAsymmetry() {
        return labour.ascent() / labour.descent();
    }

    /** Whether children follow their parents: one where both curves fall alike. */
    public double parentalRegularity() {
        return childhood.descent() / labour.descent();
    }
}
