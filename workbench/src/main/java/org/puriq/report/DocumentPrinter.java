package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import org.puriq.text.Texts;

/** Prints a document in one format. */
interface DocumentPrinter {
    /** Writes the whole of it and leaves {@code out} open. {@code texts} speak the document's language. */
    void print(Document document, Texts texts, Progress progress, OutputStream out) throws IOException;
}
