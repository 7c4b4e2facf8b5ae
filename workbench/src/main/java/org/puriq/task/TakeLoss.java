package org.puriq.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountryCounts;
import org.puriq.country.PlanNames;
import org.puriq.country.PopulationCount;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Unit;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.format.StudyFormat;
import org.puriq.place.CodeScheme;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.study.Study;
import org.puriq.text.Texts;
import org.puriq.view.LossWords;

/**
 * Takes what the next census does to a municipality into a study: what was counted as reported, what is assumed as assumptions, and the
 * transfer before and after as derived statements with their formula, so that a plan can cite them and anybody can check them by hand.
 * It is one step, and is undone as one; taken again, the same statements are told anew.
 */
public final class TakeLoss {
    private static final String RULE = "transfer-rule";
    private static final String COUNTS = "national-census";
    private static final MathContext FOUR = new MathContext(4);
    private static final MathContext FIVE = new MathContext(5);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Workspace workspace;
    private final AskTransfers ask;

    public TakeLoss(Workspace workspace) {
        this.workspace = workspace;
        this.ask = new AskTransfers(workspace);
    }

    /** Gives the identity of the statement that says how much changes. */
    public Checked<String> into(String study, String country, String municipality, Map<String, String> inputs) {
        return ask.of(country, municipality, inputs).then(outlook -> workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> decided(known, outlook)))));
    }

    private Checked<Decision<String>> decided(Study study, TransferOutlook outlook) {
        return place(study, outlook, country(outlook)).then(place -> {
            var draft = new Draft(study, NumberStyle.MACHINE);
            var taken = new Taken(draft, place, outlook);
            String change = taken.everything();
            return draft.decided(change, "history.loss-taken", place.nameIn(Language.SPANISH));
        });
    }

    private String country(TransferOutlook outlook) {
        return outlook.rule().country();
    }

    /** Whether the study is of the same country and has the municipality among its places. */
    public boolean canTake(Study study, TransferOutlook outlook) {
        return study.title().country().equals(outlook.rule().country()) && find(study, outlook).isPresent();
    }

    /** The study's place that is the municipality, by its code in either scheme, or by what it is called and lies in; else the only one of its level with the name, of which nothing else is known. */
    private Optional<Place> find(Study study, TransferOutlook outlook) {
        CountryFacts facts = CountryFacts.of(country(outlook), workspace.home());
        var counted = new CountedAs(study, facts.counts(), facts.otherCodes());
        Optional<Place> same = study.places().all().stream().filter(each -> counted.of(each).filter(outlook.place()::equals).isPresent()).findFirst();
        return same.or(() -> named(study, outlook, counted));
    }

    private static Optional<Place> named(Study study, TransferOutlook outlook, CountedAs counted) {
        List<Place> named = study.places().all().stream().filter(each -> each.level().equals(outlook.rule().level()) && each.name().equalsIgnoreCase(outlook.place().name()))
                .filter(each -> counted.of(each).isEmpty()).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Checked<Place> place(Study study, TransferOutlook outlook, String country) {
        if (!study.title().country().equals(country)) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.other-country", study.id(), study.title().country(), country));
        }
        return find(study, outlook).map(Checked::sound).orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.place-not-in-study", outlook.place().name(), outlook.place().code(), study.id())));
    }

    /** The statements as they come into being; each is named after what it says and the census ahead. */
    private final class Taken {
        private final Draft draft;
        private final Place place;
        private final TransferOutlook outlook;
        private final CountryCounts counts;
        private final String prefix;
        private final String money;
        private final LossWords spanish;
        private final LossWords english;

        Taken(Draft draft, Place place, TransferOutlook outlook) {
            this.draft = draft;
            this.place = place;
            this.outlook = outlook;
            this.counts = ask.counts(outlook.rule().country());
            this.prefix = "loss-%s-%d-".formatted(place.id(), outlook.next().year());
            this.money = money();
            this.spanish = words(Language.SPANISH);
            this.english = words(Language.ENGLISH);
        }

        private LossWords words(Language language) {
            return new LossWords(new Texts(language, workspace.countries().of(outlook.rule().country())));
        }

        String everything() {
            unit("percent", "percent-unit", "%", "share");
            unit("persons", "persons-unit", "", "people");
            code();
            sources();
            String share = sharedBefore();
            String pool = pool();
            BigDecimal part = percent(outlook.loss().moneyAfter().median());
            String before = derived("transfer-before", money, "percent-of", pool, share, Wording.NONE);
            change("low", outlook.loss().moneyAfter().low(), pool, before);
            change("high", outlook.loss().moneyAfter().high(), pool, before);
            String expected = assumption("share-after", "percent", part, range());
            String after = derived("transfer-after", money, "percent-of", pool, expected, range());
            return derived("transfer-change", money, "difference", after, before, range());
        }

        private void change(String end, double amount, String pool, String before) {
            String share = assumption("share-after-" + end, "percent", percent(amount), range());
            String after = derived("transfer-after-" + end, money, "percent-of", pool, share, range());
            derived("transfer-change-" + end, money, "difference", after, before, range());
        }

        private BigDecimal percent(double amount) {
            double pool = outlook.rule().pool().amount(outlook.next().inForceFrom());
            return pool > 0 ? BigDecimal.valueOf(100 * amount / pool).round(FOUR) : BigDecimal.ZERO;
        }

        /** By inhabitants alone the part can be worked out from two counts; a rule with a floor or several levels gives it as a whole. */
        private String sharedBefore() {
            boolean byPeople = outlook.rule().floor().isEmpty() && outlook.rule().stages().size() == 1;
            if (!byPeople) {
                return assumption("share-before", "percent", percent(outlook.loss().money()), Texts.both("loss.taken.by-rule"));
            }
            String here = reported("people-before", "persons", BigDecimal.valueOf(Math.round(outlook.loss().people())), COUNTS, outlook.before().year());
            String everybody = reported("everybody-before", "persons", BigDecimal.valueOf(Math.round(outlook.loss().everybody())), COUNTS, outlook.before().year());
            return derived("share-before", "percent", "share", here, everybody, Wording.NONE);
        }

        private String pool() {
            var pool = outlook.rule().pool();
            int year = outlook.next().inForceFrom();
            BigDecimal income = BigDecimal.valueOf(pool.income(year)).divide(MILLION).round(FIVE);
            String base = pool.isKnown(year) ? reported("income", money, income, RULE, year)
                    : assumption("income", money, income, new Wording(pool.growth().rests().spanish() + "; " + pool.source().spanish(), pool.growth().rests().english() + "; " + pool.source().english()));
            BigDecimal percent = pool.share().value().multiply(HUNDRED).stripTrailingZeros();
            String part = pool.share().isAssumed() ? assumption("shared-part", "percent", percent, pool.share().rests()) : reported("shared-part", "percent", percent, RULE, 0);
            return derived("pool", money, "percent-of", base, part, Wording.NONE);
        }

        /** Between what it lies, and everything that was assumed. */
        private Wording range() {
            return new Wording(note(spanish), note(english));
        }

        private String note(LossWords words) {
            String assumed = LossWords.givens(outlook).stream().filter(each -> each.isAssumed()).map(words::given).collect(Collectors.joining("; "));
            return words.texts().say("loss.taken.note", words.signed(outlook.loss().change(), outlook), words.texts().number(outlook.draws()), assumed);
        }

        private String reported(String name, String unit, BigDecimal value, String source, int year) {
            Map<String, String> cells = cells(name, unit);
            cells.put("value", value.toPlainString());
            cells.put("basis", "reported");
            cells.put("source", source + "-" + outlook.rule().country());
            if (year > 0) {
                cells.put("start", String.valueOf(year));
                cells.put("end", String.valueOf(year));
            }
            return draft.type(StudyFormat.STATEMENTS, cells);
        }

        private String assumption(String name, String unit, BigDecimal value, Wording why) {
            Map<String, String> cells = cells(name, unit);
            cells.put("value", value.toPlainString());
            cells.put("qualifier", "approximately");
            cells.put("basis", "assumption");
            note(cells, why);
            return draft.type(StudyFormat.STATEMENTS, cells);
        }

        private String derived(String name, String unit, String derivation, String one, String other, Wording why) {
            Map<String, String> cells = cells(name, unit);
            cells.put("basis", "derived");
            cells.put("derivation", derivation);
            cells.put("inputs", one + " " + other);
            note(cells, why);
            return draft.type(StudyFormat.STATEMENTS, cells);
        }

        private static void note(Map<String, String> cells, Wording why) {
            cells.put("note_es", why.spanish());
            cells.put("note_en", why.english());
        }

        private Map<String, String> cells(String name, String unit) {
            attribute(name, unit);
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", prefix + name);
            cells.put("places", place.id());
            cells.put("attribute", "loss-" + name);
            cells.put("unit", unit);
            return cells;
        }

        private void attribute(String name, String unit) {
            String id = "loss-" + name;
            if (!draft.has(StudyFormat.ATTRIBUTES, id)) {
                int decimals = unit.equals("percent") ? 4 : unit.equals("persons") ? 0 : 1;
                draft.put(StudyFormat.ATTRIBUTES, new Attribute(id, Texts.both("loss.attribute." + name), Texts.both("loss.attribute.definition"), Attribute.Kind.NUMBER, List.of(unit), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(decimals), Optional.empty(), Attribute.Purpose.STRUCTURE.code(), List.of(), List.of()));
            }
        }

        private void unit(String id, String text, String symbol, String dimension) {
            if (!draft.has(StudyFormat.UNITS, id)) {
                draft.put(StudyFormat.UNITS, new Unit(id, Texts.both("loss.taken." + text), Wording.NONE, symbol, dimension, Optional.empty(), Optional.empty()));
            }
        }

        /** The country's money in millions, so that no figure stands there that nobody knows. */
        private String money() {
            PlanNames names = workspace.countries().planNames(outlook.rule().country());
            Unit plain = BuildPlan.alike(draft.study(), names).orElseGet(() -> new Unit(names.currency().id(), names.currency().name(), Wording.NONE, names.currency().symbol(), "money-" + names.currency().id(), Optional.empty(), Optional.empty()));
            String id = plain.id() + "-millions";
            if (!draft.has(StudyFormat.UNITS, plain.id())) {
                draft.put(StudyFormat.UNITS, plain);
            }
            if (!draft.has(StudyFormat.UNITS, id)) {
                draft.put(StudyFormat.UNITS, new Unit(id, Texts.both("loss.taken.millions", names.currency().symbol()), Wording.NONE, "", plain.dimension(), Optional.of(plain.id()), Optional.of(MILLION)));
            }
            return id;
        }

        /** The place keeps its official code, so that a report finds it again. */
        private void code() {
            CountryFacts facts = CountryFacts.of(country(outlook), workspace.home());
            facts.otherCodes().own(workspace.countries().of(country(outlook)).codeSchemes()).filter(this::isWithout).ifPresent(scheme -> {
                if (!draft.has(StudyFormat.CODE_SCHEMES, scheme.id())) {
                    draft.put(StudyFormat.CODE_SCHEMES, scheme);
                }
                draft.type(StudyFormat.PLACE_CODES, Map.of("place", place.id(), "scheme", scheme.id(), "code", outlook.place().code()));
            });
        }

        private boolean isWithout(CodeScheme scheme) {
            return draft.study().all(PlaceCode.class).stream().noneMatch(each -> each.place().equals(place.id()) && each.scheme().equals(scheme.id()));
        }

        private void sources() {
            var rule = outlook.rule();
            source(RULE, "document", rule.law().spanish(), rule.pool().source());
            String names = outlook.counts().stream().filter(PopulationCount::isCensus).map(PopulationCount::source).distinct().flatMap(id -> counts.source(id).stream()).map(each -> each.name().spanish()).collect(Collectors.joining("; "));
            source(COUNTS, "census", names, Wording.NONE);
        }

        private void source(String name, String kind, String title, Wording note) {
            String id = name + "-" + outlook.rule().country();
            if (!draft.has(StudyFormat.SOURCES, id)) {
                Map<String, String> cells = new LinkedHashMap<>(Map.of("id", id, "kind", kind, "title", title));
                note(cells, note);
                draft.type(StudyFormat.SOURCES, cells);
            }
        }
    }
}
