package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;

/** A word or phrase by which a passage on migration is found. */
public record MigrationTerm(
        String id,
        String term,
        String language,
        String sense,
        Optional<String> theme,
        List<String> references)
        implements Recorded {
    public static final String MIGRATION = "migration";
    public static final String NOT_MIGRATION = "not-migration";

    public MigrationTerm {
        references = List.copyOf(references);
    }
}
