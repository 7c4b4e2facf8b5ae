package org.puriq.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ./puriq in a small house of its own, whose Maven only notes that it was called and hands over a ready jar. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("bash", "dirname", "readlink", "find", "mkdir", "rm", "mv", "cat", "cp", "grep", "sleep", "flock");

    /** How a start ended, and what it said. */
    private record Ended(int code, String out, String err) {}

    @TempDir
    private Path folder;
    private Path house = Path.of("");
    private Path tools = Path.of("");

    @BeforeEach
    void buildHouse() throws IOException {
        house = Files.createDirectories(folder.resolve("a house/with spaces"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String source : List.of("puriq", "build-tools/machine.sh", "build-tools/java-options")) {
            Files.createDirectories(house.resolve(source).getParent());
            Files.copy(Path.of("..").resolve(source), house.resolve(source));
        }
        Files.createDirectories(house.resolve("model/src/main"));
        Files.createDirectories(house.resolve("workbench/src/main"));
        Files.writeString(house.resolve("pom.xml"), "<project/>");
        for (String tool : TOOLS) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.exists(Path.of(place + tool))) {
                    writeTool(tool, "exec " + place + tool + " \"$@\"");
                }
            }
        }
        writeJar(folder.resolve("probe.jar"));
        writeTool("mvn", """
                echo built >> builds
                sleep 1
                mkdir -p workbench/target/puriq/lib
                cp '%s' workbench/target/puriq/lib/puriq-workbench.jar
                """.formatted(folder.resolve("probe.jar")));
    }

    @Test
    void itBuildsOnTheFirstUseAndThenOnlyStarts() throws Exception {
        Ended first = start("one");
        Ended second = start("two");
        assertThat(first.err()).contains("Preparando Puriq", "Preparing Puriq");
        assertThat(first.out()).startsWith("[one] in ");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).startsWith("[two] in ");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void itBuildsAgainWhenASourceIsNewer() throws Exception {
        start();
        Path source = Files.writeString(house.resolve("model/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        start();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void argumentsFolderLettersAndExitCodePassThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), house.resolve("puriq"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        var ended = ended(process(link, elsewhere, Map.of(), "año 2005", "*").start());
        assertThat(ended.out()).isEqualTo("[año 2005, *] in " + elsewhere.toRealPath() + " ñ\n");
        assertThat(start("exit", "7").code()).isEqualTo(7);
    }

    @Test
    void whereThereIsNoFlockTwoTerminalsAtOnceBuildOnceToo() throws Exception {
        Files.deleteIfExists(tools.resolve("flock"));
        twoTerminalsAtOnceBuildOnce();
        assertThat(house.resolve("build/lock.d")).doesNotExist();
    }

    @Test
    void twoTerminalsAtOnceBuildOnce() throws Exception {
        Process one = process(house.resolve("puriq"), folder, Map.of(), "one").start();
        Process other = process(house.resolve("puriq"), folder, Map.of(), "other").start();
        assertThat(ended(one).out()).startsWith("[one]");
        assertThat(ended(other).out()).startsWith("[other]");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aCacheThatDoesNotFitIsPassedOverWithoutAWord() throws Exception {
        start();
        Path cache;
        try (var files = Files.list(house.resolve("build/puriq"))) {
            cache = files.filter(each -> each.toString().endsWith(".aot")).findAny().orElseThrow();
        }
        assertThat(cache).isNotEmptyFile();
        Files.writeString(cache, "broken");
        assertThat(start("one")).isEqualTo(new Ended(0, "[one] in " + folder.toRealPath() + " ñ\n", ""));
    }

    @Test
    void whatIsMissingIsSaidInBothLanguages() throws Exception {
        Files.delete(tools.resolve("mvn"));
        Ended noMaven = start();
        assertThat(noMaven.code()).isEqualTo(2);
        assertThat(noMaven.err()).startsWith("Falta Maven").contains("\nMaven, which builds Puriq, is missing").hasLineCount(2);
        Ended noJava = ended(process(house.resolve("puriq"), folder, Map.of("PURIQ_JAVA_HOME", "/nowhere")).start());
        assertThat(noJava.code()).isEqualTo(2);
        assertThat(noJava.err()).contains("PURIQ_JAVA_HOME (/nowhere) no es la carpeta de un JDK 25").hasLineCount(2);
    }

    @Test
    void theFrontEndAsksForANodeThatIsNewEnough() throws Exception {
        Files.writeString(Files.createDirectories(house.resolve("workbench/src/main/web")).resolve("package.json"), "{}");
        writeTool("node", "echo v20.18.3");
        Ended old = start();
        assertThat(old.code()).isEqualTo(2);
        assertThat(old.err()).startsWith("Falta Node.js 20.19 o más nuevo (hay: 20.18.3)");
        writeTool("node", "echo v22.0.0");
        writeTool("npm", "");
        assertThat(start().code()).isZero();
    }

    @Test
    void aBuildThatDoesNotComeThroughSaysWhereItsLogIs() throws Exception {
        writeTool("mvn", "echo '[ERROR] the roof is missing'; exit 1");
        Ended ended = start();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains(house.toRealPath() + "/build/build.log", "the roof is missing");
    }

    private Ended start(String... arguments) throws IOException, InterruptedException {
        return ended(process(house.resolve("puriq"), folder, Map.of(), arguments).start());
    }

    private ProcessBuilder process(Path command, Path from, Map<String, String> more, String... arguments) {
        var process = new ProcessBuilder(command.toString());
        process.command().addAll(List.of(arguments));
        process.directory(from.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("PURIQ_") || name.equals("JAVA_TOOL_OPTIONS"));
        process.environment().putAll(Map.of("PATH", tools.toString(), "PURIQ_JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8"));
        process.environment().putAll(more);
        return process;
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private long builds() throws IOException {
        try (var lines = Files.lines(house.resolve("builds"))) {
            return lines.count();
        }
    }

    private void writeTool(String name, String script) throws IOException {
        Path tool = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + script);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private static void writeJar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LauncherProbe.class.getName());
        String probe = LauncherProbe.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = Objects.requireNonNull(LauncherTest.class.getResourceAsStream("/" + probe))) {
            jar.putNextEntry(new JarEntry(probe));
            bytes.transferTo(jar);
        }
    }
}
