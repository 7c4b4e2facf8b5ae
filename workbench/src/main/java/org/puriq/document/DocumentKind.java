package org.puriq.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a planning document is read from. */
public enum DocumentKind {
    PDF("pdf"), DOCX("docx"), ODT("odt"), TEXT("txt");

    private final String ending;

    DocumentKind(String ending) {
        this.ending = ending;
    }

    public String ending() {
        return ending;
    }

    /** The kind that a file's name promises. */
    public static Optional<DocumentKind> promisedBy(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> low.endsWith("." + each.ending)).findFirst();
    }
}
