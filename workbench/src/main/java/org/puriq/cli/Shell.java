package org.puriq.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import org.puriq.base.Language;
import org.puriq.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IFactory;

/**
 * The command line as a whole. A command is one class with picocli's @Command in this package; it takes what it needs by its
 * constructor, and {@code factory} knows how to make it. Its help stands in the message files under
 * {@code puriq.<command>.usage.header}, {@code puriq.<command>.<option>} and so on.
 */
public final class Shell {
    private final CommandLine root;

    /** {@code mishaps} is told what no command foresaw. */
    public Shell(Screen screen, List<Class<?>> commands, IFactory factory, String version, IExecutionExceptionHandler mishaps) {
        root = new CommandLine(new Root(), factory);
        commands.forEach(root::addSubcommand);
        root.getCommandSpec().version(version);
        root.setResourceBundle(words(screen.texts()));
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

    /** What a command's help needs may stand in any room's message file, beside what the command is about. */
    private static ResourceBundle words(Texts texts) {
        Language language = texts.language();
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return Texts.keys(language).stream().map(key -> new Object[] {key, Texts.both(key).in(language)}).toArray(Object[][]::new);
            }
        };
    }
}
