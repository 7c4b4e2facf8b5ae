package org.puriq.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Qualifier;
import org.puriq.base.Quantity;
import org.puriq.base.Quantity.Amount;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Finding;
import org.puriq.interview.Heard;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.interview.Issue;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;

/** What different actors say on one issue, side by side, with how many were heard and their words (acceptance A31, A32). */
final class IssuesView extends TextView {
    private static final String VIEW = "view";
    private static final String ISSUE = "issue";

    IssuesView() {
        super("issues", Stage.DIAGNOSIS);
    }

    @Override
    public Optional<String> filledBy() {
        return Optional.of("issues");
    }

    @Override
    public List<Choice> choices(Request request) {
        List<Choice.Value> issues = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
        names(request).forEach((id, name) -> issues.add(new Choice.Value(id, name)));
        return List.of(new Choice(ISSUE, request.say("head.issue"), issues));
    }

    /** The issues of the study in their order, and behind them the topics on which two actors or more have a view. */
    private static Map<String, String> names(Request request) {
        Map<String, String> names = new LinkedHashMap<>();
        request.study().all(Issue.class).stream().sorted(Comparator.comparingInt(Issue::position)).forEach(each -> names.put(each.id(), request.of(each.name())));
        for (Finding finding : views(request)) {
            long actors = views(request).stream().filter(each -> each.topic().equals(finding.topic())).flatMap(each -> each.actor().stream()).distinct().count();
            if (actors > 1 && !finding.topic().isEmpty()) {
                names.putIfAbsent(finding.topic(), request.study().find(Contradiction.class, finding.topic()).map(each -> request.of(each.name())).orElse(finding.topic()));
            }
        }
        return names;
    }

    private static List<Finding> views(Request request) {
        return request.study().all(Finding.class).stream().filter(each -> each.kind().equals(VIEW)).toList();
    }

    @Override
    public Sheet sheet(Request request) {
        var sheet = new SheetBuilder(this, request).heads("actor-kind", "actor", "heard", "text", "quote", "source");
        Heard heard = Heard.of(request.study().records(), request.study().evidence());
        names(request).forEach((id, name) -> {
            if (request.option(ISSUE).map(id::equals).orElse(true)) {
                views(request).stream().filter(each -> each.topic().equals(id)).sorted(Comparator.comparing(each -> kind(request, each)))
                        .forEach(each -> row(sheet, request, heard, name, each));
                request.study().all(InterviewNote.class).stream().filter(each -> each.issue().equals(Optional.of(id))).forEach(each -> row(sheet, request, name, each));
            }
        });
        return sheet.isEmpty() ? sheet.build() : sheet.remark("issues.held").build();
    }

    private static String kind(Request request, Finding finding) {
        return finding.actor().flatMap(each -> request.study().find(Actor.class, each)).map(each -> request.phrases().category(each.kind())).orElse("");
    }

    private static void row(SheetBuilder sheet, Request request, Heard heard, String issue, Finding finding) {
        var pieces = new Pieces(request.phrases());
        List<Piece> counts = finding.actor().stream().flatMap(actor -> heard.ofActor(actor).stream()).flatMap(each -> each.statement().stream()).map(pieces::value).toList();
        sheet.row(finding.id(), issue, List.of(
                Cell.text(kind(request, finding)),
                Cell.text(finding.actor().map(request.phrases()::actor).orElse("")),
                counts.isEmpty() ? pieces.missing() : Cell.of(counts.toArray(Piece[]::new)),
                Pieces.record("findings", finding.id(), request.of(finding.text())),
                Cell.text(finding.quote()),
                Cell.text(request.phrases().source(finding.source(), finding.locator()))));
    }

    private static void row(SheetBuilder sheet, Request request, String issue, InterviewNote note) {
        request.study().find(Interview.class, note.interview()).ifPresent(interview -> sheet.row(note.id(), issue, List.of(
                Cell.text(request.phrases().category(interview.actorKind())),
                Cell.text(request.of(interview.role())),
                Cell.text(heard(request, interview)),
                note.isQuote() ? Cell.EMPTY : Pieces.record("interview-notes", note.id(), request.of(note.text())),
                note.isQuote() ? Pieces.record("interview-notes", note.id(), request.of(note.text())) : Cell.EMPTY,
                Cell.of(new Piece.Link(InterviewNotes.who(request, interview), "interview/" + interview.id())))));
    }

    private static String heard(Request request, Interview interview) {
        return Heard.of(org.puriq.base.Records.NONE.with(Interview.class, List.of(interview)).with(org.puriq.evidence.Unit.class, request.study().all(org.puriq.evidence.Unit.class)), request.study().evidence())
                .counts().stream().map(each -> request.phrases().quantity(new Quantity(new Amount.Exactly(each.number()), Qualifier.EXACT, Optional.of(each.unit()))))
                .reduce((one, other) -> one + ", " + other).orElse(request.say("value.missing"));
    }
}
