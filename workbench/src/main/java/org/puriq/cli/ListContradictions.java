package org.puriq.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puriq.cli.Desk.Opened;
import org.puriq.task.EditStudy;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.View;
import org.puriq.view.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq contradictions}: where sources disagree, something is missing or a figure misleads; resolves one with a reason, and reopens it. */
@Command(name = "contradictions")
@SuppressWarnings("unused")      // picocli sets the options
public final class ListContradictions implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Option(names = "--resolve", paramLabel = "${bundle:label.id}", descriptionKey = "puriq.contradictions.resolve", order = 1)
    private @Nullable String resolve;

    @Option(names = "--reason", paramLabel = "${bundle:label.text}", descriptionKey = "puriq.contradictions.reason", order = 2)
    private String reason = "";

    @Option(names = "--reopen", paramLabel = "${bundle:label.id}", descriptionKey = "puriq.contradictions.reopen", order = 3)
    private @Nullable String reopen;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    public ListContradictions(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> {
            if (resolve != null && reopen != null) {
                return opened.screen().misused("contradictions.one-of-both");
            }
            if (resolve != null) {
                return reason.isBlank() ? opened.screen().misused("contradictions.needs-reason") : change(opened.screen(), resolve, "resolved", reason.strip());
            }
            return reopen == null ? leaving.as(printed.format(), opened, this::list) : change(opened.screen(), reopen, "open", "");
        });
    }

    private int list(Opened opened) {
        View view = Views.find(opened.study(), "contradictions").orElseThrow();
        return printed.print(withIds(view.sheet(opened.request(Map.of())), opened.texts()), opened.screen());
    }

    /** With the identity in front, which --resolve and --reopen ask for. */
    private static Sheet withIds(Sheet sheet, Texts texts) {
        List<Sheet.Head> heads = Stream.concat(Heads.of(texts, "record").stream(), sheet.columns().stream()).toList();
        List<Sheet.Row> rows = sheet.rows().stream()
                .map(row -> new Sheet.Row(row.key(), row.section(), Stream.concat(Stream.of(Cell.text(row.key())), row.cells().stream()).toList()))
                .toList();
        return new Sheet(sheet.name(), sheet.title(), heads, rows, sheet.remarks(), sheet.source());
    }

    private int change(Screen screen, String id, String state, String why) {
        Map<String, String> cells = Map.of("state", state, "reason", why);
        return Desk.answer(new EditStudy(desk.workspace()).change(study, "contradictions", id, cells), screen, saved -> {
            screen.note("contradictions." + state, saved.id());
            return ExitCode.DONE;
        });
    }
}
