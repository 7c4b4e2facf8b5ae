package org.puriq.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.cli.Screen;
import org.puriq.task.Home;

class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void theRehearsalRunsThroughShowsNothingAndLeavesNoMishap() {
        var shown = new ByteArrayOutputStream();
        var home = new Home(folder, Path.of("../studies"));
        var screen = new Screen(new PrintStream(shown), new PrintStream(shown), Wiring.texts(Language.SPANISH));
        assertThat(Main.run(home, screen, "rehearse")).isZero();
        assertThat(shown.toString()).isEmpty();
        assertThat(home.log()).doesNotExist();
        assertThat(folder.resolve("studies/huancavelica-2005.puriq")).exists();
    }
}
