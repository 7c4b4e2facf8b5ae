package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.task.KeptTables.Label;
import org.puriq.task.KeptTables.Opened;

/** Tables of moves stay until the user deletes them, and a zip is as good as its files. */
class KeptTablesTest {
    private static final String LIST = "origen,destino,personas\nA,A,90\nA,B,10\nB,B,50\nB,A,5\n";
    private static final String RECIPE = """
            id: feria
            name: {es: "Feria", en: "Fair"}
            source: {es: "Padrón comunal", en: "Communal register"}
            period: {from: 2010, to: 2015}
            youngest: 5
            destinations: every
            list:
              columns:
                origin: [de]
                destination: [a]
                persons: [cuantos]
            """;

    @TempDir
    private Path folder = Path.of("");

    private KeptTables tables() {
        return new KeptTables(new Home(folder.resolve("home"), folder));
    }

    private Path sent(Map<String, String> files) throws IOException {
        Path sent = Files.createTempDirectory(folder, "sent");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Files.writeString(sent.resolve(each.getKey()), each.getValue());
        }
        return sent;
    }

    private Path zipped(Map<String, String> entries) throws IOException {
        Path sent = Files.createTempDirectory(folder, "sent");
        try (OutputStream out = Files.newOutputStream(sent.resolve("todo.zip")); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return sent;
    }

    @Test
    void aTableIsThereAgainAfterTheProgramWasClosedWithItsNameSourceAndDate() throws IOException {
        Opened kept = Fixtures.sound(tables().keep(sent(Map.of("od.csv", LIST)), new Label("Mudanzas de la feria", "Municipalidad", "2019-05")));
        assertThat(tables().all()).singleElement().satisfies(each -> {
            assertThat(each.label()).isEqualTo(new Label("Mudanzas de la feria", "Municipalidad", "2019-05"));
            assertThat(each.recipe()).isEqualTo("list");
            assertThat(each.persons()).isEqualTo("155");
            assertThat(each.files()).containsExactly("od.csv");
        });
        Opened again = Fixtures.sound(tables().open(kept.id()).orElseThrow());
        assertThat(again.read().recipe().source().in(Language.SPANISH)).isEqualTo("Municipalidad");
        assertThat(again.read().table().persons()).isEqualTo(155);
    }

    @Test
    void theSameTableSentTwiceIsKeptOnceAndGoesWhenItIsDeleted() throws IOException {
        String first = Fixtures.sound(tables().keep(sent(Map.of("od.csv", LIST)), Label.NONE)).id();
        String second = Fixtures.sound(tables().keep(sent(Map.of("od.csv", LIST)), new Label("Otra vez", "", ""))).id();
        assertThat(second).isEqualTo(first);
        assertThat(tables().all()).singleElement().satisfies(each -> assertThat(each.label().name()).isEqualTo("Otra vez"));
        assertThat(tables().delete(first)).isTrue();
        assertThat(tables().all()).isEmpty();
        assertThat(tables().open(first)).isEmpty();
        assertThat(tables().delete(first)).isFalse();
        assertThat(folder.resolve("home/tables")).isEmptyDirectory();
    }

    @Test
    void aZipWithItsRecipeIsReadOnThePageAndAtTheTerminal() throws IOException {
        Map<String, String> entries = Map.of("feria/od.csv", "de,a,cuantos\nA,A,90\nA,B,10\n", "feria/receta.yaml", RECIPE, "__MACOSX/feria/._od.csv", "x");
        Opened kept = Fixtures.sound(tables().keep(zipped(entries), Label.NONE));
        assertThat(kept.read().recipe().id()).isEqualTo("feria");
        assertThat(kept.read().table().persons()).isEqualTo(100);
        assertThat(Fixtures.sound(OpenMoves.at(zipped(entries).resolve("todo.zip"), Optional.empty())).recipe().id()).isEqualTo("feria");
        assertThat(Fixtures.sound(tables().open(kept.id()).orElseThrow()).read().recipe().id()).isEqualTo("feria");
    }

    @Test
    void aZipThatLeadsOutOrHoldsAFileTwiceOrNothingIsRefused() throws IOException {
        assertThat(refused(zipped(Map.of("../fuera.csv", LIST)))).contains("zip.leads-out").contains("fuera");
        assertThat(refused(zipped(Map.of("a/od.csv", LIST, "b/od.csv", LIST)))).contains("file.twice");
        assertThat(refused(zipped(Map.of("a/", "")))).isNotEmpty();
        assertThat(refused(zipped(Map.of("od.csv", LIST, "uno.yaml", RECIPE, "dos.yml", RECIPE)))).contains("uno.yaml").contains("dos.yml");
        assertThat(tables().all()).isEmpty();
        assertThat(folder.resolve("fuera.csv")).doesNotExist();
    }

    private String refused(Path sent) {
        Checked<Opened> read = tables().keep(sent, Label.NONE);
        assertThat(sent).doesNotExist();
        return Fixtures.said(Fixtures.faulty(read));
    }
}
