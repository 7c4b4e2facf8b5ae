package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.puriq.evidence.Category;
import org.puriq.text.FieldTexts;
import org.puriq.report.Format;
import org.puriq.response.Card;
import org.puriq.response.Library;
import org.puriq.response.Practice;
import org.puriq.response.PracticeCondition;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.Practices;
import org.puriq.text.Phrases;
import org.puriq.view.OptionsSheets;

/** The practice library: all cards with filters, and each with everything that is known of it (acceptance A52, A57). */
final class PracticePages implements Routes {
    private static final String LIST = "practices";

    private final Studies studies;
    private final Practices practices;

    PracticePages(Studies studies) {
        this.studies = studies;
        this.practices = new Practices(studies.workspace());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/practices", this::list);
        routes.get("/study/{study}/practices.{format}", this::file);
        routes.get("/study/{study}/practice/{card}", this::card);
    }

    private void list(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("practices.title")).in(Stage.RESPONSE);
        Library library = practices.library(opened.study());
        List<Part> parts = new ArrayList<>();
        library.problems().forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        parts.add(chosen(opened, library));
        List<Card> wanted = library.cards().stream().filter(asked(opened)).toList();
        groups(opened, library, wanted, parts);
        if (wanted.isEmpty()) {
            parts.add(new Part.Words(opened.say("practices.none")));
        }
        parts.add(new Part.Words(opened.say("practices.assigned")));
        parts.add(files(opened, LIST));
        parts.add(new Part.Ways(List.of(new Link(opened.say("web.add.to", FieldTexts.table(LIST, opened.texts().language())), opened.below("new/practices?from=practices")),
                new Link(opened.say("options.menu"), opened.below("options"))), false));
        studies.show(context, opened, opened.say("practices.lead"), parts);
    }

    /** Under each whole its parts; cards that only tell what others did or named come last, and say so. */
    private void groups(Opened opened, Library library, List<Card> wanted, List<Part> parts) {
        var sheets = new OptionsSheets(opened.plainRequest(), library);
        Map<String, List<Card>> groups = new LinkedHashMap<>();
        for (Card each : wanted) {
            boolean told = !each.canBeOffered() && library.partsOf(each).isEmpty();
            String group = told ? opened.say("practices.only-told.title") : sheets.whole(each).orElseGet(() -> library.partsOf(each).isEmpty() ? opened.say("practices.single") : sheets.name(each));
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(each);
        }
        groups.forEach((name, cards) -> {
            parts.add(new Part.Heading(name, "group-" + parts.size()));
            parts.add(new Part.Lines(cards.stream().map(each -> line(opened, sheets, each)).toList()));
        });
    }

    private static Part.Line line(Opened opened, OptionsSheets sheets, Card card) {
        String about = Stream.of(opened.texts().of(card.practice().audience()), sheets.origin(card)).filter(each -> !each.isEmpty()).reduce((one, other) -> one + " · " + other).orElse("");
        return new Part.Line(Cell.of(new Cell.Piece.Link(sheets.name(card), "practice/" + card.key())), about, sheets.offered(card), !card.canBeOffered());
    }

    private static Predicate<Card> asked(Opened opened) {
        return card -> is(opened, "phase", card.practice().phases()) && is(opened, "category", card.practice().category().stream().toList()) && is(opened, "group", card.practice().groups());
    }

    private static boolean is(Opened opened, String option, List<String> known) {
        return opened.request().option(option).map(known::contains).orElse(true);
    }

    private Part chosen(Opened opened, Library library) {
        List<Field> fields = List.of(
                field(opened, library, "phase", Practice::phases),
                field(opened, library, "category", each -> each.category().stream().toList()),
                field(opened, library, "group", Practice::groups));
        Map<String, String> others = new LinkedHashMap<>(opened.frame().visit().address().query());
        fields.forEach(each -> others.remove(each.edit().column()));
        return new Part.Chosen(fields, others, false);
    }

    private Field field(Opened opened, Library library, String name, Function<Practice, List<String>> used) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("", opened.say("choice.all")));
        for (Card card : library.cards()) {
            Study shelf = practices.shelf(card, opened.study());
            used.apply(card.practice()).forEach(id -> shelf.find(Category.class, id).ifPresent(each -> values.putIfAbsent(id, opened.texts().of(each.name()))));
        }
        return Field.asked(name, opened.say("practices.filter." + name), "", Field.Kind.CHOICE, opened.request().option(name).orElse(""))
                .choosing(values.entrySet().stream().map(each -> new Field.Choice(each.getKey(), each.getValue())).toList());
    }

    private void file(Context context) throws IOException {
        Opened opened = studies.open(context).forOthers();
        Format format = Format.of(context.pathParam("format")).orElseThrow(NotFoundResponse::new);
        Library library = practices.library(opened.study());
        Sheet sheet = new OptionsSheets(opened.plainRequest(), library).library(library.cards().stream().filter(asked(opened)).toList(),
                card -> new Phrases(practices.shelf(card, opened.study()), opened.texts()));
        SheetFiles.send(context, sheet, format == Format.CSV ? Format.EXCEL_CSV : format, opened.texts());
    }

    static Part files(Opened opened, String address) {
        return new Part.Files(opened.say("web.sheet.files"), SheetView.FORMATS.stream().map(each -> new Link(each.toUpperCase(java.util.Locale.ROOT), opened.below(address + "." + each))).toList());
    }

    private void card(Context context) {
        Opened plain = studies.open(context);
        Library library = practices.library(plain.study());
        Card card = Studies.sound(practices.card(library, context.pathParam("card")), 404);
        var sheets = new OptionsSheets(plain.plainRequest(), library);
        Opened opened = plain.titled(sheets.name(card)).in(Stage.RESPONSE);
        List<Part> parts = new ArrayList<>();
        if (!card.canBeOffered() && library.partsOf(card).isEmpty()) {
            parts.add(new Part.Said(new Notice(Notice.Kind.NOTE, opened.say("practices.only-told.why"))));
        }
        parts.add(new Part.Facts(facts(opened, library, sheets, card)));
        List<Card> own = library.partsOf(card);
        if (!own.isEmpty()) {
            parts.add(new Part.Heading(opened.say("practices.parts"), "parts"));
            parts.add(new Part.Lines(own.stream().map(each -> line(opened, sheets, each)).toList()));
        }
        conditions(opened, card, parts);
        parts.add(new Part.Ways(ways(opened, card), false));
        studies.show(context, opened, opened.texts().of(card.practice().text()), parts);
    }

    private List<Fact> facts(Opened opened, Library library, OptionsSheets sheets, Card card) {
        Practice practice = card.practice();
        var phrases = new Phrases(practices.shelf(card, opened.study()), opened.texts());
        List<Fact> facts = new ArrayList<>();
        library.whole(card).ifPresent(whole -> facts.add(new Fact(opened.say("field.part_of"), Cell.of(new Cell.Piece.Link(sheets.name(whole), "practice/" + whole.key())))));
        told(facts, opened.say("head.audience"), opened.texts().of(practice.audience()));
        told(facts, opened.say("head.phases"), phrases.categories(practice.phases()));
        told(facts, opened.say("head.category"), practice.category().map(phrases::category).orElse(""));
        told(facts, opened.say("head.directness"), sheets.directness(practice));
        told(facts, opened.say("head.household-money"), sheets.money(practice));
        told(facts, opened.say("field.requires"), opened.texts().of(practice.requires()));
        told(facts, opened.say("field.example"), opened.texts().of(practice.example()));
        told(facts, opened.say("field.drawbacks"), opened.texts().of(practice.drawbacks()));
        told(facts, opened.say("field.results"), opened.texts().of(practice.results()));
        String costs = opened.texts().of(practice.costs());
        facts.add(new Fact(opened.say("field.costs"), costs.isEmpty() ? Cell.of(new Cell.Piece.Missing(opened.say("practices.no-costs"))) : Cell.text(costs)));
        told(facts, opened.say("field.replicability"), opened.texts().of(practice.replicability()));
        told(facts, opened.say("field.scaling"), opened.texts().of(practice.scaling()));
        facts.add(new Fact(opened.say("head.source"), Cell.text(sheets.source(card, phrases)), practice.quote().isEmpty() ? "" : "“" + practice.quote() + "”"));
        told(facts, opened.say("head.origin-of-card"), card.origin() instanceof Card.Origin.Library ? opened.say("practices.from-library") : sheets.origin(card));
        return facts;
    }

    private static void told(List<Fact> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(name, text));
        }
    }

    /** When it is offered, as its author wrote it: the sentence, the condition, the question. */
    private static void conditions(Opened opened, Card card, List<Part> parts) {
        if (card.conditions().isEmpty()) {
            return;
        }
        parts.add(new Part.Heading(opened.say("practices.when"), "when"));
        parts.add(new Part.Words(opened.say("practices.when.lead")));
        parts.add(new Part.Facts(card.conditions().stream().map(each -> condition(opened, each.row())).toList()));
    }

    private static Fact condition(Opened opened, PracticeCondition row) {
        String role = FieldTexts.choice("practice-conditions.role", row.role(), opened.texts().language());
        String question = opened.texts().of(row.question());
        return new Fact(role, Cell.text(opened.texts().of(row.text())), row.condition() + (question.isEmpty() ? "" : " · " + question));
    }

    private static List<Link> ways(Opened opened, Card card) {
        List<Link> ways = new ArrayList<>();
        if (card.origin() instanceof Card.Origin.ThisStudy) {
            ways.add(new Link(opened.say("web.record.change"), opened.below("record/practices/" + card.practice().id())));
            ways.add(new Link(opened.say("practices.add-condition"), opened.below("new/practice-conditions?practice=" + card.practice().id() + "&from=practice/" + card.key())));
        }
        ways.addAll(intoThePlan(opened, card));
        ways.add(new Link(opened.say("practices.all"), opened.below(LIST)));
        return ways;
    }

    /** The page of a practice: one of this study, or a card of the library. */
    static String page(Study study, String practice) {
        Card.Origin origin = study.records().has(Practice.class, practice) ? new Card.Origin.ThisStudy() : new Card.Origin.Library();
        return "practice/" + Card.key(origin, practice);
    }

    /** A line of the plan rests on the card, or a new project takes it up. A card of another study is cited under that study's name. */
    static List<Link> intoThePlan(Opened opened, Card card) {
        List<Link> ways = new ArrayList<>();
        ways.add(CitePages.use(opened, LIST, card.origin() instanceof Card.Origin.OtherStudy ? card.key() : card.practice().id()));
        ways.add(new Link(opened.say("options.as-project"), opened.below("new/projects?practice=" + card.key())));
        return ways;
    }
}
