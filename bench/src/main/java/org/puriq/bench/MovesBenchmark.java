package org.puriq.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.puriq.recipe.MovesRead;

/** A census table of moves, Peru 2017 where {@code -Dpuriq.data} names its folder: reading it, and every measure of every place. Milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
public class MovesBenchmark {
    private final Path folder = Path.of(System.getProperty("puriq.data", "."));
    private MovesRead read = AllMeasures.read(folder);

    @Setup(Level.Iteration)
    public void readAgain() {
        read = AllMeasures.read(folder);
    }

    @Benchmark
    public MovesRead reading() {
        return AllMeasures.read(folder);
    }

    @Benchmark
    public double allMeasuresOfEveryPlace() {
        return AllMeasures.of(read.table());
    }

    @Benchmark
    public double fromTheFilesToAllMeasures() {
        return AllMeasures.of(AllMeasures.read(folder).table());
    }
}
