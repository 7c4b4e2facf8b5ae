package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.chart.AgePyramid;
import org.puriq.chart.Caption;
import org.puriq.chart.RoundNumbers;
import org.puriq.country.AgeCount;
import org.puriq.country.AgeLimit;
import org.puriq.fiscal.Range;
import org.puriq.projection.AgesAhead;
import org.puriq.projection.PeopleByAge;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.PlaceAges.Figure;

/** Who is here now and who will be later, by ages that a municipality plans for: what page, sheet, command and report show alike. */
public final class AgeSheets {
    private static final int FIGURES = 3;
    private static final int TICKS = 3;
    private static final int WIDTH = 5;
    private static final int OPEN = 80;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlaceAges ages;
    private final Texts texts;

    public AgeSheets(PlaceAges ages, Texts texts) {
        this.ages = ages;
        this.texts = texts;
    }

    /** What is asked for, and how it was found. */
    private record Line(String key, String ages, Figure figure, String basis, String formula) {}

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < ages.limits().size(); at++) {
            AgeLimit limit = ages.limits().get(at);
            Figure figure = ages.of(at);
            lines.add(new Line(key(limit), limit.span(), figure, basis(figure.cut() || !ages.counted().bySex()), formula(limit.span(), figure)));
            if (limit.kind() == AgeLimit.Kind.OLD) {
                alone(limit, figure).ifPresent(lines::add);
            }
        }
        lines.add(new Line("everybody", "0+", ages.everybody(), basis(false), texts.say("placeages.formula.everybody")));
        return lines;
    }

    private static String key(AgeLimit limit) {
        return limit.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private String basis(boolean spread) {
        return texts.say(spread ? "placeages.basis.spread" : "placeages.basis.counted");
    }

    private String formula(String span, Figure figure) {
        return texts.say(figure.cut() ? "placeages.formula.spread" : "placeages.formula.sum", span);
    }

    private Optional<Line> alone(AgeLimit limit, Figure old) {
        return ages.counted().alone().map(share -> new Line("alone", limit.span(), old.times(share.doubleValue() / 100), texts.say("placeages.basis.assumption"),
                texts.say("placeages.formula.alone", texts.number(share))));
    }

    /** Who, how many now and how many later, what kind of figure it is and how it is worked out. */
    public Sheet sheet() {
        List<Sheet.Head> heads = new ArrayList<>(List.of(head("who"), head("ages"), number("now", ages.counted().year())));
        ages.ahead().later().ifPresent(later -> Stream.of("then", "low", "high").forEach(key -> heads.add(number(key, later.year()))));
        heads.add(head("basis"));
        heads.add(head("formula"));
        List<Sheet.Row> rows = lines().stream().map(this::row).toList();
        return new Sheet("ages", title(), heads, rows, remarks(), source());
    }

    /** The same in few columns, for one sheet of paper. */
    public Sheet brief() {
        List<Sheet.Head> heads = new ArrayList<>(List.of(head("who"), number("now", ages.counted().year())));
        ages.ahead().later().ifPresent(later -> heads.add(number("then", later.year())));
        List<Sheet.Row> rows = lines().stream().map(each -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(who(each)), now(each.figure())));
            each.figure().then().ifPresent(then -> cells.add(Cell.text(between(then)).orderedBy(BigDecimal.valueOf(then.median()))));
            return new Sheet.Row(each.key(), cells);
        }).toList();
        return new Sheet("ages", title(), heads, rows, List.of(), "");
    }

    private String title() {
        return ages.ahead().later().map(later -> texts.say("placeages.title", ages.name(), String.valueOf(ages.counted().year()), String.valueOf(later.year())))
                .orElseGet(() -> texts.say("placeages.title.now", ages.name(), String.valueOf(ages.counted().year())));
    }

    private Sheet.Head head(String key) {
        return new Sheet.Head(key, texts.say("placeages.head." + key));
    }

    private Sheet.Head number(String key, int year) {
        return new Sheet.Head(key, texts.say("placeages.head." + key, String.valueOf(year)), "", true);
    }

    private Sheet.Row row(Line line) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(texts.say("placeages.who." + line.key())), Cell.text(line.ages()), now(line.figure())));
        line.figure().then().ifPresent(then -> Stream.of(then.median(), then.low(), then.high()).forEach(each -> cells.add(expected(each, then))));
        cells.add(Cell.text(line.basis()));
        cells.add(Cell.text(line.formula()));
        return new Sheet.Row(line.key(), cells);
    }

    private String who(Line line) {
        return line.key().equals("everybody") ? texts.say("placeages.who.everybody") : texts.say("placeages.who.aged", texts.say("placeages.who." + line.key()), line.ages());
    }

    private Cell now(Figure figure) {
        BigDecimal whole = whole(figure.now());
        return Cell.number(texts.number(whole), whole);
    }

    private static BigDecimal whole(double number) {
        return BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_EVEN);
    }

    private Cell expected(double persons, Range range) {
        BigDecimal rounded = Range.rounded(persons, step(range));
        return Cell.number(texts.number(rounded), rounded);
    }

    private static BigDecimal step(Range range) {
        return range.step(FIGURES).max(BigDecimal.ONE);
    }

    /** "about 240 (between 190 and 300)". */
    private String between(Range range) {
        return texts.say("placeages.about", texts.number(Range.rounded(range.median(), step(range))), texts.number(Range.rounded(range.low(), step(range))), texts.number(Range.rounded(range.high(), step(range))));
    }

    /** A sentence for each of those who are planned for, in plain words. */
    public List<String> sentences() {
        return lines().stream().filter(each -> !each.key().equals("everybody")).map(this::sentence).toList();
    }

    private String sentence(Line line) {
        String now = texts.number(whole(line.figure().now()));
        String year = String.valueOf(ages.counted().year());
        String assumed = line.key().equals("alone") ? " " + texts.say("placeages.alone.assumed", texts.number(ages.counted().alone().orElse(HUNDRED))) : "";
        return line.figure().then().map(then -> texts.say("placeages.sentence", who(line), now, year, between(then), String.valueOf(ages.ahead().later().orElseThrow().year())))
                .orElseGet(() -> texts.say("placeages.sentence.now", who(line), now, year)) + assumed;
    }

    /** What is not known, and where it can be had. */
    public Optional<String> missing() {
        return ages.counted().alone().isPresent() ? Optional.empty() : Optional.of(texts.say("placeages.alone.unknown", String.valueOf(ages.counted().year())));
    }

    /** From where the ages are, when they were entered and by whom. */
    public String source() {
        AgeCount counted = ages.counted();
        return texts.say("placeages.source", String.valueOf(counted.year()), counted.source(), texts.number(counted.persons()), counted.day(), counted.by());
    }

    /** On what the figures rest; that they fit the fan of the page is said. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        missing().ifPresent(remarks::add);
        ages.ahead().later().ifPresent(later -> {
            remarks.add(texts.say("placeages.formula.then"));
            remarks.add(texts.say("placeages.total", String.valueOf(later.year()), texts.number(Range.rounded(later.people().total(), ages.everybody().then().map(AgeSheets::step).orElse(BigDecimal.ONE)))));
            remarks.add(texts.say("placeages.moves." + ages.moves().name().toLowerCase(java.util.Locale.ROOT)));
            remarks.add(texts.say("placeages.life"));
        });
        if (!ages.counted().bySex()) {
            remarks.add(texts.say("placeages.no-sexes"));
        }
        ages.limits().forEach(each -> remarks.add(limit(each)));
        return remarks;
    }

    private String limit(AgeLimit limit) {
        return texts.say("placeages.limit", texts.say("placeages.who." + key(limit)), limit.span(), texts.say(limit.assumed() ? "loss.assumption" : "loss.source"), texts.of(limit.rests()));
    }

    /** Women and men by age now and later; none where the sexes are not known. */
    public Optional<View.Picture> pyramid() {
        if (!ages.counted().bySex()) {
            return Optional.empty();
        }
        String now = String.valueOf(ages.counted().year());
        String then = ages.ahead().later().map(each -> String.valueOf(each.year())).orElse("");
        List<AgePyramid.Row> rows = rows().reversed().stream().map(this::drawn).toList();
        double most = rows.stream().flatMap(each -> Stream.of(each.womenNow(), each.menNow(), each.womenThen(), each.menThen())).max(Double::compare).orElse(1.0);
        List<AgePyramid.Tick> ticks = RoundNumbers.around(0, Math.max(most, 1), TICKS).stream().map(each -> new AgePyramid.Tick(each.doubleValue(), texts.number(each))).toList();
        var caption = new Caption(pyramidTitle(), description(), source());
        var content = new AgePyramid.Content(caption, rows, texts.say("placeages.women"), texts.say("placeages.men"), texts.say("placeages.picture.now", now),
                then.isEmpty() ? "" : texts.say("placeages.picture.then", then), ticks, texts.say("placeages.picture.unit"));
        return Optional.of(Pictures.picture(new AgePyramid(content), caption));
    }

    private String pyramidTitle() {
        return ages.ahead().later().map(each -> texts.say("placeages.picture.title", ages.name(), String.valueOf(ages.counted().year()), String.valueOf(each.year())))
                .orElseGet(() -> texts.say("placeages.picture.title.now", ages.name(), String.valueOf(ages.counted().year())));
    }

    private String description() {
        return String.join(" ", sentences());
    }

    /** An age group with its women and men now and later. */
    private record Bar(String label, double womenNow, double menNow, double womenThen, double menThen) {}

    private List<Bar> rows() {
        PeopleByAge now = ages.ahead().now();
        PeopleByAge then = ages.ahead().later().map(AgesAhead.Later::people).orElseGet(() -> PeopleByAge.none(now.women().length));
        return IntStream.rangeClosed(0, OPEN / WIDTH).mapToObj(group -> new Bar(label(group), group(now.women(), group), group(now.men(), group), group(then.women(), group), group(then.men(), group))).toList();
    }

    private static String label(int group) {
        return group * WIDTH >= OPEN ? OPEN + "+" : group * WIDTH + "-" + (group * WIDTH + WIDTH - 1);
    }

    private static double group(double[] people, int group) {
        int from = group * WIDTH;
        return IntStream.range(from, from >= OPEN ? people.length : from + WIDTH).mapToDouble(age -> people[age]).sum();
    }

    private AgePyramid.Row drawn(Bar bar) {
        String now = texts.say("placeages.picture.row", bar.label(), String.valueOf(ages.counted().year()), texts.number(whole(bar.womenNow())), texts.number(whole(bar.menNow())));
        String then = ages.ahead().later().map(each -> " " + texts.say("placeages.picture.row", bar.label(), String.valueOf(each.year()), texts.number(whole(bar.womenThen())), texts.number(whole(bar.menThen())))).orElse("");
        return new AgePyramid.Row(bar.label(), bar.womenNow(), bar.menNow(), bar.womenThen(), bar.menThen(), now + then);
    }

    /** The numbers of the pyramid. */
    public Sheet pyramidTable() {
        List<Sheet.Head> heads = new ArrayList<>(List.of(head("ages"), number("women", ages.counted().year()), number("men", ages.counted().year())));
        ages.ahead().later().ifPresent(later -> Stream.of("women-then", "men-then").forEach(key -> heads.add(number(key, later.year()))));
        List<Sheet.Row> rows = rows().stream().map(each -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(each.label()), people(each.womenNow()), people(each.menNow())));
            if (ages.ahead().later().isPresent()) {
                cells.addAll(List.of(people(each.womenThen()), people(each.menThen())));
            }
            return new Sheet.Row(each.label(), cells);
        }).toList();
        return new Sheet("ages-pyramid", pyramidTitle(), heads, rows, List.of(), source());
    }

    private Cell people(double persons) {
        BigDecimal whole = whole(persons);
        return Cell.number(texts.number(whole), whole);
    }

    /** The same for machines. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("year", ages.counted().year());
        ages.ahead().later().ifPresent(later -> facts.put("horizon", later.year()));
        facts.put("source", ages.counted().source());
        facts.put("entered", ages.counted().day());
        facts.put("entered_by", ages.counted().by());
        facts.put("by_sex", ages.counted().bySex());
        facts.put("groups", lines().stream().map(AgeSheets::fact).toList());
        facts.put("remarks", remarks());
        return facts;
    }

    private static Map<String, Object> fact(Line line) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("who", line.key());
        fact.put("ages", line.ages());
        fact.put("now", whole(line.figure().now()));
        line.figure().then().ifPresent(then -> {
            fact.put("low", Range.rounded(then.low(), step(then)));
            fact.put("median", Range.rounded(then.median(), step(then)));
            fact.put("high", Range.rounded(then.high(), step(then)));
        });
        fact.put("basis", line.basis());
        fact.put("formula", line.formula());
        return fact;
    }
}
