package org.puriq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text and CSV are printed by commands that must start at once, so they may not drag in what other formats need. */
class FastStartTest {
    @Test
    void textAndCsvLoadNoLibrary() throws Exception {
        String loaded = loadedByPrinting();
        assertThat(loaded).contains("org.puriq.report.TextPrinter", "printed");
        for (String library : List.of("org.apache.poi", "org.dhatim", "tools.jackson", "com.github.weisj", "java.awt", "de.siegmar", "org.apache.xmlbeans")) {
            assertThat(loaded).doesNotContain(library);
        }
    }

    private static String loadedByPrinting() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-verbose:class", "-cp", System.getProperty("java.class.path"), Print.class.getName()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Started in a virtual machine of its own. */
    static final class Print {
        private Print() {}

        public static void main(String[] arguments) {
            Examples.printed(Examples.communities(), Format.TEXT, Examples.PERU);
            Examples.printed(Examples.communities(), Format.CSV, Examples.PERU);
            System.out.println("printed");
        }
    }
}
