package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Formula;
import org.puriq.evidence.Statement;
import org.puriq.format.StudyFormat;
import org.puriq.table.Cell;
import org.puriq.task.WhyChain;
import org.puriq.task.WhyWords;

/** Where a figure comes from: a page, and the panel beside other pages (acceptance A69). */
final class WhyPages implements Routes {
    private static final java.util.Set<String> SHOWN_APART = java.util.Set.of("basis", "formula");

    private final Studies studies;

    WhyPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/why/{statement}", this::why);
    }

    private void why(Context context) {
        Opened opened = studies.open(context);
        WhyChain chain = Studies.sound(new org.puriq.task.Why(studies.workspace()).of(opened.study(), context.pathParam("statement")), 404);
        var words = new WhyWords(opened.phrases());
        Opened titled = opened.titled(words.subject(chain.statement())).in(Stage.EVIDENCE);
        studies.pages().show(context, titled.frame(), "page/why.jte", Map.of("why", content(titled, chain, words)));
    }

    private static Why content(Opened opened, WhyChain chain, WhyWords words) {
        Statement statement = chain.statement();
        List<Fact> facts = words.facts(chain).stream().filter(each -> !SHOWN_APART.contains(each.key()))
                .map(each -> new Fact(opened.say("why." + each.key()), fact(opened, chain, each))).collect(Collectors.toCollection(ArrayList::new));
        if (!statement.about().places().isEmpty()) {
            facts.addFirst(new Fact(opened.say("head.place"), places(opened, statement)));
        }
        return new Why(words.subject(statement), Cell.text(opened.phrases().value(statement)), statement.basis().code(), facts,
                statement.formula().map(formula -> formula(opened, formula, chain)).orElse(""),
                chain.inputs().stream().map(each -> figure(opened, each.statement(), words.subject(each.statement()))).toList(),
                chain.rivals().stream().map(each -> figure(opened, each, opened.phrases().source(each.source(), each.locator()))).toList(),
                chain.contradictions().stream().map(each -> contradiction(opened, each)).toList(),
                History.of(opened, StudyFormat.STATEMENTS, chain.history()),
                next(opened, chain));
    }

    /** The source leads to its record; words of the source stand between quotation marks, since they may be in another language. */
    private static Cell fact(Opened opened, WhyChain chain, WhyWords.Fact fact) {
        return switch (fact.key()) {
            case "source" -> chain.sources().isEmpty() ? Cell.text(fact.text()) : Cell.of(new Cell.Piece.Link(fact.text(), "record/sources/" + chain.sources().getFirst().id()));
            case "printed", "quote" -> Cell.text(opened.say("web.quoted", fact.text()));
            default -> Cell.text(fact.text());
        };
    }

    private static Cell places(Opened opened, Statement statement) {
        List<Cell.Piece> pieces = new ArrayList<>();
        for (String place : statement.about().places()) {
            if (!pieces.isEmpty()) {
                pieces.add(new Cell.Piece.Words(", "));
            }
            pieces.add(new Cell.Piece.Link(opened.phrases().place(place), "place/" + place));
        }
        return Cell.of(pieces.toArray(Cell.Piece[]::new));
    }

    /** The formula with the names of what it takes. */
    private static String formula(Opened opened, Formula formula, WhyChain chain) {
        List<String> letters = new ArrayList<>();
        char letter = 'a';
        for (WhyChain input : chain.inputs()) {
            letters.add(letter + " = " + opened.phrases().attribute(input.statement().attribute()));
            letter++;
        }
        return formula.derivation().formula() + " · " + String.join(", ", letters);
    }

    private static Fact figure(Opened opened, Statement statement, String name) {
        String shown = opened.phrases().isMissing(statement) ? opened.phrases().missing(statement) : opened.phrases().value(statement);
        return new Fact(name.isEmpty() ? opened.say("web.why.source.none") : name,
                Cell.of(new Cell.Piece.Figure(shown, statement.id(), statement.basis().code(), opened.study().evidence().isDisputed(statement))));
    }

    private static Fact contradiction(Opened opened, Contradiction contradiction) {
        return new Fact(opened.say(contradiction.resolved() ? "contradiction.resolved" : "contradiction.open"),
                Cell.of(new Cell.Piece.Link(opened.texts().of(contradiction.name()), "contradictions#" + contradiction.id())), opened.texts().of(contradiction.text()));
    }

    private static List<Link> next(Opened opened, WhyChain chain) {
        Statement statement = chain.statement();
        String places = String.join("+", statement.about().places());
        Link other = new Link(opened.say("web.why.other"), opened.below("new/statements?attribute=" + statement.attribute() + "&places=" + places));
        Link about = statement.id().contains("@")
                ? new Link(opened.say("web.why.attribute"), opened.below("record/attributes/" + statement.attribute()))
                : new Link(opened.say("web.why.change"), opened.below("record/statements/" + statement.id()));
        return Stream.of(about, other, CitePages.use(opened, StudyFormat.STATEMENTS.name(), statement.id())).toList();
    }
}
