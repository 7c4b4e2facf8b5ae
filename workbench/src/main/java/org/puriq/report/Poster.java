package org.puriq.report;

import java.util.List;

/**
 * A poster for an assembly: priorities with large numbers, each with one line on what the evidence says, in two languages.
 *
 * @param title and {@code otherTitle} the same in the two languages; the other one is empty where both read alike
 */
public record Poster(String title, String otherTitle, String where, String question, String otherQuestion, List<Item> items, String foot, String otherFoot) {
    public Poster {
        items = List.copyOf(items);
    }

    /** One priority; {@code votes} is empty as long as nobody counted. */
    public record Item(int number, String name, String otherName, String evidence, String otherEvidence, String votes) {}
}
