package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.community.CommunitySheet;
import org.puriq.evidence.Statement;
import org.puriq.study.Study;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Phrases;

/** What several say of one question, as lines in the reader's words: what is said alike stands once, the same amount with another qualifier beside it. */
final class SheetAnswers {
    private final Study study;
    private final Phrases phrases;
    private final CommunitySheet sheet;

    SheetAnswers(Study study, Phrases phrases, CommunitySheet sheet) {
        this.study = study;
        this.phrases = phrases;
        this.sheet = sheet;
    }

    /** Statements that say the same of the same people, and what stands behind them. */
    private record Line(List<Statement> statements, String behind) {}

    List<List<Piece>> of(List<Statement> statements) {
        List<Line> lines = new ArrayList<>();
        statements.forEach(each -> add(lines, each));
        return lines.stream().map(this::pieces).toList();
    }

    private void add(List<Line> lines, Statement statement) {
        String behind = behind(statement);
        Optional<Line> same = lines.stream().filter(line -> line.behind().equals(behind) && saysTheSame(line.statements().getFirst(), statement)).findFirst();
        if (same.isEmpty()) {
            lines.add(new Line(new ArrayList<>(List.of(statement)), behind));
        } else if (same.get().statements().stream().noneMatch(each -> phrases.told(each).equals(phrases.told(statement)))) {
            same.get().statements().add(statement);
        }
    }

    private boolean saysTheSame(Statement one, Statement other) {
        return phrases.told(one).equals(phrases.told(other)) || phrases.isSameAmount(one, other);
    }

    private List<Piece> pieces(Line line) {
        List<Piece> pieces = new ArrayList<>(List.of(figure(line.statements().getFirst())));
        line.statements().stream().skip(1).forEach(each ->
                pieces.addAll(List.of(new Piece.Words(" (" + phrases.texts().say("value.also") + " "), figure(each), new Piece.Words(")"))));
        if (!line.behind().isEmpty()) {
            pieces.add(new Piece.Words(line.behind()));
        }
        return List.copyOf(pieces);
    }

    private Piece figure(Statement statement) {
        return new Piece.Figure(phrases.told(statement), statement.id(), statement.basis().code(), study.evidence().isDisputed(statement));
    }

    /** Whom it is about, where that is not the whole sheet. */
    private String behind(Statement statement) {
        String places = sheet.isAbout(statement.about().places()) ? "" : phrases.places(statement.about().places());
        return Stream.of(places, statement.about().group().map(phrases::category).orElse("")).filter(each -> !each.isEmpty()).map(each -> " (" + each + ")").collect(Collectors.joining());
    }
}
