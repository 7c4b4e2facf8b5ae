package org.puriq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
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
import org.puriq.source.Examined;
import org.puriq.task.Home;
import org.puriq.task.ImportStudy;
import org.puriq.task.Workspace;

/**
 * 100,000 statements from their package into a study file, milliseconds, with a heap of one gigabyte. Each fork does it once, as
 * the command line does, and nothing is warm; then four times more, as the workbench would.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
@Fork(value = 2, jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class ImportBenchmark {
    private static final int STATEMENTS = 100_000;

    private Path folder = Path.of("");

    @Setup(Level.Iteration)
    public void makePackage() throws IOException {
        folder = Files.createTempDirectory("puriq-bench");
        ManyStatements.write(folder, STATEMENTS);
    }

    @TearDown(Level.Iteration)
    public void removeAll() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Workspace workspace() {
        return new Workspace(new Home(folder.resolve("home"), folder.resolve("none")), Clock.systemUTC());
    }

    /** Reads, checks and saves all rows as a new study. */
    @Benchmark
    public Checked<String> importAsNewStudy() {
        try (Workspace workspace = workspace()) {
            return new ImportStudy(workspace).asNewStudy(folder);
        }
    }

    /** Reads and checks all rows and saves nothing. */
    @Benchmark
    public Checked<Examined> dryRun() {
        try (Workspace workspace = workspace()) {
            return new ImportStudy(workspace).dryRun(folder, Optional.empty(), Optional.empty());
        }
    }
}
