package org.puriq.chart;

/** Puts things into a row without overlap, each as near as it can be to where it wants to stand. */
final class Stacking {
    private Stacking() {}

    /**
     * The centres of things of these sizes, in this order, within {@code from} and {@code to} where they fit; where they do
     * not, they reach beyond {@code to}. Neighbours that press on each other share the way (pool adjacent violators), so
     * the sum of squared distances is the least.
     */
    static double[] centres(double[] wanted, double[] sizes, double from, double to) {
        int count = wanted.length;
        double[] before = new double[count + 1];
        for (int at = 0; at < count; at++) {
            before[at + 1] = before[at] + sizes[at];
        }
        double[] starts = pooled(wanted, sizes, before);
        double last = Math.max(to - before[count], from);
        double[] centres = new double[count];
        for (int at = 0; at < count; at++) {
            centres[at] = Math.clamp(starts[at], from, last) + before[at] + sizes[at] / 2;
        }
        return centres;
    }

    /** Where the whole row would start if it followed each thing's wish; never falling, so that nothing overlaps. */
    private static double[] pooled(double[] wanted, double[] sizes, double[] before) {
        int count = wanted.length;
        double[] mean = new double[count];
        int[] members = new int[count];
        int blocks = 0;
        for (int at = 0; at < count; at++) {
            mean[blocks] = wanted[at] - sizes[at] / 2 - before[at];
            members[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int all = members[blocks - 2] + members[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * members[blocks - 2] + mean[blocks - 1] * members[blocks - 1]) / all;
                members[blocks-- - 2] = all;
            }
        }
        double[] starts = new double[count];
        for (int block = 0, at = 0; block < blocks; block++) {
            for (int member = 0; member < members[block]; member++) {
                starts[at++] = mean[block];
            }
        }
        return starts;
    }
}
