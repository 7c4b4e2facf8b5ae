package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.migration.AgeProfile;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.Elsewhere;
import org.puriq.migration.MoveSystem;
import org.puriq.migration.Moves;
import org.puriq.migration.OriginDestination;
import org.puriq.migration.PersonGroup;
import org.puriq.migration.PlaceMoves;
import org.puriq.migration.RateChange;
import org.puriq.migration.Share;
import org.puriq.migration.Streams;
import org.puriq.migration.TableCheck;
import org.puriq.recipe.MovesRead;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The measures of a census table of moves as sheets; each says what it counts, of whom, and what it left out. */
public final class MoveSheets {
    private static final int PER_CENT_DIGITS = 2;
    private static final int STORED_DIGITS = 6;
    private static final int LISTED = 60;

    private final MovesRead read;
    private final Texts texts;

    /** Where one looks: at one place or the whole, with the places of a level. */
    public record Asked(Optional<String> place, CodeLevel level) {}

    /** A column: its key, whether it is also on the narrow page, and what stands in it. */
    private record Column(String key, boolean onPage, Function<PlaceMoves, Cell> cell) {}

    public MoveSheets(MovesRead read, Texts texts) {
        this.read = read;
        this.texts = texts;
    }

    /** Out, in and net of the place and of the places in it, in every measure. */
    public Sheet rates(Asked asked) {
        return rates(asked, column -> true);
    }

    /** The same with fewer columns, for a page. */
    public Sheet ratesOnPage(Asked asked) {
        return rates(asked, Column::onPage);
    }

    private Sheet rates(Asked asked, java.util.function.Predicate<Column> shown) {
        List<Column> columns = columns().stream().filter(shown).toList();
        List<Sheet.Head> heads = columns.stream().map(each -> head(each.key(), !each.key().equals("code") && !each.key().equals("name"))).toList();
        List<Sheet.Row> rows = places(asked).stream().map(place -> new Sheet.Row(place.place(), columns.stream().map(each -> each.cell().apply(place)).toList())).toList();
        return sheet("flow-rates", title("moves.rates.title", asked), "name", heads, rows, rateRemarks(asked));
    }

    /** The place itself, if one is asked for, and then the places of the level in it. */
    public List<PlaceMoves> places(Asked asked) {
        OriginDestination table = read.table();
        Moves moves = table.moves(asked.level());
        Optional<CodeLevel> own = asked.place().flatMap(place -> table.levels().of(place));
        if (own.isEmpty()) {
            return moves.all();
        }
        String place = asked.place().orElseThrow();
        Stream<PlaceMoves> itself = table.moves(own.get()).of(place).stream();
        return own.get().equals(asked.level()) ? itself.toList() : Stream.concat(itself, moves.within(place).stream()).toList();
    }

    private List<Column> columns() {
        return List.of(
                new Column("code", false, place -> Cell.text(place.place())),
                new Column("name", true, place -> Cell.text(read.name(place.place()))),
                new Column("out", true, place -> place.leaversKnown() ? count(place.out()) : unknown()),
                new Column("in", true, place -> count(place.in())),
                new Column("net", true, place -> place.net().map(this::count).orElseGet(this::unknown)),
                new Column("residents_before", true, place -> place.hasProportions() ? count(place.before()) : unknown()),
                new Column("out_percent", true, place -> decimal(place.outShare().map(share -> 100 * share.value()))),
                new Column("out_percent_low", false, place -> decimal(place.outShare().map(share -> 100 * share.wilson().low()))),
                new Column("out_percent_high", false, place -> decimal(place.outShare().map(share -> 100 * share.wilson().high()))),
                new Column("in_percent", true, place -> decimal(place.inPercent())),
                new Column("net_percent", false, place -> decimal(place.netPercent())),
                new Column("out_per_1000_year", true, place -> decimal(place.outPerThousandYear())),
                new Column("in_per_1000_year", true, place -> decimal(place.inPerThousandYear())),
                new Column("net_per_1000_year", true, place -> decimal(place.netPerThousandYear())),
                new Column("in_out_ratio", true, place -> decimal(place.inOutRatio())),
                new Column("effectiveness", true, place -> decimal(place.effectiveness())),
                new Column("stayers", false, place -> count(place.stayers())),
                new Column("from_abroad", false, place -> count(place.abroad())),
                new Column("origin_wider", false, place -> count(place.wider())),
                new Column("origin_unspecified", false, place -> count(place.unspecified())),
                new Column("origin_unmatched", false, place -> count(place.unmatched())),
                new Column("under_age", false, place -> count(place.underAge())));
    }

