package org.puriq.document;

import java.util.List;

/**
 * The text of a document, page by page in the order of the file.
 *
 * @param paged whether the file says where its pages end; else all the text is on one page without a number
 */
public record DocumentText(DocumentKind kind, boolean paged, List<String> pages) {
    /** A page with fewer letters than this holds no text that could be searched: a picture, a stamp, a page number. */
    private static final int LETTERS_OF_A_PAGE = 25;

    public DocumentText {
        pages = List.copyOf(pages);
    }

    /** How many pages hold no text, as pages do that were only scanned. */
    public int withoutText() {
        return (int) pages.stream().filter(page -> page.chars().filter(Character::isLetter).limit(LETTERS_OF_A_PAGE).count() < LETTERS_OF_A_PAGE).count();
    }

    /** {@code es} or {@code en}. */
    public String language() {
        return Tongue.of(this);
    }

    boolean hasText() {
        return withoutText() < pages.size() || !paged && pages.stream().anyMatch(page -> page.chars().anyMatch(Character::isLetter));
    }
}
