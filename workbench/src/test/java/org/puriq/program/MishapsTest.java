package org.puriq.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.cli.Screen;

class MishapsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path home;

    @Test
    void thePersonGetsOneSentenceAndTheLogTheDetails() throws IOException {
        assertThat(tell(home.resolve("log"), new IllegalStateException("the well is dry"))).isEqualTo(3);
        Path file = onlyFileOf(home.resolve("log"));
        assertThat(err.toString(UTF_8)).contains("Algo falló dentro de Puriq", file.toString()).hasLineCount(1).doesNotContain("\tat ");
        assertThat(file).content().contains("puriq table --lang es", "IllegalStateException: the well is dry", "\tat ");
    }

    @Test
    void whenMemoryRunsOutTheSentenceSaysWhatHelps() {
        tell(home.resolve("log"), new OutOfMemoryError("Java heap space"));
        assertThat(err.toString(UTF_8)).contains("PURIQ_JAVA_OPTIONS=-Xmx2g");
    }

    @Test
    void whereNothingCanBeWrittenTheReasonIsSaidInTheSameLine() throws IOException {
        Path notAFolder = Files.createFile(home.resolve("file"));
        assertThat(tell(notAFolder, new IllegalStateException("the well is dry"))).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("no se pudieron guardar", "the well is dry").hasLineCount(1);
    }

    private int tell(Path folder, Throwable mishap) {
        var screen = new Screen(new PrintStream(OutputStream.nullOutputStream()), new PrintStream(err, true, UTF_8), Wiring.texts(Language.SPANISH));
        return new Mishaps(folder, screen, "table", "--lang", "es").tell(mishap);
    }

    private static Path onlyFileOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
