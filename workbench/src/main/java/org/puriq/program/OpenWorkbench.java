package org.puriq.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.cli.ExitCode;
import org.puriq.cli.Screen;
import org.puriq.task.Workspace;
import org.puriq.web.WebServer;
import org.puriq.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code puriq serve}, and {@code puriq} alone: opens the workbench on this machine and keeps it open until Ctrl+C. */
@Command(name = "serve")
@SuppressWarnings("unused")      // picocli sets the options
final class OpenWorkbench implements Callable<Integer> {
    private static final String NAME = "serve";
    private static final Set<String> NO_WORKBENCH = Set.of("-h", "--help", "--version");
    private static final int FIRST_PORT = 7070;
    private static final int PORTS = 100;
    private static final int LOWEST_PORT = 1024;
    private static final int HIGHEST_PORT = 65_535;

    private final Supplier<Workspace> workspace;
    private final Screen screen;

    @Option(names = "--port", paramLabel = "${bundle:label.port}", descriptionKey = "option.port", order = 1)
    private String port = "0";

    @Option(names = "--no-browser", descriptionKey = "option.no-browser", order = 2)
    private boolean quiet;

    OpenWorkbench(Supplier<Workspace> workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    /** Options without a command mean the workbench. */
    static String[] meant(List<Class<?>> commands, String... arguments) {
        List<String> said = List.of(arguments);
        List<String> names = commands.stream().map(each -> each.getAnnotation(Command.class)).filter(Objects::nonNull).map(Command::name).toList();
        boolean other = said.stream().anyMatch(word -> names.contains(word) || NO_WORKBENCH.contains(word));
        boolean optionsOnly = said.isEmpty() || said.getFirst().startsWith("-");
        return other || !optionsOnly ? arguments : Stream.concat(Stream.of(NAME), said.stream()).toArray(String[]::new);
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Integer> wanted = wanted(port);
        if (wanted.isEmpty()) {
            return misused("serve.port-wrong");
        }
        Optional<Integer> free = wanted.get() == 0 ? firstFree() : wanted.filter(OpenWorkbench::isFree);
        if (free.isEmpty()) {
            return misused("serve.port-taken");
        }
        Workspace studies = workspace.get();
        WebServer server = Workbench.start(free.get(), studies);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            studies.close();
        }));
        Thread.ofVirtual().start(studies::studies);     // read while the browser starts
        URI address = server.address();
        screen.out().println(screen.texts().say("serve.open", address));
        screen.out().flush();
        if (!quiet) {
            browse(address);
        }
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private int misused(String sentence) {
        screen.err().println(screen.texts().say(sentence, port));
        return ExitCode.USAGE;
    }

    /** A port that everybody may open; those below 1024 belong to the system (RFC 6335, 6). */
    private static Optional<Integer> wanted(String port) {
        return Optional.of(port).filter(each -> each.matches("\\d{1,5}")).map(Integer::valueOf).filter(each -> each == 0 || each >= LOWEST_PORT && each <= HIGHEST_PORT);
    }

    private static Optional<Integer> firstFree() {
        return IntStream.range(FIRST_PORT, FIRST_PORT + PORTS).boxed().filter(OpenWorkbench::isFree).findFirst();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    /** With the system's own command, which needs no window of ours; where there is no screen the address that was printed is enough. */
    private static void browse(URI address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Map<String, String> around = System.getenv();
        boolean screen = system.contains("win") || system.contains("mac") || around.containsKey("DISPLAY") || around.containsKey("WAYLAND_DISPLAY");
        List<String> command = system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of(system.contains("mac") ? "open" : "xdg-open", address.toString());
        if (!screen) {
            return;
        }
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException _) {
            // No browser could be opened; the address stands on the screen.
        }
    }
}
