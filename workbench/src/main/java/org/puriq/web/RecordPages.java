package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.format.Cells;
import org.puriq.format.Column;
import org.puriq.format.HistoryEntry.RecordChange;
import org.puriq.format.InterviewFormat;
import org.puriq.format.Matching;
import org.puriq.format.PlanFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.place.Place;
import org.puriq.table.Cell;
import org.puriq.task.EditStudy;
import org.puriq.text.FieldTexts;
import org.puriq.view.RecordNames;

/** The records themselves: all tables, the records of one, and the form of each. */
final class RecordPages implements Routes {
    /** What a plan rests on is evidence, what others did, and what is proposed. */
    private static final Set<String> CITED = Set.of("statements", "findings", "impacts", "flows", "contributions", "activities", "constraints", "practices", "plan-passages", "embeddings");

    private final Studies studies;

    RecordPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/tables", this::tables);
        routes.get("/study/{study}/records/{table}", this::records);
        routes.get("/study/{study}/record/{table}/{record}", context -> record(context, List.of()));
        routes.post("/study/{study}/record/{table}/{record}", this::keep);
        routes.post("/study/{study}/record/{table}/{record}/remove", this::remove);
    }

    static Table<?> table(Context context) {
        return StudyFormat.table(context.pathParam("table")).orElseThrow(NotFoundResponse::new);
    }

    static String name(Opened opened, Table<?> table) {
        return FieldTexts.table(table.name(), opened.texts().language());
    }

    private void tables(Context context) {
        Opened plain = studies.open(context);
        Opened opened = plain.titled(plain.say("web.tables.title")).in(Stage.EVIDENCE);
        List<Part.Line> lines = StudyFormat.TABLES.stream().map(table -> {
            int count = opened.study().records().count(table.kind());
            String address = table == StudyFormat.STUDY ? "record/study/" + opened.study().id() : "records/" + table.name();
            return new Part.Line(Cell.of(new Cell.Piece.Link(name(opened, table), address)),
                    FieldTexts.tableDescription(table.name(), opened.texts().language()), opened.number(table == StudyFormat.STUDY ? 1 : count), count == 0 && table != StudyFormat.STUDY);
        }).toList();
        studies.show(context, opened, opened.say("web.tables.lead"), List.of(new Part.Lines(lines)));
    }

    private void records(Context context) {
        Table<?> table = table(context);
        Opened plain = studies.open(context);
        Opened opened = plain.titled(name(plain, table)).in(Stage.EVIDENCE);
        Map<String, String> asked = opened.frame().visit().address().query().entrySet().stream().filter(each -> table.column(each.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<? extends Recorded> records = Matching.among(opened.study().records(), table, asked);
        Link add = new Link(opened.say("web.add.record"), opened.below("new/" + table.name()));
        List<Part> parts = new ArrayList<>();
        String description = FieldTexts.tableDescription(table.name(), opened.texts().language());
        if (records.isEmpty() && asked.isEmpty()) {
            parts.add(new Part.Nothing(new Empty(opened.say("web.records.none"), description, List.of(add, new Link(opened.say("web.import.title"), opened.below("import"))))));
        } else {
            if (!asked.isEmpty()) {
                parts.add(new Part.Words(Cell.of(new Cell.Piece.Words(opened.say("web.records.counted", opened.number(records.size()), asked(opened, table, asked)) + " "),
                        new Cell.Piece.Link(opened.say("web.records.all"), "records/" + table.name()))));
            }
            Part sheet = new Part.Table(SheetView.of(RecordSheet.of(opened, table, records), opened.frame()), false, false);
            parts.add(stays(opened, table, records) ? new Part.Staying(opened.say("web.staying.table"), List.of(sheet)) : sheet);
            parts.add(new Part.Ways(List.of(add), true));
        }
        studies.show(context, opened, description, parts);
    }

    /** "Category: legal support", for the cells that the address asks for. */
    private static String asked(Opened opened, Table<?> table, Map<String, String> cells) {
        var language = opened.texts().language();
        return cells.entrySet().stream().map(each -> {
            Column<?> column = table.column(each.getKey()).orElseThrow();
            String value = RecordSheet.text(opened, table, column, new Cells(Map.of(column.name(), each.getValue())));
            return "%s: %s".formatted(FieldTexts.column(table.name(), column.name(), language), value);
        }).sorted().collect(Collectors.joining(" · "));
    }

    private void record(Context context, List<Problem> problems) {
        Table<?> table = table(context);
        Opened plain = studies.open(context);
        String id = context.pathParam("record");
        Recorded record = found(plain, table, id).orElseThrow(NotFoundResponse::new);
        Opened opened = plain.titled(title(plain, table, record)).in(Stage.EVIDENCE);
        var form = new RecordForm(opened, table, id, table.cellsOf(record), List.of());
        List<Part> parts = new ArrayList<>();
        problems.forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        parts.add(new Part.Words(kind(opened, table, record)));
        parts.add(new Part.Asked(form.form(opened.below("record/" + table.name() + "/" + id), "")));
        List<RecordChange> changes = Studies.sound(new EditStudy(studies.workspace()).historyOf(opened.study().id(), table.name(), id), 400);
        parts.add(new Part.Folded(opened.say("web.why.history"), List.of(new Part.Facts(History.of(opened, table, changes)))));
        if (table != StudyFormat.STUDY) {
            List<Link> ways = new ArrayList<>(List.of(new Link(opened.say("web.record.another"), opened.below("new/" + table.name()))));
            if (CITED.contains(table.name())) {
                ways.add(CitePages.use(opened, table.name(), id));
            }
            parts.add(new Part.Ways(ways, false));
            parts.add(new Part.Asked(Form.button(opened.below("record/" + table.name() + "/" + id + "/remove"), opened.say("web.record.remove")).as(Form.Kind.REMOVING)));
        }
        studies.show(context, opened, opened.say("web.record.lead"), stays(opened, table, List.of(record)) ? List.of(new Part.Staying(opened.say("web.staying.record"), parts)) : parts);
    }

    /** Whether one of these records does not leave this machine. */
    private static boolean stays(Opened opened, Table<?> table, List<? extends Recorded> records) {
        boolean mayStay = List.of(InterviewFormat.INTERVIEWS, InterviewFormat.INTERVIEW_NOTES, InterviewFormat.LISTED_NAMES).contains(table);
        return mayStay && records.stream().anyMatch(each -> !opened.forOthers().study().records().has(table.kind(), each.id()));
    }

    private static Optional<Recorded> found(Opened opened, Table<?> table, String id) {
        if (table == StudyFormat.STUDY) {
            return id.equals(opened.study().id()) ? Optional.of(opened.study().title()) : Optional.empty();
        }
        return opened.study().records().find(table.kind(), id).map(Recorded.class::cast);
    }

    private static String title(Opened opened, Table<?> table, Recorded record) {
        String name = record instanceof Place place ? opened.phrases().place(place) : RecordNames.name(opened.plainRequest(), table, record);
        return name.length() <= 110 ? name : name.substring(0, 109) + "…";
    }

    /** What kind of record it is and what it is called in files; a place and a statement also have a page to read. */
    private static Cell kind(Opened opened, Table<?> table, Recorded record) {
        List<Cell.Piece> pieces = new ArrayList<>();
        pieces.add(new Cell.Piece.Link(name(opened, table), table == StudyFormat.STUDY ? "tables" : "records/" + table.name()));
        pieces.add(new Cell.Piece.Words(" · " + record.id()));
        String page = table == StudyFormat.PLACES ? "place/" : table == StudyFormat.STATEMENTS ? "why/" : table == StudyFormat.CASES ? "case/" : table == StudyFormat.QUESTIONS ? "question/" : table == InterviewFormat.INTERVIEWS ? "interview/" : table == PlanFormat.PLANS ? "plan/" : "";
        if (!page.isEmpty()) {
            pieces.add(new Cell.Piece.Words(" · "));
            pieces.add(new Cell.Piece.Link(opened.say("web.record.read"), page + record.id()));
        }
        return Cell.of(pieces.toArray(Cell.Piece[]::new));
    }

    /** Without scripts the whole form comes at once, with what each field said before: only what was changed here is kept. */
    private void keep(Context context) {
        Table<?> table = table(context);
        Opened opened = studies.open(context);
        String id = context.pathParam("record");
        Map<String, String> was = seen(context, table);
        Map<String, String> given = given(context, table);
        given.entrySet().removeIf(each -> each.getValue().equals(was.get(each.getKey())));
        switch (studies.change(() -> new EditStudy(studies.workspace()).change(opened.study().id(), table.name(), id, was, given))) {
            case Checked.Sound<EditStudy.Saved> _ -> context.redirect(opened.frame().within("record/" + table.name() + "/" + id), HttpStatus.SEE_OTHER);
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                record(context, problems);
            }
        }
    }

    private void remove(Context context) {
        Table<?> table = table(context);
        Opened opened = studies.open(context);
        switch (studies.change(() -> new EditStudy(studies.workspace()).remove(opened.study().id(), table.name(), context.pathParam("record")))) {
            case Checked.Sound<String> _ -> context.redirect(opened.frame().within("records/" + table.name()), HttpStatus.SEE_OTHER);
            case Checked.Faulty<String>(List<Problem> problems) -> {
                context.status(422);
                record(context, problems);
            }
        }
    }

    /** What the fields said when the page was made. */
    private static Map<String, String> seen(Context context, Table<?> table) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            String before = context.formParam(Field.seen(column.name()));
            if (before != null) {
                seen.put(column.name(), before);
            }
        }
        return seen;
    }

    /** The answers by column; several ones of the same column belong together. */
    static Map<String, String> given(Context context, Table<?> table) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            List<String> answers = context.formParams(column.name());
            if (!answers.isEmpty() || column.form() == Column.Form.REFERENCES || column.form() == Column.Form.MONTHS) {
                given.put(column.name(), String.join(" ", answers.stream().filter(each -> !each.isBlank()).toList()));
            }
        }
        return given;
    }
}
