package org.puriq.program;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import org.puriq.base.Language;
import org.puriq.cli.AskedLanguage;
import org.puriq.cli.Screen;
import org.puriq.cli.Shell;

/** Where Puriq starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {    // before anything else is loaded
            System.out.println(Version.LINE);
            return;
        }
        System.exit(run(arguments, System.getenv(), writer(System.out), writer(System.err)));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /** Runs one command line and answers its exit code. */
    static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        Language language = AskedLanguage.of(arguments, environment.getOrDefault("PURIQ_LANG", ""));
        var screen = new Screen(out, err, Wiring.texts(language));
        var mishaps = new Mishaps(DataFolder.of(environment), screen, arguments);
        try {
            var wiring = new Wiring(environment);
            return new Shell(screen, wiring.commands(), wiring, Version.LINE, (mishap, _, _) -> mishaps.tell(mishap)).run(arguments);
        } catch (Throwable mishap) {     // the last door: whatever comes here was foreseen nowhere, and is not shown raw to anybody
            return mishaps.tell(mishap);
        } finally {
            out.flush();
            err.flush();
        }
    }
}
