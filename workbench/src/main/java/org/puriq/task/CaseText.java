package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.community.CaseStudy;
import org.puriq.community.Passage;
import org.puriq.evidence.Statement;
import org.puriq.format.Meant;
import org.puriq.format.StudyFormat;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.study.Study;
import org.puriq.table.Cell.Piece;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** A case study as connected text: its paragraphs in order, each figure with its qualifier and the way to its source (acceptance A19). */
public final class CaseText {
    private static final List<String> SECTIONS = List.of("place", "heard", "observations", "contributions", "questions");

    private CaseText() {}

    public static Checked<Document> of(Study study, String id, Texts texts) {
        return study.find(CaseStudy.class, id)
                .map(found -> Checked.sound(new Document(texts.of(found.name()), texts.of(study.title().name()), texts.language(), blocks(found, new Phrases(study, texts), 1))))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "record.unknown", id, "cases", Meant.among(study.records(), StudyFormat.CASES, id))));
    }

    /** The paragraphs by section, under headings of this level. */
    static List<Block> blocks(CaseStudy caseStudy, Phrases phrases, int level) {
        List<Block> blocks = new ArrayList<>();
        for (String section : SECTIONS) {
            List<Passage> passages = phrases.study().all(Passage.class).stream()
                    .filter(each -> each.caseStudy().equals(caseStudy.id()) && each.section().equals(section))
                    .sorted(Comparator.comparingInt(Passage::position))
                    .toList();
            if (!passages.isEmpty()) {
                blocks.add(new Block.Heading(level, phrases.texts().say("case." + section)));
                passages.forEach(each -> blocks.add(new Block.Paragraph(pieces(each, phrases))));
            }
        }
        return blocks;
    }

    private static List<Piece> pieces(Passage passage, Phrases phrases) {
        List<Piece> pieces = new ArrayList<>();
        for (Passage.Piece piece : passage.pieces(phrases.texts().language())) {
            pieces.add(switch (piece) {
                case Passage.Piece.Words(String text) -> new Piece.Words(text);
                case Passage.Piece.Figure(String id) -> phrases.study().evidence().statement(id).<Piece>map(each -> figure(each, phrases)).orElse(new Piece.Missing(id));
            });
        }
        return pieces;
    }

    private static Piece figure(Statement statement, Phrases phrases) {
        return new Piece.Figure(phrases.value(statement), statement.id(), statement.basis().code(), phrases.study().evidence().isDisputed(statement));
    }
}
