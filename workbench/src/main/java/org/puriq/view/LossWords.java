package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.base.Wording;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.Alternative;
import org.puriq.fiscal.Given;
import org.puriq.fiscal.Leavers;
import org.puriq.fiscal.Loss;
import org.puriq.fiscal.Range;
import org.puriq.fiscal.Split;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.text.Texts;

/** What a census does to a municipality, in sentences: no number has more figures than what it was worked out from (acceptance A66). */
public final class LossWords {
    private static final double MILLION = 1e6;
    private static final int FEW = 3;
    private static final int HUNDRED = 100;
    private static final double PER_HUNDRED_THOUSAND = 100_000;
    private static final String NO_BREAK = "\u00a0";

    private final Texts texts;

    public LossWords(Texts texts) {
        this.texts = texts;
    }

    public Texts texts() {
        return texts;
    }

    /** "28 887", or "between 24 100 and 29 300". */
    public String people(Range range) {
        return said(range, 1, range.isExact() ? BigDecimal.ONE : range.step(FEW));
    }

    public String middle(Range range) {
        return texts.number(Range.rounded(range.median(), range.isExact() ? BigDecimal.ONE : range.step(FEW)));
    }

    private String said(Range range, double unit, BigDecimal step) {
        BigDecimal low = Range.rounded(range.low() / unit, step);
        BigDecimal high = Range.rounded(range.high() / unit, step);
        return low.compareTo(high) == 0 ? texts.number(low) : texts.say("interval.both", texts.number(low), texts.number(high));
    }

    /** "29,5 millones de Bs", "between 25 and 28 million Bs", "441 600 S/". */
    public String money(Range range, TransferOutlook outlook) {
        return money(range, outlook, Math.max(Math.abs(range.low()), Math.abs(range.high())) >= MILLION);
    }

    private String money(Range range, TransferOutlook outlook, boolean millions) {
        BigDecimal step = step(range, outlook);
        String sign = outlook.rule().pool().money();
        return millions ? texts.say("loss.millions", said(range, MILLION, step.scaleByPowerOfTen(-6)), sign) : said(range, 1, step) + NO_BREAK + sign;
    }

    private static BigDecimal step(Range range, TransferOutlook outlook) {
        return range.step(Math.min(FEW + 1, outlook.figures())).max(BigDecimal.ONE);
    }

    public String money(double amount, TransferOutlook outlook) {
        return money(Range.exactly(amount), outlook);
    }

    /** A change as more or less: "between 1.2 and 4.1 million Bs less", "from 0.4 million Bs less to 0.2 million Bs more". */
    public String change(Range change, TransferOutlook outlook) {
        if (change.low() == 0 && change.high() == 0) {
            return texts.say("loss.change.none");
        }
        if (change.low() < 0 && change.high() > 0) {
            boolean millions = Math.max(-change.low(), change.high()) >= MILLION;
            BigDecimal step = step(change, outlook);
            return texts.say("loss.change.both", bound(-change.low(), step, millions, outlook), bound(change.high(), step, millions, outlook));
        }
        return change.high() <= 0 ? texts.say("loss.change.less", money(change.times(-1), outlook)) : texts.say("loss.change.more", money(change, outlook));
    }

    /** The same as a table writes it: "−8 to +3 million Bs". */
    public String signed(Range change, TransferOutlook outlook) {
        if (change.low() == 0 && change.high() == 0) {
            return texts.say("loss.change.none");
        }
        boolean millions = Math.max(-change.low(), change.high()) >= MILLION;
        BigDecimal step = step(change, outlook);
        BigDecimal unit = millions ? BigDecimal.valueOf(MILLION) : BigDecimal.ONE;
        String low = signed(Range.rounded(change.low(), step).divide(unit));
        String high = signed(Range.rounded(change.high(), step).divide(unit));
        String both = low.equals(high) ? low : texts.say("loss.from-to", low, high);
        String sign = outlook.rule().pool().money();
        return millions ? texts.say("loss.millions", both, sign) : both + NO_BREAK + sign;
    }

