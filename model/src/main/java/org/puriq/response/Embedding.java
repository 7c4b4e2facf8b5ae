package org.puriq.response;

import java.util.List;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/** How far one theme of migration is embedded in what a local government plans and does, on the ladder from absent to reported back, with its evidence. */
public record Embedding(
        String id,
        String place,
        Optional<String> owner,
        Optional<String> round,
        String theme,
        int rung,
        List<String> passages,
        List<String> records,
        Optional<String> assessor,
        Optional<PartialDate> assessedAt,
        Wording reason,
        List<String> references)
        implements Recorded {
    public static final int ABSENT = 0;
    public static final int DESCRIBED = 1;
    public static final int OBJECTIVE = 2;
    public static final int BUDGETED = 3;
    public static final int EXECUTED = 4;
    public static final int REPORTED = 5;

    public Embedding {
        passages = List.copyOf(passages);
        records = List.copyOf(records);
        references = List.copyOf(references);
    }
}
