package org.puriq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventory of responses (catalogue, acceptance 3.6). */
class ResponsesTest {
    @TempDir
    static Path home = Path.of("");
    private static Terminal terminal = new Terminal(home);

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    private static final String STUDY = "bolivia-2009";

    /** A42. */
    @Test
    void theCountsNameTheMunicipalities() {
        Printed table = terminal.view(STUDY, "responses");
        assertThat(table.keys().stream().filter(each -> !table.cell(each, "responses-local-government").isEmpty()))
                .containsExactly("responses-cochabamba", "responses-cliza", "responses-arani");
        assertThat(table.keys().stream().filter(each -> (table.cell(each, "responses-local-government") + table.cell(each, "responses-ngos")).isEmpty()))
                .containsExactly("responses-sopachuy", "responses-monteagudo", "responses-huacareta", "responses-totora");
    }

    /** A43: entries and projects are named differently, and the text's 17 of 45 is a figure of its own. */
    @Test
    void entriesProjectsAndTheTextsFigureAreThreeThings() {
        Printed counts = terminal.view(STUDY, "response-counts");
        assertThat(counts.number("entries-ngo", "acting")).isEqualTo(18);
        assertThat(counts.number("projects-ngo", "acting")).isEqualTo(17);
        assertThat(counts.cell("entries-ngo", "count")).isNotEqualTo(counts.cell("projects-ngo", "count"));
        Printed figures = terminal.view(STUDY, "figures");
        assertThat(figures.down("value")).contains("37.8 %", "25 %", "11.8 %");
    }

    /** A44: filters by category and group; what the analyst assigned is marked. */
    @Test
    void activitiesAreFilteredByCategoryAndGroup() {
        assertThat(terminal.view(STUDY, "activities", "--option", "category=legal").keys()).containsExactly("yotala-legal-support", "cochabamba-legal-mediation");
        assertThat(inTheTable(terminal.view(STUDY, "activities", "--option", "group=return-migrants"))).containsExactly("cliza-milk-reintegration", "punata-milk-reintegration");
        assertThat(inTheTable(terminal.view(STUDY, "activities", "--option", "group=future-migrants")))
                .containsExactly("poroma-training-future-migrants", "yotala-training-future-migrants", "presto-training-future-migrants");
        Printed children = terminal.view(STUDY, "activities", "--option", "group=children");
        assertThat(inTheTable(children)).contains("cochabamba-defence-for-children", "cochabamba-relief-for-children", "tarata-relief-centre");
        assertThat(children.down("place")).containsOnly("Cochabamba (municipality)", "Tarata");
        assertThat(terminal.view(STUDY, "activities").cell("yotala-legal-support", "category")).contains("analyst");
    }

    private static List<String> inTheTable(Printed activities) {
        return activities.keys().stream().filter(each -> activities.cell(each, "source").contains("Table 1")).toList();
    }

    /** A45: Poroma or Icla is open, with both sources. */
    @Test
    void poromaOrIclaIsAnOpenQuestionOfTheMunicipality() {
        assertThat(terminal.types("why", STUDY, "table-1-poroma").result()).contains("poroma-or-icla", "Icla");
        Printed contradictions = terminal.view(STUDY, "contradictions", "--option", "state=open");
        assertThat(contradictions.cell("poroma-or-icla", "records")).contains("Poroma", "Icla");
        assertThat(contradictions.cell("poroma-or-icla", "text")).contains("Footnote 23", "Table 1");
    }

    /** A39: the footnote's rule stands beside Arani's programme as an open question. */
    @Test
    void aranisProgrammeCarriesTheFootnotesRule() {
        Printed activities = terminal.view(STUDY, "activities", "--option", "place=arani");
        assertThat(activities.cell("arani-employment-generation", "note")).contains("footnote 31", "indirect");
        assertThat(terminal.view(STUDY, "response-counts").remarks()).anySatisfy(remark -> assertThat(remark).contains("Arani", "3 of 12", "without it 2"));
    }

    /** A47: what nobody answers. */
    @Test
    void theGapMatrixSetsImpactsAgainstActivities() {
        Printed gaps = terminal.view(STUDY, "gaps");
        assertThat(gaps.columns()).hasSize(13);
        String labour = gaps.keys().stream().filter(each -> gaps.cell(each, "impact").contains("non-irrigated")).findFirst().orElseThrow();
        assertThat(gaps.cell(labour, "yotala")).isEqualTo("without an answer");
        assertThat(gaps.cell(labour, "poroma")).isEqualTo("not named here");
        String families = gaps.keys().stream().filter(each -> gaps.cell(each, "impact").startsWith("Families split")).findFirst().orElseThrow();
        assertThat(gaps.cell(families, "cochabamba")).contains("Family strengthening", "Relief for children of migrant parents");
    }

