package org.puriq.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.PartialDate;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Recorded;
import org.puriq.community.CommunitySheet;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.migration.Flow;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;

/** The end of a sheet: who said all this, how many they were, and when. It is asked last and holds for every answer of the sheet. */
public final class SheetWho {
    public static final String WHO = "who";
    public static final String KIND = "who-kind";
    public static final String PEOPLE = "who-people";
    public static final String WHEN = "when";
    static final List<String> FIELDS = List.of(WHO, KIND, PEOPLE, WHEN);

    private final Workspace workspace;
    private final Texts texts;
    private final Writing writing;

    SheetWho(Workspace workspace, Texts texts, Writing writing) {
        this.workspace = workspace;
        this.texts = texts;
        this.writing = writing;
    }

    /** What each field shows now. */
    public static Map<String, String> shown(Study study, CommunitySheet sheet, Texts texts) {
        Optional<Actor> actor = sheet.estimator().flatMap(id -> study.find(Actor.class, id));
        Map<String, String> shown = new HashMap<>();
        shown.put(WHO, actor.map(each -> new Phrases(study, texts).actor(each.id())).orElse(""));
        shown.put(KIND, actor.map(Actor::kind).orElse(""));
        shown.put(PEOPLE, actor.flatMap(Actor::people).map(String::valueOf).orElse(""));
        shown.put(WHEN, sheet.period().start().map(PartialDate::iso).orElse(""));
        return shown;
    }

    String answer(SheetKey key, String field, String was, String value) {
        String now = shown(writing.after(), key.in(writing.after()), texts).getOrDefault(field, "");
        if (!now.equals(was) && !now.equals(value)) {
            writing.problem(Problem.refused(where(field, value), "edit.changed-meanwhile", now));
            return now;
        }
        if (!now.equals(value)) {
            write(key, field, value);
        }
        return shown(writing.after(), key.in(writing.after()), texts).getOrDefault(field, "");
    }

    private void write(SheetKey key, String field, String value) {
        switch (field) {
            case WHEN -> when(key, value);
            case WHO -> {
                CommunitySheet sheet = begun(key);
                said(sheet, Map.of("estimator", new SheetActors(texts, writing).called(value, key.places())));
            }
            default -> {
                CommunitySheet sheet = begun(key);
                Optional<Actor> actor = sheet.estimator().flatMap(id -> writing.records().find(Actor.class, id));
                if (actor.isEmpty()) {
                    writing.problem(Problem.refused(where(field, value), "sheet.needs-who"));
                } else {
                    writing.change(StudyFormat.ACTORS, actor.get(), Map.of(field.equals(KIND) ? "kind" : "people", value));
                }
            }
        }
    }

    private CommunitySheet begun(SheetKey key) {
        return AnswerSheet.begun(writing, key, texts, workspace.today().iso().substring(0, 4));
    }

    /** "Hace cinco años" means another year every year: it is asked for, not guessed. */
    private void when(SheetKey key, String value) {
        Optional<PartialDate> date = value.isEmpty() ? Optional.empty() : SpokenDate.read(value, texts.country());
        if (!value.isEmpty() && date.isEmpty()) {
            String year = workspace.today().iso().substring(0, 4);
            writing.problem(SpokenDate.isRelative(value)
                    ? Problem.refused(where(WHEN, value), "sheet.year-asked", value, year)
                    : Problem.refused(where(WHEN, value), "cell.form.date", value));
            return;
        }
        String iso = date.map(PartialDate::iso).orElse("");
        CommunitySheet sheet = begun(key);
        said(sheet, Map.of("start", iso, "end", iso));
        date.ifPresent(day -> sheet.source().flatMap(id -> writing.records().find(Source.class, id))
                .ifPresent(source -> writing.change(StudyFormat.SOURCES, source, Map.of("year", day.iso().substring(0, 4)))));
    }

    private static Where where(String field, String value) {
        return new Where(AnswerSheet.TABLE, 0, field, value);
    }

    /** Holds for the sheet and for each of its answers. */
    private void said(CommunitySheet sheet, Map<String, String> cells) {
        writing.change(StudyFormat.COMMUNITY_SHEETS, sheet, cells);
        Study study = writing.after();
        each(StudyFormat.STATEMENTS, study.all(Statement.class).stream().filter(one -> one.source().equals(sheet.source()) && one.basis() == Basis.REPORTED).toList(), cells);
        each(StudyFormat.FLOWS, study.all(Flow.class).stream().filter(one -> one.source().equals(sheet.source())).toList(), cells);
        each(StudyFormat.FINDINGS, study.all(Finding.class).stream().filter(one -> one.source().equals(sheet.source())).toList(), cells);
    }

    private <T extends Recorded> void each(Table<T> table, List<T> records, Map<String, String> cells) {
        Map<String, String> own = new HashMap<>(cells);
        if (table == StudyFormat.FINDINGS && own.containsKey("estimator")) {
            own.put("actor", own.getOrDefault("estimator", ""));
            own.remove("estimator");
        }
        records.forEach(one -> writing.change(table, one, own));
    }
}
