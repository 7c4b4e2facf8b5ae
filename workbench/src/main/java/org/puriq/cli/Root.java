package org.puriq.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code puriq} itself: the options that every command has. Without a command it says how it is used. */
@Command(name = "puriq")
@SuppressWarnings("unused")      // picocli sets and reads the options
public final class Root implements Callable<Integer> {
    /** The languages as they are written after --lang; {@link AskedLanguage} has read the option by then. */
    enum LanguageCode { es, en }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "option.help", order = 98)
    private boolean help;

    @Option(names = "--lang", paramLabel = "es|en", scope = ScopeType.INHERIT, descriptionKey = "option.lang", order = 97)
    private LanguageCode language = LanguageCode.es;

    @Option(names = "--version", versionHelp = true, descriptionKey = "option.version", order = 99)
    private boolean version;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
