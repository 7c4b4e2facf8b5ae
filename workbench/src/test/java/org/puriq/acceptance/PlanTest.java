package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.base.Language;
import org.puriq.planning.BrokenLink;
import org.puriq.planning.ParticipantLoss;
import org.puriq.planning.PlanChain;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.task.Fixtures;
import org.puriq.task.HypotheticalPlan;
import org.puriq.task.PlanFacts;
import org.puriq.task.Workspace;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Views;

/** Acceptance 3.9 and A38, upon a plan that is hypothetical throughout. */
class PlanTest {
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

    private Sheet view(String name, Language language) {
        var texts = new Texts(language, workspace.countries().of("bo"));
        return Views.find(plan.study(), name).orElseThrow().sheet(new Request(plan.study(), texts, Map.of()));
    }

    private static List<String> kinds(PlanChain chain) {
        return chain.broken().stream().map(each -> each.kind().code() + " " + each.record()).toList();
    }

    /** A58: "Build a five-year plan for a municipality: priorities by kind of community body -> objectives -> five annual plans -> projects; a project without a priority or a priority without a project is listed." */
    @Test
    void aFiveYearPlanIsBuiltAndWhatIsNotLinkedIsListed() {
        assertThat(plan.chain().annualPlans()).extracting(each -> each.year()).containsExactly(2026, 2027, 2028, 2029, 2030);
        assertThat(view("plan-priorities", Language.SPANISH).rows()).extracting(Sheet.Row::section).containsExactly("Junta vecinal", "Comunidad campesina", "Comunidad indígena");
        assertThat(kinds(plan.chain())).contains("priority-without-project escuela").doesNotContain("priority-without-project agua");
        plan.add("projects", "id", "suelto", "name_es", "Proyecto suelto", "owner", HypotheticalPlan.GOVERNMENT);
        assertThat(kinds(plan.chain())).contains("project-without-priority suelto", "project-without-budget-line suelto").doesNotContain("project-without-priority canal");
        assertThat(view("plan-broken", Language.SPANISH).cell("project-without-priority.suelto", "what-is-missing").plain()).isEqualTo("Proyecto sin prioridad");
    }

    /** A38: "A plan without a project but with a budget line, and one with a project but no budget line, are told apart." */
    @Test
    void moneyWithoutAProjectAndAProjectWithoutMoneyAreToldApart() {
        plan.add("budget-lines", "id", "sin-destino", "year", "2028", "name_es", "Migración", "amount", "5000");
        assertThat(kinds(plan.chain())).contains("budget-line-without-project sin-destino", "project-without-budget-line taller")
                .doesNotContain("project-without-budget-line canal", "budget-line-without-project canal-2026");
        Sheet broken = view("plan-broken", Language.ENGLISH);
        assertThat(broken.cell("budget-line-without-project.sin-destino", "what-is-missing").plain()).isEqualTo("Budget line without project");
        assertThat(broken.cell("project-without-budget-line.taller", "what-is-missing").plain()).isEqualTo("Project without budget line");
    }

    /** A59: "A plan line traced back shows evidence, actor and source; one traced forward shows project, year, spending, result." */
    @Test
    void aLineIsFollowedBackToEvidenceAndForwardToWhatCameOfIt() {
        plan.cite("priorities:agua", "statements:absent-machinery");
        Fixtures.sound(new EditStudy(workspace).change(HypotheticalPlan.STUDY, "projects", "canal", Map.of("result_es", "Doce hectáreas regadas")));
        Sheet back = view("plan-trace", Language.SPANISH);
        Sheet.Row row = back.rows().stream().filter(each -> each.key().startsWith("canal.priorities.agua")).findFirst().orElseThrow();
        assertThat(row.cells().get(0).plain()).isEqualTo("Canal de riego revestido para familias de la comunidad");
        assertThat(row.cells().get(4).figures()).extracting(each -> each.statement()).containsExactly("absent-machinery");
        assertThat(row.cells().get(5).plain()).isEqualTo("Todas las personas entrevistadas");
        assertThat(row.cells().get(6).plain()).contains("L148");
        Sheet forward = view("plan-chain", Language.SPANISH);
        Sheet.Row first = forward.row("agua.riego.canal.canal-2026").orElseThrow();
        assertThat(first.cells().stream().map(each -> each.plain()).toList())
                .containsExactly("Agua para riego", "Vivir de la tierra\nHectáreas con riego", "Canal de riego revestido para familias de la comunidad", "POA 2026", "Obra, primer tramo", "30.000", "Bs", "12.000", "Doce hectáreas regadas");
    }

