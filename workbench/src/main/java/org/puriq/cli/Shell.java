package org.puriq.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.puriq.base.Language;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IFactory;

/**
 * The command line as a whole. A command is one class with picocli's @Command in this package; it takes what it needs by its
 * constructor, and {@code factory} knows how to make it. Its help stands in texts/cli_*.properties under
 * {@code puriq.<command>.usage.header}, {@code puriq.<command>.<option>} and so on.
 */
public final class Shell {
    private final CommandLine root;

    /** {@code mishaps} is told what no command foresaw. */
    public Shell(Screen screen, List<Class<?>> commands, IFactory factory, String version, IExecutionExceptionHandler mishaps) {
        root = new CommandLine(new Root(), factory);
        commands.forEach(root::addSubcommand);
        root.getCommandSpec().version(version);
        root.setResourceBundle(words(screen.texts().language()));
        root.setOut(writer(screen.out())).setErr(writer(screen.err()));
        root.setUsageHelpWidth(100);
        root.getCommandSpec().usageMessage().synopsisSubcommandLabel(screen.texts().say("usage.command"));
        root.setParameterExceptionHandler((fault, _) -> {
            screen.err().println(new UsageSentence(screen.texts()).of(fault));
            return ExitCode.USAGE;
        });
        root.setExecutionExceptionHandler(mishaps);
    }

    /** Does what the arguments ask; the answer is an {@link ExitCode}. */
    public int run(String... arguments) {
        return root.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static ResourceBundle words(Language language) {
        String file = "/texts/cli_" + language.code() + ".properties";
        try (var stream = Objects.requireNonNull(Shell.class.getResourceAsStream(file), file)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The program's own file %s cannot be read.".formatted(file), broken);
        }
    }
}
