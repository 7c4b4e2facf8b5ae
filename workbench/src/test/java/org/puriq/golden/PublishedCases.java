package org.puriq.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.puriq.task.Fixtures;

/** The cases that others published or computed; their folder lies beside the project and may be missing. */
final class PublishedCases {
    private static final Path CASES = Fixtures.root().resolve("../shared/golden/flows");

    private PublishedCases() {}

    static Path given(String id) {
        assumeTrue(Files.isDirectory(CASES.resolve(id)), "The cases of others do not lie beside the project, so they are not run.");
        return CASES.resolve(id);
    }

    /** Every expected output was compared, and none left out. */
    static void matches(String id) {
        Outcome outcome = GoldenRun.run(given(id));
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.verdict()).isEqualTo(Verdict.MATCH);
        assertThat(outcome.leftOut()).isEmpty();
    }

    /** A copy of a case that may be changed. */
    static Path copy(String id, Path into) throws IOException {
        Path copy = Files.createDirectories(into.resolve(id));
        try (Stream<Path> files = Files.list(given(id))) {
            for (Path each : files.toList()) {
                Files.write(copy.resolve(each.getFileName().toString()), Files.readAllBytes(each));
            }
        }
        return copy;
    }
}
