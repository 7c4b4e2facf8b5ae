package org.puriq.web;

import java.util.Optional;
import org.puriq.chart.Picture;

/**
 * A picture with what it needs to be believed.
 *
 * @param id its identity on the page
 * @param picture drawn without a source line of its own; what is printed below it is said here
 * @param n how many cases it rests on, as a sentence
 * @param table the same as a table
 */
public record Plate(String id, String title, Picture picture, String source, String n, Optional<SheetView> table) {

    /** The drawing for a page and for a telephone; the style sheet shows the one that fits. */
    public String drawing() {
        return picture.both(id + "-drawing");
    }
}
