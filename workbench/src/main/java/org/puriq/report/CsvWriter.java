package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes rows of text as RFC 4180 says, with a separator and a line end of choice; quotes only where they are needed. */
final class CsvWriter {
    private final Writer writer;
    private final char separator;
    private final String lineEnd;

    CsvWriter(OutputStream out, char separator, String lineEnd) {
        this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.separator = separator;
        this.lineEnd = lineEnd;
    }

    void byteOrderMark() throws IOException {
        writer.write('\uFEFF');
    }

    void row(List<String> cells) throws IOException {
        // A row that is one empty cell would be an empty line, which readers skip.
        boolean wouldVanish = cells.size() == 1 && cells.getFirst().isEmpty();
        for (int at = 0; at < cells.size(); at++) {
            writer.write(at == 0 ? "" : String.valueOf(separator));
            writer.write(wouldVanish ? "\"\"" : quoted(cells.get(at)));
        }
        writer.write(lineEnd);
    }

    void flush() throws IOException {
        writer.flush();
    }

    private String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(each -> each == separator || each == '"' || each == '\n' || each == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
