package org.puriq.web;

/** A sentence that concerns the whole page. */
public record Notice(Kind kind, String sentence) {
    /** Something to know, something to doubt, or something that was not done. */
    public enum Kind { NOTE, DOUBT, REFUSED }

    /** As style sheets call it. */
    public String style() {
        return switch (kind) {
            case NOTE -> "note";
            case DOUBT -> "doubt";
            case REFUSED -> "refused";
        };
    }

    /** The message key of the word before the sentence. */
    public String wordKey() {
        return "web.notice." + style();
    }
}
