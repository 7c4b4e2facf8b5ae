package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** Import and export (A5). */
class ImportTest {
    @TempDir
    Path home = Path.of("");
    private Terminal terminal = new Terminal(home);

    @BeforeEach
    void open() {
        terminal = new Terminal(home);
    }

    private static final String STUDY = "huancavelica-2005";

    /** A5: refused rows say line and reason; nothing is taken before it is confirmed; the rest can be taken and taken back. */
    @Test
    void aFileIsLookedThroughFirstAndItsGoodRowsAreTakenWhenConfirmed() throws IOException {
        Path file = Files.writeString(home.resolve("statements.csv"), """
                id,places,attribute,value,unit,source,basis
                good,chanquil,population,4000,persons,barker-2005,reported
                wrong-unit,chanquil,population,12,hours,barker-2005,reported
                wrong-place,chanqil,population,12,persons,barker-2005,reported
                """);
        Answer dry = terminal.types("import", file.toString(), "--into", STUDY);
        assertThat(dry.code()).isEqualTo(1);
        assertThat(dry.out()).contains("Good rows: 1", "Refused rows: 2", "New records: 1", "statements.csv, line 3, column unit «hours»", "line 4", "chanquil");
        assertThat(dry.err()).contains("Nothing was changed", "--yes");
        assertThat(terminal.types("record", STUDY, "statements", "good").code()).isEqualTo(2);

        Path refused = home.resolve("refused");
        Answer taken = terminal.types("import", file.toString(), "--into", STUDY, "--yes", "--refused", refused.toString());
        assertThat(taken.code()).as("rows were refused").isEqualTo(1);
        assertThat(terminal.types("record", STUDY, "statements", "good").result()).contains("4000");
        assertThat(refused.resolve("statements.csv")).content().contains("wrong-unit", "wrong-place").doesNotContain("good,");

        assertThat(terminal.types("undo", STUDY).code()).isZero();
        assertThat(terminal.types("record", STUDY, "statements", "good").code()).isEqualTo(2);
    }

    @Test
    void aSoundFileIsTakenWithExitCodeZeroAndTheSecondTimeNothingIsNew() throws IOException {
        Path file = Files.writeString(home.resolve("mine.csv"), "id,name,level,parent\nown-place,Ñahuinpuquio,village,acobamba-district\n");
        assertThat(terminal.types("import", file.toString(), "--into", STUDY, "--table", "places").code()).isZero();
        Answer taken = terminal.types("import", file.toString(), "--into", STUDY, "--table", "places", "--yes", "--format", "json");
        assertThat(taken.result()).contains("\"taken\":true", "\"good\":1", "\"new\":1", "\"problems\":[]");
        assertThat(terminal.types("import", file.toString(), "--into", STUDY, "--table", "places", "--format", "json").result()).contains("\"new\":0", "\"same\":1");
        assertThat(terminal.types("search", STUDY, "nahuinpuquio", "--format", "csv").column("Record").getFirst()).isEqualTo("places:own-place");
    }

    @Test
    void aStudyTravelsAsAZipIntoAnotherHome() {
        Path zip = home.resolve("study.zip");
        terminal.types("export", STUDY, zip.toString()).result();
        var other = new Terminal(home.resolve("other"));
        other.types("delete", STUDY, "--yes").result();
        assertThat(other.types("import", zip.toString()).code()).isZero();
        assertThat(other.types("studies", "--format", "csv").column("Study")).containsExactly("bolivia-2009");
        assertThat(other.types("import", zip.toString(), "--yes").code()).isZero();
        assertThat(other.types("table", STUDY, "communities", "--format", "csv").result()).isEqualTo(terminal.types("table", STUDY, "communities", "--format", "csv").result());
    }

    @Test
    void aTableAloneMakesNoStudy() throws IOException {
        Path file = Files.writeString(home.resolve("places.csv"), "id,name,level,parent\n");
        Answer answer = terminal.types("import", file.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("study.csv");
    }

    @Test
    void everyFormatIsWrittenToAFile() {
        for (String format : new String[] {"text", "csv", "json", "xlsx", "docx", "html"}) {
            Path file = home.resolve("table." + format);
            Answer answer = terminal.types("table", STUDY, "communities", "--format", format, "--output", file.toString());
            assertThat(answer.result()).as(format).isEmpty();
            assertThat(file).isNotEmptyFile();
        }
        Path excel = home.resolve("excel.csv");
        terminal.types("table", "bolivia-2009", "figures", "--excel", "--output", excel.toString()).result();
        assertThat(excel).content().startsWith("\uFEFF").contains(";", "295.496");
    }
}
