package org.puriq.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.w3c.dom.Element;

/** What the pictures other than that of flows say. */
class PictureContentTest {

    @Test
    void aCalendarMarksItsMonthsByLetterAndShowsTheSourcesOwnWords() throws Exception {
        Drawn drawn = Drawn.of(new SeasonCalendar(Samples.seasons()).svg("p", Breadth.PAGE));
        Element cotton = group(drawn, "data-row", "a");
        assertThat(titles(cotton)).containsExactly("enero: salida", "febrero: salida", "marzo: salida", "diciembre: salida");
        assertThat(drawn.words()).contains("«de diciembre a marzo»", "«después de la cosecha»", "… no registrado", "setiembre");
        assertThat(new SeasonCalendar(Samples.seasons()).months("a")).contains("enero, febrero, marzo, diciembre");
    }

    @Test
    void aSeasonWithoutMonthsMarksNone() throws Exception {
        Drawn drawn = Drawn.of(new SeasonCalendar(Samples.seasons()).svg("p", Breadth.PAGE));
        assertThat(titles(group(drawn, "data-row", "e"))).isEmpty();
        assertThatThrownBy(() -> new SeasonCalendar.Row("x", "x", "leaving", Set.of(13), "")).hasMessageContaining("13");
    }

    @Test
    void aMissingFigureIsALabelledGapAndAZeroIsAZero() throws Exception {
        Drawn drawn = Drawn.of(new PairedBars(Samples.bars()).svg("p", Breadth.PAGE));
        Element acobambilla = group(drawn, "data-row", "c");
        assertThat(titles(acobambilla)).containsExactly("Acobambilla, salieron: … no registrado", "Acobambilla, llegaron: 0");
        assertThat(filledBars(acobambilla)).as("only the zero is a bar").hasSize(1);
        assertThat(filledBars(group(drawn, "data-row", "d"))).isEmpty();
    }

    @Test
    void barsAreInProportion() throws Exception {
        List<Element> bars = filledBars(group(Drawn.of(new PairedBars(Samples.bars()).svg("p", Breadth.WIDE)), "data-row", "a"));
        double out = Double.parseDouble(bars.get(0).getAttribute("width"));
        double in = Double.parseDouble(bars.get(1).getAttribute("width"));
        assertThat(in / out).isCloseTo(340 / 1200.0, org.assertj.core.data.Offset.offset(0.002));
        assertThatThrownBy(() -> new PairedBars.Row("x", "Lircay", Optional.of(Measure.of(-1, "-1")), Optional.empty())).hasMessageContaining("Lircay");
    }

    @Test
    void aChainShowsEveryClaimAndMarksTheDisputedOnes() throws Exception {
        for (Breadth breadth : List.of(Breadth.NARROW, Breadth.PAGE, Breadth.WIDE)) {
            Drawn drawn = Drawn.of(new ChainPicture(Samples.chain()).svg("p", breadth));
            assertThat(drawn.withAttribute("data-link")).hasSize(11);
            assertThat(drawn.withAttribute("data-node")).hasSize(9);
            assertThat(drawn.flowingWords()).contains("Quien estudia, se va", "hay desacuerdo", "7?");
            assertThat(group(drawn, "data-link", "5").getElementsByTagName("path").item(0).getAttributes().getNamedItem("stroke-dasharray")).isNotNull();
            assertThat(group(drawn, "data-link", "4").getElementsByTagName("path").item(0).getAttributes().getNamedItem("stroke-dasharray")).isNull();
        }
    }

    @Test
    void whatRunsInACircleIsBrokenWhereItCloses() {
        var order = new ChainOrder(3, new int[][] {{0, 1}, {1, 2}, {2, 0}, {1, 1}}, 9);
        assertThat(order.layers()).hasSize(3).allMatch(layer -> layer.stream().filter(item -> !item.isLane()).count() == 1);
        assertThat(order.routes()).extracting(ChainOrder.Route::back).containsExactly(false, false, true);
    }

    @Test
    void anEffectStandsBehindItsFarthestCause() {
        var order = new ChainOrder(4, new int[][] {{0, 3}, {0, 1}, {1, 2}, {2, 3}}, 9);
        assertThat(order.layers()).hasSize(4);
        assertThat(order.layers().get(3)).extracting(item -> item.node).containsExactly(3);
        assertThat(order.routes().getFirst().way()).as("through a lane in each layer between").hasSize(4);
    }

    @Test
    void aKnotOfArrowsOnATelephoneBecomesAnOutlineThatShowsEveryClaim() throws Exception {
        var content = Samples.denseChain(24);
        assertThat(new ChainLayout(content, Breadth.NARROW).isReadable()).isFalse();
        Drawn drawn = Drawn.of(new ChainPicture(content).svg("p", Breadth.NARROW));
        assertThat(drawn.withAttribute("data-link")).extracting(link -> link.getAttribute("data-link"))
                .containsExactlyInAnyOrderElementsOf(content.links().stream().map(ChainPicture.Link::id).toList());
    }

