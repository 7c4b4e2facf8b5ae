package org.puriq.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Recorded;
import org.puriq.cli.Desk.Opened;
import org.puriq.format.Cells;
import org.puriq.format.Table;
import org.puriq.report.Format;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.text.FieldTexts;
import org.puriq.view.RecordNames;
import org.puriq.view.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq record}: a record with all its columns, or the records of a table. */
@Command(name = "record")
@SuppressWarnings("unused")      // picocli sets the options
public final class ShowRecord implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.table}", descriptionKey = "param.table")
    private String table = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "${bundle:label.id}", descriptionKey = "param.id")
    private @Nullable String id;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    public ShowRecord(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> leaving.as(printed.format(), found, opened -> Desk.answer(EditStudy.table(table), opened.screen(), known ->
                id == null ? list(opened, known) : Desk.answer(EditStudy.record(opened.study(), known, id), opened.screen(), record -> show(opened, known, record)))));
    }

    private int list(Opened opened, Table<?> known) {
        Request request = opened.request(Map.of());
        List<Sheet.Row> rows = opened.study().all(known.kind()).stream()
                .map(each -> new Sheet.Row(each.id(), List.of(Cell.text(each.id()), Cell.text(RecordNames.name(request, known, each)))))
                .toList();
        String title = FieldTexts.table(known.name(), opened.texts().language());
        return printed.print(new Sheet(known.name(), title, Heads.of(opened.texts(), "record", "name"), rows, List.of(), ""), opened.screen());
    }

    private int show(Opened opened, Table<?> known, Recorded record) {
        Cells cells = known.cellsOf(record);
        List<Sheet.Row> rows = known.columns().stream().map(column -> new Sheet.Row(column.name(), List.of(
                        Cell.text(column.name()),
                        Cell.text(FieldTexts.column(known.name(), column.name(), opened.texts().language())),
                        Cell.text(cells.text(column.name())))))
                .filter(row -> printed.format() != Format.TEXT || !row.cells().getLast().plain().isEmpty())
                .toList();
        String title = "%s · %s".formatted(FieldTexts.table(known.name(), opened.texts().language()), record.id());
        return printed.print(new Sheet(known.name() + "-" + record.id(), title, Heads.of(opened.texts(), "column", "meaning", "value"), rows, List.of(), ""), opened.screen());
    }
}
