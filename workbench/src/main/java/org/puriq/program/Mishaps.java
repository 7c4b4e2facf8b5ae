package org.puriq.program;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.puriq.cli.ExitCode;
import org.puriq.cli.Screen;

/** What becomes of a failure that nobody foresaw: the person gets one sentence, and the details go into a file of the log. */
final class Mishaps {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");

    private final Path log;
    private final Screen screen;
    private final String[] arguments;

    /** {@code log} is the folder of the log; it is made when there is something to write. */
    Mishaps(Path log, Screen screen, String... arguments) {
        this.log = log;
        this.screen = screen;
        this.arguments = arguments;
    }

    int tell(Throwable mishap) {
        String sentence = mishap instanceof OutOfMemoryError ? "mishap.memory" : "mishap.sentence";
        screen.err().println(screen.texts().say(sentence) + " " + whereDetailsAre(mishap));
        return ExitCode.PROGRAM;
    }

    private String whereDetailsAre(Throwable mishap) {
        try {
            return screen.texts().say("mishap.details", written(mishap));
        } catch (IOException | UncheckedIOException _) {
            return screen.texts().say("mishap.no-log", log, mishap);
        }
    }

    private Path written(Throwable mishap) throws IOException {
        Files.createDirectories(log);
        Path file = log.resolve(NAME.format(LocalDateTime.now(ZoneId.systemDefault())) + ".txt");
        try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
            writer.println(Version.LINE + ", Java " + Runtime.version() + ", " + System.getProperty("os.name"));
            writer.println("puriq " + String.join(" ", arguments));
            mishap.printStackTrace(writer);
        }
        return file;
    }
}
