package org.puriq.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.ResponseFormat;
import org.puriq.response.Embedding;
import org.puriq.response.PlanDocument;
import org.puriq.response.PlanPassage;
import org.puriq.table.Cell;
import org.puriq.text.FieldTexts;
import org.puriq.view.EmbeddingProfile;
import org.puriq.view.LadderWords;

/** The passages of a document, each with its page, the words by which it was found, and what the analyst decides; every answer is saved when it is left. */
final class PassageParts {
    private static final int AT_ONCE = 40;
    private static final List<String> STATES = List.of(PlanPassage.FOUND, PlanPassage.CONFIRMED, PlanPassage.DISMISSED);

    private final Opened opened;
    private final PlanDocument document;
    private final String state;
    private final int from;

    PassageParts(Opened opened, PlanDocument document) {
        this.opened = opened;
        this.document = document;
        this.state = opened.frame().visit().address().asked("state");
        String asked = opened.frame().visit().address().asked("from");
        this.from = asked.matches("\\d{1,5}") ? Integer.parseInt(asked) : 0;
    }

    List<Part> all() {
        List<PlanPassage> passages = new EmbeddingProfile(opened.study()).passages(document.id());
        List<PlanPassage> wanted = passages.stream().filter(each -> state.isEmpty() || each.state().equals(state)).toList();
        List<Part> parts = new ArrayList<>(List.of(new Part.Facts(facts(passages))));
        if (!document.note().isEmpty()) {
            parts.add(new Part.Said(new Notice(Notice.Kind.DOUBT, opened.texts().of(document.note()))));
        }
        if (passages.isEmpty()) {
            parts.add(new Part.Said(new Notice(Notice.Kind.NOTE, opened.say("web.document.nothing-found"))));
        } else {
            parts.add(states());
        }
        wanted.stream().skip(from).limit(AT_ONCE).forEach(each -> parts.add(passage(each)));
        parts.add(new Part.Ways(ways(wanted.size()), false));
        return parts;
    }

    private List<Fact> facts(List<PlanPassage> passages) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(opened.say("head.says"), new LadderWords(opened.plainRequest()).says(document)));
        document.place().ifPresent(each -> facts.add(new Fact(opened.say("head.place"), opened.phrases().place(each))));
        document.owner().ifPresent(each -> facts.add(new Fact(opened.say("head.plan-owner"), opened.phrases().actor(each))));
        document.pages().ifPresent(each -> facts.add(new Fact(FieldTexts.column("plan-documents", "pages", opened.texts().language()), opened.number(each))));
        for (String each : STATES) {
            facts.add(new Fact(opened.say("head." + each), opened.number(passages.stream().filter(one -> one.state().equals(each)).count())));
        }
        return facts;
    }

    private Part states() {
        List<Field.Choice> choices = new ArrayList<>(List.of(new Field.Choice("", opened.say("choice.all"))));
        STATES.forEach(each -> choices.add(new Field.Choice(each, FieldTexts.choice("plan-passages.state", each, opened.texts().language()))));
        return new Part.Chosen(List.of(Field.asked("state", opened.say("web.document.show"), "", Field.Kind.CHOICE, state).choosing(choices)), Map.of(), false);
    }

    private List<Link> ways(int count) {
        List<Link> ways = new ArrayList<>();
        String query = state.isEmpty() ? "" : "&state=" + state;
        if (from + AT_ONCE < count) {
            ways.add(new Link(opened.say("web.document.more"), opened.below("document/" + document.id() + "?from=" + (from + AT_ONCE) + query)));
        }
        document.place().ifPresent(each -> ways.add(new Link(opened.say("web.ladder.title", opened.phrases().place(each)), opened.below("ladder/" + each))));
        ways.add(new Link(opened.say("web.document.add-passage"), opened.below("new/plan-passages?document=" + document.id() + "&from=document/" + document.id())));
        ways.add(new Link(opened.say("web.document.change"), opened.below("record/plan-documents/" + document.id())));
        return ways;
    }

    private Part passage(PlanPassage each) {
        String page = each.page().map(number -> opened.say("web.document.page", String.valueOf(number))).orElse(opened.say("web.document.no-page"));
        String standing = FieldTexts.choice("plan-passages.state", each.state(), opened.texts().language());
        String title = opened.say("web.document.passage", opened.number(each.position()));
        return new Part.Told(each.id(), page, title, standing, !each.state().equals(PlanPassage.FOUND), List.of(new Part.Excerpt(runs(each.quote(), each.terms())), new Part.Asked(form(each))));
    }

    private Form form(PlanPassage passage) {
        Cells cells = ResponseFormat.PLAN_PASSAGES.cells(passage);
        List<Field> fields = Stream.of("state", "contents", "theme", "rung", "reason").map(column -> field(passage, cells, column)).toList();
        return new Form(opened.below("record/plan-passages/" + passage.id()), fields, List.of(), Map.of(), "", Form.Kind.SAVED);
    }

    private Field field(PlanPassage passage, Cells cells, String name) {
        Column<?> column = ResponseFormat.PLAN_PASSAGES.column(name).orElseThrow();
        Field.Kind kind = switch (name) {
            case "contents" -> Field.Kind.SEVERAL;
            case "reason" -> Field.Kind.LINE;
            default -> Field.Kind.CHOICE;
        };
        List<Field.Choice> choices = name.equals("rung") ? rungs(opened) : name.equals("reason") ? List.of() : new ColumnChoices(opened, ResponseFormat.PLAN_PASSAGES, cells).of(column);
        String help = opened.texts().find("web.document." + name + ".help").orElse("");
        return new Field(FieldTexts.column("plan-passages", name, opened.texts().language()), help, kind, new Cell.Edit("plan-passages", passage.id(), name, cells.text(name))).choosing(choices);
    }

    /** The rungs as they can be chosen. */
    static List<Field.Choice> rungs(Opened opened) {
        var words = new LadderWords(opened.plainRequest());
        List<Field.Choice> rungs = new ArrayList<>(List.of(new Field.Choice("", "")));
        IntStream.rangeClosed(Embedding.ABSENT, Embedding.REPORTED).forEach(each -> rungs.add(new Field.Choice(String.valueOf(each), words.rung(each))));
        return rungs;
    }

    /** The quote in runs; the words by which it was found are marked. */
    static List<Part.Excerpt.Run> runs(String quote, String terms) {
        var marked = new BitSet(quote.length());
        for (String term : terms.split(";\\s*")) {
            int at = term.isBlank() ? -1 : quote.indexOf(term);
            if (at >= 0) {
                marked.set(at, at + term.length());
            }
        }
        List<Part.Excerpt.Run> runs = new ArrayList<>();
        for (int start = 0; start < quote.length();) {
            boolean on = marked.get(start);
            int end = on ? marked.nextClearBit(start) : marked.nextSetBit(start);
            int stop = end < 0 ? quote.length() : Math.min(end, quote.length());
            runs.add(new Part.Excerpt.Run(quote.substring(start, stop), on));
            start = stop;
        }
        return runs;
    }
}
