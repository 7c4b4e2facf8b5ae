package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.task.AnswerCell;
import org.puriq.task.EditStudy;
import org.puriq.text.FieldTexts;

/** The form for a new record of any table: what was answered stays where it is refused, and each problem stands beside its field. */
final class NewRecordPages implements Routes {
    private static final Pattern WITHIN = Pattern.compile("[a-z0-9@/-]{1,120}");

    private final Studies studies;

    NewRecordPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/new/{table}", this::ask);
        routes.post("/study/{study}/new/{table}", this::add);
    }

    /** What the address already says is filled in; a statement first needs to know what it is about. */
    private void ask(Context context) {
        Table<?> table = RecordPages.table(context);
        Opened opened = studies.open(context);
        Map<String, String> known = new LinkedHashMap<>(NewRecord.usual(opened, table));
        String cell = opened.frame().visit().address().asked("cell");
        if (!cell.isEmpty()) {
            known.putAll(Studies.sound(AnswerCell.cellsOf(opened.study(), cell), 404));
        }
        opened.frame().visit().address().query().forEach((name, value) -> {
            if (table.column(name).isPresent()) {
                known.put(name, value);
            }
        });
        show(context, opened, table, known, List.of());
    }

    private void show(Context context, Opened plain, Table<?> table, Map<String, String> known, List<Problem> problems) {
        Opened opened = plain.titled(plain.say("web.add.to", RecordPages.name(plain, table))).in(Stage.EVIDENCE);
        if (table == StudyFormat.STATEMENTS && known.getOrDefault("attribute", "").isEmpty()) {
            studies.show(context, opened, opened.say("web.new.statement.lead"), NewRecord.aboutWhat(opened, known));
            return;
        }
        var form = new RecordForm(opened, table, "", new Cells(known), problems);
        List<Part> parts = new ArrayList<>();
        form.elsewhere().forEach(each -> parts.add(new Part.Said(new Notice(Notice.Kind.REFUSED, opened.texts().sentence(each)))));
        Form asked = form.form(opened.below("new/" + table.name()), opened.say("web.add.do"));
        String from = from(context);
        parts.add(new Part.Asked(from.isEmpty() ? asked : asked.with("from", from)));
        studies.show(context, opened, FieldTexts.tableDescription(table.name(), opened.texts().language()), parts);
    }

    private static String from(Context context) {
        return Optional.ofNullable(context.formParam("from")).or(() -> Optional.ofNullable(context.queryParam("from"))).filter(each -> WITHIN.matcher(each).matches()).orElse("");
    }

    private void add(Context context) {
        Table<?> table = RecordPages.table(context);
        Opened opened = studies.open(context);
        Map<String, String> given = RecordPages.given(context, table);
        switch (studies.change(() -> new EditStudy(studies.workspace()).add(opened.study().id(), table.name(), given))) {
            case Checked.Sound<EditStudy.Saved>(EditStudy.Saved saved, List<Problem> _) -> {
                String from = from(context);
                context.redirect(opened.frame().within(from.isEmpty() ? "record/" + table.name() + "/" + saved.id() : from), HttpStatus.SEE_OTHER);
            }
            case Checked.Faulty<EditStudy.Saved>(List<Problem> problems) -> {
                context.status(422);
                show(context, opened, table, given, problems);
            }
        }
    }
}
