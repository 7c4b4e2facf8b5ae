package org.puriq.task;

import java.math.BigDecimal;
import java.math.MathContext;
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
import org.puriq.evidence.Unit;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.Given;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.format.StudyFormat;
import org.puriq.place.Place;
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

    private static final String CHANGE = "transfer-change";

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
            return draft.alters() ? draft.decided(change, "history.loss-taken", place.nameIn(Language.SPANISH)) : Checked.sound(new Decision<>(change, Decision.NOTHING));
        });
    }

    private String country(TransferOutlook outlook) {
        return outlook.rule().country();
    }

    /** Whether the study is of the same country and has the municipality among its places. */
    public boolean canTake(Study study, TransferOutlook outlook) {
        return study.title().country().equals(outlook.rule().country()) && find(study, outlook).isPresent();
    }

    /** What a study has of the figures. */
    public enum State { NOT_TAKEN, AS_NOW, OLDER }

    /** Whether the study has the figures, and whether they are still those of today: a count, an index or an assumption may have changed since. */
    public State state(Study study, TransferOutlook outlook) {
        Optional<Place> place = find(study, outlook);
        boolean taken = place.filter(each -> study.evidence().statement(prefix(each, outlook) + CHANGE).isPresent()).isPresent();
        if (!taken) {
            return State.NOT_TAKEN;
        }
        var draft = new Draft(study, NumberStyle.MACHINE);
        new Taken(draft, place.orElseThrow(), outlook).everything();
        return draft.alters() ? State.OLDER : State.AS_NOW;
    }

    private static String prefix(Place place, TransferOutlook outlook) {
        return "loss-%s-%s-".formatted(place.id(), outlook.next().inForce().id().replaceAll("\\D", ""));
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
        private final TakenFigures figures;
        private final TransferOutlook outlook;
        private final CountryCounts counts;
        private final String money;
        private final LossWords spanish;
        private final LossWords english;

        Taken(Draft draft, Place place, TransferOutlook outlook) {
            this.draft = draft;
            this.figures = new TakenFigures(draft, place, "loss", prefix(place, outlook), 4);
            this.outlook = outlook;
            this.counts = ask.counts(outlook.rule().country());
            this.money = money();
            this.spanish = words(Language.SPANISH);
            this.english = words(Language.ENGLISH);
        }

        private LossWords words(Language language) {
            return new LossWords(new Texts(language, workspace.countries().of(outlook.rule().country())));
        }

        String everything() {
            figures.units();
            figures.code(CountryFacts.of(country(outlook), workspace.home()), workspace.countries().of(country(outlook)), outlook.place().code());
            sources();
            String share = sharedBefore();
            String pool = pool();
            BigDecimal part = percent(outlook.loss().moneyAfter().median());
            String before = derived("transfer-before", money, "percent-of", pool, share, Wording.NONE);
            change("low", outlook.loss().moneyAfter().low(), pool, before);
            change("high", outlook.loss().moneyAfter().high(), pool, before);
            String expected = assumption("share-after", "percent", part, range());
            String after = derived("transfer-after", money, "percent-of", pool, expected, range());
            return derived(CHANGE, money, "difference", after, before, range());
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
                return assumption("share-before", "percent", percent(outlook.loss().money()), byRule());
            }
            String here = reported("people-before", "persons", BigDecimal.valueOf(Math.round(outlook.loss().people())), COUNTS, outlook.before().year());
            String everybody = reported("everybody-before", "persons", BigDecimal.valueOf(Math.round(outlook.loss().everybody())), COUNTS, outlook.before().year());
            return derived("share-before", "percent", "share", here, everybody, Wording.NONE);
        }

        private String pool() {
            var pool = outlook.rule().pool();
            int year = outlook.next().inForceFrom();
            BigDecimal income = BigDecimal.valueOf(pool.income(year)).divide(MILLION).round(FIVE);
            Given entered = pool.entered().get(year);
            String base = entered != null ? entered(entered, "income", money, income, year) : pool.isKnown(year) ? reported("income", money, income, RULE, year)
                    : assumption("income", money, income, new Wording(pool.growth().rests().spanish() + "; " + pool.source().spanish(), pool.growth().rests().english() + "; " + pool.source().english()));
            BigDecimal percent = pool.share().value().multiply(HUNDRED).stripTrailingZeros();
            String part = entered(pool.share(), "shared-part", "percent", percent, 0);
            return derived("pool", money, "percent-of", base, part, Wording.NONE);
        }

        /** A figure of the rule, or one that somebody entered: with the source that it has, else as the assumption that it is. */
        private String entered(Given given, String name, String unit, BigDecimal value, int year) {
            boolean own = ask.rule(country(outlook)) instanceof Checked.Sound<AllocationRule>(AllocationRule rule, List<Problem> _) && rule.givens().contains(given);
            if (!given.isAssumed() && !own) {
                source("entered-" + given.id(), "document", given.rests().spanish(), Wording.NONE);
            }
            return given.isAssumed() ? assumption(name, unit, value, given.rests()) : reported(name, unit, value, own ? RULE : "entered-" + given.id(), year);
        }

        private Wording byRule() {
            var indices = outlook.rule().indices();
            return indices.isEmpty() ? Texts.both("loss.taken.by-rule") : Texts.both("loss.taken.by-rule.indices", String.join("; ", indices.sources()));
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
            return figures.reported(name, unit, value, source + "-" + outlook.rule().country(), year > 0 ? List.of(year, year) : List.of(), Wording.NONE);
        }

        private String assumption(String name, String unit, BigDecimal value, Wording why) {
            return figures.assumption(name, unit, value, why);
        }

        private String derived(String name, String unit, String derivation, String one, String other, Wording why) {
            return figures.derived(name, unit, derivation, one, other, List.of(), why);
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

        private void sources() {
            var rule = outlook.rule();
            source(RULE, "document", rule.law().spanish(), rule.pool().source());
            String names = outlook.counts().stream().filter(PopulationCount::isCensus).map(PopulationCount::source).distinct().flatMap(id -> counts.source(id).stream()).map(each -> each.name().spanish()).collect(Collectors.joining("; "));
            source(COUNTS, "census", names, Wording.NONE);
        }

        private void source(String name, String kind, String title, Wording note) {
            figures.source(name + "-" + outlook.rule().country(), kind, title, note);
        }
    }
}
