package org.puriq.web;

import java.util.Optional;
import org.puriq.chart.Picture;

/**
 * A picture with what it needs to be believed.
 *
 * @param id its identity on the page
 * @param source what is printed below it, and {@code n}, how many cases it rests on; empty where the drawing says so itself
 * @param titled whether the title is shown; the page's own heading may already say it
 * @param table the same as a table
 */
public record Plate(String id, String title, Picture picture, String source, String n, boolean titled, Optional<SheetView> table) {

    /** The drawing for a page and for a telephone; the style sheet shows the one that fits. */
    public String drawing() {
        return picture.both(id + "-drawing");
    }
}
