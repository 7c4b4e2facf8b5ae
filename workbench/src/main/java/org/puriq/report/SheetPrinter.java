package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** Prints a sheet in one format. */
interface SheetPrinter {
    /** Writes the whole of it and leaves {@code out} open. */
    void print(Sheet sheet, Texts texts, OutputStream out) throws IOException;
}
