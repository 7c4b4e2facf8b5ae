package org.puriq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.puriq.base.Checked;
import org.puriq.study.Study;
import org.puriq.task.Home;
import org.puriq.task.Workspace;

/** The way of the two studies that come with Puriq, milliseconds each: from their packages into files, and from the files into the model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StudyBenchmark {
    private static final Path STUDIES = Path.of(System.getProperty("puriq.studies", "studies"));

    private Path folder = Path.of("");
    private Home home = new Home(folder, STUDIES);

    @Setup(Level.Invocation)
    public void makeHome() throws IOException {
        folder = Files.createTempDirectory("puriq-bench");
        home = new Home(folder, STUDIES);
        try (var workspace = new Workspace(home, Clock.systemUTC())) {
            workspace.loadShippedStudies();
        }
    }

    @TearDown(Level.Invocation)
    public void removeHome() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Opens both study files and reads them whole. */
    @Benchmark
    public List<Study> openAndRead() {
        try (var workspace = new Workspace(home, Clock.systemUTC())) {
            return workspace.studies();
        }
    }

    /** Reads both packages, checks every row, and writes both study files. */
    @Benchmark
    public Checked<List<String>> importPackages() {
        var empty = new Home(folder.resolve("second"), STUDIES);
        try (var workspace = new Workspace(empty, Clock.systemUTC())) {
            return workspace.loadShippedStudies();
        }
    }
}