    /** A48, A51: ten impacts with sign and horizon, apart from what the literature claims. */
    @Test
    void tenImpactsStandApartFromTheLiterature() {
        Printed impacts = terminal.view(STUDY, "impacts");
        List<String> sections = impacts.sections();
        assertThat(sections).hasSize(2);
        assertThat(impacts.keysUnder(sections.getFirst())).hasSize(10).contains("remittances-no-lasting-development");
        List<String> remittances = impacts.keysUnder(sections.getFirst()).stream().filter(each -> impacts.cell(each, "theme").equals("Remittances")).toList();
        assertThat(remittances.stream().map(each -> impacts.cell(each, "sign"))).contains("positive", "none");
        assertThat(remittances.stream().map(each -> impacts.cell(each, "horizon"))).contains("short", "long");
        assertThat(impacts.down("perceived-by")).filteredOn(String::isEmpty).hasSizeLessThan(3);
    }

    /** A49: adults leave, cohesion falls, very young leaders, a weaker tie, fewer funds; each link with holder and source. */
    @Test
    void aChainIsFollowedLinkByLink() {
        Printed chains = terminal.view(STUDY, "chains");
        List<String> leadership = chains.keys().stream().filter(each -> chains.cell(each, "claim").toLowerCase(java.util.Locale.ROOT).contains("young")).toList();
        assertThat(leadership).isNotEmpty();
        for (String link : chains.keys()) {
            assertThat(chains.cell(link, "cause")).isNotEmpty();
            assertThat(chains.cell(link, "holder")).as(link).isNotEmpty();
            assertThat(chains.cell(link, "source")).as(link).isNotEmpty();
        }
        String section = chains.sections().stream().filter(each -> chains.keysUnder(each).contains(leadership.getFirst())).findFirst().orElseThrow();
        List<String> chain = chains.keysUnder(section);
        for (int at = 1; at < chain.size(); at++) {
            assertThat(chains.cell(chain.get(at), "cause")).isEqualTo(chains.cell(chain.get(at - 1), "effect"));
        }
        assertThat(chain).hasSizeGreaterThanOrEqualTo(4);
    }

    /** A50: money and ideas stand beside each other in Chilcapite's school. */
    @Test
    void chilcapitesSchoolShowsContributionsAndIdeas() {
        Printed contributions = terminal.view("huancavelica-2005", "contributions");
        assertThat(contributions.keys()).contains("chilcapite-computers", "chilcapite-sewing-machines", "chilcapite-car-engine");
        Printed ideas = terminal.view("huancavelica-2005", "chains", "--option", "chain=chain-social-remittances");
        assertThat(ideas.cell("residents-practices", "places")).isEqualTo("Chilcapite");
        assertThat(terminal.types("search", "huancavelica-2005", "social remittances Chilcapite", "--format", "csv").column("Record")).contains("links:residents-practices");
    }

    /** A52: five recommendations and the practices, each with its drawbacks. */
    @Test
    void recommendationsAndPracticesAreThereWithTheirDrawbacks() {
        List<String> barker = terminal.view("huancavelica-2005", "recommendations").down("quote");
        assertThat(barker).contains("Invest in Youth", "Tap into Migrant Resources", "Encourage Community Investment");
        assertThat(barker).anyMatch(each -> each.startsWith("Identify Migrant Markets"));
        assertThat(terminal.view("huancavelica-2005", "recommendations").down("text")).anyMatch(each -> each.contains("ambassadors"));
        List<String> nijenhuis = terminal.view(STUDY, "recommendations").down("text");
        assertThat(nijenhuis).anyMatch(each -> each.contains("16 persons") && each.contains("5 to 6 months") && each.contains("Barcelona") && each.contains("contracts and permits"));
        assertThat(nijenhuis).anyMatch(each -> each.contains("Drawback") && each.contains("priority"));
        assertThat(nijenhuis).anyMatch(each -> each.contains("Drawback") && each.contains("reporting"));
    }

    /** A value that no card has is told with those that there are, and no empty list is shown for it. */
    @Test
    void aFilterOfTheLibraryThatNoCardHasIsToldWithThoseThatThereAre() {
        Terminal.Answer answer = terminal.types("practices", "--phase", "before-leaving");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("--phase", "before-leaving", "abroad", "return");
        assertThat(terminal.types("practices", "--phase", "return", "--category", "economic").code()).isZero();
    }

    @Test
    void optionsAreAskedForByTheNameOfAPlaceWithOrWithoutAccents() {
        assertThat(terminal.types("options", STUDY, "Totora", "--format", "json").out()).contains("\"place\":\"totora\"");
        assertThat(terminal.types("options", STUDY, "TOTORÁ", "--format", "json").out()).contains("\"place\":\"totora\"");
    }
}
