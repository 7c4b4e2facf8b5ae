package org.puriq.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive that ./puriq package writes: unpacked in a folder with a space in its name, on a machine without Java, Maven or
 * network (a network namespace of its own), it writes reports and opens a page in the browser. Runs after the program is packed.
 */
final class PackedProgram {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder = Path.of("");

    private static Path program = Path.of("");

    @BeforeAll
    static void packAndUnpack() throws IOException, InterruptedException {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"), "Left out: the package is made on Linux.");
        Path archive = folder.resolve("puriq.zip");
        String said = run(List.of("bash", "-c", """
                root=$1 app=$1/workbench/target/puriq
                . "$root/build-tools/machine.sh"
                find_java jlink
                . "$root/build-tools/package.sh"
                write_package "$2"
                """, "package", ROOT.toString(), archive.toString()));
        assertThat(archive).as(said).exists();
        unpack(archive, folder.resolve("una carpeta"));
        try (var inside = Files.list(folder.resolve("una carpeta"))) {
            program = inside.findFirst().orElseThrow();
        }
    }

    /** With the rights and times that an unpacking program would give. */
    private static void unpack(Path archive, Path into) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                if ((entry.getUnixMode() & 0100) != 0) {
                    var rights = Files.getPosixFilePermissions(file);
                    rights.add(PosixFilePermission.OWNER_EXECUTE);
                    Files.setPosixFilePermissions(file, rights);
                }
                Files.setLastModifiedTime(file, entry.getLastModifiedTime());
            }
        }
    }

    @Test
    void itHoldsWhatEachSystemOpens() throws IOException {
        assertThat(program.resolve("puriq")).isExecutable();
        assertThat(program.resolve("java/bin/java")).isExecutable();
        assertThat(Files.readString(program.resolve("puriq.cmd"))).contains("java-windows", "\r\n").doesNotContain("@VERSION@");
        assertThat(Files.readString(program.resolve("LEEME.txt"))).contains("Puriq 0").doesNotContain("@");
        assertThat(program.resolve("java/legal")).isDirectory();
        assertThat(program.resolve("NOTICE")).exists();
    }

    @Test
    void withoutJavaMavenOrNetworkItWritesReportsAndOpensAPage() throws IOException, InterruptedException {
        String refused = run(alone("ip link set lo up"));
        Assumptions.assumeTrue(refused.isEmpty(), "Left out: no network of its own can be made here (unshare, ip). " + refused);
        String said = run(alone("""
                ip link set lo up
                cd "$1" || exit 1
                ./puriq demo || exit 1
                ./puriq report huancavelica-2005 --for mayor --format pdf --output out/alcaldia.pdf || exit 1
                ./puriq --no-browser --port 7399 & server=$!
                for try in $(seq 200); do exec 3<>/dev/tcp/127.0.0.1/7399 && break; sleep 0.1; done 2>/dev/null
                "${PURIQ_CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
                  --disable-component-update --disable-sync --user-data-dir="$2/browser" --dump-dom \
                  http://127.0.0.1:7399/study/huancavelica-2005/table/communities 2>/dev/null
                kill $server
                exec 4<>/dev/tcp/192.0.2.1/80 && echo "a network is there"
                true
                """));
        assertThat(said).contains("huancavelica-2005.html", "bolivia-2009.docx", "Chilcapite", "Antacocha").doesNotContain("a network is there");
        assertThat(program.resolve("out/huancavelica-2005.html")).isNotEmptyFile();
        assertThat(program.resolve("out/bolivia-2009.docx")).isNotEmptyFile();
        assertThat(program.resolve("out/alcaldia.pdf")).isNotEmptyFile();
    }

    /** As one would find it on a plain machine: no JAVA_HOME, no Maven, only the system's own programs. */
    private static List<String> alone(String script) {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")) && Files.isExecutable(Path.of("/usr/bin/chromium")),
                "Left out: unshare or Chromium is missing here.");
        return List.of("env", "-u", "JAVA_HOME", "-u", "JAVA_TOOL_OPTIONS", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "PURIQ_HOME=" + folder.resolve("home"),
                "unshare", "--net", "--map-root-user", "bash", "-c", script, "alone", program.toString(), folder.toString());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        var process = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
