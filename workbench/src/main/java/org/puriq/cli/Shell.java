package org.puriq.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import org.puriq.base.Language;
import org.puriq.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IFactory;

/**
 * The command line as a whole. A command is one class with picocli's @Command in this package; it takes what it needs by its
 * constructor, and {@code factory} knows how to make it. Its help stands in the message files under
 * {@code puriq.<command>.usage.header}, {@code puriq.<command>.<option>} and so on.
 */
public final class Shell {
    private final Screen screen;
    private final List<Class<?>> commands;
    private final IFactory factory;
    private final String version;
    private final IExecutionExceptionHandler mishaps;

    /** {@code mishaps} is told what no command foresaw. */
    public Shell(Screen screen, List<Class<?>> commands, IFactory factory, String version, IExecutionExceptionHandler mishaps) {
        this.screen = screen;
        this.commands = List.copyOf(commands);
        this.factory = factory;
        this.version = version;
        this.mishaps = mishaps;
    }

    /** Does what the arguments ask; the answer is an {@link ExitCode}. */
    public int run(String... arguments) {
        return root(arguments).execute(arguments);
    }

    private CommandLine root(String... arguments) {
        var root = new CommandLine(new Root(), factory);
        asked(arguments).forEach(root::addSubcommand);
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
        return root;
    }

    /** The one command that the first word names, else all: to lay out every command takes a quarter of a second, which nobody waits for in vain. */
    private List<Class<?>> asked(String... arguments) {
        List<Class<?>> named = commands.stream().filter(each -> arguments.length > 0 && arguments[0].equals(each.getAnnotation(Command.class).name())).toList();
        return named.isEmpty() ? commands : named;
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
