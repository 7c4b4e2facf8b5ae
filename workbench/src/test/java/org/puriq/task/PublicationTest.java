package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Statement;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.study.Study;
import org.puriq.text.Phrases;

/**
 * A71: "Export for publication: no interview text marked confidential, no small group that identifies a person, no NGO names in the
 * Huancavelica study; a warning if a free text holds a name from a user's list."
 */
class PublicationTest {
    private static final String BARKER = "huancavelica-2005";

    @TempDir
    Path folder = Path.of("");

    private static String add(Workspace workspace, String table, Map<String, String> cells) {
        return sound(new EditStudy(workspace).add(BARKER, table, cells)).id();
    }

    @Test
    void noNgoIsNamedAndConfidentialActorsGoByKindAndCode() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            Study study = Publication.of(sound(workspace.study(BARKER))).study();
            assertThat(study.all(Actor.class)).filteredOn(each -> each.kind().equals(Actor.NGO)).hasSize(13)
                    .allSatisfy(each -> assertThat(each.name().english()).matches("NGO \\(code \\d+\\)"))
                    .allSatisfy(each -> assertThat(each.id()).matches("ngo-\\d+"));
            assertThat(study.all(Actor.class)).extracting(Actor::id).contains("author", "undp").doesNotContain("manta-teacher", "chilcapite-president", "ngo-manta-crops");
            assertThat(study.find(Statement.class, "manta-kin-away").orElseThrow().about().actor().orElseThrow()).startsWith("residents-");
        }
    }

    @Test
    void aGroupOfFewPersonsIsOnlySaidToBeSmallAndCannotBeFoundFromSums() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            Study own = sound(workspace.study(BARKER));
            Publication publication = Publication.of(own);
            var phrases = new Phrases(publication.study(), workspace.texts(publication.study(), Language.ENGLISH));
            assertThat(phrases.value(statement(publication, "chilcapite-heard-president"))).isEqualTo("less than 5 persons");
            assertThat(statement(publication, "chilcapite-heard-president").quote()).isEmpty();
            assertThat(phrases.value(statement(publication, "persons-heard-total"))).as("several parts are missing from this sum").isEqualTo("47 persons");
            assertThat(phrases.value(statement(publication, "manta-persons-heard"))).isEqualTo("15 persons");
            assertThat(phrases.value(statement(publication, "bellavista-left-temporarily-share"))).as("15 %% of 20 would tell that they were three").isEqualTo(phrases.texts().say("value.missing"));
            assertThat(phrases.value(statement(publication, "antacocha-families-heard"))).as("a family is several persons").isEqualTo("4 families");
            assertThat(publication.leftOut()).extracting(Problem::rule).contains("publication.small", "publication.withheld", "publication.actors");
            assertThat(own.find(Statement.class, "chilcapite-heard-president").orElseThrow().quote()).as("the own study stays as it is").isNotEmpty();
        }
    }

    private static Statement statement(Publication publication, String id) {
        return publication.study().find(Statement.class, id).orElseThrow();
    }

    @Test
    void whatIsNotReleasedIsOutAndInterviewsOfFewGoTogether() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            for (int number = 1; number <= 6; number++) {
                String id = add(workspace, "interviews", Map.of("id", "teacher-" + number, "actor_kind", "residents", "places", "antacocha", "role_es", "docente", "people", "1", "released", number == 6 ? "no" : "yes"));
                add(workspace, "interview-notes", Map.of("interview", id, "form", "paraphrase", "text_es", "Nota " + number, "released", "yes"));
            }
            Publication publication = Publication.of(sound(workspace.study(BARKER)));
            List<Interview> interviews = publication.study().all(Interview.class);
            assertThat(interviews).hasSize(1);
            assertThat(interviews.getFirst().people()).as("five released interviews of one person each").contains(5);
            assertThat(interviews.getFirst().role().isEmpty()).isTrue();
            assertThat(publication.study().all(InterviewNote.class)).extracting(each -> each.text().spanish()).containsExactly("Nota 1", "Nota 2", "Nota 3", "Nota 4", "Nota 5");
            assertThat(publication.study().all(InterviewNote.class)).allSatisfy(each -> assertThat(each.interview()).isEqualTo(interviews.getFirst().id()));
        }
    }

    @Test
    void everyFreeTextThatHoldsAListedNameIsTold() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            add(workspace, "listed-names", Map.of("listed", "Quispe Ñahui"));
            add(workspace, "listed-names", Map.of("listed", "Ana"));
            add(workspace, "findings", Map.of("id", "told", "kind", "view", "text_es", "Lo contó la señora QUISPE NAHUI en la mañana.", "basis", "reported"));
            Publication publication = Publication.of(sound(workspace.study(BARKER)));
            List<Problem> names = publication.warnings().stream().filter(each -> each.rule().equals("publication.name")).toList();
            assertThat(names).extracting(each -> each.details().getFirst() + " in " + each.details().getLast()).as("a name is a word of its own: mañana holds no Ana").containsExactly("Quispe Ñahui in findings:told");
            assertThat(publication.holdsListedNames()).isTrue();
            assertThat(publication.study().records().count(org.puriq.interview.ListedName.class)).as("the list itself never leaves").isZero();
        }
    }
}
