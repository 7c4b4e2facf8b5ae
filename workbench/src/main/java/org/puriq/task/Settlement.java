package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.Named;
import org.puriq.format.Nearest;
import org.puriq.source.Conflict;
import org.puriq.source.Examined;

/**
 * What somebody says of records that were changed in a workbook and in the study as well: one by one, and of those that were not
 * named, of all the others together.
 *
 * @param others what holds where nothing was said of the record itself
 * @param ones what holds of a record
 */
public record Settlement(Side others, Map<Named, Side> ones) {
    /** Whose value holds. */
    public enum Side { ASKED, STUDY, WORKBOOK }

    public static final Settlement ASKED = of(Side.ASKED);

    public Settlement {
        ones = Map.copyOf(ones);
    }

    public static Settlement of(Side all) {
        return new Settlement(all, Map.of());
    }

    /** @param keep records of which the study holds, as {@code table:id}; {@code take} those of which the workbook holds */
    public static Settlement of(Side others, List<String> keep, List<String> take) {
        Map<Named, Side> ones = new LinkedHashMap<>();
        keep.forEach(each -> ones.put(named(each), Side.STUDY));
        take.forEach(each -> ones.put(named(each), Side.WORKBOOK));
        return new Settlement(others, ones);
    }

    private static Named named(String reference) {
        String[] parts = reference.split(":", 2);
        return new Named(parts.length < 2 ? "" : parts[0], parts[parts.length - 1]);
    }

    public Side of(Named record) {
        return ones.getOrDefault(record, others);
    }

    /** Those of which nobody said anything. */
    List<Named> open(Examined examined) {
        return examined.conflicts().stream().map(Conflict::record).filter(each -> of(each) == Side.ASKED).toList();
    }

    /** What was said of records that are in no conflict. */
    List<Problem> beside(Examined examined) {
        List<Named> known = examined.conflicts().stream().map(Conflict::record).toList();
        List<Problem> beside = new ArrayList<>();
        ones.keySet().stream().filter(each -> !known.contains(each)).sorted(java.util.Comparator.comparing(Named::toString)).forEach(each -> beside.add(Problem.refused(Where.NOWHERE, "conflict.none-of",
                each.table().isEmpty() ? each.id() : each.toString(), Nearest.to(each.toString(), known.stream().map(Named::toString).toList()).orElse(""), String.join(", ", known.stream().map(Named::toString).toList()))));
        return beside;
    }
}
