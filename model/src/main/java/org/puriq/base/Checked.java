package org.puriq.base;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What became of something a user gave us: it is sound, perhaps with doubts, or it is faulty with every problem that was found. */
public sealed interface Checked<T> {

    record Sound<T>(T value, List<Problem> doubts) implements Checked<T> {
        public Sound {
            doubts = List.copyOf(doubts);
        }
    }

    record Faulty<T>(List<Problem> problems) implements Checked<T> {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    static <T> Checked<T> sound(T value) {
        return new Sound<>(value, List.of());
    }

    static <T> Checked<T> faulty(Problem... problems) {
        return new Faulty<>(List.of(problems));
    }

    /** Sound if no problem refuses the value; the others become doubts. */
    static <T> Checked<T> of(T value, List<Problem> problems) {
        return problems.stream().anyMatch(Problem::refuses) ? new Faulty<>(problems) : new Sound<>(value, problems);
    }

    /** The doubts of a sound value, or the problems of a faulty one. */
    default List<Problem> remarks() {
        return switch (this) {
            case Sound<T>(T _, List<Problem> doubts) -> doubts;
            case Faulty<T>(List<Problem> problems) -> problems;
        };
    }

    /** The same with these doubts before its own, where it is sound: what it was made of may have been doubtful, too. */
    default Checked<T> withDoubts(List<Problem> earlier) {
        return switch (this) {
            case Sound<T>(T value, List<Problem> doubts) -> new Sound<>(value, Stream.concat(earlier.stream(), doubts.stream()).toList());
            case Faulty<T> faulty -> faulty;
        };
    }

    default <R> Checked<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Sound<T>(T value, List<Problem> doubts) -> new Sound<>(change.apply(value), doubts);
            case Faulty<T>(List<Problem> problems) -> new Faulty<>(problems);
        };
    }

    /** What comes of a sound value. Its doubts are not carried on: {@link #withDoubts} does that where they concern the answer. */
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Sound<T>(T value, List<Problem> _) -> next.apply(value);
            case Faulty<T>(List<Problem> problems) -> new Faulty<>(problems);
        };
    }
}
