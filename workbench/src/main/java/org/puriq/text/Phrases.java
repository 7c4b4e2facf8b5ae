package org.puriq.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Language;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.base.Wording;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Derivation;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;
import org.puriq.place.Place;
import org.puriq.study.Study;

/** Says the things of a study in words: a value with its qualifier and unit, a place with its level where its name is not enough. */
public final class Phrases {
    private final Study study;
    private final Texts texts;

    public Phrases(Study study, Texts texts) {
        this.study = study;
        this.texts = texts;
    }

    public Study study() {
        return study;
    }

    public Texts texts() {
        return texts;
    }

    /** The normalised value: "aprox. 80 %", "entre 1.000 y 7.000 US$", a category's name; what is missing is said, never shown as zero. */
    public String value(Statement statement) {
        Optional<Value> value = study.evidence().value(statement);
        if (value.isEmpty()) {
            return missing(statement);
        }
        return switch (value.get()) {
            case Value.Figure(Quantity quantity) -> quantity(quantity, study.evidence().attribute(statement.attribute()), statement.formula().map(Formula::derivation));
            case Value.Chosen(String category) -> category(category);
            case Value.Answer(boolean yes) -> texts.say(yes ? "value.yes" : "value.no");
            case Value.Words(Wording words) -> texts.of(words);
        };
    }

    /** The same without its unit, where the words around it say what is counted: "more than 40". */
    public String valueWithoutUnit(Statement statement) {
        Optional<Value> value = study.evidence().value(statement);
        return value.isPresent() && value.get() instanceof Value.Figure(Quantity quantity)
                ? texts.say("qualifier." + quantity.qualifier().code(), amount(quantity, study.evidence().attribute(statement.attribute()), statement.formula().map(Formula::derivation)))
                : value(statement);
    }

    /** The value as the source prints it, or normalised where the source prints none. */
    public String printed(Statement statement) {
        return statement.printed().isEmpty() ? value(statement) : statement.printed();
    }

    /** Why a statement has no value. */
    public String missing(Statement statement) {
        if (!statement.printed().isEmpty()) {
            return statement.printed();
        }
        return texts.say(statement.absence().isEmpty() ? "value.missing" : "value." + statement.absence());
    }

    public boolean isMissing(Statement statement) {
        return study.evidence().value(statement).isEmpty() && statement.printed().isEmpty();
    }

    /** Whether both are the same amount in the same unit, told with other words around it: 80 %, and approximately 80 %. */
    public boolean isSameAmount(Statement one, Statement other) {
        return study.evidence().value(one).filter(Value.Figure.class::isInstance).map(each -> ((Value.Figure) each).quantity())
                .filter(first -> study.evidence().value(other).filter(each -> each instanceof Value.Figure(Quantity second) && first.amount().equals(second.amount()) && first.unit().equals(second.unit())).isPresent())
                .isPresent();
    }

    /** A text in the reader's language; where it was written in the other one only, it stands as what was said, with its language. */
    public String told(Wording wording) {
        boolean own = !(texts.language() == Language.SPANISH ? wording.spanish() : wording.english()).isEmpty();
        if (own || wording.isEmpty()) {
            return texts.of(wording);
        }
        return texts.say(texts.language() == Language.SPANISH ? "value.said.in.english" : "value.said.in.spanish", texts.of(wording));
    }

    /** The value in the reader's words; where nobody made one of what was said, what was said, as a quotation. */
    public String told(Statement statement) {
        Optional<Value> value = study.evidence().value(statement);
        if (value.isPresent()) {
            return value.get() instanceof Value.Words(Wording words) ? told(words) : value(statement);
        }
        return statement.printed().isEmpty() ? missing(statement) : quoted(statement.printed(), statement.source());
    }

    /** What a source says, in its own words; with its language where that is not the reader's. In what language people spoke in an interview, nobody notes. */
    public String quoted(String words, Optional<String> source) {
        boolean written = source.flatMap(id -> study.find(Source.class, id)).filter(each -> !each.kind().equals(Source.INTERVIEW)).isPresent();
        String language = study.title().language();
        boolean foreign = written && !language.equals(texts.language().code());
        return texts.say(foreign && language.equals("en") ? "value.said.in.english" : foreign && language.equals("es") ? "value.said.in.spanish" : "value.said", words);
    }

    /** How many people a flow is of, in the reader's words; what nobody read as a number is told by the text of the flow, else as a quotation. */
    public String people(org.puriq.migration.Flow flow) {
        Optional<String> number = flow.people().as(Attribute.Kind.NUMBER).filter(Value.Figure.class::isInstance).map(each -> quantity(((Value.Figure) each).quantity()));
        return number.orElseGet(() -> flow.printed().isEmpty() ? "" : flow.text().isEmpty() ? quoted(flow.printed(), flow.source()) : told(flow.text()));
    }

    /** A number or interval with its qualifier and unit. */
    public String quantity(Quantity quantity) {
        return quantity(quantity, Optional.empty(), Optional.empty());
    }

    private String quantity(Quantity quantity, Optional<Attribute> attribute, Optional<Derivation> derived) {
        return texts.say("qualifier." + quantity.qualifier().code(), withUnit(amount(quantity, attribute, derived), quantity, attribute));
    }

    private String amount(Quantity quantity, Optional<Attribute> attribute, Optional<Derivation> derived) {
        return switch (quantity.amount()) {
            case Amount.Exactly(BigDecimal number) -> number(number, attribute, derived);
            case Amount.Between(Optional<BigDecimal> low, Optional<BigDecimal> high) -> interval(low, high, attribute);
        };
    }

