package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Round;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Value;
import org.puriq.text.Phrases;

/** Says in the reader's language what is known of a figure: for the panel of a page and for the command line alike. */
public final class WhyWords {
    private final Phrases phrases;

    public WhyWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * One thing that is known.
     *
     * @param key what it is: printed, normalised, qualifier, estimator, period, round, source, cited-in, quote, basis, formula, note
     */
    public record Fact(String key, String text) {}

    /** "Population · Chanquil". */
    public String subject(Statement statement) {
        String about = phrases.subject(statement);
        String attribute = phrases.attribute(statement.attribute());
        return about.isEmpty() ? attribute : attribute + " · " + about;
    }

    /** What is known, in the order in which one asks; what is not known is left out. */
    public List<Fact> facts(WhyChain chain) {
        Statement statement = chain.statement();
        List<Fact> facts = new ArrayList<>();
        add(facts, "printed", statement.printed());
        add(facts, "normalised", phrases.value(statement));
        add(facts, "qualifier", qualifier(statement));
        add(facts, "estimator", statement.estimator().map(phrases::actor).orElse(""));
        add(facts, "period", phrases.texts().period(statement.period()));
        add(facts, "round", statement.round().flatMap(id -> phrases.study().find(Round.class, id)).map(each -> phrases.of(each.name())).orElse(""));
        add(facts, "source", source(chain));
        chain.sources().stream().skip(1).forEach(each -> add(facts, "cited-in", named(each)));
        add(facts, "quote", statement.quote());
        add(facts, "basis", phrases.texts().say("basis." + statement.basis().code()));
        add(facts, "formula", formula(chain));
        add(facts, "note", note(statement));
        return facts;
    }

    private static void add(List<Fact> facts, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(key, text));
        }
    }

    private String qualifier(Statement statement) {
        Qualifier qualifier = phrases.study().evidence().value(statement)
                .filter(Value.Figure.class::isInstance)
                .map(each -> ((Value.Figure) each).quantity())
                .map(Quantity::qualifier)
                .orElse(Qualifier.EXACT);
        return qualifier == Qualifier.EXACT ? "" : phrases.texts().say("why.qualifier." + qualifier.code());
    }

    private String source(WhyChain chain) {
        String locator = chain.statement().locator();
        if (chain.sources().isEmpty()) {
            return locator;
        }
        String name = named(chain.sources().getFirst());
        return locator.isEmpty() ? name : name + ", " + locator;
    }

    /** "Barker (2005): Migration as a livelihood". */
    static String named(Source source) {
        String name = source.shortName();
        return source.title().isEmpty() || name.equals(source.title()) ? name : name + ": " + source.title();
    }

    /** "a / b; a = Persons, b = Families". */
    private String formula(WhyChain chain) {
        if (chain.statement().formula().isEmpty()) {
            return "";
        }
        List<Statement> inputs = phrases.study().evidence().inputs(chain.statement());
        String letters = inputs.stream()
                .map(each -> "%s = %s".formatted((char) ('a' + inputs.indexOf(each)), phrases.attribute(each.attribute())))
                .collect(Collectors.joining(", "));
        return phrases.formula(chain.statement()) + "; " + letters;
    }

    /** A worked out attribute has no note of its own; its definition says what it means. */
    private String note(Statement statement) {
        Optional<String> definition = statement.id().contains("@")
                ? phrases.study().evidence().attribute(statement.attribute()).map(Attribute::definition).map(phrases::of)
                : Optional.empty();
        return definition.orElse(phrases.of(statement.note()));
    }

    /** A rival with its source: "less than 1 ha (Barker (2005), L193)". */
    public String rival(Statement statement) {
        String source = phrases.source(statement.source(), statement.locator());
        return source.isEmpty() ? phrases.value(statement) : "%s (%s)".formatted(phrases.value(statement), source);
    }
}
