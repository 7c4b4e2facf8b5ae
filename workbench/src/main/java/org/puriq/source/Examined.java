package org.puriq.source;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.Named;
import org.puriq.format.Table;

/**
 * What an examination found. Nothing is changed yet.
 *
 * @param entries the rows that can be taken, doubtful ones among them
 * @param doubtful how many of them should be looked at
 * @param refusals the rows that cannot be taken
 * @param doubts what is doubtful about rows that can be taken
 * @param fileProblems what is wrong with whole files
 * @param before what the study held when it was examined
 * @param missing records that went out to be edited and do not come back: deleted, or lost
 * @param conflicts records that were changed in the workbook and in the study as well; the entries hold what the workbook says
 */
public record Examined(List<Entry> entries, int doubtful, List<Refusal> refusals, List<Problem> doubts, List<Problem> fileProblems, Records before, List<Named> missing,
        List<Conflict> conflicts) {

    /** How a row stands to what the study holds already. */
    public enum Standing { NEW, CHANGED, SAME }

    public record Entry(Table<?> table, Recorded record, Standing standing) {}

    /** A refused row with the head of its file and its cells as they were written, so that it can be corrected and sent again. */
    public record Refusal(Table<?> table, char separator, List<String> head, List<String> cells, List<Problem> problems) {
        /** What was written under this head. */
        public String written(String column) {
            int at = head.indexOf(column);
            return at >= 0 && at < cells.size() ? cells.get(at) : "";
        }

        /** What stands behind the last column that has a name. */
        public List<String> beyondHead() {
            return cells.size() > head.size() ? cells.subList(head.size(), cells.size()) : List.of();
        }
    }

    public Examined {
        entries = List.copyOf(entries);
        refusals = List.copyOf(refusals);
        doubts = List.copyOf(doubts);
        fileProblems = List.copyOf(fileProblems);
        missing = List.copyOf(missing);
        conflicts = List.copyOf(conflicts);
    }

    /** The same with other rows that can be taken. */
    public Examined with(List<Entry> others) {
        return new Examined(others, doubtful, refusals, doubts, fileProblems, before, missing, conflicts);
    }

    /** The same, where what the study says holds in these conflicts. */
    public Examined withTheStudys(Predicate<Named> those) {
        Map<Named, Conflict> asked = conflicts.stream().filter(each -> those.test(each.record())).collect(Collectors.toMap(Conflict::record, each -> each));
        List<Entry> settled = entries.stream().flatMap(entry -> {
            Conflict conflict = asked.get(new Named(entry.table().name(), entry.record().id()));
            return conflict == null ? Stream.of(entry) : conflict.studys().map(record -> new Entry(entry.table(), record, entry.standing())).stream();
        }).toList();
        return with(settled);
    }

    /** Rows that can be taken and raise no doubt. */
    public int good() {
        return entries.size() - doubtful;
    }

    public long count(Standing standing) {
        return entries.stream().filter(each -> each.standing() == standing).count();
    }

    /** Everything wrong or doubtful: files first, then refused rows, then doubtful ones. */
    public List<Problem> problems() {
        return Stream.of(fileProblems.stream(), refusals.stream().flatMap(each -> each.problems().stream()), doubts.stream()).flatMap(each -> each).toList();
    }

    /** Whether a whole file could not be read, so that taking the rest would take a part for the whole. */
    public boolean isBroken() {
        return fileProblems.stream().anyMatch(Problem::refuses);
    }
}