    @Test
    void whatLeadsToMoreOfItselfIsDrawnAsALoop() throws Exception {
        var base = Samples.chain();
        var content = new ChainPicture.Content(base.caption(), base.nodes(), List.of(new ChainPicture.Link("self", "leave", "leave", "Unos llaman a otros", false)), base.kinds(), base.words());
        assertThat(Drawn.of(new ChainPicture(content).svg("p", Breadth.PAGE)).withAttribute("data-link")).hasSize(1);
        assertThatThrownBy(() -> new ChainPicture.Content(base.caption(), List.of(), base.links(), base.kinds(), base.words())).hasMessageContaining("land");
    }

    @Test
    void everyCellOfAGapMatrixSaysWhatItMeans() throws Exception {
        for (int columns : new int[] {2, 7, 40}) {
            var content = Samples.gaps(columns);
            Drawn drawn = Drawn.of(new GapMatrix(content).svg("p", Breadth.NARROW));
            assertThat(drawn.withAttribute("data-column")).hasSize(columns * content.rows().size());
            for (GapMatrix.Row row : content.rows()) {
                for (int at = 0; at < columns; at++) {
                    assertThat(drawn.words()).contains(row.label() + ", " + content.columns().get(at).label() + ": " + content.words().of(row.states().get(at)));
                }
            }
        }
        assertThatThrownBy(() -> new GapMatrix.Content(Samples.caption("x"), List.of(new GapMatrix.Row("r", "R", List.of())), Samples.gaps(2).columns(), Samples.gaps(2).words()))
                .hasMessageContaining("0 cells for 2 places");
    }

    @Test
    void rivalFiguresStandSideBySideAndAMissingOneHasNoMark() throws Exception {
        Drawn drawn = Drawn.of(new RangeDots(Samples.rivals()).svg("p", Breadth.PAGE));
        assertThat(drawn.flowingWords()).contains("aprox. 1.500 US$", "entre 1.000 y 7.000 US$", "más de 5.000 US$", "… no registrado", "supuesto");
        Element missing = group(drawn, "data-figure", "h");
        assertThat(missing.getElementsByTagName("circle").getLength() + missing.getElementsByTagName("path").getLength()).isZero();
        assertThat(group(drawn, "data-figure", "a").getElementsByTagName("circle").getLength()).isOne();
        assertThat(group(drawn, "data-figure", "b").getElementsByTagName("path").getLength()).as("a bar between two caps").isEqualTo(3);
    }

    @Test
    void aMeasureKeepsTheIntervalOfItsQuantity() {
        var open = new Quantity(new Quantity.Amount.Between(Optional.of(new BigDecimal("50")), Optional.empty()), Qualifier.MORE_THAN, Optional.empty());
        assertThat(Measure.of(open, "más de 50")).isEqualTo(new Measure(50, Double.POSITIVE_INFINITY, "más de 50"));
        var exact = new Quantity(new Quantity.Amount.Exactly(new BigDecimal("3.5")), Qualifier.EXACT, Optional.empty());
        assertThat(Measure.of(exact, "3,5").isInterval()).isFalse();
    }

    @Test
    void axesHaveRoundNumbers() {
        assertThat(RoundNumbers.around(0, 7000, 5)).extracting(BigDecimal::toPlainString).containsExactly("0", "2000", "4000", "6000", "8000");
        assertThat(RoundNumbers.around(0.12, 0.31, 4)).extracting(BigDecimal::toPlainString).containsExactly("0.1", "0.15", "0.2", "0.25", "0.3", "0.35");
        assertThat(RoundNumbers.around(80, 80, 3)).as("on both sides of a single figure").extracting(BigDecimal::toPlainString).containsExactly("50", "100");
        assertThatThrownBy(() -> RoundNumbers.around(2, 1, 3)).hasMessageContaining("2.0 and 1.0");
    }

    @Test
    void aWrappedTextLosesNothingAndFits() {
        String text = "Comunidad campesina de Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, ñandú";
        List<String> lines = Letters.wrap(text, 13, true, 100);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allMatch(line -> Letters.width(line, 13, true) <= 100);
        assertThat(Letters.width("ñandú", 10, false)).isEqualTo(Letters.width("nandu", 10, false));
        assertThat(Letters.wrap("", 13, false, 50)).containsExactly("");
    }

    private static Element group(Drawn drawn, String attribute, String value) {
        return drawn.withAttribute(attribute).stream().filter(group -> group.getAttribute(attribute).equals(value)).findFirst().orElseThrow();
    }

    private static List<String> titles(Element group) {
        var titles = group.getElementsByTagName("title");
        return java.util.stream.IntStream.range(0, titles.getLength()).mapToObj(at -> titles.item(at).getTextContent()).toList();
    }

    private static List<Element> filledBars(Element group) {
        var bars = group.getElementsByTagName("rect");
        return java.util.stream.IntStream.range(0, bars.getLength()).mapToObj(at -> (Element) bars.item(at)).filter(bar -> !bar.getAttribute("fill").equals("none")).toList();
    }
}
