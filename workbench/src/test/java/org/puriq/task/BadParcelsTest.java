package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.source.Examined;

/** Files and zips that are not what they say, or that would harm: refused with a sentence, the study as it was. */
class BadParcelsTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private Map<String, String> before;

    @BeforeEach
    void theSmallStudyIsThere() throws IOException {
        workspace = SmallStudy.workspace(folder);
        before = SmallStudy.exported(workspace, SmallStudy.ID, folder);
    }

    @AfterEach
    void theStudyIsWhatItWas() throws IOException {
        assertThat(SmallStudy.exported(workspace, SmallStudy.ID, folder)).isEqualTo(before);
        workspace.close();
    }

    /** What is wrong with the parcel as a whole, whether it was opened or not; neither way of importing takes anything of it. */
    private List<Problem> refused(Path path) {
        var task = new ImportStudy(workspace);
        Checked<Examined> dryRun = task.dryRun(path, Optional.of(SmallStudy.ID), Optional.empty());
        faulty(task.asNewStudy(path));
        assertThat(workspace.ids()).containsExactly(SmallStudy.ID);
        if (dryRun instanceof Checked.Sound<Examined>(Examined examined, List<Problem> _)) {
            assertThat(examined.isBroken()).as(() -> "nothing was refused: " + Fixtures.said(examined.problems())).isTrue();
            return faulty(task.into(SmallStudy.ID, path, examined));
        }
        return faulty(dryRun);
    }

    private void assertRefused(Path path, String rule) {
        assertThat(refused(path)).extracting(Problem::rule).contains(rule);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path zip = folder.resolve("parcel.zip");
        try (var stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                stream.putNextEntry(new ZipEntry(entry.getKey()));
                stream.write(entry.getValue());
                stream.closeEntry();
            }
        }
        return zip;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../places.csv", "a/../../places.csv", "/etc/places.csv", "..\\places.csv", "C:\\places.csv", "C:/places.csv", ".."})
    void aNameInAZipThatLeadsOutIsRefused(String name) throws IOException {
        assertRefused(zip(Map.of(name, bytes("id,name\n"))), "zip.leads-out");
    }

    @Test
    void aZipWithTwoFilesOfOneNameIsRefused() throws IOException {
        SequencedMap<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("one/levels.csv", bytes("id,rank,name_es\na,1,A\n"));
        entries.put("two/levels.csv", bytes("id,rank,name_es\nb,1,B\n"));
        assertRefused(zip(entries), "file.twice");
    }

    @Test
    void aZipWithTooManyFilesIsRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int at = 0; at < 5_000; at++) {
            entries.put("f" + at + ".txt", new byte[0]);
        }
        assertRefused(zip(entries), "zip.too-many");
    }

    /** Ten gigabytes of zeros in ten megabytes of zip: reading stops at the limit, long before the memory does. */
    @Test
    void tenGigabytesOfZerosAreRefused() throws IOException {
        Path bomb = ZipBomb.write(folder.resolve("bomb.zip"), "places.csv", 10 * 1024);
        assertThat(bomb).satisfies(each -> assertThat(Files.size(each)).isBetween(5_000_000L, 20_000_000L));
        long before = memory();
        assertRefused(bomb, "file.too-large");
        assertThat(memory() - before).as("bytes kept").isLessThan(50_000_000);
    }

    private static void writeZeros(OutputStream stream, long count) throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        for (long written = 0; written < count; written += zeros.length) {
            stream.write(zeros);
        }
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The zip says ten bytes, and 200 megabytes come out: what it says of itself counts for nothing. */
    @Test
    void aZipThatLiesAboutItsSizeIsRefused() throws IOException {
        var content = new ByteArrayOutputStream();
        try (var stream = new ZipOutputStream(content)) {
            stream.putNextEntry(new ZipEntry("places.csv"));
            writeZeros(stream, 200L * 1024 * 1024);
            stream.closeEntry();
        }
        byte[] zip = content.toByteArray();
        int directory = find(zip, new byte[] {'P', 'K', 1, 2});
        zip[directory + 24] = 10;
        zip[directory + 25] = zip[directory + 26] = zip[directory + 27] = 0;
        assertThat(refused(file("liar.zip", zip))).extracting(Problem::rule).containsAnyOf("file.too-large", "zip.broken");
    }

    private static int find(byte[] in, byte[] sought) {
        for (int at = 0; at <= in.length - sought.length; at++) {
            if (java.util.Arrays.equals(in, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    /** A zip in a zip is not unpacked. */
    @Test
    void aZipInAZipIsNoTable() throws IOException {
        byte[] inner = Files.readAllBytes(zip(Map.of("places.csv", bytes("id,name\n"))));
        assertRefused(zip(Map.of("inner.zip", inner)), "package.empty");
        assertRefused(zip(Map.of("places.csv", inner)), "file.not-csv");
    }

    @Test
    void aPictureThatIsCalledAZipIsRefused() throws IOException {
        assertRefused(file("photo.zip", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}), "zip.broken");
    }

    @Test
    void aZipOfWhichAPartIsMissingIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("places.csv", bytes("id,name\n".repeat(1000)))));
        assertRefused(file("part.zip", java.util.Arrays.copyOf(whole, whole.length / 2)), "zip.broken");
    }

    @Test
    void aZipWhoseContentIsDamagedIsRefused() throws IOException {
        var stored = new ByteArrayOutputStream();
        byte[] text = bytes("id,rank,name_es\na,1,A\n");
        var crc = new CRC32();
        crc.update(text);
        try (var stream = new ZipOutputStream(stored)) {
            var entry = new ZipEntry("levels.csv");
            stream.putNextEntry(entry);
            stream.write(text);
            stream.closeEntry();
        }
        byte[] damaged = stored.toByteArray();
        for (int at = 40; at < 55; at++) {
            damaged[at] ^= 0x55;
        }
        faulty(new ImportStudy(workspace).asNewStudy(file("damaged.zip", damaged)));
    }

    @Test
    void aWorkbookUnderAWrongNameIsRefused() throws IOException {
        byte[] workbook = Files.readAllBytes(zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml", bytes("<workbook/>"))));
        assertRefused(file("places.csv", workbook), "file.not-csv");
        assertRefused(file("places.xlsx", workbook), "workbook.broken");
    }

    @Test
    void aPictureUnderAWrongNameIsRefused() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertRefused(file("places.csv", png), "file.not-csv");
    }

    @Test
    void utf16IsRefused() throws IOException {
        assertRefused(file("levels.csv", "\uFEFFid,rank,name_es\na,1,Año\n".getBytes(StandardCharsets.UTF_16LE)), "file.not-csv");
        assertRefused(file("levels.csv", "id,rank,name_es\na,1,Año\n".getBytes(StandardCharsets.UTF_16BE)), "file.not-csv");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(file("levels.csv", ""), "file.no-head");
        assertRefused(file("levels.csv", "\uFEFF"), "file.no-head");
        assertRefused(file("levels.csv", "\n\n\r\n"), "file.no-head");
        assertRefused(Files.createDirectories(folder.resolve("empty")), "package.empty");
        assertRefused(zip(Map.of("readme.txt", bytes("nothing"))), "package.empty");
    }

    @Test
    void aFileWithoutAHeadIsRefused() throws IOException {
        assertRefused(file("levels.csv", "community,1,Comunidad\nvillage,2,Anexo\n"), "file.no-id-column");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsLine() throws IOException {
        List<Problem> problems = refused(file("levels.csv", "id,rank,name_es\na,1,A\nb,2,\"B\nc,3,C\n"));
        assertThat(problems).extracting(Problem::rule).containsExactly("file.broken-csv");
        assertThat(problems.getFirst().where().line()).isEqualTo(3);
        assertRefused(file("levels.csv", "id,rank,name_es\na,1,\"A\"x\n"), "file.broken-csv");
    }

    @Test
    void aFileOfAnUnknownNameNamesTheNearest() throws IOException {
        List<Problem> problems = refused(file("place.csv", "id,name\n"));
        assertThat(problems).extracting(Problem::rule).containsExactly("file.no-table");
        assertThat(problems.getFirst().details().get(1)).isEqualTo("places");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertRefused(folder.resolve("nowhere"), "file.missing");
        assertRefused(Path.of("/dev/zero"), "file.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.csv", "/etc/passwd", "http://example.org/x.csv", "..\\x.csv", "file:x.csv"})
    void aDescriptionThatPointsOutsideIsRefused(String path) throws IOException {
        assertRefused(described("{\"resources\":[{\"name\":\"places\",\"path\":\"%s\"}]}".formatted(path.replace("\\", "\\\\"))), "description.path");
    }

    @Test
    void aDescriptionThatIsNoJsonIsRefused() throws IOException {
        assertRefused(described("{resources: oh}"), "description.no-json");
        assertRefused(described(""), "package.one-study", "description.no-json");
        assertRefused(described("[".repeat(1_000_000)), "description.no-json");
        assertRefused(described("{\"resources\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}"), "description.no-json");
        assertRefused(described("{\"a\":" + "9".repeat(100_000) + "}"), "description.no-json");
        assertRefused(described(" ".repeat(5 * 1024 * 1024) + "{}"), "description.too-large");
    }

    private void assertRefused(Path path, String... rules) {
        assertThat(refused(path)).extracting(Problem::rule).containsAnyOf(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "99999999999", "1e99", "1.5", "\"3\"", "\"two\"", "[]"})
    void aPackageOfANewerVersionIsRefused(String version) throws IOException {
        assertRefused(described("{\"puriq:version\": %s}".formatted(version)), "description.newer");
    }

    private Path described(String json) throws IOException {
        Map<String, String> files = SmallStudy.files();
        files.put("datapackage.json", json);
        return SmallStudy.write(folder.resolve("described"), files);
    }

    /** A description may name a file by any name; one that is missing is doubted, and the rest is read. */
    @Test
    void aDescriptionNamesItsFiles() throws IOException {
        Map<String, String> files = SmallStudy.files();
        files.put("lugares.csv", files.remove("places.csv"));
        files.put("datapackage.json", "{\"puriq:version\":1,\"resources\":[{\"name\":\"places\",\"path\":\"lugares.csv\"},{\"name\":\"cases\",\"path\":\"cases.csv\"}]}");
        Examined examined = sound(new ImportStudy(workspace).dryRun(SmallStudy.write(folder.resolve("named"), files), Optional.of(SmallStudy.ID), Optional.empty()));
        assertThat(examined.problems()).extracting(Problem::rule).containsExactly("description.file-missing");
        assertThat(examined.count(Examined.Standing.SAME)).isEqualTo(examined.entries().size()).isPositive();
    }

    @Test
    void aLinkThatLeadsOutOfItsFolderIsRefused() throws IOException {
        Path secret = file("secret.csv", "id,rank,name_es\na,1,A\n");
        Path parcel = Files.createDirectories(folder.resolve("linked"));
        Files.createSymbolicLink(parcel.resolve("levels.csv"), secret);
        assertRefused(parcel, "file.outside");
        Files.delete(parcel.resolve("levels.csv"));
        Files.createDirectories(parcel.resolve("levels.csv"));
        assertRefused(parcel, "file.outside");
        Files.delete(parcel.resolve("levels.csv"));
        Files.createSymbolicLink(parcel.resolve("levels.csv"), folder.resolve("gone.csv"));
        assertRefused(parcel, "file.unreadable");
    }

    @Test
    void aFolderOfThousandsOfTablesIsRefused() throws IOException {
        Path parcel = Files.createDirectories(folder.resolve("many"));
        for (int at = 0; at < 300; at++) {
            Files.writeString(parcel.resolve("levels." + at + ".csv"), "id\n");
        }
        assertRefused(parcel, "folder.too-many");
    }

    @Test
    void moreRowsThanAStudyHasAreRefused() throws IOException {
        assertRefused(file("omissions.csv", "id,reason_es\n" + "a,b\n".repeat(200_001)), "file.too-many-rows");
    }

    @Test
    void moreBytesThanAStudyHasAreRefused() throws IOException {
        Path large = folder.resolve("levels.csv");
        try (var stream = Files.newOutputStream(large)) {
            byte[] block = bytes("a,1,A\n".repeat(100_000));
            for (int at = 0; at < 180; at++) {
                stream.write(block);
            }
        }
        assertRefused(large, "file.too-large");
    }

    /** What no encoding of ours explains is read as Windows-1252, and its author is told to look. */
    @Test
    void anotherEncodingIsDoubted() throws IOException {
        Path path = file("levels.csv", "id,rank,name_es\ncommunity,2,Año\n".getBytes(Charset.forName("windows-1252")));
        Examined examined = sound(new ImportStudy(workspace).dryRun(path, Optional.of(SmallStudy.ID), Optional.empty()));
        assertThat(examined.problems()).extracting(Problem::rule).containsExactly("file.windows-1252");
        assertThat(examined.entries()).extracting(each -> each.standing()).containsExactly(Examined.Standing.CHANGED);
    }

    @Test
    void aPackageWithoutItsStudyMakesNoNewStudy() throws IOException {
        Map<String, String> files = SmallStudy.files();
        files.remove("study.csv");
        assertThat(faulty(new ImportStudy(workspace).asNewStudy(SmallStudy.write(folder.resolve("untitled"), files)))).extracting(Problem::rule).containsExactly("package.one-study");
        assertThat(faulty(new ImportStudy(workspace).asNewStudy(SmallStudy.write(folder.resolve("again"), SmallStudy.files())))).extracting(Problem::rule).containsExactly("study.exists");
        Assumptions.assumeThat(workspace.ids()).containsExactly(SmallStudy.ID);
    }
}
