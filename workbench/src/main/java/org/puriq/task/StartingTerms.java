package org.puriq.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.puriq.base.NumberStyle;
import org.puriq.base.Records;
import org.puriq.evidence.Category;
import org.puriq.format.ResponseFormat;
import org.puriq.response.MigrationTerm;
import org.puriq.source.Examination;
import org.puriq.source.Examined;
import org.puriq.source.Parcel;
import org.puriq.study.Study;

/** The words by which passages on migration are found in a study that has no list of its own; a study takes them over to change them. */
public final class StartingTerms {
    private static final List<String> NEEDED = List.of("scales.csv", "categories.csv", "migration-terms.csv");

    private StartingTerms() {}

    /** The study's own terms, else those that come with the program. */
    public static List<MigrationTerm> of(Study study) {
        List<MigrationTerm> own = study.all(MigrationTerm.class);
        return own.isEmpty() ? shipped().stream().map(each -> fitting(each, study)).toList() : own;
    }

    /** A study that lacks the theme of a term has the term without it. */
    private static MigrationTerm fitting(MigrationTerm term, Study study) {
        Optional<String> theme = term.theme().filter(each -> study.records().has(Category.class, each));
        return new MigrationTerm(term.id(), term.term(), term.language(), term.sense(), theme, term.references());
    }

    public static List<MigrationTerm> shipped() {
        var files = new LinkedHashMap<String, byte[]>();
        NEEDED.forEach(file -> files.put(file, read(file)));
        Examined examined = Examination.of(new Parcel(files), Records.NONE, NumberStyle.MACHINE, Optional.empty(), Conditions.READER);
        if (!examined.refusals().isEmpty() || examined.isBroken()) {
            throw new IllegalStateException("The terms that come with the program are not sound: " + examined.problems());
        }
        return examined.entries().stream().filter(each -> each.table() == ResponseFormat.MIGRATION_TERMS).map(each -> (MigrationTerm) each.record()).toList();
    }

    private static byte[] read(String file) {
        try (InputStream stream = StartingTerms.class.getResourceAsStream("/starting-set/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The file %s is missing from the program.".formatted(file));
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
