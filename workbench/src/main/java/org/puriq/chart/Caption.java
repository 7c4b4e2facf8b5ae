package org.puriq.chart;

/**
 * What a picture is, for somebody who does not see it, and where it comes from.
 *
 * @param title its name, in a few words
 * @param description what it shows, in a sentence or two: the accessible description
 * @param source the source line with n, printed under the picture; empty where the page prints it itself
 */
public record Caption(String title, String description, String source) {
    public Caption {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A picture without a title cannot be read aloud.");
        }
    }
}