    private List<String> rateRemarks(Asked asked) {
        List<String> remarks = new ArrayList<>(usual());
        remarks.add(say("moves.remark.denominator", read.recipe().years(), read.recipe().youngest()));
        remarks.add(say("moves.remark.per-year", read.recipe().years()));
        remarks.add(say("moves.remark.interval"));
        if (!read.recipe().everyDestination()) {
            remarks.add(say("moves.remark.some-destinations"));
        }
        if (read.table().moves(asked.level()).all().stream().allMatch(each -> each.stayers() == 0)) {
            remarks.add(say("moves.remark.no-stayers"));
        }
        remarks.add(say("moves.remark.level", level(asked.level())));
        system(asked).ifPresent(remarks::add);
        return remarks;
    }

    private Optional<String> system(Asked asked) {
        Moves moves = read.table().moves(asked.level());
        MoveSystem system = moves.system();
        return asked.place().isPresent() || !read.recipe().everyDestination() || system.stayers() == 0 || moves.size() < 2
                ? Optional.empty()
                : Optional.of(say("moves.remark.system", number(system.movers()), number(system.persons()), written(system.crudeIntensity()), written(system.effectiveness()), written(system.aggregateNet()), written(system.courgeau(moves.size()))));
    }

    /** Where those who left a place went, or those who came were, ranked. */
    public Sheet streams(Streams.Direction direction, String place, CodeLevel own, CodeLevel partners, int most) {
        Streams.OfPlace streams = new Streams(read.table(), direction, own, partners).of(place);
        boolean leaving = direction == Streams.Direction.LEAVING;
        List<Sheet.Head> heads = Stream.of("rank", "code", "name", "persons", "share_percent", "share_percent_low", "share_percent_high")
                .map(key -> head(key, !key.equals("code") && !key.equals("name"))).toList();
        List<Sheet.Row> rows = new ArrayList<>();
        int rank = 1;
        for (Streams.Stream stream : streams.ranked().stream().limit(most).toList()) {
            rows.add(new Sheet.Row(stream.partner(), List.of(count(rank++), Cell.text(stream.partner()), Cell.text(read.name(stream.partner())), count(stream.persons()),
                    decimal(Optional.of(100 * stream.share().value())), decimal(Optional.of(100 * stream.share().wilson().low())), decimal(Optional.of(100 * stream.share().wilson().high())))));
        }
        String title = say(leaving ? "moves.destinations.title" : "moves.origins.title", read.name(place), years());
        return sheet(leaving ? "flow-destinations" : "flow-origins", title, "name", heads, rows, streamRemarks(streams, leaving, place, most));
    }

    private List<String> streamRemarks(Streams.OfPlace streams, boolean leaving, String place, int most) {
        List<String> remarks = new ArrayList<>(usual());
        remarks.add(say(leaving ? "moves.remark.all-out" : "moves.remark.all-in", number(streams.persons()), number(streams.ranked().size())));
        if (streams.ranked().size() > most) {
            remarks.add(say("moves.remark.first", number(most), number(streams.ranked().stream().skip(most).mapToLong(Streams.Stream::persons).sum())));
        }
        if (streams.unranked() > 0) {
            remarks.add(say("moves.remark.unranked", number(streams.unranked())));
        }
        if (leaving && !read.recipe().everyDestination()) {
            remarks.add(say("moves.remark.some-destinations"));
        }
        List<Streams.Stream> abroad = leaving ? List.of() : Streams.fromAbroad(read.table(), place);
        if (!abroad.isEmpty()) {
            String countries = countries(abroad);
            remarks.add(say(countries.isEmpty() ? "moves.remark.from-abroad" : "moves.remark.from-countries", number(abroad.stream().mapToLong(Streams.Stream::persons).sum()), countries));
        }
        remarks.add(say(leaving ? "moves.remark.to-abroad" : "moves.remark.interval"));
        return remarks;
    }

    private String countries(List<Streams.Stream> abroad) {
        return abroad.stream().filter(each -> !each.partner().isEmpty()).limit(8).map(each -> each.partner() + " " + number(each.persons())).collect(Collectors.joining(", "));
    }