    private String interval(Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<Attribute> attribute) {
        if (low.isPresent() && high.isPresent()) {
            return texts.say("interval.both", number(low.get(), attribute, Optional.empty()), number(high.get(), attribute, Optional.empty()));
        }
        return low.map(each -> texts.say("interval.from", number(each, attribute, Optional.empty())))
                .orElseGet(() -> texts.say("interval.to", number(high.orElseThrow(), attribute, Optional.empty())));
    }

    /** A derived number is shown to the attribute's decimals and no further; a year is never grouped. */
    private String number(BigDecimal number, Optional<Attribute> attribute, Optional<Derivation> derived) {
        if (attribute.flatMap(each -> each.units().stream().findFirst()).filter(this::isCalendar).isPresent()) {
            return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        return texts.number(derived.map(each -> rounded(number, each, attribute.flatMap(Attribute::decimals))).orElse(number));
    }

    /**
     * To so many decimals, at most two without a rule. What is only added up keeps the decimals of what was entered: 10 less 40 is
     * -30. Else the zeros at the end go, but for one: 5.0 and 1.74 persons per family.
     */
    static BigDecimal rounded(BigDecimal number, Derivation derivation, Optional<Integer> decimals) {
        int most = decimals.orElse(2);
        if (derivation.keepsDecimals()) {
            return number.setScale(Math.clamp(number.scale(), 0, most), RoundingMode.HALF_UP);
        }
        BigDecimal stripped = number.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros();
        int fewest = decimals.filter(each -> each > 0).isPresent() ? 1 : 0;
        return stripped.scale() < fewest ? stripped.setScale(fewest) : stripped;
    }

    private String withUnit(String amount, Quantity quantity, Optional<Attribute> attribute) {
        if (quantity.unit().isEmpty()) {
            boolean expected = attribute.filter(each -> !each.units().isEmpty()).isPresent();
            return expected ? texts.say("unit.not-stated", amount) : amount;
        }
        String unit = quantity.unit().get();
        return isCalendar(unit) ? amount : amount + " " + (isOne(quantity.amount()) ? one(unit) : unit(unit));
    }

    /** A year of the calendar is no quantity: it has no grouping and no unit behind it. */
    private boolean isCalendar(String unit) {
        return study.find(Unit.class, unit).filter(each -> each.dimension().equals("calendar")).isPresent();
    }

    private static boolean isOne(Amount amount) {
        return amount instanceof Amount.Exactly(BigDecimal number) && number.abs().compareTo(BigDecimal.ONE) == 0;
    }

    /** What one of it is called: a unit whose singular nobody wrote keeps its plural. */
    private String one(String id) {
        return study.find(Unit.class, id).filter(each -> each.symbol().isEmpty() && !each.singular().isEmpty()).map(each -> texts.of(each.singular())).orElseGet(() -> unit(id));
    }

    public String unit(String id) {
        return study.find(Unit.class, id).map(each -> each.symbol().isEmpty() ? texts.of(each.name()) : each.symbol()).orElse(id);
    }

    public String category(String id) {
        return study.find(Category.class, id).map(each -> texts.of(each.name())).orElse(id);
    }

    public String categories(List<String> ids) {
        return ids.stream().map(this::category).collect(Collectors.joining(", "));
    }

    /** The name; with its level behind it where another place bears the same one. */
    public String place(String id) {
        return study.places().find(id).map(this::place).orElse(id);
    }

    /** The name; where another place bears it, with the level behind it, and where that is the same too, with what it lies in. */
    public String place(Place place) {
        String name = name(place);
        if (!study.places().isAmbiguous(place)) {
            return name;
        }
        Optional<String> level = study.places().level(place).map(each -> texts.of(each.name()));
        Optional<String> within = study.places().isAmbiguousInItsLevel(place) ? study.places().above(place).stream().findFirst().map(this::name) : Optional.empty();
        String told = Stream.concat(level.stream(), within.stream()).collect(Collectors.joining(", "));
        return told.isEmpty() ? name : "%s (%s)".formatted(name, told);
    }

    /** The bare name in the reader's language. */
    public String name(Place place) {
        return place.nameIn(texts.language());
    }

    public String places(List<String> ids) {
        return ids.stream().map(this::place).collect(Collectors.joining(", "));
    }

    public String level(Place place) {
        return study.places().level(place).map(each -> texts.of(each.name())).orElse(place.level());
    }

    public String actor(String id) {
        return study.find(Actor.class, id).map(each -> texts.of(each.name())).orElse(id);
    }

    public String actors(List<String> ids) {
        return ids.stream().map(this::actor).collect(Collectors.joining(", "));
    }

    public String attribute(String id) {
        return study.evidence().attribute(id).map(each -> texts.of(each.name())).orElse(id);
    }

    /** "Barker (2005), Table 2, row 3"; empty where no source is recorded. */
    public String source(Optional<String> id, String locator) {
        return id.flatMap(each -> study.find(Source.class, each)).map(each -> locator.isEmpty() ? name(each) : name(each) + ", " + locator).orElse(locator);
    }

    private String name(Source source) {
        boolean part = source.citedIn().isPresent() && (source.kind().equals("table") || source.kind().equals("figure"));
        return part ? source.title() : source.shortName();
    }

    public String of(Wording wording) {
        return texts.of(wording);
    }

    /** What a statement is about: places, actor, flow and group, as far as it names them. */
    public String subject(Statement statement) {
        Statement.Subject about = statement.about();
        return java.util.stream.Stream.of(
                        Optional.of(places(about.places())),
                        about.actor().map(this::actor),
                        about.flow().flatMap(id -> study.find(org.puriq.migration.Flow.class, id)).map(flow -> texts.of(flow.text())),
                        about.group().map(this::category))
                .flatMap(Optional::stream)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The formula with the inputs' own names in the place of a, b, c. */
    public String formula(Statement statement) {
        return statement.formula().map(formula -> formula.derivation().formula()).orElse("");
    }

}
