package org.puriq.chart;

/** A picture of data: the same content gives the same SVG. Labels come in the reader's language, numbers with their text. */
public sealed interface Picture permits AgePyramid, ChainPicture, FanChart, FlowPicture, GapMatrix, LadderPicture, NetBars, PairedBars, RangeDots, SeasonCalendar, SlopeChart {

    /**
     * The picture for a page.
     *
     * @param id its identity on the page, a prefix of every identity in it
     */
    String svg(String id, Breadth breadth);

    /** Two breadths of it, of which the page's style sheet shows the one that fits the window: see {@link Ink#styleSheet()}. */
    default String both(String id) {
        return "<div class=\"pictures\">\n" + svg(id, Breadth.PAGE) + svg(id + "-narrow", Breadth.NARROW) + "</div>\n";
    }

    /** The picture as a file of its own, by day: no custom properties, for programs that know no style sheets. */
    default String alone(Breadth breadth) {
        return Ink.fixed(svg("picture", breadth));
    }
}
