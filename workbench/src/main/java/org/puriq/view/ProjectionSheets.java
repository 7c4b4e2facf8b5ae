package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.FanChart;
import org.puriq.chart.Measure;
import org.puriq.chart.PairedBars;
import org.puriq.chart.RoundNumbers;
import org.puriq.fiscal.Range;
import org.puriq.projection.Fan;
import org.puriq.projection.PlaceProjection;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.View.Picture;

/** A place's years ahead as tables and pictures: what command, page and files show alike. */
public final class ProjectionSheets {
    private static final int TICKS = 4;
    private static final int WIDTH = 10;
    private static final int OPEN = 80;
    private static final int FIGURES = 3;

    private final ProjectedPlace found;
    private final Texts texts;
    private final InputTold told;

    public ProjectionSheets(ProjectedPlace found, Texts texts) {
        this.found = found;
        this.texts = texts;
        told = new InputTold(texts);
    }

    /** A row for each year: the fan, and the account and ages of the middle future; or the total alone. */
    public Sheet years() {
        List<Sheet.Row> rows = found.byAge().map(this::byAge).orElseGet(() -> found.total().map(this::total).orElse(List.of()));
        List<String> keys = found.byAge().isPresent()
                ? List.of("year", "median", "low80", "high80", "births", "deaths", "came", "left", "persons", "to14", "to29", "to59", "over60", "school")
                : List.of("year", "median", "low80", "high80");
        String title = texts.say(found.total().isPresent() ? "project.title.total" : "project.title", found.place().name(), String.valueOf(found.year()), String.valueOf(lastYear()));
        return new Sheet("projection", title, keys.stream().map(this::head).toList(), rows, remarks(), texts.say(found.total().isPresent() ? "project.source.total" : "project.source"));
    }

    /** What it rests on: each input with its source; what no source says is marked. */
    public Sheet inputs() {
        List<Sheet.Row> rows = found.inputs().stream().map(each -> new Sheet.Row(each.key(), List.of(Cell.text(texts.say("project.input." + each.key())), told.value(each), Cell.text(texts.of(each.source())),
                Cell.text(texts.say(each.assumption() ? "project.assumption" : "project.known"))))).toList();
        return new Sheet("projection-inputs", texts.say("project.inputs"), Stream.of("input", "value", "from", "basis").map(this::head).toList(), rows, List.of(), "");
    }

    private Sheet.Head head(String key) {
        boolean words = List.of("year", "input", "from", "basis").contains(key);
        return new Sheet.Head(key, texts.say("project.head." + key), List.of("to14", "to29", "to59", "over60", "school").contains(key) ? texts.say("project.head.ages") : "", !words);
    }

    private int lastYear() {
        return found.byAge().map(PlaceProjection::lastYear).orElseGet(() -> found.total().map(each -> each.years().getLast().year()).orElse(found.year()));
    }

