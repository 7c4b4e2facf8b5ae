package org.puriq.base;

/** One text in Spanish and English. Either may be empty; the other then stands in for it, so that nothing recorded goes unseen. */
public record Wording(String spanish, String english) {
    public static final Wording NONE = new Wording("", "");

    /** A text that reads the same in both languages, such as a name. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /** The text in {@code language}, or in the other one where it was written in that one only. */
    public String in(Language language) {
        String wanted = language == Language.SPANISH ? spanish : english;
        String other = language == Language.SPANISH ? english : spanish;
        return wanted.isEmpty() ? other : wanted;
    }

    public boolean isEmpty() {
        return spanish.isEmpty() && english.isEmpty();
    }
}
