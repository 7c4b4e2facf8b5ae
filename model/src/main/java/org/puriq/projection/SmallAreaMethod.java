package org.puriq.projection;

/** A way to carry the population of places ahead without ages. */
public interface SmallAreaMethod {
    /** Its name in tables and files, such as {@code constant-share}. */
    String id();

    /**
     * Persons of every place at a moment, not negative.
     *
     * @param whole what the method of the whole expects of all places together; methods of shares distribute it
     */
    double[] at(CountedPlaces counted, double moment, double whole);
}
