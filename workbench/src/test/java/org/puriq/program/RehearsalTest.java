package org.puriq.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    private Path home;

    @Test
    void theRehearsalRunsThroughShowsNothingAndLeavesNoMishap() {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new String[] {"rehearse"}, Map.of("PURIQ_HOME", home.toString()), new PrintWriter(out), new PrintWriter(err));
        assertThat(code).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEmpty();
        assertThat(home.resolve("log")).doesNotExist();
    }

    @Test
    void theDataFolderIsTheOneThatIsNamedElsePuriqAtHome() {
        assertThat(DataFolder.of(Map.of("PURIQ_HOME", "/studies"))).isEqualTo(Path.of("/studies").toAbsolutePath());
        assertThat(DataFolder.of(Map.of())).isEqualTo(Path.of(System.getProperty("user.home"), "Puriq"));
    }
}
