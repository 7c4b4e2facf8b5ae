package org.puriq.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.puriq.base.Language;
import org.puriq.chart.Breadth;
import org.puriq.migration.Flow;
import org.puriq.study.Study;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.task.Fixtures;
import org.puriq.task.WhereWeAre;
import org.puriq.task.Workspace;

/** What pictures and pages say of flows and chains, in both shipped studies. */
class FlowViewsTest {
    private static final String PERU = "huancavelica-2005";
    private static final String BOLIVIA = "bolivia-2009";

    @TempDir
    static Path folder = Path.of("");
    private static Workspace workspace = Fixtures.workspace(folder);

    @BeforeAll
    static void open() {
        workspace = Fixtures.withStudies(folder);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    private static Request request(String study, Language language, Map<String, String> options) {
        Study found = Fixtures.sound(workspace.study(study));
        return new Request(found, workspace.texts(found, language), options);
    }

    private static View.Picture picture(String study, String view, Language language, Map<String, String> options) {
        Request request = request(study, language, options);
        return Views.find(request.study(), view).orElseThrow().picture(request).orElseThrow();
    }

    private static Sheet compact(String study, Language language) {
        Request request = request(study, language, Map.of());
        return Views.find(request.study(), "flows").orElseThrow().compact(request);
    }

    @Test
    void thePictureOfFlowsSaysHowManyThereAreAndHowManyLinesStandForThem() {
        String source = picture(PERU, "flows", Language.SPANISH, Map.of()).source();
        List<Flow> flows = FlowWords.recorded(request(PERU, Language.SPANISH, Map.of()));
        int lines = flows.stream().mapToInt(each -> each.origins().size() * each.destinations().size()).sum();
        assertThat(source).contains("Flujos: " + flows.size() + ".", "Líneas dibujadas: " + lines + ".", "cada uno tiene una línea por cada par de lugares");
        String drawing = picture(PERU, "flows", Language.SPANISH, Map.of()).drawing().svg("p", Breadth.PAGE);
        assertThat(drawing.split("data-flow=", -1)).hasSize(lines + 1);
    }

    @Test
    void aFlowWithoutADestinationIsNotDrawnAndThePictureSaysWhy() {
        Fixtures.sound(new EditStudy(workspace).add(BOLIVIA, "flows", Map.of("id", "nowhere", "origins", "poroma", "basis", "reported")));
        assertThat(picture(BOLIVIA, "flows", Language.ENGLISH, Map.of()).source()).contains("Flows: 16.", "Flows not drawn: 1", "they are in the table");
        Fixtures.sound(new EditStudy(workspace).remove(BOLIVIA, "flows", "nowhere"));
    }

    @Test
    void thePictureNamesAStockInItsLegendAndItsPlacesInEnglish() {
        String drawing = picture(BOLIVIA, "flows", Language.ENGLISH, Map.of()).drawing().svg("p", Breadth.WIDE);
        assertThat(drawing).contains("ends in a ring", "live there", "Spain", "Cities of Bolivia").doesNotContain("España", "Ciudades de Bolivia");
        assertThat(drawing).as("no stock has a width").doesNotContain("fill-opacity=\"0.42\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {PERU, BOLIVIA})
    void aPageSetsTogetherWhatIsReadTogether(String study) {
        Sheet page = compact(study, Language.SPANISH);
        assertThat(page.columns()).hasSize(7);
        assertThat(page.rows()).hasSameSizeAs(FlowWords.recorded(request(study, Language.SPANISH, Map.of())));
    }

    @Test
    void aPageKeepsNumberKindAndDateInOneCell() {
        Sheet page = compact(BOLIVIA, Language.SPANISH);
        assertThat(page.cell("bolivia-spain", "people").plain()).isEqualTo("casi 300.000 personas (viven ahí, 2008)");
        assertThat(page.cell("cochabamba-barcelona-circular", "people").plain()).isEqualTo("16 personas (se mueven, sin fecha registrada)");
        assertThat(page.cell("bolivia-spain", "origin").plain()).isEqualTo("Bolivia → España");
        assertThat(page.cell("return-to-cities", "duration").plain()).contains("\n");
    }

    @Test
    void theChainPictureSaysWhichChainItDrawsOfHowMany() {
        Request request = request(PERU, Language.ENGLISH, Map.of());
        List<String> chains = ImpactViews.ChainsView.chains(request);
        assertThat(picture(PERU, "chains", Language.ENGLISH, Map.of()).source()).contains("Chain drawn: Migration as a coping strategy (1 of " + chains.size() + ")");
        for (String chain : chains) {
            View.Picture picture = picture(PERU, "chains", Language.ENGLISH, Map.of("chain", chain));
            assertThat(picture.title()).isEqualTo(ImpactViews.ChainsView.name(request, chain));
            assertThat(picture.source()).contains("(" + (chains.indexOf(chain) + 1) + " of " + chains.size() + ")");
            boolean cut = ImpactViews.ChainsView.claims(request, chain).size() > ChainDrawn.MOST;
            assertThat(picture.source().contains("are drawn; the others are in the table")).isEqualTo(cut);
        }
    }

    @Test
    void aChainOfMoreClaimsThanCanBeReadSaysThatItIsCut() {
        Request before = request(PERU, Language.ENGLISH, Map.of());
        List<String> impacts = before.study().all(org.puriq.evidence.Impact.class).stream().map(org.puriq.evidence.Impact::id).limit(40).toList();
        for (int at = 1; at < 35; at++) {
            Fixtures.sound(new EditStudy(workspace).add(PERU, "links", Map.of("id", "extra-" + at, "chain", "chain-fiesta", "position", String.valueOf(100 + at),
                    "cause", impacts.get(at - 1), "effect", impacts.get(at), "text_en", "Claim " + at)));
        }
        Request request = request(PERU, Language.ENGLISH, Map.of());
        int claims = ImpactViews.ChainsView.claims(request, "chain-fiesta").size();
        assertThat(picture(PERU, "chains", Language.ENGLISH, Map.of("chain", "chain-fiesta")).source()).contains("The first 30 of " + claims + " claims are drawn");
        for (int at = 1; at < 35; at++) {
            Fixtures.sound(new EditStudy(workspace).remove(PERU, "links", "extra-" + at));
        }
    }

    @Test
    void whatOnlyRanksDestinationsIsNoFlowAndOnlyAPopulationSaysHowManyLiveThere() {
        WhereWeAre peru = WhereWeAre.of(Fixtures.sound(workspace.study(PERU)));
        assertThat(peru.questions().get(1).of()).isEqualTo(37);
        assertThat(peru.questions().getFirst().known()).as("Antacocha, Chanquil, Bellavista, Chilcapite; the total of a district is no village's").isEqualTo(4);
        WhereWeAre bolivia = WhereWeAre.of(Fixtures.sound(workspace.study(BOLIVIA)));
        assertThat(bolivia.questions().getFirst().known()).as("participants of a project are not the people of a place").isZero();
    }

    @Test
    void oneOfAUnitIsNamedInTheSingular() {
        Fixtures.sound(new EditStudy(workspace).add(PERU, "flows", Map.of("id", "one", "origins", "chanquil", "destinations", "lima-city", "value", "1", "unit", "persons", "measure", "moves", "basis", "reported")));
        assertThat(FlowWords.people(request(PERU, Language.SPANISH, Map.of()), flow("one")).plain()).isEqualTo("1 persona");
        assertThat(FlowWords.people(request(PERU, Language.ENGLISH, Map.of()), flow("one")).plain()).isEqualTo("1 person");
        assertThat(FlowWords.people(request(PERU, Language.ENGLISH, Map.of()), flow("chanquil-brothers-lima")).plain()).isEqualTo("2 persons");
        Fixtures.sound(new EditStudy(workspace).remove(PERU, "flows", "one"));
    }

    private static Flow flow(String id) {
        return Fixtures.sound(workspace.study(PERU)).find(Flow.class, id).orElseThrow();
    }
}
