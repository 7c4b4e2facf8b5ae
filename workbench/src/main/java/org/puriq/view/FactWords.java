package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.puriq.evidence.Attribute;
import org.puriq.place.Place;
import org.puriq.response.Fact;
import org.puriq.response.FactKind;
import org.puriq.response.FactValue;
import org.puriq.response.KnownFact;
import org.puriq.response.Options;
import org.puriq.response.PracticeCondition;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;

/** Facts of a place and reasons in words: every fact leads to the records that say it. */
public final class FactWords {
    /** A reader who wants more opens the place. */
    private static final int SHOWN = 4;

    private final Request request;

    public FactWords(Request request) {
        this.request = request;
    }

    /** What a fact is called: "se sale por temporadas"; an attribute's own name otherwise. */
    public String name(String fact) {
        return KnownFact.of(fact).isPresent() ? request.say("fact." + fact)
                : request.study().all(Attribute.class).stream().filter(each -> each.id().replace('-', '_').equals(fact)).findFirst().map(each -> request.of(each.name())).orElse(fact);
    }

    /** What it is said to be; several values where the sources disagree. */
    public String value(Fact fact) {
        return fact.values().stream().map(each -> value(fact.name(), each)).collect(Collectors.joining(" / "));
    }

    private String value(String name, FactValue value) {
        return switch (value) {
            case FactValue.YesNo(boolean yes) -> request.say(yes ? "value.yes" : "value.no");
            case FactValue.Number(double low, double high) -> number(low, high);
            case FactValue.Word(String word) -> request.phrases().category(word);
            case FactValue.Words(List<String> words) -> words.stream().map(each -> word(name, each)).collect(Collectors.joining(", "));
            case FactValue.Numbers(List<Integer> months) -> months.stream().map(each -> request.texts().number(each)).collect(Collectors.joining(", "));
        };
    }

    private String word(String fact, String word) {
        return fact.equals(KnownFact.DESTINATIONS.code()) ? request.phrases().place(word) : request.phrases().category(word);
    }

    private String number(double low, double high) {
        if (low == high) {
            return request.texts().number(java.math.BigDecimal.valueOf(low).stripTrailingZeros());
        }
        return low <= -Double.MAX_VALUE || low == 0 ? request.say("options.below", rounded(Math.nextUp(high)))
                : high >= Double.MAX_VALUE ? request.say("options.above", rounded(low)) : request.say("options.between", rounded(low), rounded(high));
    }

    private String rounded(double number) {
        return request.texts().number(new java.math.BigDecimal(number).round(new java.math.MathContext(6)).stripTrailingZeros());
    }

    /** "se sale por temporadas: sí (Hombres que salen por temporada · Chanquil: 80 %; ...)", with the place that it is really known of. */
    public List<Piece> pieces(Fact fact) {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece.Words("%s%s: %s".formatted(place(fact), name(fact.name()), value(fact)))));
        pieces.add(new Piece.Words(fact.disputed() ? request.say("options.disputed") + " (" : " ("));
        List<Piece> records = fact.records().stream().limit(SHOWN).map(each -> RecordNames.piece(request, each)).toList();
        for (int at = 0; at < records.size(); at++) {
            pieces.add(new Piece.Words(at == 0 ? "" : "; "));
            pieces.add(records.get(at));
        }
        pieces.add(new Piece.Words(fact.records().size() > SHOWN ? request.say("options.and-more", request.texts().number(fact.records().size() - SHOWN)) + ")" : ")"));
        return pieces;
    }

    private String place(Fact fact) {
        return fact.ofPlace().map(place -> request.say("options.of-place", request.study().places().find(place).map(this::named).orElse(place)) + " ").orElse("");
    }

    private String named(Place place) {
        return "%s (%s)".formatted(request.phrases().name(place), request.phrases().level(place).toLowerCase(Locale.ROOT));
    }

    /** The sentence of a card, and behind it the facts for which it is said. */
    public List<Piece> reason(Options.Reason reason) {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece.Words(request.of(reason.says().text()))));
        for (Fact fact : reason.facts()) {
            pieces.add(new Piece.Words(" — "));
            pieces.addAll(pieces(fact));
        }
        return pieces;
    }

    /** The question to ask in the field, and what is missing, or what the sources say otherwise. */
    public List<Piece> missing(Options.Missing missing) {
        PracticeCondition asks = missing.asks();
        String question = request.of(asks.question());
        List<Piece> pieces = new ArrayList<>(List.of(new Piece.Words(question.isEmpty() ? request.of(asks.text()) : question)));
        String names = missing.missing().stream().map(this::name).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            pieces.add(new Piece.Words(" "));
            pieces.add(new Piece.Missing(request.say("options.not-recorded")));
            pieces.add(new Piece.Words(": " + names));
        }
        for (Fact fact : missing.undecided()) {
            pieces.add(new Piece.Words(" — " + request.say("options.undecided") + " "));
            pieces.addAll(pieces(fact));
        }
        return pieces;
    }

    /** Lines below each other in one cell. */
    public static Cell cell(List<List<Piece>> lines) {
        return Pieces.lines(lines);
    }

    /** Of what form a fact is, for who writes a condition. */
    public String kind(FactKind kind) {
        return request.say("fact-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
