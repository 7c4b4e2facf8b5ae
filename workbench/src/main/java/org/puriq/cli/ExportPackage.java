package org.puriq.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.puriq.base.Checked;
import org.puriq.task.ExportStudy;
import org.puriq.task.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq export}: a study as a package of CSV files, in a folder or a zip. */
@Command(name = "export")
@SuppressWarnings("unused")      // picocli sets the options
public final class ExportPackage implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.target}", descriptionKey = "puriq.export.target")
    private Path target = Path.of("");

    @Option(names = "--excel", descriptionKey = "puriq.export.excel", order = 1)
    private boolean excel;

    @Option(names = "--with-interviews", descriptionKey = "puriq.export.with-interviews", order = 2)
    private boolean withInterviews;

    @Option(names = "--for-publication", descriptionKey = "puriq.export.for-publication", order = 3)
    private boolean publication;

    @Option(names = "--hxl", descriptionKey = "puriq.export.hxl", order = 5)
    private boolean hxl;

    @Option(names = "--yes", descriptionKey = "option.names-seen", order = 4)
    private boolean yes;

    public ExportPackage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (withInterviews && publication) {
            return desk.screen().misused("export.one-of");
        }
        if (hxl || isWorkbook()) {
            return desk.with(study, this::shared);
        }
        return desk.with(study, found -> mayBeWritten(found) ? written(found) : ExitCode.DATA);
    }

    /** What goes is said before the file is written; a listed name in it needs a yes. */
    private boolean mayBeWritten(Desk.Opened found) {
        if (publication) {
            Publication published = Publication.of(found.study());
            published.held().forEach(each -> found.screen().err().println(found.texts().sentence(each)));
            found.screen().remark(published.leftOut());
            return found.mayBePublished(yes);
        }
        if (found.study().staying() > 0) {
            found.screen().note(withInterviews ? "export.with" : "export.without", found.texts().number(found.study().staying()));
        }
        return true;
    }

    private boolean isWorkbook() {
        return target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** The inventory for others, or plan and inventory to be edited and read back. */
    private int shared(Desk.Opened found) {
        var task = new ExportStudy(desk.workspace());
        if (hxl && !found.mayBePublished(yes)) {
            return ExitCode.DATA;
        }
        Checked<Path> written = hxl ? task.hxl(study, target, found.texts().language()) : task.workbook(study, target, found.texts().language());
        return Desk.answer(written, desk.screen(), file -> {
            found.screen().note("print.written", file);
            return ExitCode.DONE;
        });
    }

    private int written(Desk.Opened found) {
        ExportStudy.Contents contents = publication ? ExportStudy.Contents.FOR_PUBLICATION : withInterviews ? ExportStudy.Contents.WITH_INTERVIEWS : ExportStudy.Contents.FOR_OTHERS;
        return Desk.answer(new ExportStudy(desk.workspace()).to(study, target, excel, contents), desk.screen(), written -> {
            found.screen().note("print.written", written);
            return ExitCode.DONE;
        });
    }
}
