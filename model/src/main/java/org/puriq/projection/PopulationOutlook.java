package org.puriq.projection;

import java.util.List;

/**
 * The population of many places ahead, drawn jointly: the draw number 17 of one place and the draw number 17 of another belong to
 * the same future, so that the share of a place in the whole can be taken draw by draw. The error of the national total is shared.
 */
public interface PopulationOutlook {
    /** The codes of the places, in the order in which they were given. */
    List<String> places();

    /** The first year of which draws can be asked: that of the last count. */
    int firstYear();

    /** Persons in the year, one number a draw; every place has the same number of draws in the same order. */
    double[] draws(String place, int year);

    /** The median and the central intervals of a place, from the first year to the last one that the outlook is asked for. */
    Fan fan(String place);
}
