package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.evidence.Contradiction.RecordReference;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;

/** Notes of interviews where other tables show them: a note coded to an impact stands beside that impact (acceptance A30). */
final class InterviewNotes {
    private static final String HEAD = "notes";

    private final Request request;
    private final List<InterviewNote> coded;
    private final Function<InterviewNote, Optional<String>> to;

    private InterviewNotes(Request request, Function<InterviewNote, Optional<String>> to) {
        this.request = request;
        this.to = to;
        this.coded = request.study().all(InterviewNote.class).stream().filter(each -> to.apply(each).isPresent()).toList();
    }

    /** @param to what a note is coded to, such as {@code InterviewNote::impact} */
    static InterviewNotes codedTo(Request request, Function<InterviewNote, Optional<String>> to) {
        return new InterviewNotes(request, to);
    }

    /** With a column for notes, if there is any. */
    SheetBuilder head(SheetBuilder sheet) {
        return coded.isEmpty() ? sheet : sheet.heads(HEAD);
    }

    /** The cells of a row, with the notes of its record behind them, if the table has notes at all. */
    List<Cell> with(String record, List<Cell> cells) {
        if (coded.isEmpty()) {
            return cells;
        }
        List<Cell> all = new ArrayList<>(cells);
        all.add(cell(coded.stream().filter(each -> to.apply(each).equals(Optional.of(record))).toList()));
        return all;
    }

    private Cell cell(List<InterviewNote> notes) {
        List<Piece> pieces = new ArrayList<>();
        for (InterviewNote note : notes) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece.Break());
            }
            String who = request.study().find(Interview.class, note.interview()).map(each -> who(request, each) + ": ").orElse("");
            pieces.add(new Piece.Words(who));
            pieces.add(Pieces.link("interview-notes", note.id(), text(request, note)));
        }
        return Cell.of(pieces.toArray(Piece[]::new));
    }

    /** A quote stands between marks, what was told in other words does not. */
    static String text(Request request, InterviewNote note) {
        String text = request.of(note.text());
        return note.isQuote() ? request.say("interview.quoted", text) : text;
    }

    /** "Residents interviewed, teacher (Manta)". */
    static String who(Request request, Interview interview) {
        String kind = request.phrases().category(interview.actorKind());
        String role = request.of(interview.role());
        String places = request.phrases().places(interview.places());
        return (role.isEmpty() ? kind : kind + ", " + role) + (places.isEmpty() ? "" : " (" + places + ")");
    }

    /** Everything that a note is coded to, each with its name. */
    static Cell codedTo(Request request, InterviewNote note) {
        List<RecordReference> references = Stream.of(
                        reference("issues", note.issue()), reference("impacts", note.impact()), reference("links", note.claim()), reference("constraints", note.constraint()),
                        reference("contributions", note.contribution()), reference("statements", note.statement()))
                .flatMap(Optional::stream).collect(Collectors.toList());
        List<Piece> pieces = new ArrayList<>();
        for (RecordReference each : references) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece.Break());
            }
            pieces.add(RecordNames.piece(request, each));
        }
        return Cell.of(pieces.toArray(Piece[]::new));
    }

    private static Optional<RecordReference> reference(String table, Optional<String> id) {
        return id.map(each -> new RecordReference(table, each));
    }
}
