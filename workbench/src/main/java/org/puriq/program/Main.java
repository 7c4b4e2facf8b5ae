package org.puriq.program;

import java.nio.file.Path;
import java.util.Map;
import org.puriq.cli.AskedLanguage;
import org.puriq.cli.Screen;
import org.puriq.cli.Shell;
import org.puriq.task.Home;

/** Where Puriq starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {    // before anything else is loaded
            System.out.println(Version.LINE);
            return;
        }
        Map<String, String> environment = System.getenv();
        var language = AskedLanguage.of(arguments, environment.getOrDefault("PURIQ_LANG", ""));
        var screen = new Screen(System.out, System.err, Wiring.texts(language));
        Path folder = Home.folder(environment, Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
        System.exit(run(new Home(folder, Path.of(System.getProperty("puriq.studies", "studies"))), screen, arguments));
    }

    /** Runs one command line and answers its exit code. */
    public static int run(Home home, Screen screen, String... arguments) {
        var mishaps = new Mishaps(home.log(), screen, arguments);
        try (var wiring = new Wiring(home, screen)) {
            return new Shell(screen, wiring.commands(), new CommandMaker(wiring), Version.LINE, (mishap, _, _) -> mishaps.tell(mishap)).run(OpenWorkbench.meant(wiring.commands(), arguments));
        } catch (Throwable mishap) {     // the last door: whatever comes here was foreseen nowhere, and is not shown raw to anybody
            return mishaps.tell(mishap);
        } finally {
            screen.out().flush();
            screen.err().flush();
        }
    }
}
