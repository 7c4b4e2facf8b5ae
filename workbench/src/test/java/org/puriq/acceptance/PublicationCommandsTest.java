package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A29 and A71 from the command line: what leaves, what stays, and what is said of it before a file is written. */
class PublicationCommandsTest {
    private static final String BARKER = "huancavelica-2005";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal() {
        return new Terminal(folder.resolve("home"));
    }

    private void interview(Terminal terminal) {
        terminal.types("add", BARKER, "interviews", "id=talk", "actor_kind=ngo", "places=chanquil", "people=2", "setting=group", "manner=formal", "guide=guide-ngos").result();
        terminal.types("add", BARKER, "interview-notes", "id=said", "interview=talk", "form=paraphrase", "text_en=They plan without the young").result();
    }

    @Test
    void anInterviewOfNobodyIsRefused() {
        Terminal.Answer answer = terminal().types("add", BARKER, "interviews", "actor_kind=ngo", "people=0");
        assertThat(answer.code()).isNotZero();
        assertThat(answer.err()).contains("zero persons and zero families");
    }

    /** What is wrong with an interview says in which column, what may stand there, and which is nearest. */
    @Test
    void whatIsWrongWithAnInterviewSaysWhatWouldBeRight() {
        Terminal terminal = terminal();
        assertThat(terminal.types("add", BARKER, "interviews", "actor_kind=resident", "people=2", "places=chanquil").err())
                .contains("column actor_kind").contains("“resident” is no category that can stand in actor_kind. Maybe “residents").contains("There are: ").contains(", ngo, ").doesNotContain("in the table");
        assertThat(terminal.types("add", BARKER, "interviews", "actor_kind=temporary", "people=2", "places=chanquil").err())
                .contains("“temporary” is a category of the scale duration; one of the scale actor-kind belongs in actor_kind. There are: ");
        assertThat(terminal.types("add", BARKER, "interviews", "actor_kind=residents", "people=-2", "places=chanquil").err()).contains("Nobody can hear fewer than zero: “-2”").doesNotContain("zero persons");
        assertThat(terminal.types("add", BARKER, "interviews", "actor_kind=residents", "people=2", "places=chanquill").err()).contains("column places").contains("Maybe “chanquil” is meant.");
        assertThat(terminal.types("add", BARKER, "interviews", "actor_kind=residents", "peopel=2", "places=chanquil").err()).contains("Maybe “people” is meant.");
        Terminal.Answer nowhere = terminal.types("add", BARKER, "interviews", "actor_kind=residents", "people=2");
        assertThat(nowhere.code()).as("it may be unknown").isZero();
        assertThat(nowhere.err()).contains("without a place (places) or an actor the interview counts for no community");
    }

    @Test
    void aTableInAFileHasNothingThatStays() {
        Terminal terminal = terminal();
        interview(terminal);
        for (String format : new String[] {"text", "csv", "json", "html"}) {
            Terminal.Answer answer = terminal.types("table", BARKER, "interview-notes", "--format", format);
            assertThat(answer.result()).doesNotContain("They plan without the young");
            assertThat(answer.err()).contains(format.equals("html") ? "because nobody released them: interviews (1) and notes (1)" : "stay on this machine and are not in here: 2.");
        }
        terminal.types("edit", BARKER, "interviews", "talk", "released=yes").result();
        terminal.types("edit", BARKER, "interview-notes", "said", "released=yes").result();
        assertThat(terminal.types("table", BARKER, "interview-notes", "--format", "csv").result()).contains("They plan without the young");
    }

    @Test
    void theOwnBackupIsAskedForByItsNameAndSaysWhatItCarries() throws IOException {
        Terminal terminal = terminal();
        interview(terminal);
        Terminal.Answer usual = terminal.types("export", BARKER, folder.resolve("usual").toString());
        assertThat(usual.code()).isZero();
        assertThat(usual.err()).contains("Interviews and notes that stay on this machine: 2.");
        assertThat(folder.resolve("usual/interviews.csv")).doesNotExist();
        Terminal.Answer own = terminal.types("export", BARKER, folder.resolve("own").toString(), "--with-interviews");
        assertThat(own.err()).contains("carries interviews and notes that nobody released: 2.");
        assertThat(Files.readString(folder.resolve("own/interview-notes.csv"))).contains("They plan without the young");
        assertThat(terminal.types("export", BARKER, folder.resolve("both").toString(), "--with-interviews", "--for-publication").code()).isNotZero();
    }

    /** A71: "a warning if a free text holds a name from a user's list"; before the file is written. */
    @Test
    void aListedNameIsToldBeforeAFileIsWritten() {
        Terminal terminal = terminal();
        terminal.types("add", BARKER, "listed-names", "listed=Santa Natura").result();
        Path target = folder.resolve("public");
        Terminal.Answer warned = terminal.types("export", BARKER, target.toString(), "--for-publication");
        assertThat(warned.code()).isNotZero();
        assertThat(warned.err()).contains("holds “Santa Natura”").contains("findings:migrant-business-example").contains("Nothing was written");
        assertThat(target).doesNotExist();
        Path report = folder.resolve("report.html");
        assertThat(terminal.types("report", BARKER, "--output", report.toString()).err()).contains("holds “Santa Natura”");
        assertThat(report).doesNotExist();
        assertThat(terminal.types("export", BARKER, target.toString(), "--for-publication", "--yes").code()).isZero();
        assertThat(target.resolve("listed-names.csv")).doesNotExist();
        assertThat(target.resolve("actors.csv")).content().doesNotContain("NGO for native crops in Manta").contains("NGO (code 1)");
    }

    @Test
    void aTableForPublicationShowsActorsByCodeAndSmallGroupsAsSmall() {
        Terminal.Answer answer = terminal().types("table", BARKER, "heard", "--for-publication", "--format", "csv");
        assertThat(answer.result()).contains("less than 5 persons").contains("47 persons").doesNotContain("3 persons");
        assertThat(answer.err()).contains("Actors that go by their kind and a code").contains("say only “less than 5”");
    }
}
