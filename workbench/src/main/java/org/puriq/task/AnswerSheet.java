package org.puriq.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.community.CommunitySheet;
import org.puriq.community.SheetQuestion;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Statement;
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.place.Place;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/**
 * Takes the answers of a community sheet, one by one, in the words in which they were given. Each becomes a statement, a flow, a
 * contribution or a finding that names who said it, when, and in which round. Nothing recorded elsewhere is ever changed: what
 * another person says, or another round, stands beside it (acceptance A74).
 */
public final class AnswerSheet {
    /** What answers to a sheet are sent to; no table of the package is called so. */
    public static final String TABLE = "sheet";
    private static final String LABEL = "history.sheet";

    private final Workspace workspace;
    private final Texts texts;

    public AnswerSheet(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
    }

    /** What stands in the field now. */
    public record Taken(String shown) {}

    /**
     * @param key which sheet, as {@link SheetKey} writes it
     * @param field the identity of a question, perhaps with a part of a flow behind a point; or one of {@link SheetWho}
     * @param was what stood there when it was read
     */
    public Checked<Taken> in(String study, String key, String field, String was, String value) {
        Optional<SheetKey> read = SheetKey.read(key);
        if (read.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "sheet.unknown-question", field));
        }
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> decided(known, read.get(), field, was, value.strip()))));
    }

    private Checked<Decision<Taken>> decided(Study known, SheetKey key, String field, String was, String value) {
        for (String place : key.places()) {
            if (known.places().find(place).isEmpty()) {
                return Checked.faulty(Problem.refused(Where.NOWHERE, "sheet.unknown-place", place, ""));
            }
        }
        var writing = new Writing(known);
        if (SheetWho.FIELDS.contains(field)) {
            String shown = new SheetWho(workspace, texts, writing).answer(key, field, was, value);
            return writing.decided(new Taken(shown), LABEL, List.of(names(known, key), field));
        }
        String name = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        Optional<SheetQuestion> question = known.find(SheetQuestion.class, name);
        if (question.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "sheet.unknown-question", name));
        }
        String shown = answered(known, writing, key, question.get(), field, was, value);
        return writing.decided(new Taken(shown), LABEL, List.of(names(known, key), question.get().id()));
    }

    private String names(Study study, SheetKey key) {
        return new Phrases(study, texts).places(key.places());
    }

    private String answered(Study known, Writing writing, SheetKey key, SheetQuestion question, String field, String was, String value) {
        if (question.asks() == SheetQuestion.Asks.CONTRIBUTION) {
            return new SheetGift(workspace, texts, writing).answer(key, question, field.contains(".") ? field.substring(field.indexOf('.') + 1) : SheetGift.WHAT, was, value);
        }
        if (question.asks() == SheetQuestion.Asks.LEAVING || question.asks() == SheetQuestion.Asks.RETURN) {
            return new SheetFlow(workspace, texts, writing).answer(key, question, field.substring(field.indexOf('.') + 1), was, value);
        }
        var content = new SheetContent(known, key.in(known));
        String now = content.shown(question);
        if (content.takesLines(question)) {
            Optional<List<String>> lines = merged(lines(now), lines(was), lines(value));
            if (lines.isEmpty()) {
                writing.problem(changedMeanwhile(question, value, now));
                return now;
            }
            if (!lines.get().equals(lines(now))) {
                write(writing, begun(writing, key), question, content, lines.get());
            }
        } else if (!now.equals(was) && !now.equals(value)) {
            writing.problem(changedMeanwhile(question, value, now));
        } else if (!now.equals(value)) {
            write(writing, begun(writing, key), question, content, value.isEmpty() ? List.of() : List.of(value));
        }
        Study after = writing.after();
        return new SheetContent(after, key.in(after)).shown(question);
    }

    static Problem changedMeanwhile(SheetQuestion question, String value, String now) {
        return Problem.refused(new Where(TABLE, 0, question.id(), value), "edit.changed-meanwhile", now);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** What two people added to the same lines stays, both; where somebody changed a line that another changed, nothing is overwritten. */
    private static Optional<List<String>> merged(List<String> now, List<String> was, List<String> wanted) {
        if (now.equals(was) || now.equals(wanted)) {
            return Optional.of(wanted);
        }
        boolean onlyAdded = wanted.size() >= was.size() && wanted.subList(0, was.size()).equals(was) && now.size() >= was.size() && now.subList(0, was.size()).equals(was);
        if (!onlyAdded) {
            return Optional.empty();
        }
        List<String> both = new ArrayList<>(now);
        wanted.subList(was.size(), wanted.size()).stream().filter(each -> !both.contains(each)).forEach(both::add);
        return Optional.of(both);
    }

    /** The sheet, recorded together with its source by the first answer. */
    CommunitySheet begun(Writing writing, SheetKey key) {
        return begun(writing, key, texts, workspace.today().iso().substring(0, 4));
    }

    static CommunitySheet begun(Writing writing, SheetKey key, Texts texts, String year) {
        Study study = writing.after();
        Optional<CommunitySheet> known = study.find(CommunitySheet.class, key.sheet());
        if (known.isPresent()) {
            return known.get();
        }
        String title = texts.say("sheet-title.source", new Phrases(study, texts).places(key.places()));
        String source = writing.add(StudyFormat.SOURCES, Map.of("kind", "interview", "title", title, "year", year));
        writing.add(StudyFormat.COMMUNITY_SHEETS, Map.of("id", key.sheet(), "places", String.join(" ", key.places()), "round", key.round().orElse(""), "source", source));
        return writing.records().find(CommunitySheet.class, key.sheet()).orElseGet(() -> key.in(study));
    }

    /** What every record of a sheet says: its places, round, source, who says it, and when. */
    static Map<String, String> told(CommunitySheet sheet, Table<?> table) {
        Map<String, String> told = new HashMap<>();
        told.put("places", String.join(" ", sheet.places()));
        told.put("place", sheet.places().getFirst());
        told.put("round", sheet.round().orElse(""));
        told.put("source", sheet.source().orElse(""));
        told.put("basis", Basis.REPORTED.code());
        told.put("estimator", sheet.estimator().orElse(""));
        told.put("actor", sheet.estimator().orElse(""));
        told.put("start", sheet.period().start().map(each -> each.iso()).orElse(""));
        told.put("end", sheet.period().end().map(each -> each.iso()).orElse(""));
        if (table == StudyFormat.STATEMENTS) {
            told.remove("actor");
        }
        told.keySet().removeIf(name -> table.column(name).isEmpty());
        return told;
    }

    private void write(Writing writing, CommunitySheet sheet, SheetQuestion question, SheetContent content, List<String> lines) {
        switch (question.asks()) {
            case STATEMENT -> statements(writing, sheet, content.attribute(question).orElseThrow(), content.statements(question), lines);
            case FINDING -> each(writing, StudyFormat.FINDINGS, sheet, content.findings(question), SheetContent::words, lines, line -> finding(question, line));
            case CONTRIBUTION, LEAVING, RETURN -> throw new IllegalArgumentException("What has several parts is answered part by part: " + question.id());
        }
    }

    /** What a line becomes. */
    private interface Row {
        Map<String, String> of(String line);
    }

    private Map<String, String> finding(SheetQuestion question, String line) {
        return said("text", line, texts.language(), Map.of("kind", "view", "topic", question.topic(), "quote", line));
    }

    /** What was said, in the language in which it was said: an older text in the other one no longer says the same. */
    static Map<String, String> said(String column, String line, Language language, Map<String, String> others) {
        Map<String, String> cells = new HashMap<>(others);
        cells.put(column + "_es", language == Language.SPANISH ? line : "");
        cells.put(column + "_en", language == Language.ENGLISH ? line : "");
        return cells;
    }

    private void statements(Writing writing, CommunitySheet sheet, Attribute attribute, List<Statement> own, List<String> lines) {
        List<Problem> doubts = new ArrayList<>();
        each(writing, StudyFormat.STATEMENTS, sheet, own, Statement::printed, lines.stream().map(AnswerSheet::withoutConversion).toList(), line -> {
            Map<String, String> cells = said(writing, attribute, line, doubts);
            cells.put("attribute", attribute.id());
            boolean inWords = attribute.kind() == Attribute.Kind.TEXT && !cells.getOrDefault("value", "").isEmpty();
            return said("words", inWords ? line : "", texts.language(), cells);
        });
        if (attribute.kind() == Attribute.Kind.NUMBER) {
            convert(writing, sheet, attribute, lines, doubts);
        }
        doubts.forEach(writing::problem);
    }

    private Map<String, String> said(Writing writing, Attribute attribute, String line, List<Problem> doubts) {
        Study study = writing.after();
        return new SaidValue(study, workspace.countries().of(study.title().country()).numbers(), workspace.today().iso().substring(0, 4)).cells(attribute, line, doubts);
    }

    private static String withoutConversion(String line) {
        return line.contains("=") ? line.substring(0, line.indexOf('=')).strip() : line;
    }

    /** "3 yugadas = 1 ha": what was said stays as it was said, and the conversion is the assumption of who wrote it. */
    private void convert(Writing writing, CommunitySheet sheet, Attribute attribute, List<String> lines, List<Problem> doubts) {
        Study study = writing.after();
        var content = new SheetContent(study, sheet);
        String line = lines.isEmpty() ? "" : lines.getFirst();
        String said = withoutConversion(line);
        study.evidence().ofAttribute(attribute.id()).stream().filter(each -> each.basis() == Basis.ASSUMPTION && each.locator().equals(sheet.id()) && each.id().endsWith(SheetContent.CONVERSION))
                .forEach(each -> writing.remove(StudyFormat.STATEMENTS, each.id()));
        if (said.equals(line)) {
            return;
        }
        doubts.clear();
        Map<String, String> cells = said(writing, attribute, line.substring(line.indexOf('=') + 1).strip(), doubts);
        Optional<Statement> own = study.evidence().ofAttribute(attribute.id()).stream().filter(each -> each.source().equals(sheet.source()) && content.sheet().isAbout(each.about().places())).findFirst();
        cells.putAll(told(sheet, StudyFormat.STATEMENTS));
        cells.putAll(Map.of("id", own.map(Recorded::id).orElse(sheet.id()) + SheetContent.CONVERSION, "attribute", attribute.id(), "basis", Basis.ASSUMPTION.code(),
                "source", "", "estimator", "", "locator", sheet.id(),
                "note_es", in(Language.SPANISH, said), "note_en", in(Language.ENGLISH, said)));
        writing.add(StudyFormat.STATEMENTS, cells);
    }

    private String in(Language language, String said) {
        return new Texts(language, texts.country()).say("sheet-title.conversion", said);
    }

    /** Lines and records are held together by their order: a line that changed changes its record, one more adds one, one less removes one. */
    private <T extends Recorded> void each(Writing writing, Table<T> table, CommunitySheet sheet, List<T> own, java.util.function.Function<T, String> said, List<String> lines, Row row) {
        for (int at = 0; at < Math.max(own.size(), lines.size()); at++) {
            if (at >= lines.size()) {
                writing.remove(table, own.get(at).id());
            } else if (at >= own.size()) {
                Map<String, String> cells = told(sheet, table);
                cells.putAll(row.of(lines.get(at)));
                writing.add(table, cells);
            } else if (!said.apply(own.get(at)).equals(lines.get(at))) {
                writing.change(table, own.get(at), row.of(lines.get(at)));
            }
        }
    }
}