    /** A60: "Projects carry owner, partners, target group (youth 15-25 separate), stage of migrant, budget, indicator, replicability and scaling note, pilot flag." */
    @Test
    void aProjectCarriesWhoWithWhomForWhomAndHowItIsSeen() {
        Sheet projects = view("plan-projects", Language.SPANISH);
        assertThat(projects.cell("canal", "led-by").plain()).isEqualTo("Gobierno local de Yotala");
        assertThat(projects.cell("canal", "partners").plain()).isEqualTo("ONG en Yotala");
        assertThat(projects.cell("canal", "budget").plain()).isEqualTo("50.000\u00a0Bs");
        assertThat(projects.cell("canal", "indicator").plain()).isEqualTo("Hectáreas regadas");
        assertThat(projects.cell("canal", "replicability").plain()).isEqualTo("Donde hay vertiente");
        assertThat(projects.cell("canal", "scaling").plain()).isEqualTo("Por tramos");
        assertThat(projects.cell("canal", "pilot").plain()).isEqualTo("sí");
        assertThat(projects.cell("canal", "youth").plain()).isEqualTo("no");
        assertThat(projects.cell("taller", "youth").plain()).isEqualTo("sí");
        assertThat(projects.columns()).extracting(Sheet.Head::key).contains("phases");
        assertThat(projects.remarks()).contains("Proyectos que nombran a jóvenes de 15 a 25 años entre sus destinatarios: 1 de 2.");
    }

    /** A61: "Participants who migrate during a project: enrolment 20, after six months 12 (hyp.) -> loss 40 %, with warning and the note N97." */
    @Test
    void ofTwentyWhoEnrolledTwelveAreLeftAndThatIsALossOfFortyPercent() {
        ParticipantLoss loss = plan.chain().lossesOf(plan.chain().project("taller").orElseThrow()).getFirst();
        assertThat(loss.share()).hasValueSatisfying(each -> assertThat(each).isEqualByComparingTo(new BigDecimal("0.4")));
        assertThat(loss.migrated()).contains(6);
        Sheet sheet = view("plan-participants", Language.ENGLISH);
        assertThat(sheet.cell("taller.", "formula").plain()).isEqualTo("(20 − 12) ÷ 20 = 40\u00a0%");
        assertThat(sheet.cell("taller.", "warning").plain()).isEqualTo("Of 20 who began 12 are still there: 40\u00a0% were lost.");
        assertThat(sheet.remarks()).anySatisfy(each -> assertThat(each).contains("N97"));
    }

    /** Nobody is warned of a group that stayed together. */
    @Test
    void aGroupThatStaysGivesNoWarning() {
        plan.add("participant-counts", "id", "canal-1", "project", "canal", "counted_at", "2026-02", "people", "15");
        plan.add("participant-counts", "id", "canal-2", "project", "canal", "counted_at", "2026-08", "people", "15");
        assertThat(view("plan-participants", Language.ENGLISH).cell("canal.", "warning").plain()).isEmpty();
    }

    /** A62: "Twinning or embassy partner can be attached; joint NGO-municipality projects are visible as share of all." */
    @Test
    void projectsOfNgoAndMunicipalityTogetherAreAShareOfAll() {
        plan.add("actors", "id", "embajada", "kind", "embassy", "name_es", "Embajada (hipotética)", "confidential", "no");
        plan.add("actors", "id", "hermana", "kind", "municipality-abroad", "name_es", "Ciudad hermana (hipotética)", "confidential", "no");
        Fixtures.sound(new EditStudy(workspace).change(HypotheticalPlan.STUDY, "projects", "canal", Map.of("partners", HypotheticalPlan.NGO + " embajada")));
        Fixtures.sound(new EditStudy(workspace).change(HypotheticalPlan.STUDY, "projects", "taller", Map.of("partners", "hermana")));
        assertThat(plan.chain().jointProjects()).extracting(each -> each.id()).containsExactly("canal");
        assertThat(view("plan-projects", Language.ENGLISH).remarks().getFirst()).startsWith("Projects of an NGO and a local government together: 1 of 2 (50\u00a0%).");
        assertThat(view("plan-projects", Language.SPANISH).cell("canal", "partners").plain()).contains("Embajada (hipotética)");
        assertThat(view("plan-projects", Language.SPANISH).cell("taller", "partners").plain()).isEqualTo("Ciudad hermana (hipotética)");
        assertThat(view("plan-projects", Language.SPANISH).cell("taller", "joint").plain()).isEqualTo("no");
    }

