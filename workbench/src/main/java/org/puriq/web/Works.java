package org.puriq.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.puriq.base.Checked;
import org.puriq.report.Progress;
import org.puriq.text.Texts;

/**
 * Long work that goes on while its page is closed; the latest few are remembered until the program ends.
 *
 * @param <A> what a piece of work is about
 * @param <T> what comes of it
 */
final class Works<A, T> {
    private static final int REMEMBERED = 20;

    private final SequencedMap<String, Running<A, T>> all = new LinkedHashMap<>();
    private int started;

    /** What does the work, step by step. */
    interface Making<T> {
        Checked<T> make(Progress progress);
    }

    synchronized Running<A, T> start(A about, Making<T> making) {
        started++;
        var running = new Running<A, T>(String.valueOf(started), about);
        all.put(running.name, running);
        while (all.size() > REMEMBERED) {
            all.pollFirstEntry();
        }
        Thread.ofVirtual().name("work " + running.name).start(() -> running.run(making));
        return running;
    }

    synchronized Optional<Running<A, T>> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** One piece of work, as far as it has come. */
    static final class Running<A, T> {
        private final String name;
        private final A about;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final long since = System.nanoTime();
        private volatile Work.State state = Work.State.RUNNING;
        private volatile boolean unwanted;
        private volatile String doing = "";
        private volatile Optional<Checked<T>> outcome = Optional.empty();
        private volatile int done;
        private volatile int of;

        private Running(String name, A about) {
            this.name = name;
            this.about = about;
        }

        private void run(Making<T> making) {
            try {
                Checked<T> made = making.make(this::step);
                outcome = Optional.of(made);
                state = made instanceof Checked.Sound<?> ? Work.State.DONE : Work.State.FAILED;
            } catch (CancellationException _) {
                state = Work.State.CANCELLED;
            } catch (RuntimeException mishap) {
                System.getLogger(Works.class.getName()).log(System.Logger.Level.ERROR, "Long work failed", mishap);
                state = Work.State.FAILED;
            } finally {
                ended.countDown();
            }
        }

        private void step(int now, int whole, String text) {
            if (unwanted) {
                throw new CancellationException();
            }
            done = now;
            of = whole;
            doing = text;
        }

        void cancel() {
            unwanted = true;
        }

        String name() {
            return name;
        }

        A about() {
            return about;
        }

        /** What came of it, once it has ended by itself; nothing after a mishap. */
        Optional<Checked<T>> outcome() {
            return outcome;
        }

        /** Waits so long at most; says whether it has ended. */
        boolean hasEndedWithin(Duration patience) {
            try {
                return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        Work.State state() {
            return state;
        }

        String doing() {
            return doing;
        }

        /** Per cent; below zero where nobody knows yet. */
        int share() {
            return of == 0 ? -1 : Math.min(99, 100 * done / of);
        }

        /** How long the rest will take if it goes on like this. */
        Optional<Duration> left() {
            return done == 0 ? Optional.empty() : Optional.of(Duration.ofNanos((System.nanoTime() - since) / done * (of - done)));
        }

        /** As it is shown: what it does while it runs, what is said of it afterwards, and where to go on. */
        Work shown(String address, String title, String afterwards, Texts texts, Optional<Link> result) {
            return new Work(address, title, state, state == Work.State.RUNNING ? doing : afterwards, share(), left().map(each -> said(each, texts)).orElse(""), result);
        }

        private static String said(Duration left, Texts texts) {
            return left.toSeconds() < 60 ? texts.say("web.work.seconds", String.valueOf(left.toSeconds() + 1)) : texts.say("web.work.minutes", String.valueOf(left.toMinutes() + 1));
        }
    }
}
