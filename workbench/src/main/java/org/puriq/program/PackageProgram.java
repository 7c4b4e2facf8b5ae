package org.puriq.program;

import java.util.concurrent.Callable;
import org.puriq.cli.ExitCode;
import org.puriq.cli.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ./puriq package}: one archive for machines without Maven, network or Java. It is made of the sources' folder by the script
 * that starts Puriq there; what comes here is a program that was packed itself, and says so.
 */
@Command(name = "package")
@SuppressWarnings("unused")      // picocli sets the options
final class PackageProgram implements Callable<Integer> {
    private final Screen screen;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.file}", descriptionKey = "param.package")
    private String file = "";

    PackageProgram(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.err().println(screen.texts().say("package.elsewhere"));
        return ExitCode.USAGE;
    }
}
