package org.puriq.task;

import java.util.List;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.migration.RogersCastro.Form;
import org.puriq.migration.RogersCastroFit;
import org.puriq.source.IntensityTable;

/** Fits a Rogers-Castro schedule to a table of how many move at each age. */
public final class FitSchedule {
    private final NumberStyle spreadsheetNumbers;

    public FitSchedule(NumberStyle spreadsheetNumbers) {
        this.spreadsheetNumbers = spreadsheetNumbers;
    }

    public record Fitted(RogersCastroFit fit, List<Double> ages, List<Double> observed) {
        public Fitted {
            ages = List.copyOf(ages);
            observed = List.copyOf(observed);
        }
    }

    public Checked<Fitted> of(String file, byte[] bytes, Form form) {
        return IntensityTable.read(file, bytes, spreadsheetNumbers).then(table -> fit(file, table, form));
    }

    private static Checked<Fitted> fit(String file, IntensityTable table, Form form) {
        if (table.ages().size() <= form.parameters()) {
            return Checked.faulty(Problem.refused(Where.file(file), "schedule.few-ages", String.valueOf(table.ages().size()), String.valueOf(form.parameters())));
        }
        if (table.intensities().stream().allMatch(each -> each == 0)) {
            return Checked.faulty(Problem.refused(Where.file(file), "schedule.nobody"));
        }
        double[] ages = table.ages().stream().mapToDouble(Double::doubleValue).toArray();
        double[] observed = table.intensities().stream().mapToDouble(Double::doubleValue).toArray();
        return Checked.sound(new Fitted(RogersCastroFit.of(ages, observed, form), table.ages(), table.intensities()));
    }
}