    private String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + texts.number(plain(number));
    }

    private String bound(double amount, BigDecimal step, boolean millions, TransferOutlook outlook) {
        String sign = outlook.rule().pool().money();
        BigDecimal rounded = Range.rounded(amount, step);
        return millions ? texts.say("loss.millions", texts.number(plain(rounded.scaleByPowerOfTen(-6))), sign) : texts.number(rounded) + NO_BREAK + sign;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** How many of 100,000 people of the country live here. */
    public String share(Range share) {
        Range perHundredThousand = share.times(PER_HUNDRED_THOUSAND);
        return said(perHundredThousand, 1, perHundredThousand.step(FEW));
    }

    /** Of a hundred futures so many; the ends are not told as certain. */
    public String ofHundred(double part) {
        long hundredths = Math.round(part * HUNDRED);
        return part > 0 && hundredths == 0 ? texts.say("loss.fewer-than-one") : part < 1 && hundredths == HUNDRED ? texts.say("loss.more-than-99") : texts.number(hundredths);
    }

    public static String name(TransferOutlook outlook) {
        return outlook.place().name();
    }

    /** The answer in one sentence. */
    public String answer(TransferOutlook outlook) {
        Loss loss = outlook.loss();
        String key = stays(loss) ? "loss.answer.floor" : loss.loses() >= 0.5 ? "loss.answer.loses" : "loss.answer.gains";
        return texts.say(key, name(outlook), String.valueOf(outlook.next().year()), String.valueOf(outlook.next().inForceFrom()), money(loss.moneyAfter(), outlook), money(loss.money(), outlook), change(loss.change(), outlook));
    }

    private static boolean stays(Loss loss) {
        return loss.onFloor() && loss.onFloorAfter() > 0.99;
    }

    /** How sure that is. */
    public String sure(TransferOutlook outlook) {
        Loss loss = outlook.loss();
        return stays(loss) ? texts.say("loss.sure.floor", ofHundred(loss.onFloorAfter())) : texts.say("loss.sure", ofHundred(loss.loses()), ofHundred(1 - loss.loses()));
    }

    /** When: nothing until the census is in force, and then at once. */
    public String when(TransferOutlook outlook) {
        return texts.say(outlook.next().inForce().isAssumed() ? "loss.when.assumed" : "loss.when", String.valueOf(outlook.next().inForceFrom()), String.valueOf(outlook.next().year()), String.valueOf(outlook.before().year()));
    }

    /** What happened the last time: it may have grown, and yet be a smaller part of all (Nijenhuis's fear, and Punata's case). */
    public Optional<String> lastTime(TransferOutlook outlook) {
        return outlook.last().map(last -> {
            boolean grew = last.peopleAfter().median() > last.people();
            boolean smaller = last.shareAfter().median() < last.share();
            String key = grew ? smaller ? "loss.last.grew-and-lost" : "loss.last.grew" : smaller ? "loss.last.lost" : "loss.last.fewer-but-more";
            int earlier = outlook.rule().calendar().before(outlook.before()).orElseThrow().year();
            return texts.say(key, name(outlook), String.valueOf(earlier), String.valueOf(outlook.before().year()), people(Range.exactly(last.people())), people(last.peopleAfter()),
                    share(Range.exactly(last.share())), share(last.shareAfter()));
        });
    }

    /** The same for the census ahead, where in most futures it grows and yet loses. */
    public Optional<String> growsAndLoses(TransferOutlook outlook) {
        return outlook.loss().growsYetLosesShare() ? Optional.of(texts.say("loss.grows-and-loses", name(outlook), ofHundred(outlook.loss().growsAndLoses()))) : Optional.empty();
    }

    /** Whose doing the change is. */
    public String whose(TransferOutlook outlook) {
        Loss loss = outlook.loss();
        if (stays(loss)) {
            return texts.say("loss.whose.floor");
        }
        return texts.say("loss.whose", change(loss.own(), outlook), change(loss.others(), outlook));
    }

    public String formula() {
        return texts.say("loss.formula", Split.FORMULA);
    }

    /** What is not known, and where it can be had. */
    public String ages(TransferOutlook outlook) {
        return texts.say("loss.ages", name(outlook), String.valueOf(outlook.before().year()));
    }

    public Optional<String> leavers(TransferOutlook outlook) {
        return outlook.leavers().map(left -> texts.say(left.net() ? "loss.leavers.net" : "loss.leavers", name(outlook), String.valueOf(left.from()), String.valueOf(left.to()), leaving(left)));
    }

    private String leaving(Leavers left) {
        return left.net() ? texts.number(Range.rounded(left.persons(), Range.exactly(left.persons()).step(2))) : texts.number(Range.rounded(left.persons(), BigDecimal.ONE));
    }

    public String alternative(Alternative alternative) {
        return texts.say("loss.if." + alternative.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), String.valueOf(alternative.censusYear()), String.valueOf(alternative.inForceFrom()));
    }

    /** A figure of the rule with what it rests on. */
    public String given(Given given) {
        String basis = texts.say(given.isAssumed() ? "loss.assumption" : "loss.source");
        return texts.say("loss.given", texts.of(given.name()), value(given), basis, texts.of(given.rests()));
    }

    public String value(Given given) {
        boolean year = given.id().startsWith("in-force-") || given.id().startsWith("census-");
        String number = year ? given.value().toBigInteger().toString() : texts.number(given.value());
        return given.unit().isEmpty() || year ? number : number + NO_BREAK + texts.of(given.unit());
    }

    /** Everything that it rests on, one a line: law, income, every figure of the rule, counts, outlook, and what is left out. */
    public List<String> rests(TransferOutlook outlook, CountryCounts counts) {
        List<String> lines = new ArrayList<>();
        var rule = outlook.rule();
        lines.add(texts.say("loss.rests.law", texts.of(rule.name()), texts.of(rule.law())));
        lines.add(texts.say("loss.rests.pool", texts.of(rule.pool().base()), String.valueOf(rule.pool().known().lastKey()),
                texts.say("loss.times." + rule.pool().times(), texts.number(rule.pool().known().lastEntry().getValue()), rule.pool().money()), texts.of(rule.pool().source())));
        givens(outlook).forEach(each -> lines.add(given(each)));
        indices(rule).ifPresent(lines::add);
        lines.add(texts.say("loss.rests.counts", sources(outlook, counts)));
        lines.add(texts.say("loss.rests.outlook", texts.number(outlook.draws())));
        rule.told().forEach(each -> lines.add(texts.of(each)));
        return lines;
    }

    /** How many indices somebody brought, and where they stand; nothing where there are none. */
    public Optional<String> indices(AllocationRule rule) {
        String kinds = rule.indices().kinds().stream().map(each -> texts.say("indices.kind." + each.code())).collect(Collectors.joining(", "));
        return rule.indices().isEmpty() ? Optional.empty() : Optional.of(texts.say("loss.rests.indices", texts.number(rule.indices().all().size()), kinds, String.join("; ", rule.indices().sources())));
    }

    /** Those that matter here: of the calendar, only the two censuses between which the step lies. */
    public static List<Given> givens(TransferOutlook outlook) {
        List<String> other = outlook.rule().calendar().censuses().stream().filter(each -> each.year() != outlook.next().year() && each.year() != outlook.before().year()).map(each -> each.inForce().id()).toList();
        return outlook.rule().givens().stream().filter(each -> !other.contains(each.id())).toList();
    }

    private String sources(TransferOutlook outlook, CountryCounts counts) {
        return outlook.counts().stream().map(each -> each.source()).distinct().flatMap(id -> counts.source(id).stream()).map(each -> texts.of(each.name()) + " (" + each.publisher() + ")").collect(Collectors.joining("; "));
    }

    public String where(TransferOutlook outlook) {
        return outlook.above().stream().map(CountedPlace::name).collect(Collectors.joining(", "));
    }

    String of(Wording wording) {
        return texts.of(wording);
    }
}
