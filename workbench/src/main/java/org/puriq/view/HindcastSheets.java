package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.Measure;
import org.puriq.chart.PairedBars;
import org.puriq.projection.ForecastErrors;
import org.puriq.projection.ForecastErrors.Sizes;
import org.puriq.projection.Hindcast;
import org.puriq.projection.LeftOut;
import org.puriq.projection.SimpleMethod;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** How far methods were off, as sheets and a picture: where a country was left out, and by size. */
public final class HindcastSheets {
    private static final List<String> KEYS = List.of("places", "mdape", "mape", "bias", "cover50", "cover80", "cover95");

    private HindcastSheets() {}

    static List<Sheet.Head> errorHeads(Texts texts) {
        return KEYS.stream().map(key -> new Sheet.Head(key, texts.say("hindcast.head." + key), key.startsWith("cover") ? texts.say("hindcast.cover") : "", true)).toList();
    }

    static List<Cell> errorCells(ForecastErrors errors, Texts texts) {
        return List.of(Cell.number(texts.number(errors.places()), BigDecimal.valueOf(errors.places())), percent(OptionalDouble.of(errors.median()), texts), percent(OptionalDouble.of(errors.mean()), texts),
                percent(OptionalDouble.of(errors.bias()), texts), percent(errors.coverage50(), texts), percent(errors.coverage80(), texts), percent(errors.coverage95(), texts));
    }

