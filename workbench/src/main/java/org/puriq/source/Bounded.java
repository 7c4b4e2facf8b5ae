package org.puriq.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that ends with an error when it gives more than so many bytes: what is packed small may unpack without end. */
public final class Bounded extends FilterInputStream {
    private final Supplier<? extends IOException> tooMuch;
    private long left;

    /** @param tooMuch what is thrown when there is more */
    public Bounded(InputStream stream, long most, Supplier<? extends IOException> tooMuch) {
        super(stream);
        this.left = most;
        this.tooMuch = tooMuch;
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
            throw tooMuch.get();
        }
    }
}