    private List<Sheet.Row> byAge(PlaceProjection projection) {
        List<Sheet.Row> rows = new ArrayList<>();
        Fan.Band first = projection.fan().years().getFirst();
        rows.add(new Sheet.Row(String.valueOf(first.year()), Stream.concat(Stream.of(Cell.text(String.valueOf(first.year())), people(first.median()), people(first.low80()), people(first.high80())), IntStream.range(0, 10).mapToObj(_ -> Cell.EMPTY)).toList()));
        for (PlaceProjection.Year each : projection.years()) {
            Fan.Band band = projection.fan().years().get(each.year() - projection.firstYear());
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(String.valueOf(each.year())), people(band.median()), people(band.low80()), people(band.high80()),
                    people(each.account().births()), people(each.account().deaths()), people(each.account().came()), people(each.account().left()), people(each.account().end())));
            each.groups().forEach(group -> cells.add(people(group)));
            cells.add(people(each.school()));
            rows.add(new Sheet.Row(String.valueOf(each.year()), cells));
        }
        return rows;
    }

    private List<Sheet.Row> total(Fan fan) {
        return fan.years().stream().map(each -> new Sheet.Row(String.valueOf(each.year()),
                List.of(Cell.text(String.valueOf(each.year())), expected(each, each.median()), expected(each, each.low80()), expected(each, each.high80())))).toList();
    }

    /** Read no finer than it is known, as on the page of what a census changes; a count, and the number behind it in files, to the last person. */
    private Cell expected(Fan.Band band, double persons) {
        if (band.year() == found.year()) {
            return people(persons);
        }
        BigDecimal step = new Range(band.low80(), band.median(), band.high80()).step(FIGURES).max(BigDecimal.ONE);
        return Cell.number(texts.number(Range.rounded(persons, step)), people(persons).number().orElseThrow());
    }

    private Cell people(double persons) {
        BigDecimal rounded = new BigDecimal(persons).setScale(0, RoundingMode.HALF_EVEN);
        return Cell.number(texts.number(rounded), rounded);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add(sentence());
        found.total().ifPresent(_ -> {
            remarks.add(texts.say("project.rule.total", texts.number(found.futures())));
            remarks.add(texts.say("hindcast.rests"));
            remarks.add(texts.say("project.missing-ages"));
        });
        found.byAge().ifPresent(_ -> {
            remarks.add(texts.say("project.scenario." + found.scenario()));
            remarks.add(texts.say("project.account"));
            remarks.add(texts.say("project.fan", texts.number(found.futures())));
            found.inputs().forEach(each -> remarks.add(told.sentence(each)));
        });
        return remarks;
    }

    /** "Manta had 953 people in 2017; in 2030 there may be 800, and in 80 of 100 futures between 700 and 900." */
    public String sentence() {
        return found.byAge().map(projection -> {
            Fan.Band last = projection.fan().years().getLast();
            return texts.say("project.sentence", found.place().name(), people(projection.now().total()).plain(), String.valueOf(found.year()), String.valueOf(last.year()), people(last.median()).plain(), people(last.low80()).plain(), people(last.high80()).plain());
        }).orElseGet(() -> found.total().map(this::sentence).orElse(""));
    }

    private String sentence(Fan fan) {
        Fan.Band last = fan.years().getLast();
        return texts.say("project.sentence", found.place().name(), people(fan.years().getFirst().median()).plain(), String.valueOf(found.year()), String.valueOf(last.year()), expected(last, last.median()).plain(), expected(last, last.low80()).plain(), expected(last, last.high80()).plain());
    }

    /** The fan of the people, and the ages now and then. */
    public List<Picture> pictures() {
        return found.byAge().map(each -> List.of(fan(each.fan(), "project.source"), ages(each))).orElseGet(() -> found.total().map(each -> List.of(fan(each, "project.source.total"))).orElse(List.of()));
    }

    private Picture fan(Fan fan, String source) {
        List<FanChart.Band> bands = fan.years().stream()
                .map(each -> new FanChart.Band(each.year(), each.median(), List.of(new FanChart.Bounds(each.low50(), each.high50()), new FanChart.Bounds(each.low80(), each.high80()), new FanChart.Bounds(each.low95(), each.high95())))).toList();
        double most = fan.years().stream().mapToDouble(Fan.Band::high95).max().orElse(1);
        List<FanChart.Tick> ticks = RoundNumbers.around(0, most, TICKS).stream().map(each -> new FanChart.Tick(each.doubleValue(), texts.number(each))).toList();
        double counted = found.byAge().map(each -> each.now().total()).orElse(fan.years().getFirst().median());
        var point = new FanChart.Point(found.year(), counted, people(counted).plain(), texts.say("project.picture.counted"), FanChart.Mark.COUNTED);
        var words = new FanChart.Words(texts.say("project.picture.median"), Stream.of("50", "80", "95").map(each -> texts.say("project.picture.band", each)).toList());
        var caption = new Caption(texts.say("project.picture.fan", found.place().name()), sentence(), texts.say(source));
        return Pictures.picture(new FanChart(new FanChart.Content(caption, List.of(point), List.of(), bands, List.of(), ticks, texts.say("project.picture.unit"), words)), caption);
    }

    private Picture ages(PlaceProjection projection) {
        long[] now = PlaceProjection.groups(projection.now(), WIDTH, OPEN);
        long[] then = PlaceProjection.groups(projection.then(), WIDTH, OPEN);
        List<PairedBars.Row> rows = IntStream.range(0, now.length).mapToObj(at -> now.length - 1 - at).map(at -> new PairedBars.Row(String.valueOf(at), label(at), measure(now[at]), measure(then[at]))).toList();
        var caption = new Caption(texts.say("project.picture.ages", found.place().name(), String.valueOf(found.year()), String.valueOf(lastYear())), texts.say("project.picture.ages.description"), texts.say("project.source"));
        return Pictures.picture(new PairedBars(new PairedBars.Content(caption, rows, String.valueOf(found.year()), String.valueOf(lastYear()), "")), caption);
    }

    private static String label(int group) {
        return group * WIDTH >= OPEN ? OPEN + "+" : group * WIDTH + "-" + (group * WIDTH + WIDTH - 1);
    }

    private Optional<Measure> measure(long persons) {
        return Optional.of(Measure.of(persons, people(persons).plain()));
    }
}