    /** Who came, by sex and age, as far as the table tells. */
    public Sheet ages(String place, CodeLevel own) {
        List<Sheet.Head> heads = Stream.of("sex", "age", "in", "share_percent", "residents_now", "among_percent", "among_percent_low", "among_percent_high", "out")
                .map(key -> head(key, !key.equals("sex") && !key.equals("age"))).toList();
        List<AgeProfile.OfGroup> groups = AgeProfile.of(read.table(), own, place).map(AgeProfile::groups).orElse(List.of());
        List<Sheet.Row> rows = groups.stream().map(each -> new Sheet.Row(key(each.group()), List.of(
                Cell.text(each.group().sex().map(sex -> sayOr("moves.sex." + sex, sex)).orElse(say("moves.sex.both"))),
                Cell.text(each.group().age().map(PersonGroup.Ages::printed).orElse(say("moves.age.all", read.recipe().youngest()))),
                count(each.moves().in()), share(each.ofIn(), Share::value), count(each.moves().after()), share(each.amongThere(), Share::value),
                share(each.amongThere(), one -> one.wilson().low()), share(each.amongThere(), one -> one.wilson().high()),
                each.moves().leaversKnown() ? count(each.moves().out()) : unknown()))).toList();
        List<String> remarks = new ArrayList<>(usual());
        remarks.add(say(rows.size() > 1 ? "moves.remark.ages" : "moves.remark.no-ages"));
        boolean crossed = groups.stream().anyMatch(each -> each.group().sex().isPresent() && each.group().age().isPresent());
        if (rows.size() > 1 && !crossed) {
            remarks.add(say("moves.remark.not-crossed"));
        }
        return sheet("flow-ages", say("moves.ages.title", read.name(place), years()), "age", heads, rows, remarks);
    }

    private static String key(PersonGroup group) {
        return group.sex().orElse("all") + "." + group.age().map(PersonGroup.Ages::printed).orElse("all");
    }

    private Cell share(Share share, Function<Share, Double> figure) {
        return decimal(share.isKnown() ? Optional.of(100 * figure.apply(share)) : Optional.empty());
    }

    /** The same places in an earlier table of equal length. */
    public Sheet change(MovesRead earlier, Asked asked) {
        List<Sheet.Head> heads = Stream.of("code", "name", "out_percent_earlier", "out_percent_later", "out_points", "out_points_low", "out_points_high", "net_percent_earlier", "net_percent_later", "net_points")
                .map(key -> head(key, !key.equals("code") && !key.equals("name"))).toList();
        Map<String, PlaceMoves> before = new MoveSheets(earlier, texts).places(asked).stream().collect(Collectors.toMap(PlaceMoves::place, Function.identity()));
        List<PlaceMoves> now = places(asked);
        List<Sheet.Row> rows = now.stream().flatMap(later -> Optional.ofNullable(before.get(later.place())).map(one -> new RateChange(one, later)).stream()).map(this::changed).toList();
        List<String> remarks = new ArrayList<>(usual());
        remarks.add(say("moves.remark.earlier", earlier.recipe().id(), texts.of(earlier.recipe().source()), String.join(", ", earlier.files())));
        OriginDestination then = earlier.table();
        remarks.add(say("moved.earlier.left-out", number(then.persons()), number(then.persons(Elsewhere.UNDER_AGE)), number(then.persons(Elsewhere.ABROAD)),
                number(then.persons(Elsewhere.UNSPECIFIED)), number(then.persons(Elsewhere.UNMATCHED))));
        remarks.add(say("moves.remark.change"));
        List<String> lost = now.stream().map(PlaceMoves::place).filter(each -> !before.containsKey(each)).toList();
        List<String> gone = before.keySet().stream().filter(each -> now.stream().noneMatch(place -> place.place().equals(each))).sorted().toList();
        if (!lost.isEmpty() || !gone.isEmpty()) {
            remarks.add(say("moves.remark.not-in-both", shortened(lost), shortened(gone)));
        }
        return sheet("flow-change", title("moves.change.title", asked), "name", heads, rows, remarks);
    }

    private static String shortened(List<String> codes) {
        return codes.isEmpty() ? "–" : codes.stream().limit(LISTED).collect(Collectors.joining(", "));
    }

    private Sheet.Row changed(RateChange change) {
        PlaceMoves one = change.earlier();
        PlaceMoves other = change.later();
        return new Sheet.Row(other.place(), List.of(Cell.text(other.place()), Cell.text(read.name(other.place())),
                decimal(one.outShare().map(share -> 100 * share.value())), decimal(other.outShare().map(share -> 100 * share.value())), decimal(change.outPoints()),
                decimal(change.outInterval().map(Share.Bounds::low)), decimal(change.outInterval().map(Share.Bounds::high)),
                decimal(one.netPercent()), decimal(other.netPercent()), decimal(change.netPoints())));
    }

