package org.puriq.task;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.NumberStyle;
import org.puriq.base.Qualifier;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Normalised;
import org.puriq.evidence.Unit;
import org.puriq.study.Study;

/**
 * A number as people say it: "como 80 familias", "entre 1 y 2 ha", "3 yugadas". It is understood as a whole or not at all: what
 * stands around a number may change its meaning, and nobody guesses.
 */
final class SpokenQuantity {
    private static final Map<String, Qualifier> HEDGES = hedges();
    private static final Pattern OPENING = Pattern.compile("^(son|somos|hay|viven|there are|we are)\\s+");
    private static final String NUMBER = "([0-9][0-9.,\\u202F]*[½¼¾]?|[½¼¾])";
    private static final Pattern RANGE = Pattern.compile("^(?:entre|between|de|from)?\\s*" + NUMBER + "\\s*(?:-|–|\\ba\\b|\\by\\b|\\bto\\b|\\band\\b)\\s*" + NUMBER + "(?![0-9.,])\\s*(.*)$");
    private static final Pattern SINGLE = Pattern.compile("^" + NUMBER + "(?![0-9.,])\\s*(.*)$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}²³.]+");
    private static final Map<String, String> FRACTIONS = Map.of("½", "0.5", "¼", "0.25", "¾", "0.75");
    private static final int SHORTEST = 3;

    private final Study study;
    private final NumberStyle numbers;

    SpokenQuantity(Study study, NumberStyle numbers) {
        this.study = study;
        this.numbers = numbers;
    }

    /** What was understood. */
    sealed interface Read {
        /** A number or an interval in a unit of the attribute. */
        record Whole(Normalised normalised) implements Read {}

        /** A number of which nobody said what it counts. */
        record WithoutUnit(Normalised normalised) implements Read {}

        /** A number in a measure that the attribute does not know. */
        record LocalUnit(String word) implements Read {}

        record Words() implements Read {}
    }

    Read read(String said, Attribute attribute) {
        String plain = OPENING.matcher(plain(said)).replaceFirst("");
        Hedged hedged = hedged(plain);
        Matcher range = RANGE.matcher(hedged.rest());
        if (range.matches()) {
            return understood(attribute, number(range.group(1)), number(range.group(2)), hedged.qualifier(), range.group(3).strip());
        }
        Matcher single = SINGLE.matcher(hedged.rest());
        return single.matches() ? understood(attribute, number(single.group(1)), Optional.empty(), hedged.qualifier(), single.group(2).strip()) : new Read.Words();
    }

    private Read understood(Attribute attribute, Optional<BigDecimal> first, Optional<BigDecimal> second, Qualifier qualifier, String word) {
        if (first.isEmpty() || second.isPresent() && first.get().compareTo(second.get()) > 0) {
            return new Read.Words();
        }
        Optional<String> unit = word.isEmpty() ? impliedBy(attribute) : unit(attribute, word);
        if (word.isEmpty() && unit.isEmpty() && !attribute.units().isEmpty()) {
            return new Read.WithoutUnit(normalised(first.get(), second, unit, Qualifier.NOT_STATED));
        }
        if (!word.isEmpty() && unit.isEmpty()) {
            return WORD.matcher(word).matches() ? new Read.LocalUnit(word) : new Read.Words();
        }
        return new Read.Whole(normalised(first.get(), second, unit, qualifier));
    }

    private static Normalised normalised(BigDecimal first, Optional<BigDecimal> second, Optional<String> unit, Qualifier qualifier) {
        return second.isPresent()
                ? new Normalised("", Optional.of(first), second, unit, qualifier)
                : new Normalised(first.toPlainString(), Optional.empty(), Optional.empty(), unit, qualifier);
    }

    /** "How many families" needs no unit; land is measured differently in every valley, and there it does. */
    private Optional<String> impliedBy(Attribute attribute) {
        return attribute.units().size() == 1 && !isArea(attribute.units().getFirst()) ? Optional.of(attribute.units().getFirst()) : Optional.empty();
    }

