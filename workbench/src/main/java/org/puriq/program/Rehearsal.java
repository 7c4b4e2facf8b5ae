package org.puriq.program;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.puriq.cli.ExitCode;
import picocli.CommandLine.Command;

/**
 * Does what people do most, and shows nothing: Java watches, and prepares the classes for quick starts (its AOT cache).
 * Called by ./puriq after a build.
 */
@Command(name = "rehearse", hidden = true)
final class Rehearsal implements Callable<Integer> {
    private static final List<List<String>> WHAT_PEOPLE_DO = List.of(
            List.of("--help"),
            List.of("--help", "--lang", "en"),
            List.of("--unknown"));

    private final Map<String, String> environment;

    Rehearsal(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        for (List<String> line : WHAT_PEOPLE_DO) {
            Main.run(line.toArray(String[]::new), environment, new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
        }
        return ExitCode.DONE;
    }
}
