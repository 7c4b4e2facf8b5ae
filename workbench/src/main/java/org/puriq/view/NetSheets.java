package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.chart.Caption;
import org.puriq.chart.Measure;
import org.puriq.chart.NetBars;
import org.puriq.migration.NetByAge.Timing;
import org.puriq.migration.NetByAge;
import org.puriq.migration.Sex;
import org.puriq.migration.VitalResidual;
import org.puriq.table.Cell;
import org.puriq.table.Sheet.Head;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.View.Picture;

/** Net migration between two counts as tables and a picture: what page, command and files show alike. */
public final class NetSheets {
    public static final String BY_AGE = "net-migration";
    public static final String WITHOUT_AGES = "net-residual";
    private static final int DIGITS = 4;
    /** In a picture, single ages stand together in groups of so many. */
    private static final int PICTURED = 5;

    private final Texts texts;

    public NetSheets(Texts texts) {
        this.texts = texts;
    }

    /** Each cohort with its three residuals, the children, and the totals; under it the formulas, and what is assumed. */
    public Sheet byAge(NetByAge net, String ratios, Timing timing) {
        List<Sheet.Row> rows = new ArrayList<>();
        String basis = texts.say(ratios.startsWith("column") ? "net.derived" : "net.derived-assumed");
        for (Sex sex : Sex.values()) {
            net.children().stream().filter(each -> each.sex() == sex).forEach(each -> rows.add(child(each)));
            net.cohorts().stream().filter(each -> each.sex() == sex).forEach(each -> rows.add(cohort(each, basis)));
        }
        List<Sex> counted = Arrays.stream(Sex.values()).filter(sex -> net.cohorts().stream().anyMatch(each -> each.sex() == sex)).toList();
        counted.forEach(sex -> rows.add(total(net, Optional.of(sex))));
        if (counted.size() > 1) {
            rows.add(total(net, Optional.empty()));
        }
        List<Head> heads = Stream.of("sex", "age-first", "age-second", "first", "second", "ratio", "expected", "forward", "reverse", "average", "per-hundred", "basis").map(this::head).toList();
        String title = texts.say("net.title.years", year(net.counts().firstYear()), year(net.counts().secondYear()));
        return new Sheet(BY_AGE, title, "age-second", heads, rows, remarks(net, ratios, timing), texts.say("net.source"), false);
    }

    /** The same with the columns that a screen and a sheet of paper can hold; of the three residuals, the one that was chosen. */
    public Sheet compact(NetByAge net, String ratios, Timing timing) {
        Sheet whole = byAge(net, ratios, timing);
        List<String> kept = List.of("sex", "age-second", "first", "second", "expected", timing.code(), "per-hundred");
        int[] places = IntStream.range(0, whole.columns().size()).filter(at -> kept.contains(whole.columns().get(at).key())).toArray();
        List<Sheet.Row> rows = whole.rows().stream().map(row -> new Sheet.Row(row.key(), row.section(), Arrays.stream(places).mapToObj(row.cells()::get).toList())).toList();
        return new Sheet(BY_AGE, whole.title(), "age-second", Arrays.stream(places).mapToObj(whole.columns()::get).toList(), rows, whole.remarks(), whole.source(), false);
    }

    private Head head(String key) {
        return new Head(key, texts.say("net.head." + key), "", !List.of("sex", "age-first", "age-second", "basis", "figure", "formula").contains(key));
    }

    private Sheet.Row cohort(NetByAge.Cohort cohort, String basis) {
        var residual = cohort.residual();
        return new Sheet.Row(cohort.sex().code() + "-" + cohort.ageAtSecond().label(), texts.say("net.counted-twice"), List.of(
                sex(cohort.sex()), Cell.text(cohort.ageAtFirst().label()), Cell.text(cohort.ageAtSecond().label()), people(residual.first()), people(residual.second()), number(residual.ratio(), DIGITS),
                people(residual.expectedAtEnd()), people(residual.forward()), people(residual.reverse()), people(residual.average()), share(cohort.perHundredExpected()), Cell.text(basis)));
    }

