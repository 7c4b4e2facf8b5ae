package org.puriq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.narrative.Audience;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.task.WriteReport;
import org.puriq.task.WriteReport.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code puriq report}: the report of a study as one file, whole or for a reader; for a researcher also the tables as CSV. */
@Command(name = "report")
@SuppressWarnings("unused")      // picocli sets the options
public final class WriteStudyReport implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Option(names = "--for", paramLabel = "mayor|researcher|association", descriptionKey = "option.report-for", converter = AudienceWord.class, order = 10)
    private @Nullable Audience audience;

    @Option(names = "--place", paramLabel = "${bundle:label.id}", descriptionKey = "option.report-place", order = 11)
    private @Nullable String place;

    @Option(names = "--format", paramLabel = "html|docx|pdf", descriptionKey = "option.report-format", converter = DocumentWord.class, order = 12)
    private Format format = Format.HTML;

    @Option(names = "--template", paramLabel = "${bundle:label.file}", descriptionKey = "option.report-template", order = 13)
    private @Nullable Path template;

    @Option(names = "--tables", paramLabel = "${bundle:label.file}", descriptionKey = "option.report-tables", order = 14)
    private @Nullable Path tables;

    @Option(names = "--output", paramLabel = "${bundle:label.file}", descriptionKey = "option.report-output", order = 15)
    private @Nullable Path output;

    @Option(names = "--yes", descriptionKey = "option.names-seen", order = 16)
    private boolean yes;

    public WriteStudyReport(Desk desk) {
        this.desk = desk;
    }

    static final class DocumentWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Format.of(word).filter(Printing.OF_DOCUMENTS::contains).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    static final class AudienceWord implements ITypeConverter<Audience> {
        @Override
        public Audience convert(String word) {
            return Audience.of(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> found.mayBePublished(yes) ? written() : ExitCode.DATA);
    }

    private int written() {
        Screen screen = desk.screen();
        var report = new WriteReport(desk.workspace());
        var wanted = new Wanted(Optional.ofNullable(audience), Optional.ofNullable(place), screen.texts().language(), format, Optional.ofNullable(template));
        var steps = new Steps(screen, screen.texts().say("report.writing", study));
        int written = Desk.answer(report.to(study, wanted, target(), steps), screen, file -> done(steps, screen, file));
        return written != ExitCode.DONE || tables == null ? written
                : Desk.answer(report.tables(study, screen.texts().language(), tables), screen, file -> done(steps, screen, file));
    }

    /** Where nobody says otherwise, the file is called after the study and whom it is for. */
    private Path target() {
        String forWhom = audience == null ? "" : "-" + audience.code();
        return output == null ? Path.of(study + forWhom + "." + format.ending()) : output;
    }

    private static int done(Steps steps, Screen screen, Path file) {
        steps.done(screen.texts().say("print.written", Desk.shown(file)));
        return ExitCode.DONE;
    }
}
