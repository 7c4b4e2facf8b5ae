package org.puriq.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for every picture at every breadth. */
class PictureTest {

    static Stream<Arguments> pictures() {
        return Samples.all().entrySet().stream().flatMap(PictureTest::breadths);
    }

    private static Stream<Arguments> breadths(Map.Entry<String, Picture> picture) {
        return Stream.of(Breadth.NARROW, new Breadth(360), Breadth.PAGE, Breadth.WIDE).map(breadth -> Arguments.of(picture.getKey(), picture.getValue(), breadth));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("pictures")
    void isWellFormedAndReadAloudByItsTitleAndDescription(String name, Picture picture, Breadth breadth) throws Exception {
        Drawn drawn = Drawn.of(picture.svg("p-1", breadth));
        Element root = drawn.document().getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p-1-title p-1-description");
        assertThat(drawn.all("title").getFirst().getAttribute("id")).isEqualTo("p-1-title");
        assertThat(drawn.all("desc").getFirst().getAttribute("id")).isEqualTo("p-1-description");
        assertThat(drawn.page().right()).isEqualTo(breadth.pixels());
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("pictures")
    void noTextTouchesAnotherOrLeavesThePicture(String name, Picture picture, Breadth breadth) throws Exception {
        Drawn drawn = Drawn.of(picture.svg("p", breadth));
        List<Drawn.Text> texts = drawn.texts();
        for (Drawn.Text text : texts) {
            assertThat(text.box().isWithin(drawn.page())).as("%s lies within the picture: %s", text.text(), text.box()).isTrue();
            assertThat(texts).filteredOn(other -> other != text && other.box().meets(text.box())).as("touched by %s", text).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("pictures")
    void theSameContentGivesTheSameBytes(String name, Picture picture, Breadth breadth) {
        assertThat(picture.svg("p", breadth)).isEqualTo(Objects.requireNonNull(Samples.all().get(name)).svg("p", breadth));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("pictures")
    void bringsNoScriptNoReferenceToElsewhereAndNoIdentityOfOthers(String name, Picture picture, Breadth breadth) {
        String svg = picture.svg("p", breadth);
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("<script", "http", "href", "<image", "<style", "style=", "@import", "NaN", "Infinity");
        assertThat(svg).doesNotContainPattern(" id=\"(?!p[\"-])").doesNotContainPattern("url\\((?!#p-)");
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("pictures")
    void aPageRestylesItAndAFileOfItsOwnKeepsTheLightColours(String name, Picture picture, Breadth breadth) throws Exception {
        assertThat(picture.svg("p", breadth)).contains("fill=\"var(--ink, #222222)\"").doesNotContainPattern("(fill|stroke)=\"#");
        String alone = picture.alone(breadth);
        assertThat(alone).doesNotContain("var(").contains("fill=\"#222222\"");
        Drawn.of(alone);
    }

    @Test
    void hostileAndForbiddenLettersStayText() throws Exception {
        String hostile = "<script>alert('&\"')</script>\u0000\uD800 ]]>";
        var row = new PairedBars.Row(hostile, hostile, Optional.of(Measure.of(3, hostile)), Optional.empty());
        var content = new PairedBars.Content(new Caption(hostile, hostile, hostile), List.of(row), hostile, hostile, hostile);
        String svg = new PairedBars(content).svg("p", Breadth.WIDE);
        assertThat(svg).doesNotContain("<script");
        assertThat(Drawn.of(svg).all("desc").getFirst().getTextContent()).isEqualTo("<script>alert('&\"')</script>\uFFFD\uFFFD ]]>");
    }

    @Test
    void anIdentityThatIsNoneIsRefused() {
        var picture = new RangeDots(Samples.rivals());
        assertThatThrownBy(() -> picture.svg("a b", Breadth.PAGE)).hasMessageContaining("'a b'");
        assertThatThrownBy(() -> new Breadth(200)).hasMessageContaining("200");
        assertThatThrownBy(() -> new Caption(" ", "", "")).hasMessageContaining("title");
    }

    @Test
    void aPageGetsTwoBreadthsOfWhichItsStyleSheetShowsOne() {
        String both = new RangeDots(Samples.rivals()).both("rivals");
        assertThat(both).contains("class=\"picture picture-rivals picture-broad\"", "class=\"picture picture-rivals picture-narrow\"", "id=\"rivals\"", "id=\"rivals-narrow\"");
        assertThat(Ink.styleSheet()).contains("tabular-nums", "prefers-color-scheme: dark", "@media print", "--ink: #ece8df", ".picture-narrow { display: none; }");
    }

    @Test
    void nothingToShowIsStillAPicture() throws Exception {
        var caption = new Caption("Nada", "Nada todavía.", "");
        for (Breadth breadth : List.of(Breadth.NARROW, Breadth.WIDE)) {
            Drawn.of(new FlowPicture(new FlowPicture.Content(caption, List.of(), List.of(), Samples.durations(), Samples.flowWords(), List.of())).svg("p", breadth));
            Drawn.of(new PairedBars(new PairedBars.Content(caption, List.of(), "", "", "…")).svg("p", breadth));
            Drawn.of(new NetBars(new NetBars.Content(caption, List.of(), "", "", "", "", "…")).svg("p", breadth));
            Drawn.of(new AgePyramid(new AgePyramid.Content(caption, List.of(), "", "", "", "", List.of(), "")).svg("p", breadth));
            Drawn.of(new ChainPicture(new ChainPicture.Content(caption, List.of(), List.of(), List.of(), Samples.chain().words())).svg("p", breadth));
            Drawn.of(new GapMatrix(new GapMatrix.Content(caption, List.of(), List.of(), Samples.gaps(1).words())).svg("p", breadth));
            Drawn.of(new RangeDots(new RangeDots.Content(caption, List.of(), List.of(), "", Samples.rivals().words())).svg("p", breadth));
            Drawn.of(new SeasonCalendar(new SeasonCalendar.Content(caption, List.of(), List.of(), Samples.MONTHS, Samples.HEADS, "…")).svg("p", breadth));
        }
    }
}
