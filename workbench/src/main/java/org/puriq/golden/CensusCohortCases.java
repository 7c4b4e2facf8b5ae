package org.puriq.golden;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.puriq.demography.MortalityInTime;
import org.puriq.migration.CensusByAge;
import org.puriq.migration.IntercensalCohorts;

/** {@code interp-coh-*}: the years between two censuses by cohort. */
final class CensusCohortCases implements GoldenCase {
    private static final String JANUARIES = "pop_jan1";

    @Override
    public boolean knows(String id) {
        return id.startsWith("interp-coh-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        return new Comparison(folder).matrix(JANUARIES, cohorts(folder).januaries());
    }

    /** The account of two censuses of a case, also of {@code mig-beta-*}, whose net migration smoothed by age is not computed. */
    static IntercensalCohorts cohorts(GoldenFolder folder) {
        GoldenValues given = folder.inputs();
        GoldenTable alive = given.table("lxMat");
        double[] dates = alive.columnLabels().stream().mapToDouble(each -> GoldenNumber.of(each, alive.file())).toArray();
        double[][] byAge = alive.matrix();
        List<double[]> tables = IntStream.range(0, dates.length).mapToObj(at -> IntStream.range(0, byAge.length).mapToDouble(age -> byAge[age][at]).toArray()).toList();
        return IntercensalCohorts.of(new CensusByAge(given.list("c1"), date(folder, "date1", "2002-10-16")), new CensusByAge(given.list("c2"), date(folder, "date2", "2010-10-25")),
                given.list("births"), MortalityInTime.of(dates, tables, false));
    }

    /** The interpolation names no dates but says that it is made as the residual of the same censuses, whose dates these are. */
    private static double date(GoldenFolder folder, String name, String otherwise) {
        String text = folder.arguments().has(name) ? folder.arguments().text(name) : otherwise;
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() + (date.getDayOfYear() - 1.0) / date.lengthOfYear();
        } catch (DateTimeException wrong) {
            throw UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.missing", name);
        }
    }
}
