package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Statement;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.study.PublicationMark;
import org.puriq.study.Study;
import org.puriq.text.Phrases;

/**
 * A71: "Export for publication: no interview text marked confidential, no small group that identifies a person, no NGO names in the
 * Huancavelica study; a warning if a free text holds a name from a user's list."
 */
class PublicationTest {
    private static final String BARKER = "huancavelica-2005";

    /** Some of what the own study says of single persons. */
    private static final Pattern GIVING_AWAY = Pattern.compile("president|\\bdos hombres|two men|una persona adulta|only one adult|high-school teacher|[Uu]n docente|El alcalde|the mayor|20 year old|to raise her|Un hombre|older-man|-farmer-");

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
            Statement president = counted(own, publication, "chilcapite-heard-president");
            assertThat(phrases.value(president)).isEqualTo("less than 5 persons");
            assertThat(president.quote()).isEmpty();
            assertThat(president.id()).as("what it was called told whom it is about").matches("statements-\\d+");
            assertThat(phrases.value(statement(publication, "persons-heard-total"))).as("several parts are missing from this sum").isEqualTo("47 persons");
            assertThat(phrases.value(statement(publication, "manta-persons-heard"))).isEqualTo("15 persons");
            assertThat(phrases.value(statement(publication, "bellavista-left-temporarily-share"))).as("15 %% of 20 would tell that they were three").isEqualTo(phrases.texts().say("value.missing"));
            assertThat(phrases.value(counted(own, publication, "antacocha-families-heard"))).as("four families are few as well").isEqualTo("less than 5 families");
            assertThat(publication.leftOut()).extracting(Problem::rule).contains("publication.small", "publication.small-families", "publication.of-few", "publication.withheld", "publication.held-texts", "publication.actors");
            assertThat(own.find(Statement.class, "chilcapite-heard-president").orElseThrow().quote()).as("the own study stays as it is").isNotEmpty();
        }
    }

    /** A statement whose identity is a code now: it stands where it stood. */
    private static Statement counted(Study own, Publication publication, String id) {
        List<String> before = own.all(Statement.class).stream().map(Statement::id).toList();
        return publication.study().all(Statement.class).get(before.indexOf(id));
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
            add(workspace, "findings", Map.of("id", "told", "kind", "view", "text_es", "Lo contó la familia QUISPE NAHUI en la mañana.", "basis", "reported"));
            Publication publication = Publication.of(sound(workspace.study(BARKER)));
            List<Problem> names = publication.warnings().stream().filter(each -> each.rule().equals("publication.name")).toList();
            assertThat(names).extracting(each -> each.details().getFirst() + " in " + each.details().getLast()).as("a name is a word of its own: mañana holds no Ana").containsExactly("Quispe Ñahui in findings:told");
            assertThat(publication.holdsListedNames()).isTrue();
            assertThat(publication.study().records().count(org.puriq.interview.ListedName.class)).as("the list itself never leaves").isZero();
        }
    }

    /** "no small group that identifies a person": also not in the author's prose, in quotations, notes, flows and identities. */
    @Test
    void noTextOfThePublishedStudyTellsOfFewPersons() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            Study study = Publication.of(sound(workspace.study(BARKER))).study();
            List<String> told = new ArrayList<>();
            for (Table<?> table : List.of(StudyFormat.STATEMENTS, StudyFormat.FLOWS, StudyFormat.IMPACTS, StudyFormat.LINKS, StudyFormat.FINDINGS, StudyFormat.PASSAGES, StudyFormat.CONTRADICTIONS)) {
                study.all(table.kind()).forEach(record -> told.add(table.name() + " " + String.join(" ", table.cellsOf(record).texts().values())));
            }
            assertThat(told).filteredOn(each -> GIVING_AWAY.matcher(each).find()).isEmpty();
            assertThat(told).anySatisfy(each -> assertThat(each).contains("Se estima que", "de los hombres migra por temporada"));
        }
    }

    @Test
    void aSentenceThatCountsFewIsHeldInBothLanguagesAndAPersonMayReleaseIt() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            add(workspace, "findings", Map.of("id", "two-left", "kind", "view", "basis", "reported", "text_es", "La tierra es poca. Dos hombres jóvenes se fueron a Lima.",
                    "text_en", "Land is scarce. A couple of youths went to Lima."));
            Publication held = Publication.of(sound(workspace.study(BARKER)));
            Finding finding = held.study().all(Finding.class).getLast();
            assertThat(finding.id()).matches("findings-\\d+");
            assertThat(finding.text().spanish()).isEqualTo("La tierra es poca. (Aquí se habla de menos de 5 personas; no se publica.)");
            assertThat(finding.text().english()).as("what one language holds back, the other does not tell").isEqualTo("Land is scarce. (This speaks of fewer than 5 persons and is not published.)");
            assertThat(held.held()).anySatisfy(each -> assertThat(each.details()).containsExactly("findings:two-left", "Dos hombres"));
            add(workspace, "publication-marks", Map.of("records", "findings:two-left", "decision", "released", "reason", "Nadie los halla en Lima"));
            assertThat(Publication.of(sound(workspace.study(BARKER))).study().find(Finding.class, "two-left").orElseThrow().text().spanish()).endsWith("Dos hombres jóvenes se fueron a Lima.");
        }
    }

    @Test
    void whatAPersonMarksAsHeldSaysWhatStandsInsteadAndTheMarksStay() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            add(workspace, "findings", Map.of("id", "shop", "kind", "view", "basis", "reported", "text_es", "La tienda junto a la iglesia vive de remesas.", "quote", "the shop beside the church"));
            add(workspace, "publication-marks", Map.of("records", "findings:shop", "decision", "held", "instead_es", "Hay comercio que vive de remesas."));
            Study study = Publication.of(sound(workspace.study(BARKER))).study();
            Finding finding = study.all(Finding.class).getLast();
            assertThat(finding.text().spanish()).isEqualTo("Hay comercio que vive de remesas.");
            assertThat(finding.quote()).isEmpty();
            assertThat(finding.id()).startsWith("findings-");
            assertThat(study.all(PublicationMark.class)).as("they say which records describe single persons").isEmpty();
        }
    }

    @Test
    void aMarkThatCannotBeIsRefusedWithASentence() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            var edit = new EditStudy(workspace);
            assertThat(edit.add(BARKER, "publication-marks", Map.of("decision", "held")).remarks()).extracting(Problem::rule).contains("mark.needs-records");
            assertThat(edit.add(BARKER, "publication-marks", Map.of("decision", "held", "records", "findings:nothing")).remarks()).extracting(Problem::rule).contains("contradiction.unknown-record");
            assertThat(edit.add(BARKER, "publication-marks", Map.of("decision", "released", "records", "findings:capitals", "instead_es", "Otra cosa")).remarks()).extracting(Problem::rule).contains("mark.released-as-it-is");
        }
    }

    @Test
    void fewFamiliesHeardGoTogetherLikeFewPersons() {
        try (Workspace workspace = Fixtures.withStudies(folder)) {
            for (String families : List.of("2", "3")) {
                add(workspace, "interviews", Map.of("id", "visit-" + families, "actor_kind", "household", "places", "antacocha", "families", families, "released", "yes"));
            }
            Publication publication = Publication.of(sound(workspace.study(BARKER)));
            assertThat(publication.study().all(Interview.class)).singleElement().satisfies(each -> assertThat(each.families()).contains(5));
            assertThat(publication.leftOut()).extracting(Problem::rule).contains("publication.small-interviews");
        }
    }
}
