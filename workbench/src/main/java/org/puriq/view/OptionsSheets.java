package org.puriq.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.response.Card;
import org.puriq.response.Library;
import org.puriq.response.Options;
import org.puriq.response.Practice;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Phrases;

/** Practices and options as tables: what page, command and report print alike. */
public final class OptionsSheets {
    private final Request request;
    private final Library library;
    private final FactWords words;

    public OptionsSheets(Request request, Library library) {
        this.request = request;
        this.library = library;
        this.words = new FactWords(request);
    }

    /** The options of a place; each card with its reasons, what speaks against it and what would decide. */
    public Sheet options(Options options) {
        List<Sheet.Row> rows = options.proposed().stream().map(each -> new Sheet.Row(each.card().key(), whole(each.card()).orElse(""), List.of(
                practice(each.card()), Cell.text(origin(each.card())), lines(each.because()), lines(each.presses()), against(each), missing(each.missing())))).toList();
        return new Sheet("options", request.say("options.title", place(options.place())), heads("practice", "origin", "because", "presses", "against", "missing"), rows, remarks(options), "");
    }

    /** The cards that were not proposed, and why. */
    public Sheet notProposed(Options options) {
        List<Sheet.Row> rows = options.notProposed().stream().map(each -> new Sheet.Row(each.card().key(), whole(each.card()).orElse(""), List.of(
                practice(each.card()), Cell.text(why(each)), each.excluded().isEmpty() ? missing(each.missing()) : lines(each.excluded())))).toList();
        return new Sheet("not-proposed", request.say("options.not-proposed"), heads("practice", "why-not", "missing"), rows, List.of(), "");
    }

