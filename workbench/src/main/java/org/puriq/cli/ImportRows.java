package org.puriq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.StudyFormat;
import org.puriq.source.Examined;
import org.puriq.task.ImportStudy;
import org.puriq.task.Settlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq import}: first a dry run that changes nothing; with --yes the rows that can be taken are taken. */
@Command(name = "import")
@SuppressWarnings("unused")      // picocli sets the options
public final class ImportRows implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.path}", descriptionKey = "puriq.import.path")
    private Path path = Path.of("");

    @Option(names = "--into", paramLabel = "${bundle:label.study}", descriptionKey = "puriq.import.into", order = 1)
    private @Nullable String into;

    @Option(names = "--table", paramLabel = "${bundle:label.table}", descriptionKey = "puriq.import.table", order = 2)
    private @Nullable String table;

    @Option(names = "--yes", descriptionKey = "puriq.import.yes", order = 3)
    private boolean confirmed;

    @Option(names = "--refused", paramLabel = "${bundle:label.folder}", descriptionKey = "puriq.import.refused", order = 4)
    private @Nullable Path refused;

    @Option(names = "--missing", paramLabel = "keep|remove", descriptionKey = "puriq.import.missing", order = 5)
    private @Nullable Missing missing;

    @Option(names = "--conflicts", paramLabel = "study|workbook", descriptionKey = "puriq.import.conflicts", order = 6)
    private @Nullable Side conflicts;

    @Option(names = "--keep", paramLabel = "${bundle:label.record}", descriptionKey = "puriq.import.keep", order = 7)
    private List<String> keep = List.of();

    @Option(names = "--take", paramLabel = "${bundle:label.record}", descriptionKey = "puriq.import.take", order = 8)
    private List<String> take = List.of();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format.text-json", order = 9)
    private TextOrJson format = TextOrJson.text;

    /** What becomes of records that went out in a workbook and do not come back. */
    enum Missing { keep, remove }

    /** Whose value holds where a record was changed in a workbook and in the study. */
    enum Side { study, workbook }

    public ImportRows(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen();
        return into == null ? examine(screen) : desk.with(into, opened -> examine(opened.screen()));
    }

    private int examine(Screen screen) {
        var task = new ImportStudy(desk.workspace());
        return Desk.answer(task.dryRun(path, Optional.ofNullable(into), Optional.ofNullable(table)), screen, examined -> {
            boolean kept = refused == null || examined.refusals().isEmpty() || keep(task, examined, refused, screen);
            int taken = confirmed ? take(task, examined, screen) : ExitCode.DONE;
            if (taken != ExitCode.DONE || !kept) {
                return ExitCode.DATA;
            }
            return say(examined, screen);
        });
    }

    private boolean keep(ImportStudy task, Examined examined, Path folder, Screen screen) {
        return Desk.answer(task.saveRefused(examined, folder, screen.texts()), screen, files -> {
            files.forEach(file -> screen.note("import.refused-kept", file));
            return ExitCode.DONE;
        }) == ExitCode.DONE;
    }

    private int take(ImportStudy task, Examined examined, Screen screen) {
        if (into == null) {
            return switch (task.asNewStudy(path, examined)) {
                case Checked.Sound<String>(String id, List<Problem> _) -> done(screen, "import.made", id);      // the report tells the problems of rows
                case Checked.Faulty<String>(List<Problem> problems) -> screen.refuse(problems);
            };
        }
        return Desk.answer(task.into(into, path, examined, missing(), settled()), screen, count -> done(screen, "import.taken", screen.texts().number(count)));
    }

    private ImportStudy.Missing missing() {
        return missing == null ? ImportStudy.Missing.ASKED : missing == Missing.keep ? ImportStudy.Missing.KEPT : ImportStudy.Missing.REMOVED;
    }

    private Settlement settled() {
        Settlement.Side others = conflicts == null ? Settlement.Side.ASKED : conflicts == Side.study ? Settlement.Side.STUDY : Settlement.Side.WORKBOOK;
        return Settlement.of(others, keep, take);
    }

    private static int done(Screen screen, String key, Object... details) {
        screen.note(key, details);
        return ExitCode.DONE;
    }

    private int say(Examined examined, Screen screen) {
        var report = new ImportReport(examined, screen.texts(), confirmed);
        int printed = format == TextOrJson.json ? TextOrJson.json(screen, report.facts()) : report.print(screen.out());
        if (confirmed || printed != ExitCode.DONE) {
            return examined.refusals().isEmpty() ? printed : ExitCode.DATA;
        }
        if (into == null && titles(examined) != 1) {
            return screen.refuse(List.of(Problem.refused(Where.file(path.toString()), "package.one-study", String.valueOf(titles(examined)))));
        }
        screen.note(examined.isBroken() ? "import.broken" : "import.how-to-confirm");
        return examined.refusals().isEmpty() && !examined.isBroken() ? printed : ExitCode.DATA;
    }

    private static long titles(Examined examined) {
        return examined.entries().stream().filter(each -> each.table() == StudyFormat.STUDY).count();
    }
}
