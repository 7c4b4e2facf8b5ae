package org.puriq.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.Dashes;
import org.puriq.chart.FlowPicture;
import org.puriq.chart.Measure;
import org.puriq.chart.PairedBars;
import org.puriq.chart.SlopeChart;
import org.puriq.country.CountryLand;
import org.puriq.migration.PlaceMoves;
import org.puriq.migration.RateChange;
import org.puriq.migration.Streams;
import org.puriq.recipe.MovesRead;
import org.puriq.text.Texts;

/** Pictures of a census table of moves: rates as paired bars, the largest streams of a place as curves, two periods as slopes. */
public final class MovePictures {
    private static final int BARS = 30;
    private static final int CURVES = 10;
    private static final int SLOPES = 20;

    private final MovesRead read;
    private final MoveSheets sheets;
    private final Texts texts;

    public MovePictures(MovesRead read, Texts texts) {
        this.read = read;
        this.sheets = new MoveSheets(read, texts);
        this.texts = texts;
    }

    private String source(int n) {
        return texts.say("picture.n", texts.number(n), texts.of(read.recipe().source()));
    }

    /** Out and in per 1,000 a year of each place of the level: what Barker's lost figure showed for another period. */
    public Optional<View.Picture> bars(MoveSheets.Asked asked) {
        List<PlaceMoves> known = sheets.places(asked).stream().filter(PlaceMoves::hasProportions).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<PlaceMoves> shown = known.size() <= BARS ? known : known.stream().sorted(Comparator.comparing((PlaceMoves each) -> each.outPerThousandYear().orElse(0.0)).reversed()).limit(BARS).toList();
        List<PairedBars.Row> rows = shown.stream().map(each -> new PairedBars.Row(each.place(), named(each), measure(each.outPerThousandYear()), measure(each.inPerThousandYear()))).toList();
        String more = shown.size() < known.size() ? " " + texts.say("moves.picture.first", texts.number(shown.size()), texts.number(known.size())) : "";
        var caption = new Caption(texts.say("moves.picture.bars", sheets.years()), texts.say("moves.picture.bars.description") + more, source(shown.size()));
        return Optional.of(Pictures.picture(new PairedBars(new PairedBars.Content(caption, rows, texts.say("moves.head.out_per_1000_year"), texts.say("moves.head.in_per_1000_year"), texts.say("moves.unknown"))), caption));
    }

    /** A place is called with its level where another one beside it has the same name. */
    private String named(PlaceMoves place) {
        return read.table().levels().of(place.place()).map(level -> read.name(place.place()) + " (" + sheets.level(level) + ")").orElseGet(() -> read.name(place.place()));
    }

    private Optional<Measure> measure(Optional<Double> figure) {
        return figure.map(each -> Measure.of(each, sheets.written(each)));
    }

    /** The largest streams from or to a place: on a map where the centres of the places are known, else as curves from left to right. */
    public Optional<View.Picture> streams(Streams.Direction direction, Streams.OfPlace streams, CountryLand land) {
        return map(direction == Streams.Direction.LEAVING, streams, land).or(() -> columns(direction, streams));
    }

    /** A wider place that the place itself lies in is told in words: its centre is hardly another place. */
    private Optional<View.Picture> map(boolean leaving, Streams.OfPlace streams, CountryLand land) {
        var map = new MoveMap(land, texts);
        List<MoveMap.Partner> own = partners(streams, true).toList();
        List<MoveMap.Partner> leading = partners(streams, false).limit(MoveMap.MOST).toList();
        long named = Stream.concat(own.stream(), leading.stream()).mapToLong(MoveMap.Partner::persons).sum();
        int others = streams.ranked().size() - own.size() - leading.size();
        var here = new MoveMap.Seen(streams.place(), read.name(streams.place()), leaving);
        return map.of(here, leading, texts.say("moves.picture.moves", sheets.years()), chosen -> {
            var whole = new MoveMap.Chosen(chosen.drawn(), Stream.concat(own.stream(), chosen.left().stream()).toList());
            return new Caption(title(leaving, streams), map.told(whole, streams.persons(), streams.persons() - named, Optional.of(others)), source(chosen.drawn().size()));
        });
    }

    private Stream<MoveMap.Partner> partners(Streams.OfPlace streams, boolean own) {
        return streams.ranked().stream().filter(each -> streams.place().startsWith(each.partner()) == own)
                .map(each -> new MoveMap.Partner(each.partner(), own ? texts.say("municipality.own-area", read.name(each.partner())) : read.name(each.partner()), each.persons()));
    }

    private String title(boolean leaving, Streams.OfPlace streams) {
        return texts.say(leaving ? "moves.destinations.title" : "moves.origins.title", read.name(streams.place()), sheets.years());
    }

    private Optional<View.Picture> columns(Streams.Direction direction, Streams.OfPlace streams) {
        List<Streams.Stream> largest = streams.ranked().stream().limit(CURVES).toList();
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        boolean leaving = direction == Streams.Direction.LEAVING;
        String here = "here." + streams.place();
        List<FlowPicture.Spot> spots = new ArrayList<>(List.of(spot(here, read.name(streams.place()))));
        List<FlowPicture.Flow> flows = new ArrayList<>();
        for (Streams.Stream each : largest) {
            String there = "there." + each.partner();
            spots.add(spot(there, read.name(each.partner())));
            flows.add(new FlowPicture.Flow(each.partner(), leaving ? here : there, leaving ? there : here, Optional.of(Measure.of(each.persons(), texts.number(each.persons()))), "", "moves"));
        }
        var words = new FlowPicture.Words(texts.say("picture.flows.inside"), texts.say("picture.flows.abroad"), texts.say("picture.flows.width"),
                texts.say("picture.flows.unmeasured"), texts.say("picture.flows.range"), texts.say("picture.flows.stock"));
        var caption = new Caption(title(leaving, streams), texts.say("moves.picture.streams.description", texts.number(largest.size())), source(flows.size()));
        var kinds = List.of(new FlowPicture.Kind("moves", texts.say("moves.picture.moves", sheets.years()), Dashes.SOLID));
        return Optional.of(Pictures.picture(new FlowPicture(new FlowPicture.Content(caption, spots, flows, kinds, words, List.of())), caption));
    }

    private static FlowPicture.Spot spot(String id, String name) {
        return new FlowPicture.Spot(id, name, false, Optional.empty());
    }

    /** The shares of those who left in two periods. */
    public Optional<View.Picture> change(MovesRead earlier, MoveSheets.Asked asked) {
        var before = new MoveSheets(earlier, texts);
        List<PlaceMoves> then = before.places(asked);
        List<SlopeChart.Line> lines = sheets.places(asked).stream()
                .flatMap(now -> then.stream().filter(each -> each.place().equals(now.place())).map(each -> new RateChange(each, now)))
                .filter(each -> each.outPoints().isPresent())
                .limit(SLOPES)
                .map(each -> new SlopeChart.Line(each.later().place(), read.name(each.later().place()), share(each.earlier()), share(each.later()))).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var caption = new Caption(texts.say("moves.picture.change"), texts.say("moves.picture.change.description"), source(lines.size()));
        return Optional.of(Pictures.picture(new SlopeChart(new SlopeChart.Content(caption, before.years(), sheets.years(), lines)), caption));
    }

    private Measure share(PlaceMoves place) {
        double percent = 100 * place.outShare().orElseThrow().value();
        return Measure.of(percent, sheets.written(percent) + " %");
    }
}
