package org.puriq.golden;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.puriq.migration.MigrationAges;

/** {@code index-age-*}: the shape of age profiles. The peer's window around the peak lies one year too low; the corrected one is the target. */
final class MigrationAgeCases implements GoldenCase {
    private static final int YOUNGEST = 5;
    private static final int OLDEST = 65;
    private static final String PEER = "peer";
    private static final String CORRECTED = "corrected_peak_window";

    @Override
    public boolean knows(String id) {
        return id.startsWith("index-age-");
    }

    @Override
    public Comparison run(GoldenFolder folder) {
        GoldenTable given = folder.inputs().table("data");
        List<MigrationAges> shapes = folder.expected().table(PEER).texts("sample").stream().map(sample -> shape(given.where("sample", sample))).toList();
        return new Comparison(folder)
                .column(PEER, "gmr", all(shapes, MigrationAges::grossRate)).column(PEER, "peak_mi", all(shapes, MigrationAges::peakPercent))
                .column(PEER, "peak_age", all(shapes, MigrationAges::peakAge)).column(PEER, "murc", all(shapes, MigrationAges::steepestRise))
                .column(PEER, "mdrc", all(shapes, MigrationAges::steepestFall)).column(PEER, "asymmetry", all(shapes, MigrationAges::asymmetry))
                .column(CORRECTED, "peak_age", all(shapes, MigrationAges::peakAge)).column(CORRECTED, "peak_breadth", all(shapes, MigrationAges::breadthPercent))
                .column(CORRECTED, "peak_share", all(shapes, MigrationAges::sharePercent));
    }

    private static MigrationAges shape(GoldenTable own) {
        double[] ages = own.numbers("age");
        double[] migrants = own.numbers("migrants");
        double[] people = own.numbers("population");
        return MigrationAges.of(IntStream.range(0, ages.length).map(at -> (int) ages[at]).toArray(), IntStream.range(0, ages.length).mapToDouble(at -> migrants[at] / people[at]).toArray(), YOUNGEST, OLDEST);
    }

    private static double[] all(List<MigrationAges> shapes, ToDoubleFunction<MigrationAges> measure) {
        return shapes.stream().mapToDouble(measure).toArray();
    }
}