    private boolean isArea(String unit) {
        return study.find(Unit.class, unit).filter(each -> each.dimension().equals("area")).isPresent();
    }

    /** The attribute's unit that is called so, or whose name begins so: "fam." */
    private Optional<String> unit(Attribute attribute, String word) {
        String wanted = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        List<Unit> units = attribute.units().stream().flatMap(id -> study.find(Unit.class, id).stream()).toList();
        List<Unit> same = units.stream().filter(unit -> names(unit).contains(wanted)).toList();
        List<Unit> likely = !same.isEmpty() || wanted.length() < SHORTEST ? same : units.stream().filter(unit -> names(unit).stream().anyMatch(name -> name.startsWith(wanted))).toList();
        return likely.size() == 1 ? Optional.of(likely.getFirst().id()) : Optional.empty();
    }

    private static List<String> names(Unit unit) {
        return List.of(plain(unit.id()), plain(unit.symbol()), plain(unit.name().spanish()), plain(unit.name().english()), plain(unit.singular().spanish()), plain(unit.singular().english()))
                .stream().filter(each -> !each.isEmpty()).toList();
    }

    private Optional<BigDecimal> number(String text) {
        String last = text.substring(text.length() - 1);
        if (!FRACTIONS.containsKey(last)) {
            return numbers.read(text);
        }
        BigDecimal fraction = new BigDecimal(FRACTIONS.get(last));
        return text.length() == 1 ? Optional.of(fraction) : numbers.read(text.substring(0, text.length() - 1)).map(fraction::add);
    }

    private record Hedged(Qualifier qualifier, String rest) {}

    private static Hedged hedged(String plain) {
        String rest = plain;
        Qualifier qualifier = Qualifier.EXACT;
        for (Optional<Hedged> next = stripped(rest); next.isPresent(); next = stripped(rest)) {
            qualifier = next.get().qualifier();
            rest = next.get().rest();
        }
        return new Hedged(qualifier, rest);
    }

    private static Optional<Hedged> stripped(String rest) {
        for (Map.Entry<String, Qualifier> hedge : HEDGES.entrySet()) {
            String word = hedge.getKey();
            boolean sign = word.length() == 1;
            if (rest.startsWith(sign ? word : word + " ")) {
                return Optional.of(new Hedged(hedge.getValue(), rest.substring(word.length()).strip()));
            }
            if (!sign && rest.endsWith(" " + word)) {
                return Optional.of(new Hedged(hedge.getValue(), rest.substring(0, rest.length() - word.length()).strip()));
            }
        }
        return Optional.empty();
    }

    /** Without accents and capitals, one space between words. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip().replaceAll("[ \\t\\n]+", " ");
    }

    /** The longer ones first: "mas o menos" is no "mas". */
    private static Map<String, Qualifier> hedges() {
        Map<String, Qualifier> hedges = new LinkedHashMap<>();
        List.of("como maximo", "a lo mas", "a lo mucho", "at most", "up to", "hasta").forEach(each -> hedges.put(each, Qualifier.AT_MOST));
        List.of("mas o menos", "more or less", "aproximadamente", "approximately", "aprox.", "aprox", "approx.", "approx", "unas", "unos", "como", "some", "roughly", "~")
                .forEach(each -> hedges.put(each, Qualifier.APPROXIMATELY));
        List.of("alrededor de", "cerca de", "about", "around").forEach(each -> hedges.put(each, Qualifier.ABOUT));
        List.of("casi", "almost", "nearly").forEach(each -> hedges.put(each, Qualifier.ALMOST));
        List.of("por lo menos", "al menos", "at least").forEach(each -> hedges.put(each, Qualifier.AT_LEAST));
        List.of("mas de", "more than", "over", ">").forEach(each -> hedges.put(each, Qualifier.MORE_THAN));
        List.of("menos de", "less than", "under", "<").forEach(each -> hedges.put(each, Qualifier.LESS_THAN));
        return hedges;
    }
}
