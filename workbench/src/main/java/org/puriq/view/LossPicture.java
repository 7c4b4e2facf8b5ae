package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.FanChart;
import org.puriq.chart.RoundNumbers;
import org.puriq.country.CountKind;
import org.puriq.country.CountryCounts;
import org.puriq.country.PopulationCount;
import org.puriq.fiscal.Range;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.projection.Fan;
import org.puriq.text.Texts;

/** The people of a municipality, counted and expected, with the censuses that decide. */
public final class LossPicture {
    private static final int TICKS = 4;
    private static final int AFTER = 3;

    private LossPicture() {}

    /** The last year of the picture: some years after the next census is in force, so that the change is seen. */
    public static int lastYear(TransferOutlook outlook) {
        return Math.min(outlook.next().inForceFrom() + AFTER, outlook.fan().years().getLast().year());
    }

    public static FanChart of(TransferOutlook outlook, CountryCounts counts, Texts texts) {
        int last = lastYear(outlook);
        List<FanChart.Band> fan = outlook.fan().years().stream().filter(each -> each.year() <= last).map(LossPicture::band).toList();
        List<FanChart.Point> points = outlook.counts().stream().filter(PopulationCount::isCensus)
                .map(each -> new FanChart.Point(each.year(), each.persons(), texts.number(each.persons()), texts.say("loss.picture.census"), FanChart.Mark.COUNTED)).toList();
        List<FanChart.Dot> official = outlook.counts().stream().filter(each -> each.kind() == CountKind.PROJECTION && each.year() <= last)
                .map(each -> new FanChart.Dot(each.year(), each.persons(), texts.number(each.persons()))).toList();
        List<FanChart.Event> events = Stream.of(outlook.before(), outlook.next()).map(each -> new FanChart.Event(each.inForceFrom(), texts.say("loss.picture.in-force", String.valueOf(each.year())))).toList();
        var words = new FanChart.Words(texts.say("loss.picture.median"), List.of(texts.say("loss.picture.band", "50"), texts.say("loss.picture.band", "80"), texts.say("loss.picture.band", "95")));
        return new FanChart(new FanChart.Content(caption(outlook, counts, texts), points, List.of(new FanChart.Series(texts.say("loss.picture.official"), official)), fan, events,
                ticks(points, official, fan, texts), texts.say("loss.picture.unit"), words));
    }

    private static FanChart.Band band(Fan.Band each) {
        return new FanChart.Band(each.year(), each.median(), List.of(new FanChart.Bounds(each.low50(), each.high50()), new FanChart.Bounds(each.low80(), each.high80()), new FanChart.Bounds(each.low95(), each.high95())));
    }

    /** From nought, so that a fall looks as deep as it is. */
    private static List<FanChart.Tick> ticks(List<FanChart.Point> points, List<FanChart.Dot> official, List<FanChart.Band> fan, Texts texts) {
        List<Double> values = new ArrayList<>(points.stream().map(FanChart.Point::value).toList());
        official.forEach(each -> values.add(each.value()));
        fan.forEach(each -> each.bounds().forEach(bounds -> values.addAll(List.of(bounds.low(), bounds.high()))));
        double high = values.stream().max(Double::compare).orElse(1.0);
        return RoundNumbers.around(0, high, TICKS).stream().map(each -> new FanChart.Tick(each.doubleValue(), texts.number(each))).toList();
    }

    private static Caption caption(TransferOutlook outlook, CountryCounts counts, Texts texts) {
        String sources = String.join("; ", outlook.counts().stream().map(PopulationCount::source).distinct().flatMap(id -> counts.source(id).stream()).map(each -> texts.of(each.name())).toList());
        return new Caption(texts.say("loss.picture.title", outlook.place().name()),
                description(outlook, texts),
                texts.say("loss.picture.source", sources, texts.number(BigDecimal.valueOf(outlook.draws()))));
    }

    /** What is to be seen, for those who do not see it. */
    public static String description(TransferOutlook outlook, Texts texts) {
        var words = new LossWords(texts);
        return texts.say("loss.picture.description", words.people(Range.exactly(outlook.loss().people())), String.valueOf(outlook.before().year()), words.people(outlook.loss().peopleAfter()), String.valueOf(outlook.next().year()));
    }

    /** The fan as a table, for those who do not see the picture. */
    public static org.puriq.table.Sheet table(TransferOutlook outlook, Texts texts) {
        return new FanTable(outlook, texts).sheet();
    }
}
