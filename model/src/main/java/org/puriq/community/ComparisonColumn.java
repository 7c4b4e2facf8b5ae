package org.puriq.community;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Wording;

/**
 * A column of a comparison: place names at a level, statements of an attribute, or activities of a kind of owner. Beside a level the
 * attribute says how the source prints the names.
 *
 * @param groupPrinted the head over several columns, as printed; {@code group} the same in the program's languages
 * @param also attributes whose statements of the same table stand in the cell as well, once it is normalised: families beside persons
 * @param ancestors whether a statement about a place further up may stand in for one that is missing, its level then being named
 * @param joint how several statements stand in a cell: {@code break} on lines of their own, {@code space} behind each other
 */
public record ComparisonColumn(
        String id,
        String comparison,
        int position,
        String groupPrinted,
        Wording group,
        String printed,
        Wording name,
        Optional<String> level,
        Optional<String> attribute,
        List<String> also,
        Optional<String> ownerKind,
        boolean ancestors,
        String joint,
        List<String> references)
        implements Recorded {
    public ComparisonColumn {
        also = List.copyOf(also);
        references = List.copyOf(references);
    }

    /** What stands between two statements of one cell. */
    public String separator() {
        return joint.equals("space") ? " " : "\n";
    }
}