    /** A few lines for each place: for a report that has many of them. */
    public Sheet summary(List<Options> all) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Options options : all) {
            byWhole(options).forEach((whole, own) -> rows.add(new Sheet.Row(options.place() + "." + own.getFirst().card().key(), place(options.place()), List.of(
                    Cell.text(whole), Cell.text(own.stream().map(each -> name(each.card())).distinct().collect(Collectors.joining("; "))),
                    FactWords.cell(own.stream().flatMap(each -> each.because().stream()).map(each -> request.of(each.says().text())).distinct().map(each -> List.<Piece>of(new Piece.Words(each))).toList()),
                    FactWords.cell(questions(own).map(each -> List.<Piece>of(new Piece.Words(each))).toList())))));
        }
        return new Sheet("options", request.say("options.report"), heads("options-group", "options-proposed", "because", "options-ask"), rows, List.of(request.say("options.order"), request.say("options.report.more")), "");
    }

    private Stream<String> questions(List<Options.Option> options) {
        return options.stream().flatMap(each -> each.missing().stream()).map(each -> request.of(each.asks().question())).filter(each -> !each.isEmpty()).distinct();
    }

    /** The proposed cards under the card that they are parts of; those that are no part of another one stand together at the end. */
    public Map<String, List<Options.Option>> byWhole(Options options) {
        Map<String, List<Options.Option>> groups = new LinkedHashMap<>();
        options.proposed().stream().filter(each -> !standsAlone(each.card())).forEach(each -> groups.computeIfAbsent(group(each.card()), _ -> new ArrayList<>()).add(each));
        options.proposed().stream().filter(each -> standsAlone(each.card())).forEach(each -> groups.computeIfAbsent(group(each.card()), _ -> new ArrayList<>()).add(each));
        return groups;
    }

    private boolean standsAlone(Card card) {
        return library.whole(card).isEmpty() && library.partsOf(card).isEmpty();
    }

    private String group(Card card) {
        return standsAlone(card) ? request.say("practices.single") : whole(card).orElse(name(card));
    }

    /** Everything in the library that is asked for. */
    public Sheet library(List<Card> cards, java.util.function.Function<Card, Phrases> phrases) {
        List<Sheet.Row> rows = cards.stream().map(each -> row(each, phrases.apply(each))).toList();
        return new Sheet("practices", request.say("practices.title"), heads("practice", "what", "audience", "phases", "category", "directness", "household-money", "drawbacks", "offered", "source"),
                rows, List.of(request.say("practices.assigned")), "");
    }

    private Sheet.Row row(Card card, Phrases phrases) {
        Practice practice = card.practice();
        return new Sheet.Row(card.key(), whole(card).orElse(""), List.of(practice(card), Cell.text(request.of(practice.text())), Cell.text(request.of(practice.audience())),
                Cell.text(phrases.categories(practice.phases())), Cell.text(practice.category().map(phrases::category).orElse("")), Cell.text(directness(practice)), Cell.text(money(practice)),
                Cell.text(request.of(practice.drawbacks())), Cell.text(offered(card)), Cell.text(source(card, phrases))));
    }

    public String offered(Card card) {
        boolean whole = !library.partsOf(card).isEmpty();
        return request.say(card.canBeOffered() ? "practices.offered" : whole ? "practices.by-parts" : "practices.only-told");
    }

    public String directness(Practice practice) {
        return practice.directness().isEmpty() ? "" : request.say("practices." + practice.directness());
    }

    /** Nothing takes the money of households; what touches it says that it is voluntary (acceptance A56). */
    public String money(Practice practice) {
        return request.say("practices.money." + (practice.householdMoney().isEmpty() ? Practice.UNTOUCHED : practice.householdMoney()));
    }

    public String source(Card card, Phrases phrases) {
        return Stream.of(request.of(card.practice().origin()), phrases.source(card.practice().source(), card.practice().locator())).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    public String name(Card card) {
        return request.of(card.practice().name());
    }

    private Cell practice(Card card) {
        return Cell.of(new Piece.Link(name(card), "practice/" + card.key()));
    }

    /** What the card is a part of. */
    public Optional<String> whole(Card card) {
        return library.whole(card).map(this::name);
    }

    /** "Library of the program", "this study", or the title of the study where it was recorded. */
    public String origin(Card card) {
        return switch (card.origin()) {
            case Card.Origin.Library _ -> request.of(card.practice().origin());
            case Card.Origin.ThisStudy _ -> request.say("practices.from-this-study");
            case Card.Origin.OtherStudy(var _, var title) -> request.say("practices.from-other-study", request.of(title));
        };
    }

    private String place(String id) {
        return request.phrases().place(id);
    }

    public String why(Options.NotProposed each) {
        return request.say(switch (each.why()) {
            case RULED_OUT -> "options.ruled-out";
            case NOT_MET -> "options.not-met";
            case NOT_KNOWN -> "options.not-known";
        });
    }

    private Cell lines(List<Options.Reason> reasons) {
        return FactWords.cell(reasons.stream().map(words::reason).toList());
    }

    private Cell missing(List<Options.Missing> missing) {
        return FactWords.cell(missing.stream().map(words::missing).toList());
    }

    /** What speaks against it here, and what the source tells of it anywhere. */
    private Cell against(Options.Option option) {
        List<List<Piece>> lines = new ArrayList<>(option.against().stream().map(words::reason).toList());
        String drawbacks = request.of(option.card().practice().drawbacks());
        if (!drawbacks.isEmpty()) {
            lines.add(List.of(new Piece.Words(request.say("options.drawbacks", drawbacks))));
        }
        return FactWords.cell(lines);
    }

    /** That the order is none of merit; and where nothing is known, that nothing can be proposed. */
    public List<String> remarks(Options options) {
        if (options.nothingKnown()) {
            return List.of(request.say("options.nothing-known", place(options.place())));
        }
        return options.proposed().isEmpty() ? List.of(request.say("options.none", place(options.place()))) : List.of(request.say("options.order"), request.say("options.assumption"));
    }

    private List<Sheet.Head> heads(String... keys) {
        return Stream.of(keys).map(each -> new Sheet.Head(each, request.say("head." + each))).toList();
    }
}
