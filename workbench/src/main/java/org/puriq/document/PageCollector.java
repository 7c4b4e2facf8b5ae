package org.puriq.document;

import java.util.ArrayList;
import java.util.List;

/** Takes the text as a reader meets it, and stops it where the bounds end. */
final class PageCollector {
    private final Bounds bounds;
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private final Heard heard;
    private int characters;
    private boolean paged;

    PageCollector(Bounds bounds, Heard heard) {
        this.bounds = bounds;
        this.heard = heard;
    }

    /** So many parts of so many are taken; a kind of file that does not know how many there are does not say it. */
    void reached(int done, int of) {
        heard.read(done, of);
    }

    void add(CharSequence text) throws Unreadable {
        characters += text.length();
        if (characters > bounds.characters()) {
            throw new Unreadable("document.too-much-text", String.valueOf(bounds.characters()));
        }
        page.append(text);
    }

    void endPage() throws Unreadable {
        paged = true;
        closePage();
    }

    private void closePage() throws Unreadable {
        pages.add(page.toString());
        page.setLength(0);
        if (pages.size() > bounds.pages()) {
            throw new Unreadable("document.too-many-pages", String.valueOf(bounds.pages()));
        }
    }

    DocumentText text(DocumentKind kind) throws Unreadable {
        if (!page.isEmpty() || pages.isEmpty()) {
            closePage();
        }
        return new DocumentText(kind, paged, pages);
    }
}
