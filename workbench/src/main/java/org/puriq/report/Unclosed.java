package org.puriq.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What is written to, for libraries that close it: it stays open, since whoever opened it closes it. */
final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