    private Sheet.Row child(NetByAge.Children child) {
        return new Sheet.Row(child.sex().code() + "-" + child.age().label(), texts.say("net.born-since"), List.of(
                sex(child.sex()), Cell.text(texts.say("net.unborn")), Cell.text(child.age().label()), Cell.EMPTY, people(child.counted()), Cell.EMPTY, Cell.EMPTY,
                people(child.net(Timing.FORWARD)), people(child.net(Timing.REVERSE)), people(child.net(Timing.AVERAGE)), Cell.EMPTY, Cell.text(texts.say("net.assumption"))));
    }

    private Sheet.Row total(NetByAge net, Optional<Sex> sex) {
        double first = net.counts().rows().stream().filter(each -> sex.isEmpty() || each.sex() == sex.get()).mapToDouble(each -> each.first()).sum();
        double second = net.counts().rows().stream().filter(each -> sex.isEmpty() || each.sex() == sex.get()).mapToDouble(each -> each.second()).sum();
        return new Sheet.Row("total" + sex.map(each -> "-" + each.code()).orElse(""), texts.say("net.sums"), List.of(
                sex.map(this::sex).orElse(Cell.text(texts.say("net.both"))), Cell.text(texts.say("net.all-ages")), Cell.text(texts.say("net.all-ages")), people(first), people(second), Cell.EMPTY, Cell.EMPTY,
                people(net.total(Timing.FORWARD, sex)), people(net.total(Timing.REVERSE, sex)), people(net.total(Timing.AVERAGE, sex)), Cell.EMPTY, Cell.text(texts.say("net.derived-assumed"))));
    }

    private List<String> remarks(NetByAge net, String ratios, Timing timing) {
        List<String> remarks = new ArrayList<>(List.of(sentence(net, timing), texts.say("net.formula.cohort")));
        remarks.add(texts.say(net.children().isEmpty() ? "net.formula.no-children" : "net.formula.children"));
        remarks.add(texts.say("net.formula.rate"));
        remarks.add(texts.say("net.assumed." + ratios));
        remarks.add(texts.say("net.assumed.coverage"));
        remarks.add(texts.say("net.holds-abroad"));
        return remarks;
    }

    /** "Between 2007 and 2017 the place lost 1,234 people ..." */
    public String sentence(NetByAge net, Timing timing) {
        double total = net.total(timing, Optional.empty());
        String said = total < 0 ? "net.lost" : "net.gained";
        return texts.say(said, year(net.counts().firstYear()), year(net.counts().secondYear()), whole(Math.abs(total)), rounded(Math.abs(net.perThousandYearly(timing)), 1),
                whole(Math.abs(net.ofChildren(timing, Optional.empty()))), texts.say("net.timing." + timing.code()));
    }

    /** Two counts, births and deaths, each step with its formula. */
    public Sheet withoutAges(VitalResidual residual, int firstYear, int secondYear) {
        int years = secondYear - firstYear;
        List<Sheet.Row> rows = new ArrayList<>(List.of(
                step("first", people(residual.first()), year(firstYear), "given"), step("second", people(residual.second()), year(secondYear), "given"),
                step("births", people(residual.births()), "B", "given"), step("deaths", people(residual.deaths()), "D", "given"),
                step("change", people(residual.change()), "P1 − P0", "derived"), step("natural", people(residual.naturalIncrease()), "B − D", "derived"),
                step("net", people(residual.net()), "(P1 − P0) − (B − D)", "derived")));
        residual.perThousandYearly(years).ifPresent(rate -> rows.add(step("rate", number(rate, DIGITS, 1), texts.say("net.step.rate.formula", year(years)), "derived")));
        List<Head> heads = Stream.of("figure", "value", "formula", "basis").map(this::head).toList();
        return new Sheet(WITHOUT_AGES, texts.say("net.title.residual", year(firstYear), year(secondYear)), heads, rows,
                List.of(texts.say("net.assumed.registered"), texts.say("net.assumed.coverage"), texts.say("net.holds-abroad")), texts.say("net.source"));
    }

