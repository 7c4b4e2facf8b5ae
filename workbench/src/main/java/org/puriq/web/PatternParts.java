package org.puriq.web;

import java.util.List;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.chart.Caption;
import org.puriq.chart.Measure;
import org.puriq.chart.PairedBars;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Edit;
import org.puriq.table.Cell.Piece.Figure;
import org.puriq.table.Cell.Piece.Words;
import org.puriq.text.Texts;

/** One of everything but the sheets, in every state it can be in, for the pattern page. */
final class PatternParts {
    private static final Link HERE = new Link("", Patterns.BASE);

    private final Texts texts;
    private final PatternAnswers answers;

    PatternParts(Texts texts, PatternAnswers answers) {
        this.texts = texts;
        this.answers = answers;
    }

    List<Notice> notices() {
        return List.of(
                new Notice(Notice.Kind.NOTE, say("notice.note")),
                new Notice(Notice.Kind.DOUBT, say("notice.doubt")),
                new Notice(Notice.Kind.REFUSED, say("notice.refused")));
    }

    /** Words of a plan with the terms by which they were found. */
    Part.Excerpt excerpt() {
        return new Part.Excerpt(PassageParts.runs(say("excerpt"), say("excerpt.terms")));
    }

    Empty empty() {
        return new Empty(say("empty.what"), say("empty.why"), List.of(link("empty.write"), link("empty.import"), link("empty.example")));
    }

    List<ProblemLine> problems() {
        return List.of(
                new ProblemLine(true, at(12, "valor"), "setenta", say("problem.number"), Optional.of(link("problem.go"))),
                new ProblemLine(true, at(31, "lugar"), "Huancavelca", say("problem.place"), Optional.of(link("problem.go"))),
                new ProblemLine(false, at(40, "periodo"), "1908", say("problem.year"), Optional.empty()));
    }

    private String at(int line, String column) {
        return texts.place(new Problem.Where("declaraciones.csv", line, column, ""));
    }

    List<Work> works(int done) {
        return List.of(
                running(done),
                new Work(Patterns.BASE, say("work.count"), Work.State.RUNNING, say("work.count.doing"), -1, "", Optional.empty()),
                new Work(Patterns.BASE, say("work.report"), Work.State.DONE, say("work.report.done"), 100, "", Optional.of(link("work.open"))),
                new Work(Patterns.BASE, say("work.report"), Work.State.CANCELLED, say("work.cancelled"), 40, "", Optional.of(link("work.again"))),
                new Work(Patterns.BASE, say("work.import"), Work.State.FAILED, say("work.failed"), 3, "", Optional.of(link("work.problems"))));
    }

    Work running(int done) {
        return new Work(Patterns.BASE + "/running", say("work.import"), Work.State.RUNNING, say("work.import.doing"), done, say("work.left"), Optional.empty());
    }

    List<Field> fields() {
        return List.of(
                new Field(say("field.name"), say("field.name.help"), Field.Kind.LINE, edit("field-name", say("field.name.was"))),
                new Field(say("field.people"), say("field.people.help"), Field.Kind.NUMBER, edit("field-people", "120")).refused("setenta", say("problem.number")),
                new Field(say("field.kind"), "", Field.Kind.CHOICE, edit("field-kind", "village")).choosing(List.of(
                        new Field.Choice("village", say("field.kind.village")), new Field.Choice("town", say("field.kind.town")))),
                new Field(say("field.note"), say("field.note.help"), Field.Kind.TEXT, edit("field-note", "")));
    }

    private Edit edit(String record, String otherwise) {
        return new Edit("sample", record, "value", answers.now(record, otherwise));
    }

    /** What is known about the sample figure that rests on {@code basis}. */
    Why why(String basis) {
        boolean derived = basis.equals("derived");
        return new Why(say("why.subject"), Cell.of(new Words(say("why.value." + basis))), basis, facts(basis),
                derived ? say("why.formula") : "", derived ? inputs() : List.of(),
                basis.equals("reported") ? List.of(new Fact(say("why.rival.who"), say("why.rival.what"))) : List.of(),
                List.of(),
                List.of(new Fact(say("why.when"), say("why.wrote"))),
                List.of(new Link(texts.say("web.why.use"), Patterns.BASE)));
    }

    private List<Fact> facts(String basis) {
        if (!basis.equals("reported")) {
            return List.of(new Fact(texts.say("web.why.estimator"), say("why.us")), new Fact(texts.say("web.why.period"), "2007"));
        }
        return List.of(
                new Fact(texts.say("web.why.printed"), say("why.printed")),
                new Fact(texts.say("web.why.normalised"), texts.say("qualifier.approximately", "80 %")),
                new Fact(texts.say("web.why.estimator"), say("why.estimator")),
                new Fact(texts.say("web.why.period"), "2007"),
                new Fact(texts.say("web.why.source"), say("why.source")));
    }

    private List<Fact> inputs() {
        return List.of(
                new Fact(say("why.away"), Cell.of(new Figure("94", "reported", "reported", false))),
                new Fact(say("why.all"), Cell.of(new Figure("250", "reported", "reported", false))));
    }

    Plate plate(SheetView behind) {
        var caption = new Caption(say("destinations"), say("picture.description"), "");
        var content = new PairedBars.Content(caption, List.of(
                row("lima", "Lima", measure(212), measure(31)),
                row("huancayo", "Huancayo", measure(97), measure(40)),
                row("chanchamayo", "Chanchamayo", measure(54), Optional.empty()),
                row("madrid", "Madrid", measure(18), measure(2))), say("picture.out"), say("picture.in"), texts.say("value.missing"));
        return new Plate("picture", say("destinations"), new PairedBars(content), say("source"), say("picture.n"), true, Optional.of(behind));
    }

    private static PairedBars.Row row(String id, String place, Optional<Measure> out, Optional<Measure> in) {
        return new PairedBars.Row(id, place, out, in);
    }

    private Optional<Measure> measure(long people) {
        return Optional.of(Measure.of(people, texts.number(people)));
    }

    private Link link(String key) {
        return new Link(say(key), HERE.address());
    }

    private String say(String key) {
        return texts.say("patterns." + key);
    }
}
