package org.puriq.golden;

import java.util.ArrayList;
import java.util.List;
import org.puriq.migration.RogersCastro.Form;
import org.puriq.migration.RogersCastroFit;

/**
 * {@code rc-fit-*}: seven parameters fitted to observed intensities. The fitted curve is compared, and how near it comes; single parameters are
 * weakly known, and a fit that comes nearer than the peer's is none that differs.
 */
final class RogersCastroFitCases implements GoldenCase {
    private static final Tolerance NO_FARTHER = new Tolerance(0, 1e-4);

    @Override
    public boolean knows(String id) {
        return id.startsWith("rc-fit-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable given = folder.inputs().table("data");
        GoldenTable parameters = folder.expected().table("params");
        var comparison = new Comparison(folder);
        List<Double> fitted = new ArrayList<>();
        for (String sample : given.texts("sample").stream().distinct().toList()) {
            GoldenTable own = given.where("sample", sample);
            RogersCastroFit fit = RogersCastroFit.of(own.numbers("age"), own.numbers("nmi"), Form.SEVEN);
            double expected = parameters.where("sample", sample).numbers("rss")[0];
            comparison.number("params", sample + " rss", expected, Math.max(expected, fit.squares()), NO_FARTHER);
            fitted.addAll(fit.fitted());
        }
        return comparison.column("fitted", "fitted", fitted.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