    private static Cell percent(OptionalDouble number, Texts texts) {
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            return Cell.EMPTY;
        }
        BigDecimal rounded = BigDecimal.valueOf(number.getAsDouble()).setScale(1, RoundingMode.HALF_EVEN);
        return Cell.number(texts.number(rounded), rounded);
    }

    /** A method's name in the reader's language. */
    public static String method(String id, Texts texts) {
        boolean known = id.equals(Hindcast.RECOMMENDED) || SimpleMethod.ALL.stream().anyMatch(each -> each.id().equals(id));
        return known ? texts.say("hindcast.method." + id) : texts.say("hindcast.method.official", id);
    }

    private static String sizes(Sizes sizes, Texts texts) {
        String from = texts.number(sizes.from());
        return sizes.below() == Long.MAX_VALUE ? texts.say("hindcast.size.from", from) : texts.say("hindcast.size.between", from, texts.number(sizes.below()));
    }

    static Sheet bySize(String name, String title, List<ForecastErrors> errors, Texts texts) {
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head("method", texts.say("hindcast.method")), new Sheet.Head("size", texts.say("hindcast.size"))));
        heads.addAll(errorHeads(texts));
        List<Sheet.Row> rows = errors.stream().map(each -> new Sheet.Row(each.method() + "-" + each.sizes().from(), cells(each, Cell.text(method(each.method(), texts)), Cell.text(sizes(each.sizes(), texts)), texts))).toList();
        return new Sheet(name, title, heads, rows, List.of(), "");
    }

    private static List<Cell> cells(ForecastErrors errors, Cell first, Cell second, Texts texts) {
        return Stream.concat(Stream.of(first, second), errorCells(errors, texts).stream()).toList();
    }

    /** Every method in every country that was left out. */
    public static Sheet leftOut(List<LeftOut> all, Texts texts) {
        return leftOut("hindcast-left-out", "hindcast.left-out", all, texts, code -> country(code, texts));
    }

    /**
     * The same where one census only was known.
     *
     * @param packs names of the countries that have a pack, by their code in capitals
     */
    public static Sheet afterOneCensus(List<LeftOut> all, Map<String, String> packs, Texts texts) {
        return leftOut("hindcast-one-census", "hindcast.with-one", all, texts, code -> packs.containsKey(code) ? packs.getOrDefault(code, code) : country(code, texts));
    }

    /** The recommended method in each window of a country that was left out: how it holds with the years ahead. */
    public static Sheet spans(List<LeftOut> all, Texts texts) {
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head("window", texts.say("hindcast.page.windows.window"))));
        heads.addAll(errorHeads(texts));
        List<Sheet.Row> rows = all.stream().map(each -> new Sheet.Row(each.country(), Stream.concat(Stream.of(Cell.text(each.country())), errorCells(each.errors(), texts).stream()).toList())).toList();
        return new Sheet("hindcast-spans", texts.say("hindcast.spans"), heads, rows, List.of(), texts.say("hindcast.sources"));
    }

    private static Sheet leftOut(String name, String words, List<LeftOut> all, Texts texts, UnaryOperator<String> named) {
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head("method", texts.say("hindcast.method")), new Sheet.Head("country", texts.say("hindcast.country"))));
        heads.addAll(errorHeads(texts));
        List<Sheet.Row> rows = all.stream().filter(each -> each.errors().sizes().equals(Sizes.ALL))
                .map(each -> new Sheet.Row(each.errors().method() + "-" + each.country(), cells(each.errors(), Cell.text(method(each.errors().method(), texts)), Cell.text(named.apply(each.country())), texts))).toList();
        return new Sheet(name, texts.say(words), heads, rows, List.of(texts.say(words + ".how")), texts.say("hindcast.sources"));
    }

    private static String country(String code, Texts texts) {
        return texts.say("hindcast.country." + code);
    }

    /** The recommended method by size of the places, in every country that was left out. */
    public static Sheet leftOutBySize(List<LeftOut> all, Texts texts) {
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head("size", texts.say("hindcast.size")), new Sheet.Head("country", texts.say("hindcast.country"))));
        heads.addAll(errorHeads(texts));
        List<Sheet.Row> rows = all.stream().filter(each -> each.errors().method().equals(Hindcast.RECOMMENDED) && !each.errors().sizes().equals(Sizes.ALL))
                .map(each -> new Sheet.Row(each.errors().sizes().from() + "-" + each.country(), cells(each.errors(), Cell.text(sizes(each.errors().sizes(), texts)), Cell.text(country(each.country(), texts)), texts))).toList();
        return new Sheet("hindcast-by-size", texts.say("hindcast.by-size"), heads, rows, List.of(), texts.say("hindcast.sources"));
    }

    /** Median absolute errors of the recommended method and of a simple one: the best of them, country by country. */
    public static PairedBars picture(List<LeftOut> all, Texts texts) {
        List<PairedBars.Row> rows = all.stream().filter(each -> each.errors().sizes().equals(Sizes.ALL)).map(LeftOut::country).distinct().map(country -> bars(country, all, texts)).toList();
        var caption = new Caption(texts.say("hindcast.picture"), texts.say("hindcast.picture.about"), texts.say("hindcast.sources"));
        return new PairedBars(new PairedBars.Content(caption, rows, texts.say("hindcast.method.puriq"), texts.say("hindcast.best-simple"), texts.say("hindcast.picture.missing")));
    }

    private static PairedBars.Row bars(String country, List<LeftOut> all, Texts texts) {
        List<ForecastErrors> errors = all.stream().filter(each -> each.country().equals(country) && each.errors().sizes().equals(Sizes.ALL)).map(LeftOut::errors).toList();
        OptionalDouble ours = errors.stream().filter(each -> each.method().equals(Hindcast.RECOMMENDED)).mapToDouble(ForecastErrors::median).findFirst();
        OptionalDouble simple = errors.stream().filter(each -> !each.method().equals(Hindcast.RECOMMENDED)).mapToDouble(ForecastErrors::median).min();
        return new PairedBars.Row(country, country(country, texts), measure(ours, texts), measure(simple, texts));
    }

    private static Optional<Measure> measure(OptionalDouble number, Texts texts) {
        return number.isEmpty() ? Optional.empty() : Optional.of(Measure.of(number.getAsDouble(), texts.say("hindcast.percent", texts.number(BigDecimal.valueOf(number.getAsDouble()).setScale(1, RoundingMode.HALF_EVEN)))));
    }
}
