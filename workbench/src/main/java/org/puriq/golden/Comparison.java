package org.puriq.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Wording;

/** What was expected beside what was computed, number by number. An output that was neither compared nor left out with a reason counts as a difference. */
public final class Comparison {
    private static final int TOLD = 20;

    private final GoldenFolder folder;
    private final Map<String, Integer> compared = new LinkedHashMap<>();
    private final Map<String, Wording> leftOut = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int differing;

    public Comparison(GoldenFolder folder) {
        this.folder = folder;
    }

    /** One number that does not agree, and where in the output it stands. */
    public record Difference(String output, String where, String expected, String computed) {}

    public Comparison number(String output, String where, double expected, double computed) {
        return number(output, where, expected, computed, folder.tolerance());
    }

    /** With a tolerance of its own, where the case states one for this output. */
    public Comparison number(String output, String where, double expected, double computed, Tolerance tolerance) {
        compared.merge(output, 1, Integer::sum);
        if (!tolerance.holds(expected, computed)) {
            differ(output, where, String.valueOf(expected), String.valueOf(computed));
        }
        return this;
    }

    public Comparison text(String output, String where, String expected, String computed) {
        compared.merge(output, 1, Integer::sum);
        if (!expected.equals(computed)) {
            differ(output, where, expected, computed);
        }
        return this;
    }

    /** An expected number that stands in case.json itself. */
    public Comparison number(String output, double computed) {
        return number(output, "", folder.expected().number(output), computed);
    }

    /** An expected list: in case.json, or a file of names and values. */
    public Comparison list(String output, double... computed) {
        return list(output, "", folder.expected().list(output), computed);
    }

    public Comparison list(String output, String where, double[] expected, double... computed) {
        same(output, where + " n", expected.length, computed.length);
        for (int at = 0; at < Math.min(expected.length, computed.length); at++) {
            number(output, "%s[%d]".formatted(where, at + 1), expected[at], computed[at]);
        }
        return this;
    }

    /** An expected matrix, rows as in the file. */
    public Comparison matrix(String output, double[]... computed) {
        GoldenTable table = folder.expected().table(output);
        double[][] expected = table.matrix();
        List<String> labels = table.rowLabels();
        same(output, "rows", expected.length, computed.length);
        for (int row = 0; row < Math.min(expected.length, computed.length); row++) {
            list(output, labels.get(row), expected[row], computed[row]);
        }
        return this;
    }

    /** One column of an expected table, rows as in the file. */
    public Comparison column(String output, String column, double... computed) {
        return list(output, column, folder.expected().table(output).numbers(column), computed);
    }

    /** Says that an expected output is not computed, and why. */
    public Comparison leavesOut(String output, Wording why) {
        leftOut.put(output, why);
        return this;
    }

    /** How many there are, which has no tolerance. */
    public Comparison same(String output, String where, int expected, int computed) {
        if (expected != computed) {
            differ(output, where, String.valueOf(expected), String.valueOf(computed));
        }
        return this;
    }

    private void differ(String output, String where, String expected, String computed) {
        differing++;
        if (differences.size() < TOLD) {
            differences.add(new Difference(output, where.strip(), expected, computed));
        }
    }

    Outcome outcome() {
        folder.expected().names().stream().filter(each -> !compared.containsKey(each) && !leftOut.containsKey(each)).forEach(each -> differ(each, "", "", ""));
        Verdict verdict = differing > 0 ? Verdict.DIFFERS : compared.isEmpty() ? Verdict.NOT_SUPPORTED : Verdict.MATCH;
        return new Outcome(folder.id(), verdict, Collections.unmodifiableMap(compared), Collections.unmodifiableMap(leftOut), List.copyOf(differences), differing, Optional.empty());
    }
}
