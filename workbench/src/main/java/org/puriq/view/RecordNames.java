package org.puriq.view;

import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.cofunding.AgreementParty;
import org.puriq.evidence.Contradiction.RecordReference;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.interview.Interview;
import org.puriq.table.Cell.Piece;
import org.puriq.text.FieldTexts;

/** What a record of any table is called where another page names it. */
public final class RecordNames {
    private RecordNames() {}

    /** A statement shows its value; any other record its name. */
    static Piece piece(Request request, RecordReference reference) {
        Optional<Statement> statement = request.study().evidence().statement(reference.id());
        boolean stated = reference.table().equals("statements") || reference.table().equals(RecordReference.DERIVED);
        if (stated && statement.isPresent()) {
            String text = "%s: %s".formatted(subject(request, statement.get()), request.phrases().value(statement.get()));
            return new Pieces(request.phrases()).piece(statement.get(), text);
        }
        return StudyFormat.table(reference.table())
                .flatMap(table -> find(request, table, reference.id()))
                .<Piece>map(name -> Pieces.link(reference.table(), reference.id(), name))
                .orElseGet(() -> new Piece.Words(reference.toString()));
    }

    /** "Population · Chanquil". */
    private static String subject(Request request, Statement statement) {
        String attribute = request.phrases().attribute(statement.attribute());
        return statement.about().places().isEmpty() ? attribute : attribute + " · " + request.phrases().places(statement.about().places());
    }

    private static Optional<String> find(Request request, Table<?> table, String id) {
        return request.study().records().find(table.kind(), id).map(record -> name(request, table, record));
    }

    /** The name of a record, or the first text that it has. */
    public static String name(Request request, Table<?> table, Recorded record) {
        Cells cells = table.cellsOf(record);
        if (record instanceof Statement statement) {
            return "%s: %s".formatted(request.phrases().attribute(statement.attribute()), request.phrases().printed(statement));
        }
        if (record instanceof Interview interview) {
            return InterviewNotes.who(request, interview);
        }
        if (record instanceof AgreementParty party) {
            return request.phrases().actor(party.actor());
        }
        for (String base : new String[] {"name", "title", "text", "item", "reason"}) {
            String text = request.of(cells.wording(base));
            if (!text.isEmpty()) {
                return text;
            }
        }
        for (String column : new String[] {"name", "title", "alias", "code", "listed"}) {
            if (!cells.text(column).isEmpty()) {
                return cells.text(column);
            }
        }
        return "%s %s".formatted(FieldTexts.table(table.name(), request.texts().language()), record.id());
    }
}
