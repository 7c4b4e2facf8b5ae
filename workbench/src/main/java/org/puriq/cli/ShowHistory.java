package org.puriq.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.puriq.format.HistoryEntry;
import org.puriq.report.Format;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.EditStudy;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq history}: who did what and when, in a study or to one record. */
@Command(name = "history")
@SuppressWarnings("unused")      // picocli sets the options
public final class ShowHistory implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Option(names = "--record", arity = "2", paramLabel = "${bundle:label.table-and-id}", hideParamSyntax = true, descriptionKey = "puriq.history.record", order = 1)
    private List<String> record = List.of();

    @Option(names = "--last", paramLabel = "N", descriptionKey = "puriq.history.last", order = 2)
    private int last = 50;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public ShowHistory(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var edits = new EditStudy(desk.workspace());
        if (printed.format() != Format.TEXT) {
            desk.screen().note("leaving.history");
        }
        return desk.with(study, opened -> record.isEmpty()
                ? Desk.answer(edits.history(study, last, 0), opened.screen(), entries -> printed.print(commands(opened.texts(), entries), opened.screen()))
                : Desk.answer(EditStudy.table(record.getFirst()).then(table -> edits.historyOf(study, table.name(), record.getLast())), opened.screen(),
                        changes -> printed.print(changes(opened.texts(), changes), opened.screen())));
    }

    private Sheet commands(Texts texts, List<HistoryEntry> entries) {
        List<Sheet.Row> rows = entries.stream().map(each -> new Sheet.Row(String.valueOf(each.number()), List.of(
                Cell.text(moment(each.at())),
                Cell.text(each.who()),
                Cell.text(texts.say(each.label(), each.details().toArray())),
                Cell.number(texts.number(each.records()), java.math.BigDecimal.valueOf(each.records())),
                Cell.text(texts.say("history.state." + each.state().name().toLowerCase(Locale.ROOT)))))).toList();
        return new Sheet("history", texts.say("history.title", study), Heads.of(texts, "when", "who", "what", "records", "state"), rows, List.of(), "");
    }

    private Sheet changes(Texts texts, List<HistoryEntry.RecordChange> changes) {
        List<Sheet.Row> rows = changes.stream().map(each -> new Sheet.Row(String.valueOf(each.command()), List.of(
                Cell.text(moment(each.at())), Cell.text(each.who()), Cell.text(Changes.said(each, texts))))).toList();
        return new Sheet("history", texts.say("history.title", String.join(":", record)), Heads.of(texts, "when", "who", "what"), rows, List.of(), "");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }
}
