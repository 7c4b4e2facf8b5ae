package org.puriq.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an error when it gives more than so many bytes: what is packed small may unpack without end. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream stream, long most) {
        super(stream);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int many = super.read(into, from, most);
        count(Math.max(many, 0));
        return many;
    }

    private void count(int many) throws IOException {
        left -= many;
        if (left < 0) {
            throw new IOException("more bytes than are read");
        }
    }
}