    /** A63: "An NGO's proposal records that it is not a formal planning actor and which local government sponsors it; the plan shows proposals without sponsor." */
    @Test
    void anNgosProposalWithoutASponsorIsListedAndNotRefused() {
        assertThat(plan.study().find(org.puriq.planning.Project.class, "taller").orElseThrow().kind()).isEqualTo("proposal");
        assertThat(kinds(plan.chain())).contains("proposal-without-sponsor taller");
        assertThat(view("plan-projects", Language.ENGLISH).cell("taller", "sponsor").plain()).isEqualTo("no local government sponsors it");
        Fixtures.sound(new EditStudy(workspace).change(HypotheticalPlan.STUDY, "projects", "taller", Map.of("sponsor", HypotheticalPlan.GOVERNMENT)));
        assertThat(plan.chain().broken()).extracting(BrokenLink::kind).doesNotContain(BrokenLink.Kind.PROPOSAL_WITHOUT_SPONSOR);
    }

    /** Each currency is added up by itself; a sum over two would mean nothing. */
    @Test
    void sumsAreByYearAndPayerAndNeverAcrossCurrencies() {
        plan.add("budget-lines", "id", "taller-2026", "project", "taller", "year", "2026", "name_es", "Equipo", "amount", "1000", "currency", "euro", "payer", HypotheticalPlan.NGO);
        Sheet money = view("plan-money", Language.SPANISH);
        assertThat(money.cell("all..sum.boliviano", "amount").plain()).isEqualTo("50.000");
        assertThat(money.cell("all..sum.euro", "amount").plain()).isEqualTo("1.000");
        assertThat(money.cell("2026.local-government-yotala..boliviano", "spent").plain()).isEqualTo("12.000");
        assertThat(money.cell("2027.ngos-yotala..boliviano", "spent").plain()).isEqualTo("no registrado");
        assertThat(money.remarks()).anySatisfy(each -> assertThat(each).startsWith("Hay más de una moneda."));
    }

    /** A citation keeps what was said; where the record says something else by now, old and new are listed. */
    @Test
    void aCitationIsStaleWhenTheRecordSaysSomethingElseOrIsGone() {
        plan.add("findings", "id", "dicho", "kind", "event", "basis", "reported", "text_es", "Se van los jóvenes", "text_en", "Young people leave", "actor", "interviewees", "source", "nijenhuis");
        plan.cite("priorities:jovenes", "findings:dicho");
        assertThat(view("plan-stale", Language.SPANISH).rows()).isEmpty();
        Fixtures.sound(new EditStudy(workspace).change(HypotheticalPlan.STUDY, "findings", "dicho", Map.of("text_es", "Vuelven los jóvenes")));
        Sheet.Row changed = view("plan-stale", Language.SPANISH).rows().getFirst();
        assertThat(changed.cells().stream().map(each -> each.plain()).limit(4).toList()).containsExactly("Oficios para jóvenes", "Ahora dice otra cosa", "Se van los jóvenes", "Vuelven los jóvenes");
        plan.cite("priorities:jovenes", "findings:dicho");
        assertThat(view("plan-stale", Language.SPANISH).rows()).isEmpty();
        Fixtures.sound(new EditStudy(workspace).remove(HypotheticalPlan.STUDY, "findings", "dicho"));
        assertThat(view("plan-stale", Language.SPANISH).rows().getFirst().cells().get(1).plain()).isEqualTo("Ya no está");
    }

    /** A figure that others contradict is told so, though it says the same as before. */
    @Test
    void aCitationIsStaleWhenAnotherSourceContradictsIt() {
        plan.cite("projects:canal", "statements:absent-machinery");
        plan.add("contradictions", "id", "hay-maquinas", "kind", "contradiction", "name_es", "¿Hay máquinas?", "text_es", "Hipotético", "records", "statements:absent-machinery", "state", "open");
        assertThat(view("plan-stale", Language.ENGLISH).rows().getFirst().cells().get(1).plain()).isEqualTo("Another source contradicts it");
    }

    /** The country says how its plans are called; the records stay the same. */
    @Test
    void thePlanIsCalledAsTheCountryCallsIt() {
        var bolivia = new Texts(Language.SPANISH, workspace.countries().of("bo"));
        var peru = new Texts(Language.SPANISH, workspace.countries().of("pe"));
        Map<String, Object> there = PlanFacts.of(plan.study(), plan.chain().plan(), bolivia);
        Map<String, Object> here = PlanFacts.of(plan.study(), plan.chain().plan(), peru);
        assertThat(there.get("kind")).isEqualTo("PTDI");
        assertThat(here.get("kind")).isEqualTo("PDLC");
        assertThat(there.get("names")).asString().contains("POA");
        assertThat(here.get("names")).asString().contains("POI", "acción estratégica");
    }
}
