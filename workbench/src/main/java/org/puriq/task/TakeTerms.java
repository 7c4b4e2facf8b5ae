package org.puriq.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.cofunding.FundingTerms;
import org.puriq.source.Examination;
import org.puriq.source.Examined;
import org.puriq.source.Parcel;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Study;

/**
 * Takes usual terms of co-funding into a study: 3x1, 2x1, 1x1, and what is reported of the Mexican programme. They are data like
 * any and can be changed like any. What the study has already stays as it is.
 */
public final class TakeTerms {
    private static final List<String> FILES = List.of("scales.csv", "categories.csv", "sources.csv", "funding-terms.csv", "funding-shares.csv");

    private final Workspace workspace;

    public TakeTerms(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Gives how many records are new. */
    public Checked<Integer> into(String study) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> {
            List<Change> changes = changes(known);
            int terms = (int) changes.stream().filter(each -> each instanceof Change.Put put && put.value() instanceof FundingTerms).count();
            return Checked.sound(new Decision<>(changes.size(), new Command(User.name(), "history.funding-terms", List.of(String.valueOf(terms)), changes)));
        })));
    }

    /** Whether the study lacks some of the usual terms. */
    public static boolean lacks(Study study) {
        return entries(study).stream().anyMatch(each -> each.record() instanceof FundingTerms && each.standing() == Examined.Standing.NEW);
    }

    private static List<Change> changes(Study study) {
        return entries(study).stream().filter(each -> each.standing() == Examined.Standing.NEW).<Change>map(each -> new Change.Put(each.table(), each.record())).toList();
    }

    private static List<Examined.Entry> entries(Study study) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, read(file)));
        Examined examined = Examination.of(new Parcel(files), study.records(), NumberStyle.MACHINE, Optional.empty(), Conditions.READER);
        if (examined.isBroken()) {
            throw new IllegalStateException("The usual terms of the program are not sound: " + examined.problems());
        }
        return examined.entries();
    }

    private static byte[] read(String file) {
        try (InputStream stream = TakeTerms.class.getResourceAsStream("/usual-terms/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The file %s of the usual terms is missing from the program.".formatted(file));
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
