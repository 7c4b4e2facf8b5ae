package org.puriq.web;

import java.util.Optional;

/**
 * A picture with what it needs to be believed.
 *
 * @param svg the drawing, made by ourselves; colours by class, never by a style attribute, which the page's rules refuse
 * @param description what it shows, in a sentence, for those who do not see it
 * @param n how many cases it rests on, as a sentence
 * @param table the same as a table
 */
public record Picture(String id, String title, String description, String svg, String source, String n, Optional<SheetView> table) {}
