package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.Dashes;
import org.puriq.chart.FanChart;
import org.puriq.chart.FlowPicture;
import org.puriq.chart.Measure;
import org.puriq.chart.RoundNumbers;
import org.puriq.country.BorderChange;
import org.puriq.country.CountKind;
import org.puriq.country.CountSource;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryMoves.Moved;
import org.puriq.country.CountryMoves.Part;
import org.puriq.country.PopulationCount;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.View.Picture;

/** A municipality in one minute: sentences, tables and pictures of how many are left, where they went and who came. Page and command line print the same. */
public final class MunicipalityTold {
    public static final String COUNTS = "counts";
    public static final String LEFT = "left";
    public static final String CAME = "came";
    private static final int DRAWN = 8;
    private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);

    private final Municipality shown;
    private final Texts texts;

    public MunicipalityTold(Municipality shown, Texts texts) {
        this.shown = shown;
        this.texts = texts;
    }

    private String say(String key, Object... details) {
        return texts.say("municipality." + key, details);
    }

    private String number(long number) {
        return texts.number(number);
    }

    /** "distrito · Huancavelica (provincia), Huancavelica (departamento) · Ubigeo (INEI) 090110 · Ubigeo (RENIEC) 080111". */
    public String about() {
        CountedPlace place = shown.place();
        String code = place.within().isEmpty() ? "" : "%s %s".formatted(shown.scheme(), place.code()).strip();
        String other = shown.otherCodes().of(place.code()).map(each -> shown.otherScheme() + " " + each).orElse("");
        return Stream.of(shown.level(place, texts.language()), shown.within(place, texts.language()), code, other).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** How many are left, in a sentence or two. */
    public List<String> left() {
        List<String> said = new ArrayList<>();
        shown.change().ifPresentOrElse(change -> said.add(changed(change)), () -> said.add(only()));
        surprise().ifPresent(said::add);
        return said;
    }

    private String changed(Municipality.Change change) {
        String key = change.after() == change.before() ? "same" : change.after() < change.before() ? "fewer" : "more";
        String percent = change.percent().map(each -> decimal(Math.abs(each), 1)).orElse("");
        return percent.isEmpty() ? only() : say("changed." + key, change.from(), number(change.before()), change.to(), number(change.after()), percent, number(Math.abs(change.after() - change.before())));
    }

    /** A place that was counted once only: one that was made between two censuses. */
    private String only() {
        List<PopulationCount> censuses = shown.counts().of(shown.place().code()).stream().filter(PopulationCount::isCensus).toList();
        return censuses.isEmpty() ? say("never") : say("once", censuses.getLast().year(), number(censuses.getLast().persons()));
    }

    /** A projection that the next census proved wrong by a tenth or more. */
    private Optional<String> surprise() {
        List<PopulationCount> counts = shown.counts().of(shown.place().code());
        return counts.stream().filter(PopulationCount::isCensus).reduce((_, last) -> last).flatMap(census -> counts.stream()
                .filter(each -> !each.isCensus() && each.year() < census.year()).reduce((_, last) -> last)
                .filter(each -> census.persons() > 0 && Math.abs(each.persons() - census.persons()) >= census.persons() / 10.0)
                .map(each -> say("surprise", each.year(), number(each.persons()), census.year(), number(census.persons()))));
    }

    /** Every number that somebody gives for the place, by year. */
    public Sheet counts() {
        List<Sheet.Head> heads = List.of(head("year", true), head("persons", true), head("kind", false), head("change", true), new Sheet.Head("share", say("head.share", texts.number(HUNDRED_THOUSAND)), "", true), head("source", false));
        List<Sheet.Row> rows = new ArrayList<>();
        Optional<PopulationCount> earlier = Optional.empty();
        for (PopulationCount count : shown.counts().of(shown.place().code())) {
            rows.add(row(count, earlier));
            earlier = count.isCensus() ? Optional.of(count) : earlier;
        }
        shown.told().forEach(each -> rows.add(row(each)));
        rows.sort((one, other) -> one.cells().getFirst().plain().compareTo(other.cells().getFirst().plain()));
        return sheet(COUNTS, heads, rows, List.of(say("remark.counts", texts.number(HUNDRED_THOUSAND))), sources());
    }

    private Sheet.Row row(PopulationCount count, Optional<PopulationCount> earlier) {
        Optional<Double> change = earlier.filter(each -> count.isCensus() && each.persons() > 0).map(each -> 100.0 * (count.persons() - each.persons()) / each.persons());
        Optional<Double> share = count.isCensus() && shown.place().within().isPresent() ? shown.counts().share(shown.place().code(), count.year()) : Optional.empty();
        return new Sheet.Row(count.year() + "-" + code(count.kind()), List.of(year(count.year()), persons(count.persons()), Cell.text(say("kind." + code(count.kind()))),
                change.map(each -> signed(each, 1)).orElse(Cell.EMPTY), share.map(each -> number(each * 100_000, 2)).orElse(Cell.EMPTY),
                Cell.text(shown.counts().source(count.source()).map(each -> texts.of(each.name()) + ", " + each.publisher()).orElse(count.source()))));
    }

    /** Barker's 2,216: a figure of a study is no census, and stands as what it is. */
    private Sheet.Row row(Municipality.Told told) {
        return new Sheet.Row("%d-%s-%s".formatted(told.year(), told.study(), told.statement()), List.of(year(told.year()), Cell.number(told.figure(), told.persons()),
                Cell.text(say(told.census() ? "kind.told-census" : "kind.told")), Cell.EMPTY, Cell.EMPTY, Cell.of(new Cell.Piece.Link(told.studyName(), "/study/%s/why/%s".formatted(told.study(), told.statement())))));
    }

    private static Cell year(int year) {
        return Cell.number(String.valueOf(year), BigDecimal.valueOf(year));
    }

    private Cell persons(long persons) {
        return Cell.number(number(persons), BigDecimal.valueOf(persons));
    }

    /** Censuses as full points, projections dotted, what studies say as rings. */
    public Optional<Picture> picture() {
        List<PopulationCount> counts = shown.counts().of(shown.place().code());
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<FanChart.Point> points = new ArrayList<>(counts.stream().filter(PopulationCount::isCensus)
                .map(each -> new FanChart.Point(each.year(), each.persons(), number(each.persons()), say("kind.census"), FanChart.Mark.COUNTED)).toList());
        shown.told().forEach(each -> points.add(new FanChart.Point(each.year(), each.persons().doubleValue(), each.figure(), say(each.census() ? "picture.told-census" : "picture.told", each.studyName()), FanChart.Mark.TOLD)));
        Map<String, List<PopulationCount>> projections = counts.stream().filter(each -> !each.isCensus()).collect(Collectors.groupingBy(PopulationCount::source, LinkedHashMap::new, Collectors.toList()));
        List<FanChart.Series> series = projections.values().stream().map(each -> new FanChart.Series(say("picture.projected"),
                each.stream().map(one -> new FanChart.Dot(one.year(), one.persons(), number(one.persons()))).toList())).toList();
        double most = Stream.concat(points.stream().map(FanChart.Point::value), counts.stream().map(each -> (double) each.persons())).max(Double::compare).orElse(1.0);
        List<FanChart.Tick> ticks = RoundNumbers.around(0, most, 4).stream().map(each -> new FanChart.Tick(each.doubleValue(), texts.number(each))).toList();
        var caption = new Caption(say("picture.title", shown.place().name()), say("picture.description"), sources());
        var content = new FanChart.Content(caption, points, series, List.of(), List.of(), ticks, say("picture.unit"), new FanChart.Words("", List.of()));
        return Optional.of(Pictures.picture(new FanChart(content), caption));
    }

    private String sourceName(String id) {
        return shown.counts().source(id).map(each -> texts.of(each.name())).orElse(id);
    }

    private String sources() {
        List<String> used = shown.counts().of(shown.place().code()).stream().map(PopulationCount::source).distinct().toList();
        return say("sources", used.stream().flatMap(id -> shown.counts().source(id).stream()).map(CountSource::publisher).distinct().collect(Collectors.joining("; ")));
    }

    /** What the sources say of themselves: what was left out, what is not certain. */
    public Sheet sourceSheet() {
        List<Sheet.Head> heads = List.of(head("source", false), head("publisher", false), head("date", false), head("note", false));
        List<Sheet.Row> rows = shown.counts().sources().stream().map(each -> new Sheet.Row(each.id(),
                List.of(Cell.text(texts.of(each.name())), Cell.text(each.publisher()), Cell.text(each.date()), Cell.text(texts.of(each.note()))))).toList();
        return sheet("sources", heads, rows, List.of(), "");
    }

    /** Where they went and who came, in sentences; what was left out of it is said. */
    public List<String> moved() {
        return shown.moved().map(this::movedOf).orElseGet(() -> List.of(say("no-moves")));
    }

    private List<String> movedOf(Moved moved) {
        List<String> said = new ArrayList<>();
        String from = String.valueOf(shown.moves().from());
        String to = String.valueOf(shown.moves().to());
        said.add(say("moved.out", number(moved.before()), from, number(moved.out().persons()), to, per(moved.out().persons(), moved.before())));
        first(moved.out().otherLevel()).ifPresent(first -> said.add(say("moved.most", number(moved.out().persons()), number(first.persons()), leveled(first.place()))));
        said.add(say("moved.in", number(moved.in().persons()), from, signedNumber(moved.net())));
        said.add(say("moved.apart", number(moved.abroadIn()), number(moved.roughlyIn()), number(moved.unknownIn()), number(moved.under())));
        return said;
    }

    /** "Huancayo (provincia)": a district of the same name lies in it. */
    private String leveled(String code) {
        return shown.counts().place(code).map(each -> "%s (%s)".formatted(otherLevelName(code), shown.level(each, texts.language()))).orElse(code);
    }

    private static Optional<Part> first(List<Part> parts) {
        return parts.stream().findFirst();
    }

    private String per(long some, long all) {
        return all == 0 ? "0" : decimal(100.0 * some / all, 1);
    }

    private String signedNumber(long number) {
        return number > 0 ? "+" + number(number) : number < 0 ? "−" + number(-number) : "0";
    }

    public Optional<Sheet> leaving() {
        return shown.moved().map(moved -> stream(LEFT, moved.out()));
    }

    public Optional<Sheet> coming() {
        return shown.moved().map(moved -> stream(CAME, moved.in()));
    }

    private Sheet stream(String name, org.puriq.country.CountryMoves.Stream stream) {
        List<Sheet.Head> heads = List.of(head("place", false), head("code", false), head("within", false), head("moved", true), head("per-cent", true));
        List<Sheet.Row> rows = new ArrayList<>();
        String level = say("section.same", shown.level(shown.place(), texts.language()));
        stream.leading().forEach(each -> rows.add(part(each, level, stream.persons(), code -> shown.name(code))));
        rest(rows, level, stream.elsewhere(), stream.persons());
        if (!stream.otherLevel().isEmpty()) {
            String other = say("section.same", shown.counts().place(stream.otherLevel().getFirst().place()).map(each -> shown.level(each, texts.language())).orElse(""));
            stream.otherLevel().forEach(each -> rows.add(part(each, other, stream.persons(), this::otherLevelName)));
            rest(rows, other, stream.elsewhereAtOtherLevel(), stream.persons());
        }
        return sheet(name, heads, rows, List.of(say(name + ".remark", number(stream.persons()), shown.moves().from(), shown.moves().to())),
                say("sources", sourceName(shown.moves().source()) + ", " + shown.counts().source(shown.moves().source()).map(CountSource::publisher).orElse("")));
    }

    private Sheet.Row part(Part part, String section, long all, Function<String, String> name) {
        Optional<CountedPlace> there = shown.counts().place(part.place());
        Cell.Piece named = there.isEmpty() ? new Cell.Piece.Words(part.place()) : new Cell.Piece.Link(name.apply(part.place()), "/municipality/%s/%s".formatted(shown.counts().country(), part.place()));
        return new Sheet.Row(part.place(), section, List.of(Cell.of(named), Cell.text(part.place()), Cell.text(there.map(each -> shown.within(each, texts.language())).orElse("")),
                persons(part.persons()), share(part.persons(), all)));
    }

    private void rest(List<Sheet.Row> rows, String section, long persons, long all) {
        if (persons > 0) {
            rows.add(new Sheet.Row("rest-" + rows.size(), section, List.of(Cell.text(say("elsewhere")), Cell.EMPTY, Cell.EMPTY, persons(persons), share(persons, all))));
        }
    }

    private Cell share(long some, long all) {
        return all == 0 ? Cell.EMPTY : number(100.0 * some / all, 1);
    }

    /** Its own province is named as such: whoever moved within it did not leave it. */
    private String otherLevelName(String code) {
        return isAbove(code) ? say("own-area", shown.name(code)) : shown.name(code);
    }

    private boolean isAbove(String code) {
        return shown.counts().above(shown.place()).stream().anyMatch(each -> each.code().equals(code));
    }

    /** Where they went: the provinces or departments with most of them, as wide as people went. */
    public Optional<Picture> flows() {
        return shown.moved().filter(moved -> moved.out().persons() > 0).map(moved -> flows(moved.out()));
    }

    private Picture flows(org.puriq.country.CountryMoves.Stream out) {
        boolean department = shown.place().within().filter(outer -> shown.counts().whole().filter(each -> each.code().equals(outer)).isPresent()).isPresent();
        List<Part> parts = department || out.otherLevel().isEmpty() ? out.leading() : out.otherLevel();
        return map(out, parts).orElseGet(() -> columns(out, parts));
    }

    /** On a map, where the centres are known. Whoever stayed within its own province is told in words: its centre is hardly another place. */
    private Optional<Picture> map(org.puriq.country.CountryMoves.Stream out, List<Part> parts) {
        var map = new MoveMap(shown.land(), texts);
        List<MoveMap.Partner> all = parts.stream().map(each -> new MoveMap.Partner(each.place(), otherLevelName(each.place()), each.persons())).toList();
        List<MoveMap.Partner> own = all.stream().filter(each -> isAbove(each.code())).toList();
        List<MoveMap.Partner> leading = all.stream().filter(each -> !own.contains(each)).limit(DRAWN).toList();
        long named = Stream.concat(own.stream(), leading.stream()).mapToLong(MoveMap.Partner::persons).sum();
        String kind = say("flows.kind", shown.moves().from(), shown.moves().to());
        return map.of(new MoveMap.Seen(shown.place().code(), shown.place().name(), true), leading, kind, chosen -> {
            var whole = new MoveMap.Chosen(chosen.drawn(), Stream.concat(own.stream(), chosen.left().stream()).toList());
            return new Caption(say("flows.title", shown.place().name(), shown.moves().from(), shown.moves().to()), map.told(whole, out.persons(), out.persons() - named, Optional.empty()),
                    say("sources", sourceName(shown.moves().source())));
        });
    }

    private Picture columns(org.puriq.country.CountryMoves.Stream out, List<Part> parts) {
        List<FlowPicture.Spot> spots = new ArrayList<>(List.of(new FlowPicture.Spot("origin", shown.place().name(), false, Optional.empty())));
        List<FlowPicture.Flow> flows = new ArrayList<>();
        for (Part part : parts.stream().limit(DRAWN).toList()) {
            spots.add(new FlowPicture.Spot(part.place(), otherLevelName(part.place()), false, Optional.empty()));
            flows.add(new FlowPicture.Flow(part.place(), "origin", part.place(), Optional.of(Measure.of(part.persons(), number(part.persons()))), "", "moved"));
        }
        long rest = out.persons() - parts.stream().limit(DRAWN).mapToLong(Part::persons).sum();
        if (rest > 0) {
            spots.add(new FlowPicture.Spot("rest", say("elsewhere"), false, Optional.empty()));
            flows.add(new FlowPicture.Flow("rest", "origin", "rest", Optional.of(Measure.of(rest, number(rest))), "", "moved"));
        }
        var caption = new Caption(say("flows.title", shown.place().name(), shown.moves().from(), shown.moves().to()), say("flows.description"), say("sources", sourceName(shown.moves().source())));
        var words = new FlowPicture.Words(say("flows.inside"), "", texts.say("picture.flows.width"), "", "", "");
        var kinds = List.of(new FlowPicture.Kind("moved", say("flows.kind", shown.moves().from(), shown.moves().to()), Dashes.SOLID));
        return Pictures.picture(new FlowPicture(new FlowPicture.Content(caption, spots, flows, kinds, words, List.of())), caption);
    }

    /** What the latest census changed where something is shared by inhabitants. Its amount is another subject; here stands only its key. */
    public List<String> census() {
        Optional<Municipality.Change> change = shown.change().filter(_ -> shown.place().within().isPresent());
        if (change.isEmpty() || change.get().sharePercent().isEmpty()) {
            return List.of(say("census.unknown"));
        }
        Municipality.Change between = change.get();
        double percent = between.sharePercent().orElseThrow();
        List<String> said = new ArrayList<>(List.of(say("census.share", between.from(), hundredThousand(between.shareBefore()), between.to(), hundredThousand(between.shareAfter()), texts.number(HUNDRED_THOUSAND))));
        said.add(say(percent < 0 ? "census.less" : "census.more", decimal(Math.abs(percent), 1), between.to()));
        if (between.grewAndLostShare()) {
            said.add(say("census.grew"));
        }
        said.add(say("census.next"));
        return said;
    }

    private String hundredThousand(Optional<Double> share) {
        return share.map(each -> decimal(each * 100_000, 2)).orElse("");
    }

    public List<BorderChange> borders() {
        return shown.borders();
    }

    /** "Chilcapite (2005/2022): ...". */
    public String told(BorderChange border) {
        return say("border", border.name(), border.when(), texts.of(border.what()));
    }

    /** What is not known, and who has it. */
    public Sheet gaps() {
        List<Sheet.Row> rows = new ArrayList<>();
        shown.gaps().forEach(each -> rows.add(new Sheet.Row("gap-" + rows.size(), List.of(Cell.text(texts.of(each.what())), Cell.text(texts.of(each.where()))))));
        return sheet("gaps", List.of(head("gap", false), head("where", false)), rows, List.of(), "");
    }

    private Sheet sheet(String name, List<Sheet.Head> heads, List<Sheet.Row> rows, List<String> remarks, String source) {
        return new Sheet(name, say(name + ".title", shown.place().name()), heads, rows, remarks, source);
    }

    private Sheet.Head head(String key, boolean numeric) {
        return new Sheet.Head(key, say("head." + key), "", numeric);
    }

    private String decimal(double number, int places) {
        return texts.number(rounded(number, places));
    }

    private Cell number(double number, int places) {
        return Cell.number(decimal(number, places), rounded(number, places));
    }

    private Cell signed(double number, int places) {
        BigDecimal rounded = rounded(number, places);
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "";
        return Cell.number(sign + texts.number(rounded.abs()), rounded);
    }

    static BigDecimal rounded(double number, int places) {
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
    }

    /** The same for machines. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        CountedPlace place = shown.place();
        facts.put("country", shown.counts().country());
        facts.put("code", place.code());
        shown.otherCodes().of(place.code()).ifPresent(each -> facts.put(shown.otherCodes().scheme(), each));
        facts.put("name", place.name());
        facts.put("level", place.level());
        facts.put("within", shown.counts().above(place).stream().map(each -> Map.of("code", each.code(), "name", each.name(), "level", each.level())).map(LinkedHashMap::new).toList());
        facts.put("counts", shown.counts().of(place.code()).stream().map(this::fact).toList());
        facts.put("said", shown.told().stream().map(MunicipalityTold::fact).toList());
        shown.moved().ifPresent(moved -> facts.put("moves", fact(moved)));
        facts.put("borders", shown.borders().stream().map(each -> ordered("place", each.place(), "name", each.name(), "kind", each.kind().name().toLowerCase(Locale.ROOT), "when", each.when(), "what", texts.of(each.what()))).toList());
        facts.put("unknown", shown.gaps().stream().map(each -> ordered("what", texts.of(each.what()), "where", texts.of(each.where()))).toList());
        return facts;
    }

    private Map<String, Object> fact(PopulationCount count) {
        Map<String, Object> fact = ordered("year", count.year(), "kind", code(count.kind()), "persons", count.persons(), "source", count.source());
        if (count.isCensus()) {
            shown.counts().share(count.place(), count.year()).ifPresent(each -> fact.put("per_100000", BigDecimal.valueOf(each).multiply(HUNDRED_THOUSAND).setScale(2, RoundingMode.HALF_UP)));
        }
        return fact;
    }

    private static Map<String, Object> fact(Municipality.Told told) {
        return ordered("year", told.year(), "kind", told.census() ? "census-by-a-study" : "not-a-census", "persons", told.persons(), "study", told.study(), "statement", told.statement());
    }

    private Map<String, Object> fact(Moved moved) {
        Map<String, Object> fact = ordered("from", shown.moves().from(), "to", shown.moves().to(), "lived_here", moved.before(), "stayed", moved.stayed(), "left", moved.out().persons(), "came", moved.in().persons());
        fact.putAll(ordered("came_from_abroad", moved.abroadIn(), "from_known_roughly", moved.roughlyIn(), "from_unknown", moved.unknownIn(), "not_born", moved.under()));
        fact.put("left_to", parts(moved.out().leading()));
        fact.put("left_to_other_level", parts(moved.out().otherLevel()));
        fact.put("came_from", parts(moved.in().leading()));
        fact.put("came_from_other_level", parts(moved.in().otherLevel()));
        return fact;
    }

    private List<Map<String, Object>> parts(List<Part> parts) {
        return parts.stream().map(each -> ordered("code", each.place(), "name", shown.name(each.place()), "persons", each.persons())).toList();
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            ordered.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return ordered;
    }

    private static String code(CountKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