    /** What adds up, and what does not, with the difference. */
    public Sheet check() {
        List<TableCheck.Line> lines = read.check().lines();
        List<Sheet.Head> heads = List.of(head("check", false), head("of", false), head("expected", true), head("found", true), head("difference", true), head("holds", false));
        List<Sheet.Row> rows = new ArrayList<>();
        for (TableCheck.What what : TableCheck.What.values()) {
            List<TableCheck.Line> ofKind = lines.stream().filter(each -> each.what() == what).toList();
            List<TableCheck.Line> failing = ofKind.stream().filter(each -> !each.holds()).toList();
            if (!ofKind.isEmpty() && failing.isEmpty()) {
                rows.add(new Sheet.Row(what.name(), List.of(Cell.text(what(what)), Cell.text(ofKind.size() == 1 ? of(ofKind.getFirst()) : say("moves.check.all", number(ofKind.size()))),
                        count(ofKind.stream().mapToLong(TableCheck.Line::expected).sum()), count(ofKind.stream().mapToLong(TableCheck.Line::found).sum()), count(0), Cell.text(say("moves.check.yes")))));
            }
            failing.forEach(each -> rows.add(new Sheet.Row(what.name() + each.of() + rows.size(), List.of(Cell.text(what(what)), Cell.text(of(each)), count(each.expected()), count(each.found()),
                    count(each.difference()), Cell.text(say("moves.check.no"))))));
        }
        return sheet("flow-check", say("moves.check.title", years()), "of", heads, rows, usual());
    }

    private String what(TableCheck.What what) {
        return say("moves.check." + what.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String of(TableCheck.Line line) {
        Optional<CodeLevel> level = read.table().levels().find(line.of());
        return level.map(this::level).orElseGet(() -> read.names().containsKey(line.of()) ? line.of() + " " + read.name(line.of()) : line.of());
    }

    /** The recipe, the source, and who is in no measure: under every sheet. */
    private List<String> usual() {
        List<String> remarks = new ArrayList<>();
        remarks.add(say("moves.remark.recipe", read.recipe().id(), texts.of(read.recipe().name()), String.join(", ", read.files())));
        OriginDestination table = read.table();
        remarks.add(say("moves.remark.left-out", number(table.persons()), number(table.persons(Elsewhere.UNDER_AGE)), number(table.persons(Elsewhere.ABROAD)),
                number(table.persons(Elsewhere.UNSPECIFIED)), number(table.persons(Elsewhere.UNMATCHED))));
        if (read.restored() > 0) {
            remarks.add(say("moves.remark.restored", number(read.restored())));
        }
        return remarks;
    }

    private Sheet sheet(String name, String title, String names, List<Sheet.Head> heads, List<Sheet.Row> rows, List<String> remarks) {
        return new Sheet(name, title, names, heads, rows, remarks, texts.of(read.recipe().source()), false);
    }

    private String title(String key, Asked asked) {
        return say(key, asked.place().map(read::name).orElse(say("moves.whole")), level(asked.level()), years());
    }

    /** "2012-2017", or how many years. */
    public String years() {
        return read.recipe().from().flatMap(from -> read.recipe().to().map(to -> from + "-" + to)).orElseGet(() -> say("moves.years", read.recipe().years()));
    }

    /** What a level is called. */
    public String level(CodeLevel level) {
        return sayOr("moves.level." + level.id(), level.id());
    }

    private Sheet.Head head(String key, boolean numeric) {
        return new Sheet.Head(key, say("moves.head." + key), "", numeric);
    }

    /** A sheet for programs: its heads are the keys of its columns, the same in each language. */
    public static Sheet forMachines(Sheet sheet) {
        List<Sheet.Head> heads = sheet.columns().stream().map(each -> new Sheet.Head(each.key(), each.key(), "", each.numeric())).toList();
        return new Sheet(sheet.name(), sheet.title(), sheet.names(), heads, sheet.rows(), sheet.remarks(), sheet.source(), sheet.asPrinted());
    }

    private Cell count(long persons) {
        return Cell.number(number(persons), BigDecimal.valueOf(persons));
    }

    private Cell decimal(Optional<Double> figure) {
        return figure.map(each -> Cell.number(written(each), BigDecimal.valueOf(each).setScale(STORED_DIGITS, RoundingMode.HALF_EVEN))).orElseGet(this::unknown);
    }

    private Cell unknown() {
        return Cell.of(new Cell.Piece.Missing(say("moves.unknown")));
    }

    private String number(long persons) {
        return texts.number(persons);
    }

    /** A figure with two digits behind the point, as the country writes it. */
    public String written(double figure) {
        return texts.number(BigDecimal.valueOf(figure).setScale(PER_CENT_DIGITS, RoundingMode.HALF_EVEN));
    }

    private String sayOr(String key, String otherwise) {
        return texts.find(key).isPresent() ? texts.say(key) : otherwise;
    }

    private String say(String key, Object... details) {
        return texts.say(key, Arrays.stream(details).map(Object::toString).toArray());
    }
}
