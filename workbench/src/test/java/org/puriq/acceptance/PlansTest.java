package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.puriq.acceptance.Terminal.Answer;

/** How far migration is in the plan (acceptance A37, A38, A40), from the command line. */
class PlansTest {
    private static final String STUDY = "bolivia-2009";
    private static final String PLAN = """
            Plan de desarrollo municipal de Arani 2007-2011. Presentación del gobierno municipal.\f\
            Se construirán 12 km de canal revestido en la margen derecha. El 62 % de los hogares carece de desagüe.\f\
            Diagnóstico. Según el censo, 1.240 personas migraron al exterior en la última década.\f\
            La salida de agua del reservorio se controla con una compuerta. Los jóvenes se van a Cochabamba porque no hay trabajo.\f\
            La migración de aves atrae visitantes a la laguna.\f\
            """;

    @TempDir
    private Path folder = Path.of("");

    private Terminal terminal = new Terminal(Path.of(""));

    @BeforeEach
    void open() {
        terminal = new Terminal(folder.resolve("home"));
    }

    private Path plan() throws IOException {
        return Files.writeString(folder.resolve("plan.txt"), PLAN);
    }

    private void done(String... command) {
        Answer answer = terminal.types(command);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private void register() throws IOException {
        done("document", STUDY, plan().toString(), "--place", "arani", "--owner", "local-government-arani", "--instrument", "PDM", "--start", "2007", "--end", "2011", "--save");
    }

    private List<List<String>> passages() {
        return terminal.types("table", STUDY, "plan-passages", "--format", "csv").rows();
    }

    private void confirm(String id, String theme, String contents, String rung) {
        done("edit", STUDY, "plan-passages", id, "state=confirmed", "theme=" + theme, "contents=" + contents, "rung=" + rung);
    }

    private String says(String language) {
        return terminal.types("table", STUDY, "plan-documents", "--format", "csv", "--lang", language).column(language.equals("es") ? "Qué dice de la migración" : "What it says of migration").getFirst();
    }

    @Test
    void aDryRunShowsThePassagesWithTheirPagesAndSavesNothing() throws IOException {
        String result = terminal.types("document", STUDY, plan().toString(), "--place", "arani", "--format", "json").result();
        assertThat(result).contains("\"page\":3", "1.240 personas migraron", "\"page\":4", "Los jóvenes se van a Cochabamba").doesNotContain("aves", "compuerta", "canal");
        assertThat(passages()).hasSize(1);
    }

    /** A37: "Register a five-year plan and mark what it says on migration ...; the result for a typical plan of N reads 'numbers and reasons only'. Shown as a profile with page references, not as one opaque score." */
    @Test
    void aTypicalPlanReadsNumbersAndReasonsOnlyWithItsPages() throws IOException {
        register();
        assertThat(says("en")).isEqualTo("to be read");
        confirm("plan-txt-6", "embedding-knowledge", "content-numbers", "1");
        confirm("plan-txt-8", "embedding-economic", "content-reasons", "");
        assertThat(says("en")).isEqualTo("numbers and reasons only (pages 3, 4)");
        assertThat(says("es")).isEqualTo("números y razones, nada más (páginas 3, 4)");
        var profile = terminal.types("table", STUDY, "embedding-profile", "--format", "csv", "--lang", "en");
        assertThat(profile.rows()).hasSize(9);
        assertThat(profile.column("Rung")).containsExactly("1", "0", "0", "0", "1", "0", "0", "0");
        assertThat(profile.column("What it rests on").getFirst()).contains("(page 3)");
        assertThat(profile.result().toLowerCase(java.util.Locale.ROOT)).doesNotContain("total", "mean");
    }

    /** "Never above 2 without a budget line record; 4 needs spending, 5 a report": what is missing is said. */
    @Test
    void wordsAloneDoNotLiftATheme() throws IOException {
        register();
        confirm("plan-txt-8", "embedding-economic", "content-activities content-budget", "5");
        assertThat(says("en")).isEqualTo("activities and budget (page 4)");
        var profile = terminal.types("table", STUDY, "embedding-profile", "--format", "csv", "--lang", "en");
        assertThat(profile.column("Rung").get(4)).isEqualTo("2");
        assertThat(profile.column("Missing for what it says").get(4)).isEqualTo("a budget line on record; spending recorded on the budget line; a report to the migrants on record");
        plan("p1");
        done("add", STUDY, "objectives", "id=o1", "plan=p1", "position=1", "name_es=Empleo", "theme=embedding-economic", "indicator_es=puestos");
        done("add", STUDY, "projects", "id=j1", "plan=p1", "objective=o1", "name_es=Talleres", "kind=project", "owner=local-government-arani", "state=idea");
        line("b1", "p1", "project=j1");
        assertThat(terminal.types("table", STUDY, "embedding-profile", "--format", "csv", "--lang", "en").column("Rung").get(4)).isEqualTo("3");
        done("edit", STUDY, "budget-lines", "b1", "spent=100");
        assertThat(terminal.types("table", STUDY, "embedding-profile", "--format", "csv", "--lang", "en").column("Rung").get(4)).isEqualTo("4");
    }

    private void plan(String id) {
        done("add", STUDY, "plans", "id=" + id, "name_es=Plan " + id, "place=arani", "start_year=2007", "end_year=2011", "state=draft");
    }

    private void line(String id, String plan, String... more) {
        List<String> command = new java.util.ArrayList<>(List.of("add", STUDY, "budget-lines", "id=" + id, "plan=" + plan, "year=2008", "name_es=Partida " + id, "amount=5000", "currency=boliviano"));
        command.addAll(List.of(more));
        done(command.toArray(String[]::new));
    }

    /** A38: "A plan without a project but with a budget line, and one with a project but no budget line, are told apart." */
    @Test
    void aBudgetLineWithoutProjectAndAProjectWithoutBudgetLineAreToldApart() {
        plan("con-partida");
        plan("con-proyecto");
        line("sola", "con-partida");
        done("add", STUDY, "projects", "id=solo", "plan=con-proyecto", "name_es=Feria", "kind=project", "owner=local-government-arani", "state=idea");
        String text = terminal.types("table", STUDY, "projects-and-money", "--lang", "en").result();
        assertThat(text).contains("Plan con-partida · has budget lines and no project", "Plan con-proyecto · has projects and no budget line");
        var rows = terminal.types("table", STUDY, "projects-and-money", "--format", "csv", "--lang", "en");
        assertThat(rows.column("How it stands")).containsExactlyInAnyOrder("budget line without project", "project without budget line");
    }

    /** A40: "Constraint profile per local government and per NGO with the five and three printed factors (N99-N106), each with evidence; the author's doubt about 'inflexible plan' is attached to that factor." */
    @Test
    void eachLocalGovernmentHasFiveFactorsAndEachNgoThreeWithEvidenceAndDoubt() {
        var one = terminal.types("table", STUDY, "constraint-profile", "--option", "actor=local-government-arani", "--format", "csv", "--lang", "en");
        assertThat(one.column("Reason")).hasSize(5);
        assertThat(one.column("Quotation")).hasSize(5).noneMatch(String::isBlank);
        assertThat(one.column("The source's doubt").stream().filter(each -> !each.isBlank())).singleElement().asString().contains("The author doubts it");
        assertThat(one.column("Source")).hasSize(5).noneMatch(String::isBlank);
        int doubted = one.column("The source's doubt").indexOf(one.column("The source's doubt").stream().filter(each -> !each.isBlank()).findFirst().orElseThrow());
        assertThat(one.column("Reason").get(doubted)).as("the doubt is attached to the inflexible plan").isEqualTo("Inflexible planning");
        assertThat(one.column("Reason")).as("N99-N103").containsExactly("Core business: health and education", "Politics rewards visible works", "Inflexible planning", "They do not know how", "Private affair");
        var ngo = terminal.types("table", STUDY, "constraint-profile", "--option", "actor=ngos-arani", "--format", "csv", "--lang", "en");
        assertThat(ngo.column("Reason")).as("N104-N106").containsExactly("External funds", "Reaching and keeping families", "Cooperation with local government");
        assertThat(ngo.column("Quotation")).noneMatch(String::isBlank);
        long governments = terminal.types("table", STUDY, "constraint-profile", "--format", "csv", "--lang", "es").rows().stream().filter(each -> String.join(" ", each).contains("Gobierno local de")).count();
        assertThat(governments).isEqualTo(60);
    }

    @Test
    void theSameFileAgainLosesNoDecisionAndAddsNothing() throws IOException {
        register();
        confirm("plan-txt-8", "embedding-economic", "content-reasons", "1");
        Answer again = terminal.types("document", STUDY, plan().toString(), "--place", "arani", "--save");
        assertThat(again.code()).isZero();
        assertThat(passages().stream().filter(each -> each.contains("confirmed") || each.contains("confirmado"))).hasSize(1);
        assertThat(passages()).hasSize(3);
        done("undo", STUDY);
        done("undo", STUDY);
        assertThat(passages()).as("the reading is taken back as a whole").hasSize(1);
    }

    @Test
    void anUnknownPlaceAndAnUnreadableFileGetASentence() throws IOException {
        Answer nowhere = terminal.types("document", STUDY, plan().toString(), "--place", "aranni", "--save", "--lang", "en");
        assertThat(nowhere.code()).isNotZero();
        assertThat(nowhere.err()).contains("There is no place «aranni»", "arani");
        Answer broken = terminal.types("document", STUDY, Files.writeString(folder.resolve("plan.pdf"), "%PDF-1.4 nothing").toString(), "--lang", "en");
        assertThat(broken.err()).contains("The file is damaged or incomplete");
    }
}
