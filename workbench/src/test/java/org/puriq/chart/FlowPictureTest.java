package org.puriq.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.puriq.chart.FlowPicture.Content;
import org.puriq.chart.FlowPicture.Flow;
import org.puriq.chart.FlowPicture.Spot;
import org.w3c.dom.Element;

class FlowPictureTest {

    static IntStream counts() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void withOneToSixtyFlowsNoLabelTouchesAnother(int count) throws Exception {
        for (Breadth breadth : List.of(Breadth.NARROW, Breadth.PAGE, Breadth.WIDE)) {
            Drawn drawn = Drawn.of(new FlowPicture(Samples.flows(count)).svg("p", breadth));
            List<Drawn.Text> texts = drawn.texts();
            assertThat(texts).allMatch(text -> text.box().isWithin(drawn.page()));
            for (Drawn.Text text : texts) {
                assertThat(texts).filteredOn(other -> other != text && other.box().meets(text.box())).as("%d flows, %s, %s", count, breadth, text).isEmpty();
            }
        }
    }

    @Test
    void everyFlowHasItsIdentityItsSentenceAndItsNumberAsText() throws Exception {
        Content content = Samples.flows(60);
        Drawn drawn = Drawn.of(new FlowPicture(content).svg("p", Breadth.NARROW));
        assertThat(drawn.withAttribute("data-flow")).extracting(group -> group.getAttribute("data-flow"))
                .containsExactlyInAnyOrderElementsOf(content.flows().stream().map(Flow::id).toList());
        for (Flow flow : content.flows()) {
            assertThat(drawn.words()).contains(flow.origin() + " → " + flow.destination() + ": " + flow.amount());
            assertThat(drawn.flowingWords()).contains(flow.amount());
        }
    }

    @Test
    void aFlowWithoutANumberIsALineWithAnOpenHeadAndNeverABody() throws Exception {
        Drawn drawn = Drawn.of(new FlowPicture(of(flow("known", Optional.of(Measure.of(0, "0"))), flow("unknown", Optional.empty()))).svg("p", Breadth.PAGE));
        assertThat(bodies(drawn, "known")).hasSize(1);
        assertThat(bodies(drawn, "unknown")).isEmpty();
        assertThat(head(drawn, "unknown").getAttribute("fill")).isEqualTo(Ink.PAPER.value());
        assertThat(head(drawn, "known").getAttribute("fill")).isEqualTo(Ink.BLUE.value());
        assertThat(drawn.flowingWords()).contains("no registrado", Samples.flowWords().unmeasured());
    }

    @Test
    void whoLivesThereIsNoFlowAndHasNeitherWidthNorArrow() throws Exception {
        var stock = new Flow("stock", "Lircay", "Lima", Optional.empty(), "almost 300 persons (live there, 2008)", "permanent", FlowPicture.Counts.LIVING_THERE);
        Content content = of(flow("moves", Optional.of(Measure.of(10, "10"))), stock);
        Drawn drawn = Drawn.of(new FlowPicture(content).svg("p", Breadth.PAGE));
        assertThat(bodies(drawn, "stock")).isEmpty();
        assertThat(head(drawn, "stock").getAttribute("d")).contains("a").isNotEqualTo(head(drawn, "moves").getAttribute("d"));
        assertThat(head(drawn, "moves").getAttribute("d")).contains("L").doesNotContain("a");
        assertThat(drawn.flowingWords()).contains("almost 300 persons (live there, 2008)", Samples.flowWords().stock()).doesNotContain(Samples.flowWords().unmeasured());
        assertThat(new FlowPicture(content).pixelsPerPerson(Breadth.PAGE)).as("the scale is that of those who move").isEqualTo(2.6);
        assertThatThrownBy(() -> new Flow("x", "Lircay", "Lima", Optional.of(Measure.of(1, "1")), "", "permanent", FlowPicture.Counts.LIVING_THERE)).hasMessageContaining("stock");
    }

    @Test
    void anIntervalHasALighterEdgeUpToItsUpperBound() throws Exception {
        Drawn drawn = Drawn.of(new FlowPicture(of(flow("range", Optional.of(new Measure(50, 100, "50 a 100"))))).svg("p", Breadth.PAGE));
        assertThat(bodies(drawn, "range")).hasSize(2);
        assertThat(drawn.flowingWords()).contains("50 a 100", Samples.flowWords().range());
    }

    @Test
    void widthAtTheOriginIsInProportionToPeople() {
        Content content = of(flow("all", Optional.of(Measure.of(800, "800"))), flow("half", Optional.of(Measure.of(400, "400"))));
        FlowPicture picture = new FlowPicture(content);
        assertThat(picture.pixelsPerPerson(Breadth.PAGE) * 800).isEqualTo(26);
        assertThat(picture.pixelsPerPerson(Breadth.NARROW) * 800).isEqualTo(16);
        assertThat(Ribbon.level(0, 100, 207, 100).body(26)).startsWith("M0 113 L").endsWith("L0 87 Z");
    }

