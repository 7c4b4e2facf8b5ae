package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.community.Passage;
import org.puriq.community.Question;
import org.puriq.format.Meant;
import org.puriq.format.StudyFormat;
import org.puriq.narrative.Origins;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;

/**
 * The questions that a study was made to answer, with their answers as connected text: each figure with its qualifier and source.
 * What goes with little migration is also a table, and the places that speak against it are told unasked (acceptance A15).
 */
public final class QuestionText {
    /** The view that shows the circumstances of a question about little migration. */
    public static final String CIRCUMSTANCES = "little-migration";

    /** A table of the source stands in an answer in the reader's words, not as it is printed; a view that is no such table has no such choice. */
    private static final Map<String, String> IN_THE_READERS_LANGUAGE = Map.of("mode", "normalised");

    private QuestionText() {}

    /** All questions, one below the other. */
    public static Document all(Study study, Texts texts) {
        var phrases = new Phrases(study, texts);
        List<Block> blocks = new ArrayList<>();
        for (Question each : study.questions()) {
            blocks.add(new Block.Heading(1, texts.of(each.name())));
            blocks.addAll(blocks(each, phrases, 2));
        }
        return new Document(texts.say("question.all"), texts.of(study.title().name()), texts.language(), blocks, new Origins(phrases).all());
    }

    public static Checked<Document> of(Study study, String id, Texts texts) {
        var phrases = new Phrases(study, texts);
        return study.find(Question.class, id)
                .map(found -> Checked.sound(new Document(texts.of(found.name()), texts.of(study.title().name()), texts.language(), blocks(found, phrases, 1), new Origins(phrases).all())))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "record.unknown", id, "questions", Meant.among(study.records(), StudyFormat.QUESTIONS, id))));
    }

    /** Who asks; then the answer without a heading, what speaks against it and what remains open under headings of this level, and the table of circumstances. */
    static List<Block> blocks(Question question, Phrases phrases, int level) {
        List<Block> blocks = new ArrayList<>();
        asker(question, phrases).ifPresent(each -> blocks.add(new Block.Paragraph(List.of(new Piece.Words(each)))));
        for (String section : Passage.OF_QUESTIONS) {
            List<Block> passages = section(question, section, phrases);
            if (section.equals("answer") && passages.isEmpty()) {
                blocks.add(new Block.Paragraph(List.of(new Piece.Missing(phrases.texts().say("question.unanswered")))));
            }
            if (!section.equals("answer") && !passages.isEmpty()) {
                blocks.add(new Block.Heading(level, phrases.texts().say("question." + section)));
            }
            blocks.addAll(passages);
        }
        views(question, phrases.study()).forEach(view -> table(view, question, phrases).ifPresent(blocks::add));
        return blocks;
    }

    /** The paragraphs of one section of the answer. */
    public static List<Block> section(Question question, String section, Phrases phrases) {
        return new PassageText(phrases).section(each -> each.isOfQuestion(question.id()), section);
    }

    /** "Asked by the author of the study · Barker (2005), L62". */
    public static Optional<String> asker(Question question, Phrases phrases) {
        String source = phrases.source(question.source(), question.locator());
        return question.askedBy().map(phrases::actor).map(name -> source.startsWith(name) || source.isEmpty() ? phrases.texts().say("question.asked-by", source.isEmpty() ? name : source)
                : phrases.texts().say("question.asked-by", name + " · " + source));
    }

    /** The views that belong to the answer: the circumstances of a question about little migration, and those that the question names. */
    public static List<View> views(Question question, Study study) {
        Stream<String> names = Stream.concat(question.asksAboutLittleMigration() ? Stream.of(CIRCUMSTANCES) : Stream.of(), question.views().stream());
        return names.distinct().flatMap(each -> Views.find(study, each).stream()).toList();
    }

    private static Optional<Block> table(View view, Question question, Phrases phrases) {
        Map<String, String> options = view.name().equals(CIRCUMSTANCES) ? Map.of("question", question.id()) : IN_THE_READERS_LANGUAGE;
        Sheet sheet = view.sheet(new Request(phrases.study(), phrases.texts(), options));
        return sheet.rows().isEmpty() ? Optional.empty() : Optional.of(new Block.Table(sheet));
    }

    /** The same for machines: each paragraph as text, with the figures in it and the rows that were counted. */
    public static Map<String, Object> facts(Study study, Texts texts) {
        var phrases = new Phrases(study, texts);
        List<Map<String, Object>> questions = study.questions().stream().map(each -> facts(each, phrases)).toList();
        return new LinkedHashMap<>(Map.of("questions", questions));
    }

    private static Map<String, Object> facts(Question question, Phrases phrases) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", question.id());
        facts.put("kind", question.kind());
        facts.put("question", phrases.of(question.name()));
        facts.put("askedBy", question.askedBy().map(phrases::actor).orElse(""));
        facts.put("source", phrases.source(question.source(), question.locator()));
        for (String section : Passage.OF_QUESTIONS) {
            facts.put(section, section(question, section, phrases).stream().map(each -> facts(((Block.Paragraph) each).pieces())).toList());
        }
        return facts;
    }

    private static Map<String, Object> facts(List<Piece> pieces) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("text", pieces.stream().map(Piece::text).collect(Collectors.joining()));
        facts.put("figures", Cell.of(pieces.toArray(Piece[]::new)).figures().stream()
                .map(each -> Map.of("text", each.text(), "statement", each.statement(), "basis", each.basis(), "disputed", each.disputed())).toList());
        facts.put("counts", pieces.stream().filter(Piece.Link.class::isInstance).map(Piece.Link.class::cast).map(each -> Map.of("text", each.text(), "rows", each.address())).toList());
        return facts;
    }
}
