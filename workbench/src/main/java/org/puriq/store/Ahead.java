package org.puriq.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Works through a long list in pieces of a fixed size: the next piece is prepared on another core while this one is used. */
final class Ahead<T, R> implements Iterator<List<R>> {
    private final List<T> all;
    private final int size;
    private final Function<T, R> preparation;
    private int from;
    private CompletableFuture<List<R>> next;

    /** @param preparation must not rest on what is done with the pieces before */
    Ahead(List<T> all, int size, Function<T, R> preparation) {
        this.all = all;
        this.size = size;
        this.preparation = preparation;
        this.next = prepared();
    }

    private CompletableFuture<List<R>> prepared() {
        List<T> piece = all.subList(from, Math.min(from + size, all.size()));
        from += piece.size();
        return CompletableFuture.supplyAsync(() -> {
            List<R> done = new ArrayList<>(piece.size());
            piece.forEach(each -> done.add(preparation.apply(each)));
            return done;
        });
    }

    @Override
    public boolean hasNext() {
        return !next.join().isEmpty();
    }

    @Override
    public List<R> next() {
        List<R> piece = next.join();
        if (piece.isEmpty()) {
            throw new NoSuchElementException();
        }
        next = prepared();
        return piece;
    }
}
