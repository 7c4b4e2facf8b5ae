package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.faulty;
import static org.puriq.task.Fixtures.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.report.Format;
import org.puriq.report.Progress;
import org.puriq.task.ExportStudy.Contents;

/** A29: an interview by code; it and its notes stay on this machine until they are released one by one. */
class InterviewsStayTest {
    private static final String BARKER = "huancavelica-2005";
    private static final String SECRET = "Kichkarumi";

    @TempDir
    Path folder = Path.of("");

    private static Checked<EditStudy.Saved> add(Workspace workspace, String table, Map<String, String> cells) {
        return new EditStudy(workspace).add(BARKER, table, cells);
    }

    /** One interview of each standing: kept with a released note, released with a kept note, released with a released note. */
    private static void interviews(Workspace workspace) {
        sound(add(workspace, "interviews", Map.of("id", "kept", "actor_kind", "residents", "role_es", "docente " + SECRET, "places", "bellavista", "people", "7")));
        sound(add(workspace, "interviews", Map.of("id", "free", "actor_kind", "residents", "role_es", "agricultora", "places", "bellavista", "people", "8", "released", "yes")));
        sound(add(workspace, "interview-notes", Map.of("id", "a", "interview", "kept", "form", "paraphrase", "text_es", SECRET + " uno", "released", "yes")));
        sound(add(workspace, "interview-notes", Map.of("id", "b", "interview", "free", "form", "paraphrase", "text_es", SECRET + " dos")));
        sound(add(workspace, "interview-notes", Map.of("id", "c", "interview", "free", "form", "quote", "text_es", "Salen después de la siembra.", "released", "yes", "issue", "is-migration-decreasing")));
        sound(add(workspace, "contradictions", Map.of("id", "told", "kind", "hole", "name_es", "Falta", "records", "interviews:kept interview-notes:b interviews:free", "state", "open")));
        sound(add(workspace, "listed-names", Map.of("listed", SECRET)));
    }

    @Test
    void anInterviewOfZeroPersonsIsRefusedWithASentence() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            List<Problem> problems = faulty(add(workspace, "interviews", Map.of("actor_kind", "ngo", "people", "0", "families", "0")));
            assertThat(problems).extracting(Problem::rule).containsExactly("interview.of-nobody");
            assertThat(workspace.texts(Language.SPANISH).sentence(problems.getFirst())).contains("cero personas y cero familias");
            assertThat(faulty(add(workspace, "interviews", Map.of("actor_kind", "ngo", "people", "-3")))).extracting(Problem::rule).contains("interview.below-zero");
            assertThat(sound(add(workspace, "interviews", Map.of("actor_kind", "household", "families", "4", "people", "0"))).cells().text("families")).as("families without a count of persons").isEqualTo("4");
            assertThat(add(workspace, "interviews", Map.of("actor_kind", "ngo")).remarks()).extracting(Problem::rule).as("unknown stays unknown, with a doubt").containsExactly("interview.without-place", "interview.uncounted");
        }
    }

    @Test
    void aQuoteOfMoreThan25WordsIsADoubt() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            interviews(workspace);
            String long26 = "palabra ".repeat(26).strip();
            assertThat(add(workspace, "interview-notes", Map.of("interview", "kept", "form", "quote", "text_es", long26)).remarks()).extracting(Problem::rule).containsExactly("note.long-quote");
            assertThat(add(workspace, "interview-notes", Map.of("interview", "kept", "form", "paraphrase", "text_es", long26)).remarks()).isEmpty();
            assertThat(add(workspace, "interview-notes", Map.of("interview", "kept", "form", "paraphrase", "text_es", "x", "released", "yes")).remarks()).extracting(Problem::rule).containsExactly("note.interview-stays");
        }
    }

    @Test
    void noFileForOthersHoldsWhatIsNotReleased() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            interviews(workspace);
            for (Contents contents : List.of(Contents.FOR_OTHERS, Contents.FOR_PUBLICATION)) {
                String all = texts(exported(workspace, contents, "out-" + contents));
                assertThat(all).contains("Salen después de la siembra.").doesNotContain(SECRET).doesNotContain("interviews:kept");
            }
            Path report = sound(new WriteReport(workspace).to(BARKER, Language.SPANISH, Format.HTML, folder.resolve("report.html"), Progress.SILENT));
            assertThat(Files.readString(report)).contains("Salen después de la siembra.").doesNotContain(SECRET);
            var own = sound(workspace.study(BARKER));
            assertThat(own.all(Interview.class)).as("its owner sees them").hasSize(2);
            assertThat(own.staying()).isEqualTo(3);
        }
    }

    @Test
    void theOwnBackupComesBackTheSameAndHoldsNoListOfNames() throws IOException {
        try (Workspace first = Fixtures.withStudies(folder.resolve("first")); Workspace second = Fixtures.workspace(folder.resolve("second")); Workspace third = Fixtures.workspace(folder.resolve("third"))) {
            interviews(first);
            Path backup = exported(first, Contents.WITH_INTERVIEWS, "backup");
            assertThat(backup.resolve("listed-names.csv")).doesNotExist();
            assertThat(Files.readString(backup.resolve("interview-notes.csv"))).contains(SECRET + " uno");
            sound(new ImportStudy(second).asNewStudy(backup));
            assertThat(SmallStudy.contents(exported(second, Contents.WITH_INTERVIEWS, "again"))).isEqualTo(SmallStudy.contents(backup));
            assertThat(sound(second.study(BARKER)).all(InterviewNote.class)).hasSize(3);
            Path others = exported(first, Contents.FOR_OTHERS, "others");
            sound(new ImportStudy(third).asNewStudy(others));
            assertThat(SmallStudy.contents(exported(third, Contents.FOR_OTHERS, "others-again"))).isEqualTo(SmallStudy.contents(others));
        }
    }

    @Test
    void aPublicationIsAPackageThatComesIn() throws IOException {
        try (Workspace workspace = Fixtures.withStudies(folder.resolve("first")); Workspace other = Fixtures.workspace(folder.resolve("other"))) {
            for (String id : workspace.ids()) {
                Path published = sound(new ExportStudy(workspace).to(id, folder.resolve("published-" + id), false, Contents.FOR_PUBLICATION));
                var examined = sound(new ImportStudy(other).dryRun(published, Optional.empty(), Optional.empty()));
                assertThat(examined.problems().stream().filter(Problem::refuses)).as(() -> Fixtures.said(examined.problems())).isEmpty();
            }
            assertThat(texts(folder.resolve("published-" + BARKER))).doesNotContain(",ngo-manta-crops,").doesNotContain(",chilcapite-president,");
        }
    }

    private Path exported(Workspace workspace, Contents contents, String name) {
        return sound(new ExportStudy(workspace).to(BARKER, folder.resolve(name), false, contents));
    }

    private static String texts(Path folder) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
