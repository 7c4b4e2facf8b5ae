package org.puriq.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.cli.Desk.Opened;
import org.puriq.report.Format;
import org.puriq.report.Paper;
import org.puriq.report.PaperPrinting;
import org.puriq.report.Printing;
import org.puriq.task.AddSheetQuestions;
import org.puriq.task.PrintSheet;
import org.puriq.task.SheetKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq sheet}: the community sheet on one page, blank to be taken along, or with what is known. */
@Command(name = "sheet")
@SuppressWarnings("unused")      // picocli sets the options
public final class PrintCommunitySheet implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.place}", descriptionKey = "puriq.sheet.place")
    private @Nullable String place;

    @Option(names = "--blank", descriptionKey = "puriq.sheet.blank", order = 1)
    private boolean blank;

    @Option(names = "--round", paramLabel = "${bundle:label.round}", descriptionKey = "option.round", order = 2)
    private @Nullable String round;

    @Option(names = "--add-questions", descriptionKey = "puriq.sheet.add-questions", order = 3)
    private boolean addQuestions;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public PrintCommunitySheet(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (addQuestions) {
            return Desk.answer(new AddSheetQuestions(desk.workspace()).to(study), desk.screen(), added -> {
                desk.screen().out().println(desk.screen().texts().say("sheet.questions-added", String.valueOf(added), study));
                return ExitCode.DONE;
            });
        }
        List<String> places = place == null ? List.of() : SheetKey.placesOf(place);
        return desk.with(study, opened -> Desk.answer(PrintSheet.of(opened.study(), places, Optional.ofNullable(round), blank, opened.texts()), opened.screen(), paper -> print(opened, paper)));
    }

    private int print(Opened opened, Paper paper) {
        if (AddSheetQuestions.areMissing(opened.study())) {
            opened.screen().note("sheet.no-questions", opened.study().id());
        }
        Format format = printed.format();
        if (format != Format.TEXT && format != Format.HTML && format != Format.DOCX) {
            return opened.screen().misused("case.formats", format.code());
        }
        return printed.print(opened.screen(), (chosen, out) -> {
            if (chosen == Format.TEXT) {
                Printing.printText(PaperPrinting.document(paper, opened.texts()), PrintedAs.width(), opened.texts(), out);
            } else {
                PaperPrinting.print(paper, chosen, opened.texts(), out);
            }
        });
    }
}