    @Test
    void abroadStandsApartBelowTheCountry() throws Exception {
        List<Drawn.Text> texts = Drawn.of(new FlowPicture(Samples.flows(20)).svg("p", Breadth.PAGE)).texts();
        double border = top(texts, "Fuera del país");
        assertThat(top(texts, "Dentro del país")).isLessThan(top(texts, "Lima"));
        assertThat(List.of(top(texts, "Lima"), top(texts, "Cochabamba"))).allMatch(y -> y < border);
        assertThat(List.of(top(texts, "Madrid, España"), top(texts, "Bérgamo, Italia"))).allMatch(y -> y > border);
    }

    @Test
    void kindsAreToldByTheirLines() throws Exception {
        Drawn drawn = Drawn.of(new FlowPicture(Samples.flows(6)).svg("p", Breadth.PAGE));
        assertThat(line(drawn, "flow-0").hasAttribute("stroke-dasharray")).isFalse();
        assertThat(line(drawn, "flow-1").getAttribute("stroke-dasharray")).isEqualTo("9 5");
        assertThat(line(drawn, "flow-2").getAttribute("stroke-dasharray")).isEqualTo("1.5 4");
        assertThat(drawn.flowingWords()).contains("permanente", "estacional", "desplazamiento");
    }

    @Test
    void itIsAMapWhereEveryPlaceHasCoordinatesAndRoom() throws Exception {
        var picture = new FlowPicture(Samples.map());
        assertThat(picture.isMap(Breadth.PAGE)).isTrue();
        Drawn drawn = Drawn.of(picture.svg("p", Breadth.PAGE));
        List<Drawn.Text> texts = drawn.texts();
        assertThat(top(texts, "Huanta")).as("north is above").isLessThan(top(texts, "La Paz, Bolivia"));
        Samples.map().flows().forEach(flow -> assertThat(drawn.flowingWords()).contains(flow.amount()));
        assertThat(drawn.all("clipPath")).hasSize(1);
    }

    @Test
    void withoutTheCoordinatesOfOnePlaceItIsNoMap() {
        Content map = Samples.map();
        var spots = map.spots().stream().map(spot -> spot.id().equals("ica") ? new Spot("ica", "Ica", false, Optional.empty()) : spot).toList();
        assertThat(new FlowPicture(new Content(map.caption(), spots, map.flows(), map.kinds(), map.words(), map.outlines())).isMap(Breadth.PAGE)).isFalse();
    }

    @Test
    void placesTooNearToBeToldApartMakeNoMap() {
        var spots = List.of(Samples.spot("a", "A", false, -74, -12), Samples.spot("b", "B", false, -74.001, -12), Samples.spot("c", "C", true, -4, 40));
        var flows = List.of(new Flow("1", "a", "c", Optional.empty(), "…", "permanent"), new Flow("2", "b", "c", Optional.empty(), "…", "permanent"));
        assertThat(new FlowPicture(new Content(Samples.caption("x"), spots, flows, Samples.durations(), Samples.flowWords(), List.of())).isMap(Breadth.PAGE)).isFalse();
    }

    /** At 60 degrees a degree of longitude is half as long as one of latitude. */
    @Test
    void longitudesShrinkByTheCosineOfTheLatitude() {
        var projection = Projection.of(List.of(new FlowPicture.Point(10, 59), new FlowPicture.Point(12, 61)), Breadth.PAGE);
        double wide = projection.x(new FlowPicture.Point(12, 60)) - projection.x(new FlowPicture.Point(10, 60));
        double high = projection.y(new FlowPicture.Point(10, 59)) - projection.y(new FlowPicture.Point(10, 61));
        assertThat(wide / high).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> of(new Flow("x", "Lircay", "Atlantis", Optional.empty(), "…", "permanent"))).hasMessageContaining("Atlantis");
        assertThatThrownBy(() -> of(flow("x", Optional.of(Measure.of(-5, "-5"))))).hasMessageContaining("-5");
        assertThatThrownBy(() -> Measure.of(Double.NaN, "?")).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new FlowPicture.Point(200, 0)).hasMessageContaining("200");
    }

    private static Content of(Flow... flows) {
        var spots = List.of(new Spot("Lircay", "Lircay", false, Optional.empty()), new Spot("Lima", "Lima", false, Optional.empty()));
        return new Content(Samples.caption("Flujos"), spots, List.of(flows), Samples.durations(), Samples.flowWords(), List.of());
    }

    private static Flow flow(String id, Optional<Measure> people) {
        return new Flow(id, "Lircay", "Lima", people, "no registrado", "permanent");
    }

    private static List<Element> paths(Drawn drawn, String flow) {
        return drawn.all("path").stream().filter(path -> path.getParentNode() instanceof Element group && group.getAttribute("data-flow").equals(flow)).toList();
    }

    private static List<Element> bodies(Drawn drawn, String flow) {
        return paths(drawn, flow).stream().filter(path -> path.hasAttribute("fill-opacity")).toList();
    }

    private static Element line(Drawn drawn, String flow) {
        return paths(drawn, flow).stream().filter(path -> path.getAttribute("fill").equals("none")).findFirst().orElseThrow();
    }

    private static Element head(Drawn drawn, String flow) {
        return paths(drawn, flow).getLast();
    }

    private static double top(List<Drawn.Text> texts, String text) {
        return texts.stream().filter(each -> each.text().equals(text)).findFirst().orElseThrow().box().top();
    }
}
