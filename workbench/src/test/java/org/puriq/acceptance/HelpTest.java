package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command explains itself in both languages. */
class HelpTest {
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z]+)(?:  +\\S.*)?$", Pattern.MULTILINE);
    /** A label or a text that nobody wrote shows as its key. */
    private static final Pattern KEY = Pattern.compile("\\$\\{|bundle:|(?:param|option|label|puriq)\\.[a-z]");
    /** An option or argument with nothing behind it and nothing indented below. */
    private static final Pattern UNEXPLAINED = Pattern.compile("^ {2,8}(--[a-z]+\\S*|\\[?[A-ZÍÓ]{2,}\\]?) *\\n(?! {10,})", Pattern.MULTILINE);

    @TempDir
    private Path home = Path.of("");

    @Test
    void everyCommandExplainsItselfAndEveryOptionInBothLanguages() {
        var terminal = new Terminal(home);
        for (String language : List.of("es", "en")) {
            List<String> commands = COMMAND.matcher(terminal.types("--help", "--lang", language).result()).results().map(each -> each.group(1)).toList();
            assertThat(commands).contains("table", "why", "import", "history", "contradictions", "practices", "options", "document").hasSizeGreaterThan(28);
            for (String command : commands) {
                String help = terminal.types(command, "--help", "--lang", language).result();
                assertThat(help).as(command).doesNotContainPattern(KEY).doesNotContainPattern(UNEXPLAINED);
                assertThat(help.lines().findFirst().orElse("")).as("the first line of %s --help", command).endsWith(".");
            }
        }
    }
}
