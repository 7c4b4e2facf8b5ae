package org.puriq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.report.Format;
import org.puriq.task.WriteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code puriq report}: the report of a study as one file. */
@Command(name = "report")
@SuppressWarnings("unused")      // picocli sets the options
public final class WriteStudyReport implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Option(names = "--format", paramLabel = "html|docx", descriptionKey = "option.report-format", converter = DocumentWord.class)
    private Format format = Format.HTML;

    @Option(names = "--output", paramLabel = "${bundle:label.file}", descriptionKey = "option.report-output")
    private @Nullable Path output;

    @Option(names = "--yes", descriptionKey = "option.names-seen")
    private boolean yes;

    public WriteStudyReport(Desk desk) {
        this.desk = desk;
    }

    static final class DocumentWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Format.of(word).filter(each -> each == Format.HTML || each == Format.DOCX).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> found.mayBePublished(yes) ? written() : ExitCode.DATA);
    }

    private int written() {
        Path target = output == null ? Path.of(study + "." + format.ending()) : output;
        Screen screen = desk.screen();
        var steps = new Steps(screen, screen.texts().say("report.writing", study));
        return Desk.answer(new WriteReport(desk.workspace()).to(study, screen.texts().language(), format, target, steps), screen, written -> {
            steps.done(screen.texts().say("print.written", Desk.shown(written)));
            return ExitCode.DONE;
        });
    }
}
