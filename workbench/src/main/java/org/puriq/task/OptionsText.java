package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.puriq.community.Comparison;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.response.Card;
import org.puriq.response.Fact;
import org.puriq.response.Library;
import org.puriq.response.Options;
import org.puriq.response.Practice;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.view.FactWords;
import org.puriq.view.OptionsSheets;
import org.puriq.view.Request;

/** The options of a place as connected text, and the same for machines. */
public final class OptionsText {
    private final Request request;
    private final Library library;
    private final OptionsSheets sheets;
    private final FactWords words;

    public OptionsText(Request request, Library library) {
        this.request = request;
        this.library = library;
        this.sheets = new OptionsSheets(request, library);
        this.words = new FactWords(request);
    }

    /** Each option with what speaks for it, what presses, what speaks against it, and what to ask in the field. */
    public Document document(Options options) {
        List<Block> blocks = new ArrayList<>();
        sheets.remarks(options).forEach(each -> blocks.add(paragraph(each)));
        sheets.byWhole(options).forEach((whole, own) -> {
            blocks.add(new Block.Heading(1, whole));
            own.forEach(each -> option(each, blocks));
        });
        if (!options.nothingKnown()) {
            notProposed(options, blocks);
        }
        String study = request.texts().of(request.study().title().name());
        return new Document(request.texts().say("options.title", request.phrases().place(options.place())), study, request.texts().language(), blocks);
    }

    private void option(Options.Option option, List<Block> blocks) {
        Card card = option.card();
        blocks.add(new Block.Heading(2, sheets.name(card)));
        blocks.add(paragraph("%s (%s)".formatted(request.texts().of(card.practice().text()), sheets.origin(card))));
        points("head.because", option.because().stream().map(words::reason).toList(), blocks);
        points("head.presses", option.presses().stream().map(words::reason).toList(), blocks);
        List<List<Piece>> against = new ArrayList<>(option.against().stream().map(words::reason).toList());
        if (!card.practice().drawbacks().isEmpty()) {
            against.add(List.of(new Piece.Words(request.texts().say("options.drawbacks", request.texts().of(card.practice().drawbacks())))));
        }
        points("head.against", against, blocks);
        points("head.missing", option.missing().stream().map(words::missing).toList(), blocks);
    }

    private void notProposed(Options options, List<Block> blocks) {
        List<List<Piece>> points = options.notProposed().stream().map(each -> List.<Piece>of(new Piece.Words("%s: %s".formatted(sheets.name(each.card()), sheets.why(each))))).toList();
        if (!points.isEmpty()) {
            blocks.add(new Block.Heading(1, request.texts().say("options.not-proposed")));
            blocks.add(new Block.ListOf(points));
        }
    }

    private void points(String head, List<List<Piece>> points, List<Block> blocks) {
        if (!points.isEmpty()) {
            blocks.add(paragraph(request.texts().say(head) + ":"));
            blocks.add(new Block.ListOf(points));
        }
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Piece.Words(text)));
    }

    /** The places that a report tells of: those that the study compares. */
    static List<String> places(Request request) {
        List<String> compared = new ArrayList<>(List.of(Comparison.PLACES, Comparison.RESPONSES));
        return compared.stream().flatMap(about -> request.study().comparisonsAbout(about).stream()).flatMap(each -> request.study().rowsOf(each.id()).stream())
                .flatMap(each -> each.places().stream()).distinct().toList();
    }

    /** What fits in which place, in a few lines each; the whole of it stands on the page. */
    static Sheet summary(Request request) {
        Library library = Practices.besideTheStudy(request.study());
        List<Options> all = places(request).stream().map(place -> Practices.of(request.study(), library, place)).filter(each -> !each.proposed().isEmpty()).toList();
        return new OptionsSheets(request, library).summary(all);
    }

    /** For machines: every card with {@code because}, {@code presses}, {@code against} and {@code missing}. */
    public Map<String, Object> facts(Options options) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("study", request.study().id());
        facts.put("place", options.place());
        facts.put("placeName", request.phrases().place(options.place()));
        facts.put("nothingKnown", options.nothingKnown());
        facts.put("remarks", sheets.remarks(options));
        facts.put("options", options.proposed().stream().map(this::facts).toList());
        facts.put("notProposed", options.notProposed().stream().map(this::facts).toList());
        return facts;
    }

    private Map<String, Object> facts(Options.Option option) {
        Map<String, Object> facts = card(option.card());
        facts.put("because", option.because().stream().map(this::facts).toList());
        facts.put("presses", option.presses().stream().map(this::facts).toList());
        facts.put("against", option.against().stream().map(this::facts).toList());
        facts.put("drawbacks", request.texts().of(option.card().practice().drawbacks()));
        facts.put("missing", option.missing().stream().map(this::facts).toList());
        return facts;
    }

    private Map<String, Object> facts(Options.NotProposed other) {
        Map<String, Object> facts = card(other.card());
        facts.put("why", other.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        facts.put("said", sheets.why(other));
        facts.put("excluded", other.excluded().stream().map(this::facts).toList());
        facts.put("missing", other.missing().stream().map(this::facts).toList());
        return facts;
    }

    private Map<String, Object> card(Card card) {
        Practice practice = card.practice();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("card", card.key());
        facts.put("name", sheets.name(card));
        facts.put("partOf", library.whole(card).map(Card::key).orElse(""));
        facts.put("partOfName", sheets.whole(card).orElse(""));
        facts.put("origin", sheets.origin(card));
        facts.put("householdMoney", practice.householdMoney());
        return facts;
    }

    private Map<String, Object> facts(Options.Reason reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("text", request.texts().of(reason.says().text()));
        facts.put("condition", reason.says().condition());
        facts.put("facts", reason.facts().stream().map(this::facts).toList());
        return facts;
    }

    private Map<String, Object> facts(Options.Missing missing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("question", request.texts().of(missing.asks().question()));
        facts.put("for", missing.asks().role());
        facts.put("condition", missing.asks().condition());
        facts.put("facts", missing.missing());
        facts.put("undecided", missing.undecided().stream().map(this::facts).toList());
        return facts;
    }

    private Map<String, Object> facts(Fact fact) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fact", fact.name());
        facts.put("name", words.name(fact.name()));
        facts.put("value", words.value(fact));
        facts.put("ofPlace", fact.ofPlace().orElse(""));
        facts.put("disputed", fact.disputed());
        facts.put("records", fact.records().stream().map(Object::toString).collect(Collectors.toList()));
        return facts;
    }
}
