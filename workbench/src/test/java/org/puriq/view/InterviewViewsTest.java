package org.puriq.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.puriq.task.Fixtures.sound;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.study.Study;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.task.Fixtures;
import org.puriq.task.Workspace;

/** Who was heard, who was not, and what each says (acceptance A29 to A36). */
class InterviewViewsTest {
    private static final String BARKER = "huancavelica-2005";
    private static final String NIJENHUIS = "bolivia-2009";

    @TempDir
    Path folder = Path.of("");
    private Workspace workspace = Fixtures.workspace(Path.of(""));

    @BeforeEach
    void open() {
        workspace = Fixtures.withStudies(folder);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Sheet sheet(String id, String view, Map<String, String> options) {
        Study study = sound(workspace.study(id));
        return Views.find(study, view).orElseThrow().sheet(new Request(study, workspace.texts(study, Language.ENGLISH), options));
    }

    /** The text of a cell in the first row that is named so. */
    private static String cell(Sheet sheet, String name, String column) {
        Sheet.Row row = sheet.rows().stream().filter(each -> each.cells().getFirst().plain().equals(name)).findFirst().orElseThrow(() -> new AssertionError(name + " is not in " + sheet.rows()));
        return sheet.cell(row.key(), column).plain();
    }

    /** A33: "Manta 15, Chilcapite 5, Bellavista 20, Chanquil 7, Antacocha four families; total 47 persons + four families, consistent with over 40; 6 NGOs". */
    @Test
    void thePersonsHeardAreCountedByPlaceAndFamiliesApart() {
        Sheet sheet = sheet(BARKER, "heard", Map.of());
        assertThat(cell(sheet, "Manta (district)", "unit-persons")).isEqualTo("15 persons");
        assertThat(cell(sheet, "Chilcapite", "unit-persons")).isEqualTo("1 person + 3 persons + 1 person = 5 persons");
        assertThat(cell(sheet, "Bellavista", "unit-persons")).isEqualTo("20 persons");
        assertThat(cell(sheet, "Chanquil", "unit-persons")).isEqualTo("4 persons + 3 persons = 7 persons");
        assertThat(cell(sheet, "Antacocha", "unit-families")).isEqualTo("4 families");
        assertThat(cell(sheet, "Antacocha", "unit-persons")).isEmpty();
        assertThat(sheet.cell("total", "unit-persons").plain()).isEqualTo("47 persons");
        assertThat(sheet.cell("total", "unit-families").plain()).isEqualTo("4 families");
        assertThat(sheet.cell("total", "unit-organisations").plain()).isEqualTo("6 organisations");
        assertThat(sheet.cell("persons-heard-printed", "unit-persons").plain()).isEqualTo("more than 40 persons");
        Sheet byKind = sheet(BARKER, "heard", Map.of("by", "kind"));
        assertThat(cell(byKind, "NGO", "unit-organisations")).isEqualTo("6 organisations");
        assertThat(cell(byKind, "Community authority", "unit-persons")).isEqualTo("1 person");
    }

    /** A33: "45 NGOs". */
    @Test
    void inBoliviaNgosAndLocalGovernmentsAreCounted() {
        Sheet sheet = sheet(NIJENHUIS, "heard", Map.of("by", "kind"));
        assertThat(cell(sheet, "NGO", "unit-ngos")).isEqualTo("45 NGOs");
        assertThat(cell(sheet, "Local government", "unit-local-governments")).isEqualTo("12 local governments");
    }

    /** A34: "a planned actor or place without interview (e.g. San Luis has no observation of its own) is listed as gap". */
    @Test
    void sanLuisIsAGapAndTheFocusGroupsWereGivenUp() {
        Sheet sheet = sheet(BARKER, "heard-gaps", Map.of());
        List<String> gaps = sheet.rows().stream().filter(each -> each.section().equals("Gaps")).map(Sheet.Row::key).toList();
        assertThat(gaps).containsExactly("planned-communities-san-luis");
        assertThat(sheet.cell("planned-communities-san-luis", "gap").plain()).startsWith("Only counted together with other places");
        assertThat(sheet.cell("planned-communities-san-luis", "heard-together").plain()).isEqualTo("15 persons");
        assertThat(sheet.cell("planned-communities-bellavista", "heard-there").plain()).isEqualTo("20 persons");
        assertThat(sheet.row("planned-focus-groups").orElseThrow().section()).isEqualTo("Given up");
        assertThat(sheet(NIJENHUIS, "heard-gaps", Map.of()).rows()).filteredOn(each -> each.section().equals("Gaps")).extracting(Sheet.Row::key)
                .contains("planned-administrations-department-cochabamba", "planned-ngos-totora").doesNotContain("planned-ngos-cochabamba");
    }

    /** A35: "two provinces with most NGOs, seven at random among communities with NGOs; and warns that communities without NGOs were outside the frame". */
    @Test
    void theSampleIsDescribedAndWarnsOfWhoWasOutside() {
        Sheet sheet = sheet(BARKER, "sample", Map.of());
        assertThat(sheet.cell("sample-provinces", "chosen-number").plain()).isEqualTo("2");
        assertThat(sheet.cell("sample-provinces", "step").plain()).isEqualTo("The provinces of the department where most NGOs work.");
        assertThat(sheet.cell("sample-communities", "chosen-number").plain()).isEqualTo("7");
        assertThat(sheet.cell("sample-communities", "chosen").plain()).isEqualTo("at random");
        assertThat(sheet.remarks()).anyMatch(each -> each.startsWith("Warning: Communities without NGOs could not be drawn."));
    }

    /** A36: "orientation agriculture for 5 of 6; staff majority from Huancavelica in 3 of 6; youth as target in 0 of 6; none named". */
    @Test
    void theProfileOfTheNgosIsCountedAndNoneIsNamed() {
        Sheet sheet = sheet(BARKER, "actor-profile", Map.of());
        assertThat(sheet.cell("ngos-farm-focused", "value").plain() + " of " + sheet.cell("ngos-farm-focused", "of").plain()).isEqualTo("5 organisations of 6 organisations");
        assertThat(sheet.cell("ngos-staff-majority", "value").plain()).isEqualTo("3 organisations");
        assertThat(sheet.cell("ngos-targeting-youth", "value").plain()).isEqualTo("0 organisations");
        assertThat(sheet.remarks()).contains("No NGO is named in this study.");
        Sheet bolivia = sheet(NIJENHUIS, "actor-profile", Map.of());
        assertThat(bolivia.cell("text-ngos-with-work", "value").plain() + " of " + bolivia.cell("text-ngos-with-work", "of").plain()).isEqualTo("17 NGOs of 45 NGOs");
        assertThat(bolivia.remarks()).doesNotContain("No NGO is named in this study.");
    }

    /** A31: "NGOs (yes, better living conditions) against Manta residents (all 15 have kin in Huancayo or Lima), with counts and quotes; likewise 'threat or tool', 'violence or economy'". */
    @Test
    void whatActorsSayStandsSideBySideWithCountsAndQuotes() {
        Sheet sheet = sheet(BARKER, "issues", Map.of("issue", "is-migration-decreasing"));
        assertThat(sheet.rows()).extracting(Sheet.Row::section).containsOnly("Is migration decreasing?");
        assertThat(sheet.cell("view-ngos-decreasing", "heard").plain()).isEqualTo("6 organisations");
        assertThat(sheet.cell("view-ngos-decreasing", "text").plain()).isEqualTo("NGOs feel migration is decreasing through better living conditions.");
        assertThat(sheet.cell("view-families-not-decreasing", "heard").plain()).isEqualTo("15 persons");
        assertThat(sheet.cell("view-families-not-decreasing", "quote").plain()).contains("siblings or children living in Huancayo or Lima");
        assertThat(sheet(BARKER, "issues", Map.of("issue", "threat-or-tool")).rows()).extracting(Sheet.Row::key).containsExactlyInAnyOrder("view-ngos-threat", "view-author-tool");
        assertThat(sheet(BARKER, "issues", Map.of("issue", "violence-or-economy")).rows()).extracting(Sheet.Row::key).containsExactlyInAnyOrder("view-ngos-violence", "view-residents-economy");
    }

    /** A32: "local governments (problem, private money) against NGOs (cannot be stopped, prepare)". */
    @Test
    void theSameForBolivia() {
        Sheet sheet = sheet(NIJENHUIS, "issues", Map.of("issue", "how-migration-is-seen"));
        assertThat(sheet.rows()).extracting(each -> each.cells().getFirst().plain()).containsExactly("Local government", "Local government", "Local government", "NGO");
        assertThat(sheet.cell("view-local-governments-problem", "heard").plain()).isEqualTo("12 local governments");
        assertThat(sheet.cell("view-private-affair", "text").plain()).contains("private affair");
        assertThat(sheet.cell("view-ngos-realistic", "heard").plain()).isEqualTo("45 NGOs");
        assertThat(sheet.cell("view-ngos-realistic", "text").plain()).contains("cannot be stopped").contains("well prepared");
    }

    /** A30: "Mark passages and give them a theme, an impact, a cause, a constraint or a contribution; the passage appears in every table that uses it." */
    @Test
    void aNoteStandsInEveryTableOfWhatItIsCodedTo() {
        var edits = new EditStudy(workspace);
        Study study = sound(workspace.study(BARKER));
        String impact = sheet(BARKER, "impacts", Map.of()).rows().getFirst().key();
        String claim = sheet(BARKER, "chains", Map.of()).rows().getFirst().key();
        String constraint = sheet(BARKER, "constraints", Map.of()).rows().getFirst().key();
        String contribution = sheet(BARKER, "contributions", Map.of()).rows().getFirst().key();
        sound(edits.add(BARKER, "interviews", Map.of("id", "talk", "actor_kind", "ngo", "role_en", "head of a programme", "places", "chanquil", "people", "2", "setting", "group", "manner", "formal", "guide", "guide-ngos", "start", "2005-07")));
        sound(edits.add(BARKER, "interview-notes", Map.of("id", "said", "interview", "talk", "form", "quote", "text_en", "They leave after harvest.", "theme", "youth", "impact", impact,
                "claim", claim, "constraint", constraint, "contribution", contribution, "statement", "manta-kin-away")));
        sound(edits.change(BARKER, "interview-notes", "said", Map.of("issue", "is-migration-decreasing")));
        assertThat(study.find(org.puriq.interview.Interview.class, "talk")).as("a study is what it was").isEmpty();
        assertThat(sheet(BARKER, "impacts", Map.of()).cell(impact, "notes").plain()).isEqualTo("NGO, head of a programme (Chanquil): “They leave after harvest.”");
        assertThat(sheet(BARKER, "chains", Map.of()).cell(claim, "notes").plain()).contains("They leave");
        assertThat(sheet(BARKER, "constraints", Map.of()).cell(constraint, "notes").plain()).contains("They leave");
        assertThat(sheet(BARKER, "contributions", Map.of()).cell(contribution, "notes").plain()).contains("They leave");
        assertThat(sheet(BARKER, "statements", Map.of()).cell("manta-kin-away", "notes").plain()).contains("They leave");
        assertThat(sheet(BARKER, "issues", Map.of("issue", "is-migration-decreasing")).cell("said", "quote").plain()).isEqualTo("They leave after harvest.");
        assertThat(sheet(BARKER, "interview-notes", Map.of("theme", "youth")).rows()).hasSize(1);
        assertThat(sheet(BARKER, "interviews", Map.of()).cell("talk", "leaves").plain()).isEqualTo("stays on this machine");
        assertThat(sheet(BARKER, "heard", Map.of()).cell("total", "unit-persons").plain()).isEqualTo("49 persons");
    }

    /** A29: "Record a semi-structured interview with guide (NGO guide and resident guide preloaded, editable) ...; no personal name field is required; codes only." */
    @Test
    void guidesAreThereInEveryStudyAndNoColumnAsksForAName() {
        for (String id : List.of(BARKER, NIJENHUIS)) {
            assertThat(sheet(id, "guides", Map.of()).rows()).extracting(Sheet.Row::section).contains("Guide for NGOs", "Guide for residents");
        }
        String own = sound(new org.puriq.task.NewStudy(workspace).create(org.puriq.base.Wording.same("Mine"), "neutral"));
        assertThat(sheet(own, "guides", Map.of()).rows()).hasSize(20);
        sound(new EditStudy(workspace).change(own, "guide-questions", "guide-ngos-1", Map.of("text_en", "What for?")));
        assertThat(sheet(own, "guides", Map.of()).cell("guide-ngos-1", "question").plain()).isEqualTo("What for?");
        assertThat(org.puriq.format.InterviewFormat.INTERVIEWS.columns()).extracting(org.puriq.format.Column::name).noneMatch(each -> each.contains("name"));
    }
}
