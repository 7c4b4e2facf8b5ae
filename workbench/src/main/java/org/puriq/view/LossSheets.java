package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.country.CountedPlace;
import org.puriq.fiscal.Alternative;
import org.puriq.fiscal.Loss;
import org.puriq.fiscal.Range;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.fiscal.Transfers;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** What a census does to a municipality, or to many, as tables and as facts for machines. */
public final class LossSheets {
    private static final double THOUSAND = 1_000;

    private final Texts texts;
    private final LossWords words;

    public LossSheets(Texts texts) {
        this.texts = texts;
        this.words = new LossWords(texts);
    }

    private Sheet.Head head(String key) {
        return new Sheet.Head(key, texts.say("loss.head." + key), "", true);
    }

    private List<Sheet.Head> heads(String first, String... others) {
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head(first, texts.say("loss.head." + first))));
        Stream.of(others).map(this::head).forEach(heads::add);
        return heads;
    }

    /** The step: a row for each census, all sharing the pool of the same year, so that only people make the difference. */
    public Sheet step(TransferOutlook outlook) {
        List<Sheet.Row> rows = new ArrayList<>();
        outlook.last().ifPresent(last -> {
            var earlier = outlook.rule().calendar().before(outlook.before()).orElseThrow();
            double money = outlook.moneyByEarlier().orElseThrow();
            rows.add(censusRow(earlier.year(), earlier.inForceFrom(), Range.exactly(last.people()), Range.exactly(last.share()), words.money(money, outlook)));
        });
        Loss loss = outlook.loss();
        rows.add(censusRow(outlook.before().year(), outlook.before().inForceFrom(), Range.exactly(loss.people()), Range.exactly(loss.share()), words.money(loss.money(), outlook)));
        rows.add(censusRow(outlook.next().year(), outlook.next().inForceFrom(), loss.peopleAfter(), loss.shareAfter(), words.money(loss.moneyAfter(), outlook)));
        String pool = texts.say("loss.remark.pool", words.money(outlook.rule().pool().amount(outlook.next().inForceFrom()), outlook), String.valueOf(outlook.next().inForceFrom()));
        return new Sheet("loss-step", texts.say("loss.step.title"), heads("census", "in-force", "people", "share", "money"), rows, List.of(pool, texts.say("loss.remark.range")), "");
    }

    private Sheet.Row censusRow(int census, int inForce, Range people, Range share, String money) {
        return new Sheet.Row(String.valueOf(census), List.of(Cell.text(texts.say("loss.census", String.valueOf(census))), Cell.text(String.valueOf(inForce)),
                cell(words.people(people), people), cell(words.share(share), share.times(100_000)), Cell.text(money)));
    }

    private static Cell cell(String text, Range range) {
        return Cell.text(text).orderedBy(BigDecimal.valueOf(range.median()));
    }

    /** The money year by year: even until the census is in force. */
    public Sheet years(TransferOutlook outlook) {
        List<Sheet.Row> rows = outlook.years().stream().map(each -> new Sheet.Row(String.valueOf(each.year()), List.of(Cell.text(String.valueOf(each.year())),
                Cell.text(String.valueOf(each.census())), Cell.text(words.money(each.pool(), outlook) + (each.poolKnown() ? "" : " *")), cell(words.money(each.money(), outlook), each.money())))).toList();
        return new Sheet("loss-years", texts.say("loss.years.title"), heads("year", "by-census", "pool", "money"), rows, List.of(texts.say("loss.remark.assumed-pool")), "");
    }

    /** What would change it; each line was worked out anew. */
    public Sheet alternatives(TransferOutlook outlook) {
        List<Sheet.Row> rows = outlook.alternatives().stream().map(each -> row(each, outlook)).toList();
        Alternative first = outlook.alternatives().getFirst();
        List<String> remarks = new ArrayList<>(List.of(texts.say("loss.remark.in-the-years", String.valueOf(first.from()), String.valueOf(first.to()))));
        words.leavers(outlook).ifPresentOrElse(remarks::add, () -> remarks.add(texts.say("loss.leavers.none", LossWords.name(outlook))));
        return new Sheet("loss-if", texts.say("loss.if.title"), heads("if", "people", "money", "change", "in-the-years"), rows, remarks, "");
    }

    private Sheet.Row row(Alternative each, TransferOutlook outlook) {
        return new Sheet.Row(each.kind().name(), List.of(Cell.text(words.alternative(each)), cell(words.people(each.people()), each.people()),
                cell(words.money(each.money(), outlook), each.money()), cell(words.signed(each.change(), outlook), each.change()),
                cell(words.signed(each.inTheYears(), outlook), each.inTheYears())));
    }

    /** All municipalities of a place that lies above them, those that lose most of their money first. */
    public Sheet all(Transfers transfers, List<CountedPlace> within, String title) {
        List<Sheet.Row> rows = losing(transfers, within).stream().map(each -> row(each.place(), each.loss(), transfers)).toList();
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head("code", texts.say("loss.head.code")), new Sheet.Head("place", texts.say("loss.head.place"))));
        Stream.of("counted", "next-low", "next", "next-high", "now", "after-low", "after", "after-high", "change-low", "change", "change-high", "change-percent", "own", "others", "loses").map(this::head).forEach(heads::add);
        heads.add(new Sheet.Head("note", texts.say("loss.head.note")));
        return new Sheet("losses", title, "place", heads, rows, remarks(transfers), source(transfers), false);
    }

    private record Losing(CountedPlace place, Loss loss) {}

    private static List<Losing> losing(Transfers transfers, List<CountedPlace> within) {
        Map<String, Loss> losses = new LinkedHashMap<>();
        transfers.all().forEach(each -> losses.put(each.place(), each));
        return within.stream().flatMap(place -> Optional.ofNullable(losses.get(place.code())).map(loss -> new Losing(place, loss)).stream())
                .sorted(java.util.Comparator.comparingDouble(each -> relative(each.loss()))).toList();
    }

    /** What matters most, in as many columns as a terminal or a telephone has room for; units stand in the heads. */
    public Sheet brief(Transfers transfers, List<CountedPlace> within, String title) {
        String sign = transfers.rule().pool().money();
        List<Sheet.Head> heads = List.of(new Sheet.Head("place", texts.say("loss.head.place")), brief("people", String.valueOf(transfers.before().year())), brief("expected", String.valueOf(transfers.next().year())),
                brief("now", sign), brief("after", sign, String.valueOf(transfers.next().inForceFrom())), brief("loses"));
        List<Sheet.Row> rows = losing(transfers, within).stream().map(each -> brief(each, transfers)).toList();
        return new Sheet("losses", title, "place", heads, rows, List.of(texts.say("loss.remark.range"), texts.say("loss.brief.all")), source(transfers), false);
    }

    private Sheet.Head brief(String key, Object... details) {
        return new Sheet.Head(key, texts.say("loss.brief." + key, details), "", true);
    }

    private Sheet.Row brief(Losing each, Transfers transfers) {
        Loss loss = each.loss();
        int figures = transfers.rule().figures();
        return new Sheet.Row(each.place().code(), List.of(link(each.place().code() + " " + each.place().name(), each.place(), transfers), number(loss.people(), BigDecimal.ONE),
                fromTo(loss.peopleAfter(), loss.peopleAfter().step(3).max(BigDecimal.ONE)), thousands(Range.exactly(loss.money()), figures), thousands(loss.moneyAfter(), figures), number(100 * loss.loses(), BigDecimal.ONE)));
    }

    private static Cell link(String text, CountedPlace place, Transfers transfers) {
        return Cell.of(new Cell.Piece.Link(text, "/municipality/%s/%s/loses".formatted(transfers.rule().country(), place.code())));
    }

    private Cell thousands(Range money, int figures) {
        Range thousands = money.times(1 / THOUSAND);
        return fromTo(thousands, money.step(figures).max(BigDecimal.ONE).scaleByPowerOfTen(-3));
    }

    private Cell fromTo(Range range, BigDecimal step) {
        String low = texts.number(Range.rounded(range.low(), step));
        String high = texts.number(Range.rounded(range.high(), step));
        return cell(low.equals(high) ? low : texts.say("loss.brief.range", low, high), range);
    }

    private static double relative(Loss loss) {
        return loss.money() > 0 ? loss.change().median() / loss.money() : 0;
    }

    private Sheet.Row row(CountedPlace place, Loss loss, Transfers transfers) {
        int figures = transfers.rule().figures();
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(place.code()),
                link(place.name(), place, transfers)));
        cells.add(number(loss.people(), BigDecimal.ONE));
        three(loss.peopleAfter(), 3, cells);
        cells.add(number(loss.money(), Range.exactly(loss.money()).step(figures).max(BigDecimal.ONE)));
        three(loss.moneyAfter(), figures, cells);
        three(loss.change(), figures, cells);
        cells.add(number(100 * relative(loss), BigDecimal.ONE));
        BigDecimal step = loss.change().step(figures).max(BigDecimal.ONE);
        cells.add(number(loss.own().median(), step));
        cells.add(number(loss.others().median(), step));
        cells.add(number(100 * loss.loses(), BigDecimal.ONE));
        cells.add(Cell.text(loss.onFloor() && loss.onFloorAfter() > 0.5 ? texts.say("loss.note.floor") : loss.growsYetLosesShare() ? texts.say("loss.note.grows-and-loses") : ""));
        return new Sheet.Row(place.code(), cells);
    }

    private void three(Range range, int figures, List<Cell> cells) {
        BigDecimal step = range.step(figures).max(BigDecimal.ONE);
        cells.add(number(range.low(), step));
        cells.add(number(range.median(), step));
        cells.add(number(range.high(), step));
    }

    private Cell number(double number, BigDecimal step) {
        BigDecimal rounded = Range.rounded(number, step);
        return Cell.number(texts.number(rounded), rounded);
    }

    private List<String> remarks(Transfers transfers) {
        var rule = transfers.rule();
        List<String> remarks = new ArrayList<>(List.of(
                texts.say("loss.all.remark", String.valueOf(transfers.before().year()), String.valueOf(transfers.next().year()), String.valueOf(transfers.next().inForceFrom()), rule.pool().money()),
                texts.say("loss.all.range"), texts.say("loss.all.split")));
        rule.givens().stream().filter(each -> each.isAssumed()).forEach(each -> remarks.add(words.given(each)));
        words.indices(rule).ifPresent(remarks::add);
        rule.told().forEach(each -> remarks.add(texts.of(each)));
        return remarks;
    }

    private String source(Transfers transfers) {
        var rule = transfers.rule();
        return texts.of(rule.law()) + ". " + texts.of(rule.pool().source());
    }
}