    private Sheet.Row step(String key, Cell value, String formula, String basis) {
        return new Sheet.Row(key, List.of(Cell.text(texts.say("net.step." + key)), value, Cell.text(formula), Cell.text(texts.say("net." + basis))));
    }

    /** Net migrants by age at the second count, men above women; the children's bars are dotted. */
    public Optional<Picture> picture(NetByAge net, Timing timing) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Map<String, Boolean> assumed = new LinkedHashMap<>();
        for (Sex sex : Sex.values()) {
            net.children().stream().filter(each -> each.sex() == sex).forEach(each -> add(sums, assumed, group(each.age(), net), sex, each.net(timing), true));
            net.cohorts().stream().filter(each -> each.sex() == sex).forEach(each -> add(sums, assumed, group(each.ageAtSecond(), net), sex, each.net(timing), false));
        }
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        boolean men = net.cohorts().stream().anyMatch(each -> each.sex() == Sex.MEN);
        boolean women = net.cohorts().stream().anyMatch(each -> each.sex() == Sex.WOMEN);
        List<NetBars.Row> bars = sums.entrySet().stream().map(each -> new NetBars.Row(each.getKey(), each.getKey(),
                measure(men, each.getValue()[Sex.MEN.ordinal()]), measure(women, each.getValue()[Sex.WOMEN.ordinal()]), Boolean.TRUE.equals(assumed.get(each.getKey())))).toList();
        var caption = new Caption(texts.say("net.picture.title"), texts.say("net.picture.description", year(net.counts().firstYear()), year(net.counts().secondYear())),
                texts.say("net.picture.n", whole(net.people(each -> each.first())), year(net.counts().firstYear()), whole(net.people(each -> each.second())), year(net.counts().secondYear())));
        var content = new NetBars.Content(caption, bars, texts.say("net.sex.men"), texts.say("net.sex.women"), texts.say("net.picture.fewer"), texts.say("net.picture.more"), texts.say("net.picture.assumed"));
        return Optional.of(Pictures.picture(new NetBars(content), caption));
    }

    private Optional<Measure> measure(boolean counted, double value) {
        return counted ? Optional.of(Measure.of(value, whole(value))) : Optional.empty();
    }

    private static void add(Map<String, double[]> sums, Map<String, Boolean> assumed, String group, Sex sex, double value, boolean assumption) {
        sums.computeIfAbsent(group, _ -> new double[Sex.values().length])[sex.ordinal()] += value;
        assumed.merge(group, assumption, Boolean::logicalOr);
    }

    /** The row of a picture that an age belongs to: its own group, or the five years that hold it. */
    private static String group(org.puriq.migration.AgeGroup age, NetByAge net) {
        boolean single = net.counts().rows().stream().anyMatch(each -> !each.age().isOpen() && each.age().width() < PICTURED);
        if (!single || age.isOpen()) {
            return age.label();
        }
        int from = age.from() / PICTURED * PICTURED;
        return new org.puriq.migration.AgeGroup(from, from + PICTURED).label();
    }

    private Cell sex(Sex sex) {
        return Cell.text(texts.say("net.sex." + sex.code()));
    }

    private Cell people(double number) {
        return Cell.number(whole(number), decimal(number, DIGITS));
    }

    private Cell share(OptionalDouble share) {
        return share.isPresent() ? number(share.getAsDouble(), DIGITS, 1) : Cell.of(new Cell.Piece.Missing(texts.say("net.nobody-expected")));
    }

    private Cell number(double number, int digits) {
        return number(number, digits, digits);
    }

    private Cell number(double number, int digits, int shown) {
        return Cell.number(rounded(number, shown), decimal(number, digits));
    }

    private String whole(double number) {
        return rounded(number, 0);
    }

    private String rounded(double number, int digits) {
        return texts.number(BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP));
    }

    private static BigDecimal decimal(double number, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Years are not grouped in threes. */
    private static String year(int year) {
        return String.valueOf(year);
    }
}
