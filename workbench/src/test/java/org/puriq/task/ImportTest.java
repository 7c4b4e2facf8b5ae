package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.source.Examined;
import org.puriq.source.Examined.Standing;
import org.puriq.study.Study;

/** How somebody's tables come in (A5, A76): as Excel writes them, a part wrong, corrected and sent again, taken back as a whole. */
class ImportTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private ImportStudy task;
    private EditStudy edits;

    @BeforeEach
    void theSmallStudyIsThere() throws IOException {
        workspace = SmallStudy.workspace(folder);
        task = new ImportStudy(workspace);
        edits = new EditStudy(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Study study() {
        return sound(workspace.study(SmallStudy.ID));
    }

    private Statement statement(String id) {
        return study().find(Statement.class, id).orElseThrow();
    }

    private Map<String, String> exported() throws IOException {
        return SmallStudy.exported(workspace, SmallStudy.ID, folder);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(Files.createTempDirectory(folder, "sent").resolve(name), text);
    }

    private Examined dryRun(Path path) {
        return sound(task.dryRun(path, Optional.of(SmallStudy.ID), Optional.empty()));
    }

    private int take(Path path) {
        return sound(task.into(SmallStudy.ID, path, dryRun(path)));
    }

    /** Bolivia's Excel: semicolons, Windows-1252, a decimal comma, thousands with points, quoted line breaks, the columns in another order. */
    @Test
    void aTableThatABolivianExcelWroteIsRead() throws IOException {
        String text = "basis;value;id;attribute;places;printed;unit;source\r\n"
                + "reported; 1.234,0 ;nuevo;population;manta;\"dice: \"\"año\"\"\r\notra línea\";persons;censo\r\n";
        Path path = Files.write(folder.resolve("statements.csv"), text.getBytes(Charset.forName("windows-1252")));
        assertThat(dryRun(path).problems()).extracting(Problem::rule).containsExactly("file.windows-1252");
        assertThat(take(path)).isEqualTo(1);
        assertThat(statement("nuevo").normalised().value()).isEqualTo("1234.0");
        assertThat(statement("nuevo").printed()).isEqualTo("dice: \"año\"\notra línea");
        assertThat(statement("nuevo").estimator()).as("a column that is missing is empty").isEmpty();
    }

    @Test
    void aMarkInFrontIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(take(file("levels.csv", "\uFEFFid;rank;name_es\nregion;0;Región\n"))).isEqualTo(1);
    }

    @Test
    void linesMayEndAsOnAnyMachine() throws IOException {
        assertThat(take(file("levels.csv", "id,rank,name_es\rregion,0,Región\rzone,9,Zona\r"))).isEqualTo(2);
    }

    /** "1.5" with a decimal comma is neither fifteen nor one and a half; with commas between cells it is one and a half. */
    @Test
    void aNumberThatCouldBeTwoIsRefused() throws IOException {
        Examined semicolons = dryRun(file("statements.csv", "id;places;attribute;value;unit;basis\nx;manta;population;1.5;persons;reported\n"));
        assertThat(semicolons.problems()).extracting(Problem::rule).containsExactly("number.style");
        assertThat(semicolons.problems().getFirst().details()).containsExactly("1.5", "1.234,5");
        take(file("statements.csv", "id,places,attribute,value,unit,basis\nx,manta,population,1.5,persons,reported\n"));
        assertThat(statement("x").normalised().value()).isEqualTo("1.5");
    }

    /** The package says of which country it is; that decides about its numbers, and not the study that they go into. */
    @Test
    void numbersAreReadAsTheCountryOfThePackageWritesThem() throws IOException {
        Path path = SmallStudy.write(folder.resolve("peru"), Map.of(
                "study.csv", "id;title_es;country\nkilka;Estudio de Kilka;pe\n",
                "statements.csv", "id;places;attribute;value;unit;basis\nx;manta;population;1,234.5;persons;reported\n"));
        take(path);
        assertThat(statement("x").normalised().value()).isEqualTo("1234.5");
    }

    /** Everything that names what was refused is refused with it, however long the chain; the others are taken. */
    @Test
    void aRowThatNamesARefusedRowIsRefused() throws IOException {
        Map<String, String> files = SmallStudy.files();
        files.merge("places.csv", "wrong,,community,kilka\ninner,Inner,community,wrong\ninnermost,Innermost,community,inner\n", String::concat);
        files.merge("statements.csv", "a,innermost,population,,5,persons,censo,reported\nb,ccollpa,population,,5,persons,censo,reported\n", String::concat);
        Examined examined = dryRun(SmallStudy.write(folder.resolve("chain"), files));
        assertThat(examined.refusals()).extracting(each -> each.written("id")).containsExactly("wrong", "inner", "innermost", "a");
        assertThat(examined.problems()).extracting(Problem::rule).containsExactly("cell.required", "reference.unknown", "reference.unknown", "reference.unknown");
        assertThat(examined.count(Standing.NEW)).isEqualTo(1);
    }

    /** A chain as long as a whole table: the work grows with its length and not with its square. */
    @Test
    void aChainOfThousandsOfRefusedRowsComesToAnEnd() throws IOException {
        var rows = new StringBuilder("id,name,level,parent\np-0,,community,\n");
        for (int at = 1; at <= 30_000; at++) {
            rows.append("p-%d,P,community,p-%d\n".formatted(at, at - 1));
        }
        assertThat(dryRun(file("places.csv", rows.toString())).refusals()).hasSize(30_001);
        rows.replace(0, rows.indexOf("p-1,"), "id,name,level,parent\np-0,P,community,p-30000\n");
        assertThat(dryRun(file("places.csv", rows.toString())).problems()).hasSize(30_001).allSatisfy(each -> assertThat(each.rule()).isEqualTo("place.cycle"));
    }

    /** Thirty thousand rows that each name another place that is not there, beside thirty thousand places. */
    @Test
    void guessingWhatWasMeantComesToAnEnd() throws IOException {
        var places = new StringBuilder("id,name,level\n");
        var statements = new StringBuilder("id,places,attribute,value,unit,basis\n");
        for (int at = 0; at < 30_000; at++) {
            places.append("place-%d,P%d,community\n".formatted(at, at));
            statements.append("s-%d,plaice-%d,population,1,persons,reported\n".formatted(at, at));
        }
        Path path = SmallStudy.write(folder.resolve("guess"), Map.of("places.csv", places.toString(), "statements.csv", statements.toString()));
        assertThat(dryRun(path).refusals()).hasSize(30_000);
    }

    @Test
    void theDryRunCountsAndChangesNothing() throws IOException {
        Map<String, String> before = exported();
        Examined examined = dryRun(file("statements.csv", """
                id,places,attribute,printed,value,unit,source,basis
                manta-population,manta,population,400 personas,400,persons,censo,reported
                manta-share,manta,share,13 %,13,percent,censo,reported
                new,ccollpa,population,,80,persons,censo,reported
                doubtful,ccollpa,population,,80,,censo,reported
                wrong,ccollpa,population,,-80,persons,censo,reported
                """));
        assertThat(examined.good()).isEqualTo(3);
        assertThat(examined.doubtful()).isEqualTo(1);
        assertThat(examined.refusals()).hasSize(1);
        assertThat(examined.count(Standing.SAME)).isEqualTo(1);
        assertThat(examined.count(Standing.CHANGED)).isEqualTo(1);
        assertThat(examined.count(Standing.NEW)).isEqualTo(2);
        assertThat(exported()).isEqualTo(before);
        assertThat(sound(edits.history(SmallStudy.ID, 10, 0))).hasSize(1);
    }

    /** Refused rows are kept as they came, with the reason; corrected where they lie, they come in. */
    @Test
    void refusedRowsAreSavedCorrectedAndSentAgain() throws IOException {
        Path path = file("statements.csv", """
                id;unknown;places;attribute;printed;value;unit;basis
                good;;manta;population;x;1.000;persons;reported
                bad-one;kept;manta;population;"dice ""=1+1""; y
                más";-5;persons;reported
                bad-two;;manta;population;'=SUM(A1);1.5;persons;reported
                bad-three;;manta;population;x;5;persons;reported;demasiado
                """);
        Examined examined = dryRun(path);
        assertThat(examined.refusals()).extracting(each -> each.written("id")).containsExactly("bad-one", "bad-two", "bad-three");
        Path kept = folder.resolve("kept");
        assertThat(sound(task.saveRefused(examined, kept, workspace.texts(Language.SPANISH)))).containsExactly(kept.resolve("statements.csv"));
        assertThat(sound(task.into(SmallStudy.ID, path, examined))).isEqualTo(1);

        String saved = Files.readString(kept.resolve("statements.csv"));
        assertThat(saved).startsWith("\uFEFFid;unknown;places").contains("1.5", "problem", "1.234,5");
        String corrected = saved.replace("-5;", "5;").replace(";1.5;", ";1,5;").replace(";demasiado", "");
        Files.writeString(kept.resolve("statements.csv"), corrected);
        assertThat(dryRun(kept).refusals()).isEmpty();
        assertThat(take(kept)).isEqualTo(3);
        assertThat(statement("bad-one").printed()).isEqualTo("dice \"=1+1\"; y\nmás");
        assertThat(statement("bad-two").printed()).isEqualTo("=SUM(A1)");
        assertThat(statement("bad-two").normalised().value()).isEqualTo("1.5");
    }

    /** Saving refused rows into the folder that they came from replaces nothing. */
    @Test
    void savingRefusedRowsReplacesNoFile() throws IOException {
        Path path = file("levels.csv", "id,rank,name_es\nx,uno,X\n");
        Examined examined = dryRun(path);
        Path saved = sound(task.saveRefused(examined, path.resolveSibling(".").normalize(), workspace.texts(Language.SPANISH))).getFirst();
        assertThat(saved).hasFileName("levels.2.csv");
        assertThat(path).hasContent("id,rank,name_es\nx,uno,X\n");
        assertThat(sound(task.saveRefused(examined, path.resolveSibling(".").normalize(), workspace.texts(Language.SPANISH)))).as("the same again is the same file").containsExactly(saved);
        Files.delete(path);
        assertThat(dryRun(path.resolveSibling(".").normalize()).refusals()).hasSize(1);
    }

    /** Rows of a file with semicolons and of one with commas do not share a file, for their numbers are not written alike. */
    @Test
    void refusedRowsOfDifferentKindsAreKeptApart() throws IOException {
        Path sent = SmallStudy.write(folder.resolve("two"), Map.of(
                "levels.csv", "id,rank,name_es\nx,uno,X\n",
                "levels (2).csv", "id;rank;plural_es;name_es\ny;dos;Ys;Y\n"));
        Path kept = folder.resolve("kept");
        sound(task.saveRefused(dryRun(sent), kept, workspace.texts(Language.SPANISH)));
        assertThat(SmallStudy.contents(kept)).containsOnlyKeys("levels.csv", "levels.2.csv");
        assertThat(dryRun(kept).refusals()).hasSize(2);
    }

    @Test
    void aWholeImportIsTakenBackAndDoneAgain() throws IOException {
        Map<String, String> before = exported();
        take(file("statements.csv", "id,places,attribute,value,unit,basis\nmanta-population,manta,population,7,persons,reported\nx,manta,population,8,persons,reported\n"));
        Map<String, String> after = exported();
        assertThat(after).isNotEqualTo(before);
        assertThat(sound(edits.undo(SmallStudy.ID))).isTrue();
        assertThat(exported()).isEqualTo(before);
        assertThat(sound(edits.redo(SmallStudy.ID))).isTrue();
        assertThat(exported()).isEqualTo(after);
    }

    /** A colleague worked on a copy: her package shows what she changed, and taking it makes both the same. */
    @Test
    void theStudyOfAColleagueShowsWhatSheChanged() throws IOException {
        Path mine = folder.resolve("mine.zip");
        sound(new ExportStudy(workspace).to(SmallStudy.ID, mine, true));
        try (Workspace hers = Fixtures.workspace(folder.resolve("hers"))) {
            sound(new ImportStudy(hers).asNewStudy(mine));
            sound(new EditStudy(hers).change(SmallStudy.ID, "places", "manta", "name", Optional.empty(), "Manta Alta"));
            sound(new EditStudy(hers).add(SmallStudy.ID, "places", Map.of("id", "luz", "name", "Luz", "level", "community", "parent", "kilka")));
            sound(new ExportStudy(hers).to(SmallStudy.ID, folder.resolve("hers.zip"), true));
            Examined examined = dryRun(folder.resolve("hers.zip"));
            assertThat(examined.entries().stream().filter(each -> each.standing() != Standing.SAME).map(each -> each.record().id() + " " + each.standing()))
                    .containsExactly("manta CHANGED", "luz NEW");
            assertThat(take(folder.resolve("hers.zip"))).isEqualTo(2);
            assertThat(exported()).isEqualTo(SmallStudy.exported(hers, SmallStudy.ID, folder));
        }
    }

    @Test
    void twoImportsInARowAndTheSameAgain() throws IOException {
        Path first = file("places.csv", "id,name,level\na,A,community\n");
        Path second = file("places.csv", "id,name,level\na,A,community\nb,B,community\n");
        assertThat(take(first)).isEqualTo(1);
        assertThat(take(second)).isEqualTo(1);
        assertThat(take(second)).as("nothing new").isZero();
        assertThat(sound(edits.history(SmallStudy.ID, 10, 0))).as("what changes nothing is no command").hasSize(3);
    }

    /** Between the dry run and the yes, somebody removed the place: nothing is taken. */
    @Test
    void whatNoLongerFitsWhenItIsConfirmedIsNotTaken() throws IOException {
        Path path = file("statements.csv", "id,places,attribute,value,unit,basis\nx,ccollpa,population,8,persons,reported\n");
        Examined examined = dryRun(path);
        sound(edits.remove(SmallStudy.ID, "places", "ccollpa"));
        Map<String, String> before = exported();
        assertThat(faulty(task.into(SmallStudy.ID, path, examined))).extracting(Problem::rule).containsExactly("reference.unknown");
        assertThat(exported()).isEqualTo(before);
        sound(edits.undo(SmallStudy.ID));
        assertThat(sound(task.into(SmallStudy.ID, path, examined))).isEqualTo(1);
    }

    /** A changed definition must not make wrong what is there already; what comes in the same package is judged by itself. */
    @Test
    void aChangedDefinitionThatMakesOthersWrongIsRefused() throws IOException {
        String narrow = "id,name_es,kind,units,minimum,maximum\nshare,Porcentaje,number,percent,0,10\n";
        Examined examined = dryRun(file("attributes.csv", narrow));
        assertThat(examined.problems()).extracting(Problem::rule).containsExactly("change.makes-wrong");
        assertThat(examined.problems().getFirst().details()).containsExactly("share", "statements:manta-share");
        Path both = SmallStudy.write(folder.resolve("both"), Map.of("attributes.csv", narrow,
                "statements.csv", "id,places,attribute,value,unit,source,basis\nmanta-share,manta,share,9,percent,censo,reported\n"));
        assertThat(dryRun(both).problems()).isEmpty();
    }

    @Test
    void aFileMayNameItsTableByWish() throws IOException {
        Path path = file("lugares nuevos.csv", "id,name,level\na,A,community\n");
        Examined examined = sound(task.dryRun(path, Optional.of(SmallStudy.ID), Optional.of("places")));
        assertThat(sound(task.into(SmallStudy.ID, path, examined))).isEqualTo(1);
        assertThat(study().find(Place.class, "a")).isPresent();
        assertThat(List.of(take(file("PLACES.CSV", "id,name,level\nb,B,community\n")), take(file("places (2).csv", "id,name,level\nc,C,community\n")))).isEqualTo(List.of(1, 1));
    }
}
