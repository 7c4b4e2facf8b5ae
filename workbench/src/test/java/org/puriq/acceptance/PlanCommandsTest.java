package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hypothetical plan, made and taken out with commands alone. */
class PlanCommandsTest {
    private static final String STUDY = "bolivia-2009";

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void build() {
        terminal = new Terminal(folder.resolve("home"));
        add("plans", "id=plan-yotala", "name_es=Plan hipotético", "place=yotala", "owner=local-government-yotala", "start_year=2026", "end_year=2030", "currency=boliviano", "state=draft");
        add("priorities", "id=agua", "plan=plan-yotala", "name_es=Agua para riego", "body_kind=peasant-community");
        add("projects", "plan=plan-yotala", "priorities=agua", "deliverable_es=Canal de riego", "users_es=familias", "owner=local-government-yotala", "pilot=no");
    }

    private String add(String table, String... cells) {
        String[] words = new String[cells.length + 3];
        words[0] = "add";
        words[1] = STUDY;
        words[2] = table;
        System.arraycopy(cells, 0, words, 3, cells.length);
        return terminal.types(words).result().strip();
    }

    /** The project is named by its sentence; the line in the plan's money and annual plan finds them by itself. */
    @Test
    void thePlanIsAChainInJson() {
        add("annual-plans", "id=poa-2026", "plan=plan-yotala", "year=2026");
        add("budget-lines", "id=obra", "plan=plan-yotala", "project=canal-de-riego-para-familias", "year=2026", "name_es=Obra", "amount=1.500,50");
        JsonNode plan = JsonMapper.shared().readTree(terminal.types("plan", STUDY, "--format", "json").result());
        assertThat(plan.get("kind").asString()).isEqualTo("PTDI");
        assertThat(plan.at("/priorities/0/projects/0").asString()).isEqualTo("canal-de-riego-para-familias");
        assertThat(plan.at("/projects/0/annualPlans/0").asString()).isEqualTo("poa-2026");
        assertThat(plan.at("/budgetLines/0/amount").decimalValue()).isEqualByComparingTo("1500.50");
        assertThat(plan.at("/budgetLines/0/currency").asString()).isEqualTo("boliviano");
    }

    @Test
    void aCitationIsMadeAndLeadsBackInTheText() {
        assertThat(terminal.types("plan", "cite", STUDY, "priorities:agua", "statements:absent-machinery").result().strip()).isNotEmpty();
        String told = terminal.types("plan", STUDY, "plan-yotala", "--lang", "es").result();
        assertThat(told).contains("Agua para riego", "Canal de riego para familias", "maquinaria", "entrevistadas");
        assertThat(terminal.types("table", STUDY, "plan-stale", "--format", "csv").rows()).hasSize(1);
        Terminal.Answer refused = terminal.types("plan", "cite", STUDY, "priorities:agu", "statements:absent-machinery");
        assertThat(refused.code()).isZero();
        assertThat(refused.err()).contains("priorities:agu");
    }

    /** The chapter goes into the municipality's own template, which keeps what stands around it. */
    @Test
    void theChapterStandsInTheTemplateOfTheMunicipality() throws IOException {
        Path template = folder.resolve("municipio.docx");
        try (var word = new XWPFDocument(); var out = Files.newOutputStream(template)) {
            word.createParagraph().createRun().setText("Gobierno Autónomo Municipal hipotético");
            XWPFParagraph place = word.createParagraph();
            var mark = place.getCTP().addNewBookmarkStart();
            mark.setName("puriq");
            mark.setId(java.math.BigInteger.ONE);
            place.createRun().setText("Aquí va el plan");
            place.getCTP().addNewBookmarkEnd().setId(java.math.BigInteger.ONE);
            word.write(out);
        }
        Path chapter = folder.resolve("capitulo.docx");
        terminal.types("plan", STUDY, "--format", "docx", "--template", template.toString(), "--output", chapter.toString(), "--lang", "es").result();
        try (var word = new XWPFDocument(Files.newInputStream(chapter))) {
            List<String> texts = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(texts).contains("Gobierno Autónomo Municipal hipotético", "Prioridades").doesNotContain("Aquí va el plan");
        }
    }

    @Test
    void posterAndBallotsAreFiles() throws IOException {
        Path poster = folder.resolve("afiche.pdf");
        terminal.types("plan", "poster", STUDY, "--output", poster.toString()).result();
        assertThat(Files.readString(poster, java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(terminal.types("plan", "ballot", STUDY, "--format", "html", "--lang", "es").result()).contains("Agua para riego", "Marque una casilla.");
        assertThat(terminal.types("plan", "ballot", STUDY, "--format", "xlsx").code()).isEqualTo(2);
    }

    /** What is not there is said, with what to do. */
    @Test
    void aStudyWithoutAPlanSaysSo() {
        Terminal.Answer none = terminal.types("plan", "huancavelica-2005");
        assertThat(none.code()).isNotZero();
        assertThat(none.err()).contains("There is no plan in this study", "huancavelica-2005 plans");
        assertThat(terminal.types("plan", STUDY, "plan-yotal").err()).contains("plan-yotala");
    }
}
