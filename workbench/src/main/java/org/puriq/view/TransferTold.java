package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.fiscal.Range;
import org.puriq.fiscal.Split;
import org.puriq.fiscal.WhatIf;
import org.puriq.fiscal.WhatIf.Bounds;
import org.puriq.fiscal.WhatIf.Span;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** A sum shared by inhabitants, told as a table and as facts for machines; every input stands with it (acceptance A65). */
public final class TransferTold {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int AROUND = 3;

    private final WhatIf tried;
    private final Optional<Integer> census;
    private final Texts texts;

    /** @param census the year in which the next census begins to decide, where somebody gave one */
    public TransferTold(WhatIf tried, Optional<Integer> census, Texts texts) {
        this.tried = tried;
        this.census = census;
        this.texts = texts;
    }

    /** The year for which before and after are set side by side: that in which the census begins to decide, else the first with an income. */
    private int shown() {
        return census.orElse(tried.income().firstKey());
    }

    private List<WhatIf.Year> years() {
        return census.map(year -> tried.years(Math.min(tried.income().tailMap(year - AROUND).isEmpty() ? year - AROUND : tried.income().tailMap(year - AROUND).firstKey(), year - 1), Math.max(tried.income().lastKey(), year + 1))).orElse(List.of());
    }

    /** Exact to cents where all inputs are exact; else to as many figures as the income is written with (acceptance A66). */
    private BigDecimal amount(double number) {
        return tried.isExact() ? Range.rounded(number, CENT) : Range.rounded(number, Range.exactly(number).step(figures()).max(CENT));
    }

    private BigDecimal step(Bounds bounds) {
        return new Range(bounds.low(), (bounds.low() + bounds.high()) / 2, bounds.high()).step(figures()).max(CENT);
    }

    private BigDecimal least(Bounds bounds) {
        return Range.rounded(bounds.low(), step(bounds));
    }

    private BigDecimal most(Bounds bounds) {
        return Range.rounded(bounds.high(), step(bounds));
    }

    private int figures() {
        return tried.income().values().stream().mapToInt(BigDecimal::precision).min().orElse(1);
    }

    /** The table: a row for each place, and behind before and after the years, if there are some. */
    public Sheet sheet() {
        List<Sheet.Head> heads = new ArrayList<>(Stream.of("place", "inhabitants", "next", "now", "after", "change").map(this::head).toList());
        List<Split> splits = tried.isExact() ? tried.splits() : List.of();
        if (tried.isExact()) {
            heads.addAll(List.of(head("own"), head("others")));
        }
        years().forEach(each -> heads.add(new Sheet.Head(String.valueOf(each.year()), String.valueOf(each.year()), texts.say("transfer.by-year"), true)));
        List<Sheet.Row> rows = new ArrayList<>();
        for (int at = 0; at < tried.now().size(); at++) {
            rows.add(row(at, splits));
        }
        return new Sheet("transfer", texts.say("transfer.title"), heads, rows, remarks(), texts.say("transfer.source"));
    }

    private Sheet.Head head(String key) {
        return new Sheet.Head(key, texts.say("transfer.head." + key), "", !key.equals("place"));
    }

    private Sheet.Row row(int at, List<Split> splits) {
        double pool = tried.pool(shown());
        double now = tried.before(pool).get(at).low();
        Bounds after = tried.after(pool).get(at);
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(String.valueOf(at + 1)), number(tried.now().get(at)), cell(tried.next().get(at)), number(amount(now)), cell(after), cell(after.minus(now))));
        splits.stream().skip(at).findFirst().ifPresent(split -> cells.addAll(List.of(number(amount(split.own())), number(amount(split.others())))));
        years().forEach(year -> cells.add(cell(year.gets().get(at))));
        return new Sheet.Row(String.valueOf(at + 1), cells);
    }

    private Cell number(BigDecimal number) {
        return Cell.number(texts.number(number), number);
    }

    private Cell cell(Span span) {
        return span.isExact() ? number(span.low()) : Cell.text(texts.say("interval.both", texts.number(span.low()), texts.number(span.high())));
    }

    private Cell cell(Bounds bounds) {
        return bounds.isExact() ? number(amount(bounds.low())) : Cell.text(texts.say("interval.both", texts.number(least(bounds)), texts.number(most(bounds))));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(
                texts.say("transfer.remark.pool", texts.number(tried.share()), tax(), texts.number(amount(tried.pool(shown())))),
                texts.say("transfer.remark.formula"),
                census.map(year -> texts.say("transfer.remark.census", String.valueOf(year))).orElseGet(() -> texts.say("transfer.remark.no-census")),
                texts.say("transfer.remark.alone")));
        remarks.add(texts.say(tried.isExact() ? "transfer.remark.split" : "transfer.remark.range", tried.isExact() ? Split.FORMULA : texts.number(figures())));
        return remarks;
    }

    private String tax() {
        return tried.income().size() == 1 ? texts.number(tried.income().firstEntry().getValue())
                : String.join("; ", tried.income().entrySet().stream().map(each -> each.getKey() + ": " + texts.number(each.getValue())).toList());
    }

    /** The same for machines. */
    public Map<String, Object> facts() {
        double pool = tried.pool(shown());
        List<Bounds> now = tried.before(pool);
        List<Bounds> after = tried.after(pool);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pool", amount(pool));
        facts.put("now", now.stream().map(this::fact).toList());
        facts.put("after", after.stream().map(this::fact).toList());
        facts.put("change", IntStream.range(0, now.size()).mapToObj(at -> fact(after.get(at).minus(now.get(at).low()))).toList());
        if (tried.isExact()) {
            facts.put("own", tried.splits().stream().map(each -> amount(each.own())).toList());
            facts.put("others", tried.splits().stream().map(each -> amount(each.others())).toList());
            facts.put("total", amount(after.stream().mapToDouble(Bounds::low).sum()));
        }
        facts.put("years", years().stream().map(each -> Map.of("year", each.year(), "pool", amount(each.pool()), "transfers", each.gets().stream().map(this::fact).toList())).map(this::ordered).toList());
        facts.put("inputs", inputs());
        facts.put("remarks", remarks());
        return facts;
    }

    private Map<String, Object> ordered(Map<String, Object> year) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        List.of("year", "pool", "transfers").forEach(key -> ordered.put(key, java.util.Objects.requireNonNull(year.get(key))));
        return ordered;
    }

    private Object fact(Bounds bounds) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("low", least(bounds));
        both.put("high", most(bounds));
        return bounds.isExact() ? amount(bounds.low()) : both;
    }

    /** All inputs are the reader's own: assumptions as long as nobody says where they come from. */
    private List<Map<String, Object>> inputs() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        inputs.add(input("pool-share", tried.share()));
        tried.income().forEach((year, income) -> inputs.add(input(tried.income().size() == 1 ? "tax" : "tax-" + year, income)));
        inputs.add(input("inhabitants", tried.now()));
        inputs.add(input("next-census", tried.next().stream().map(each -> each.isExact() ? each.low() : Map.of("low", each.low(), "high", each.high())).toList()));
        census.ifPresent(year -> inputs.add(input("census-year", year)));
        return inputs;
    }

    private static Map<String, Object> input(String id, Object value) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("input", id);
        input.put("value", value);
        input.put("basis", "assumption");
        return input;
    }
}
