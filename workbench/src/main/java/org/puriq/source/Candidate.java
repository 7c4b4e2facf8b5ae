package org.puriq.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.format.Named;
import org.puriq.format.Table;

/** A row under examination: the record that it may become, as long as nothing refuses it. */
final class Candidate {
    private final OfferedRow row;
    private Optional<Recorded> record = Optional.empty();
    private List<Problem> problems = List.of();

    private Optional<Conflict> conflict = Optional.empty();

    Candidate(OfferedRow row) {
        this.row = row;
    }

    OfferedRow row() {
        return row;
    }

    Table<?> table() {
        return row.table();
    }

    boolean isSound() {
        return record.isPresent();
    }

    Recorded record() {
        return record.orElseThrow();
    }

    Named named() {
        return new Named(table().name(), record().id());
    }

    void become(Recorded sound) {
        record = Optional.of(sound);
    }

    /** The study was changed meanwhile, where this row was changed as well. */
    void clash(Conflict with) {
        conflict = Optional.of(with);
        note(with.problems());
    }

    Optional<Conflict> conflict() {
        return conflict;
    }

    void refuse(List<Problem> why) {
        record = Optional.empty();
        note(why);
    }

    void note(List<Problem> more) {
        if (!more.isEmpty()) {
            List<Problem> all = new ArrayList<>(problems);
            all.addAll(more);
            problems = List.copyOf(all);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    Examined.Refusal refusal() {
        return new Examined.Refusal(table(), row.head().dialect().separator(), row.head().names(), row.written(), problems);
    }
}
