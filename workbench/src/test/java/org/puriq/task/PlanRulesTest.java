package org.puriq.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.planning.Priority;
import org.puriq.text.Texts;

/** Rows of a plan that do not fit together are refused with a sentence; what is only missing is not. */
class PlanRulesTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private HypotheticalPlan plan;

    @BeforeEach
    void build() {
        workspace = Fixtures.withStudies(folder);
        plan = HypotheticalPlan.whole(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private String refused(String table, String... pairs) {
        return said(Fixtures.faulty(plan.tried(table, pairs)));
    }

    private String said(List<Problem> problems) {
        var texts = new Texts(Language.ENGLISH, workspace.countries().of("bo"));
        return String.join(" ", problems.stream().filter(Problem::refuses).map(texts::sentence).toList());
    }

    @Test
    void aYearOutsideThePlanIsRefused() {
        assertThat(refused("budget-lines", "year", "2031", "name_es", "Tarde", "amount", "1")).isEqualTo("The year 2031 lies outside the plan “plan-hipotetico”, which goes from 2026 to 2030. Correct the year, or the years of the plan.");
        assertThat(refused("annual-plans", "year", "2025")).contains("2025 lies outside");
        assertThat(refused("annual-plans", "year", "2026")).contains("has its annual plan already");
    }

    @Test
    void aPlanIsNotShortenedBelowItsLines() {
        assertThat(said(Fixtures.faulty(new EditStudy(workspace).change(HypotheticalPlan.STUDY, "plans", HypotheticalPlan.PLAN, Map.of("start_year", "2027"))))).contains("budget-lines:canal-2026");
    }

    @Test
    void aBudgetLineOfAProjectThatIsGoneOrOfAnotherPlanIsRefused() {
        assertThat(refused("budget-lines", "year", "2026", "name_es", "Obra", "amount", "1", "project", "canales")).contains("canales", "canal");
        Fixtures.sound(new BuildPlan(workspace).start(HypotheticalPlan.STUDY, Map.of("id", "otro", "name_es", "Otro plan hipotético", "place", "tarata", "start_year", "2026", "end_year", "2030")));
        assertThat(refused("budget-lines", "plan", "otro", "year", "2026", "name_es", "Obra", "amount", "1", "project", "canal")).contains("“canal” belongs to the plan “plan-hipotetico”, not to “otro”.");
        assertThat(refused("budget-lines", "plan", "otro", "year", "2026", "name_es", "Obra", "amount", "1", "annual_plan", "plan-hipotetico-2026")).contains("belongs to the plan");
    }

    @Test
    void anObjectiveIsNoPartOfItself() {
        assertThat(said(Fixtures.faulty(new EditStudy(workspace).change(HypotheticalPlan.STUDY, "objectives", "arraigo", Map.of("parent", "riego"))))).contains("would be part of itself");
    }

    @Test
    void aProjectHasOneCurrency() {
        assertThat(refused("budget-lines", "project", "canal", "year", "2028", "name_es", "Tubos", "amount", "1", "currency", "euro"))
                .isEqualTo("The project “canal” would have two currencies: euro, and boliviano in the budget line “canal-2026”. A project is in one currency; what is in another is converted by hand, and the rate is noted.");
    }

    @Test
    void noMoreLeaveThanEnrolled() {
        assertThat(refused("participant-counts", "project", "taller", "counted_at", "2026-12", "people", "0", "left_migrating", "21")).isEqualTo("21 migrated and 20 enrolled: no more can have left than came. Enter the enrolment first, or correct the figure.");
    }

    @Test
    void moreVotesThanPeopleCouldGiveAreDoubted() {
        plan.add("assemblies", "id", "cabildo", "name_es", "Cabildo hipotético", "present", "10", "votes_each", "2", "spoiled", "1");
        Checked<String> enough = new CountBallots(workspace).all(HypotheticalPlan.STUDY, "cabildo", Map.of(), Map.of("agua", "9", "jovenes", "9"));
        assertThat(enough.remarks()).extracting(Problem::rule).doesNotContain("ballots.too-many");
        Checked<String> tooMany = new CountBallots(workspace).all(HypotheticalPlan.STUDY, "cabildo", Map.of(), Map.of("agua", "10"));
        assertThat(tooMany).isInstanceOf(Checked.Sound.class);
        Problem doubt = tooMany.remarks().stream().filter(each -> each.rule().equals("ballots.too-many")).findFirst().orElseThrow();
        assertThat(new Texts(Language.ENGLISH, workspace.countries().of("bo")).sentence(doubt)).isEqualTo("The votes add up to 19 and can be 18 at most: 10 people voted with 2 each, without the spoiled ballots. Count again.");
        assertThat(said(Fixtures.faulty(new CountBallots(workspace).all(HypotheticalPlan.STUDY, "cabildo", Map.of("spoiled", "11"), Map.of())))).contains("11 spoiled ballots and 10 people voted");
    }

    /** The count orders the priorities only when somebody says so; what nobody voted on goes behind. One step takes it back. */
    @Test
    void countedVotesOrderThePriorities() {
        plan.add("assemblies", "id", "cabildo", "name_es", "Cabildo hipotético", "present", "30", "votes_each", "1");
        Fixtures.sound(new CountBallots(workspace).all(HypotheticalPlan.STUDY, "cabildo", Map.of(), Map.of("agua", "9", "jovenes", "14", "escuela", "")));
        assertThat(plan.chain().priorities()).extracting(Priority::id).containsExactly("agua", "jovenes", "escuela");
        Fixtures.sound(new BuildPlan(workspace).order(HypotheticalPlan.STUDY, HypotheticalPlan.PLAN));
        assertThat(plan.chain().priorities()).extracting(Priority::id).containsExactly("jovenes", "agua", "escuela");
        assertThat(plan.chain().priorities()).extracting(Priority::votes).containsExactly(java.util.Optional.of(14), java.util.Optional.of(9), java.util.Optional.empty());
        Fixtures.sound(new EditStudy(workspace).undo(HypotheticalPlan.STUDY));
        assertThat(plan.chain().priorities()).extracting(Priority::id).containsExactly("agua", "jovenes", "escuela");
    }

    @Test
    void onlyALineOfAPlanCitesAndOnlyWhatIsThereIsCited() {
        assertThat(said(Fixtures.faulty(new BuildPlan(workspace).cite(HypotheticalPlan.STUDY, "places:yotala", "statements:absent-machinery")))).contains("is no line of a plan");
        assertThat(said(Fixtures.faulty(new BuildPlan(workspace).cite(HypotheticalPlan.STUDY, "projects:canal", "statements:absent-machine")))).contains("absent-machinery");
    }

    /** CEPLAN's grammar: good or service, attribute, users. */
    @Test
    void aProjectIsNamedByWhatItDeliversHowAndForWhom() {
        assertThat(ProjectSentence.of(new Wording("Capacitación", "training"), new Wording("certificada", "certified"), new Wording("para jóvenes de 15 a 25 años", "young people of 15 to 25")))
                .isEqualTo(new Wording("Capacitación certificada para jóvenes de 15 a 25 años", "Certified training for young people of 15 to 25"));
        assertThat(ProjectSentence.of(Wording.same("SENA"), Wording.NONE, Wording.NONE).spanish()).isEqualTo("SENA");
        assertThat(ProjectSentence.of(Wording.NONE, Wording.same("x"), Wording.same("y"))).isEqualTo(Wording.NONE);
    }

    /** Five annual plans are one step, and one step takes them back. */
    @Test
    void theMissingAnnualPlansAreMadeAtOnceAndTakenBackAtOnce() {
        Fixtures.sound(new BuildPlan(workspace).start(HypotheticalPlan.STUDY, Map.of("id", "otro", "name_es", "Otro plan hipotético", "place", "tarata", "start_year", "2026", "end_year", "2030")));
        assertThat(Fixtures.sound(new BuildPlan(workspace).makeAnnualPlans(HypotheticalPlan.STUDY, "otro"))).isEqualTo(5);
        assertThat(Fixtures.sound(new BuildPlan(workspace).makeAnnualPlans(HypotheticalPlan.STUDY, "otro"))).isZero();
        Fixtures.sound(new EditStudy(workspace).undo(HypotheticalPlan.STUDY));
        assertThat(Fixtures.sound(BuildPlan.chain(plan.study(), "otro")).annualPlans()).isEmpty();
    }

    /** The library of the program stands beside every study; a practice that neither has is told. */
    @Test
    void aCitedPracticeThatNeitherStudyNorLibraryHasIsTold() {
        assertThat(plan.tried("citations", "line", "priorities:agua", "cited", "practices:no-such-practice").remarks()).extracting(Problem::rule).containsExactly("citation.gone");
        assertThat(plan.tried("citations", "line", "priorities:agua", "cited", "practices:season-in-the-calendar").remarks()).isEmpty();
    }

    /** A citation means nothing without its line: both go in one command, and undo brings both back. */
    @Test
    void aLineThatIsRemovedTakesItsCitationsWithItAndUndoBringsThemBack() {
        plan.cite("priorities:escuela", "statements:absent-machinery").cite("priorities:agua", "statements:absent-machinery");
        var removed = new EditStudy(workspace).remove(HypotheticalPlan.STUDY, "priorities", "escuela");
        assertThat(removed.remarks()).extracting(Problem::rule).containsExactly("remove.with-citations");
        assertThat(plan.study().all(org.puriq.planning.Citation.class)).extracting(org.puriq.planning.Citation::line).containsExactly("priorities:agua");
        Fixtures.sound(new EditStudy(workspace).undo(HypotheticalPlan.STUDY));
        assertThat(plan.study().all(org.puriq.planning.Citation.class)).extracting(org.puriq.planning.Citation::line).containsExactlyInAnyOrder("priorities:agua", "priorities:escuela");
        assertThat(plan.chain().priorities()).extracting(Priority::id).contains("escuela");
    }

    /** A count is saved when its field is left; a blank takes it away, and what somebody else counted meanwhile is not overwritten. */
    @Test
    void theVotesOfOnePriorityAreCountedAloneAndUncountedByABlank() {
        plan.add("assemblies", "id", "cabildo", "name_es", "Cabildo", "present", "10");
        var ballots = new CountBallots(workspace);
        assertThat(Fixtures.sound(ballots.one(HypotheticalPlan.STUDY, "cabildo", "agua", "", "7"))).isEqualTo("7");
        assertThat(BuildPlan.votes(plan.study(), HypotheticalPlan.PLAN)).containsExactly(java.util.Map.entry("agua", 7));
        assertThat(Fixtures.faulty(ballots.one(HypotheticalPlan.STUDY, "cabildo", "agua", "5", "6"))).extracting(Problem::rule).containsExactly("edit.changed-meanwhile");
        assertThat(Fixtures.faulty(ballots.one(HypotheticalPlan.STUDY, "cabildo", "agua", "7", "siete"))).extracting(Problem::refuses).contains(true);
        assertThat(Fixtures.faulty(ballots.one(HypotheticalPlan.STUDY, "cabildo", "aguas", "", "7"))).extracting(Problem::rule).containsExactly("record.unknown");
        assertThat(Fixtures.sound(ballots.one(HypotheticalPlan.STUDY, "cabildo", "agua", "7", ""))).isEmpty();
        assertThat(BuildPlan.votes(plan.study(), HypotheticalPlan.PLAN)).isEmpty();
        Fixtures.sound(new EditStudy(workspace).undo(HypotheticalPlan.STUDY));
        assertThat(BuildPlan.votes(plan.study(), HypotheticalPlan.PLAN)).containsExactly(java.util.Map.entry("agua", 7));
    }
}
