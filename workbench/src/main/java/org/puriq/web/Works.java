package org.puriq.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import org.puriq.base.Checked;
import org.puriq.report.Format;
import org.puriq.report.Progress;

/** Long work that goes on while its page is closed; the latest few are remembered until the program ends. */
final class Works {
    private static final int REMEMBERED = 20;

    private final SequencedMap<String, Running> all = new LinkedHashMap<>();
    private int started;

    /** What makes a file, step by step. */
    interface Making {
        Checked<Path> make(Progress progress);
    }

    /** @param called the name of the file for whoever takes it, without its ending */
    synchronized Running start(String called, Format format, Path file, Making making) {
        started++;
        var running = new Running(String.valueOf(started), called, format, file);
        all.put(running.name, running);
        while (all.size() > REMEMBERED) {
            all.pollFirstEntry();
        }
        Thread.ofVirtual().name("work " + running.name).start(() -> running.run(making));
        return running;
    }

    synchronized Optional<Running> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** One piece of work, as far as it has come. */
    static final class Running {
        private final String name;
        private final String called;
        private final Format format;
        private final Path file;
        private final long since = System.nanoTime();
        private volatile Work.State state = Work.State.RUNNING;
        private volatile boolean unwanted;
        private volatile String doing = "";
        private volatile int done;
        private volatile int of;

        private Running(String name, String called, Format format, Path file) {
            this.name = name;
            this.called = called;
            this.format = format;
            this.file = file;
        }

        private void run(Making making) {
            try {
                state = making.make(this::step) instanceof Checked.Sound<?> ? Work.State.DONE : Work.State.FAILED;
            } catch (CancellationException _) {
                state = Work.State.CANCELLED;
            } catch (RuntimeException mishap) {
                System.getLogger(Works.class.getName()).log(System.Logger.Level.ERROR, "Long work failed", mishap);
                state = Work.State.FAILED;
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

        String called() {
            return called;
        }

        Format format() {
            return format;
        }

        Path file() {
            return file;
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
    }
}
