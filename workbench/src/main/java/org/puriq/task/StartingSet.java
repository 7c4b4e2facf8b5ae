package org.puriq.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.base.NumberStyle;
import org.puriq.base.Records;
import org.puriq.source.Examination;
import org.puriq.source.Examined;
import org.puriq.source.Parcel;
import org.puriq.store.Change;

/** What every new study starts with, of no country: scales with usual categories, units, a few attributes. It is data like any study and can be changed like any. */
final class StartingSet {
    private static final List<String> FILES = List.of("scales.csv", "categories.csv", "units.csv", "attributes.csv", "comparisons.csv", "comparison-columns.csv",
            "guides.csv", "guide-questions.csv", "sheet-questions.csv");

    private StartingSet() {}

    static List<Change> changes() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, read(file)));
        Examined examined = Examination.of(new Parcel(files), Records.NONE, NumberStyle.MACHINE, Optional.empty(), Conditions.READER);
        if (!examined.refusals().isEmpty() || examined.isBroken()) {
            throw new IllegalStateException("The starting set of the program is not sound: " + examined.problems());
        }
        List<Change> changes = new ArrayList<>();
        examined.entries().forEach(entry -> changes.add(new Change.Put(entry.table(), entry.record())));
        return changes;
    }

    private static byte[] read(String file) {
        try (InputStream stream = StartingSet.class.getResourceAsStream("/starting-set/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The file %s of the starting set is missing from the program.".formatted(file));
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
