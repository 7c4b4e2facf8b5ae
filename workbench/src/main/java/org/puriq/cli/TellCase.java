package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.cli.Desk.Opened;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.task.CaseText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq case}: a case study as connected text, its figures with their qualifiers and sources. */
@Command(name = "case")
@SuppressWarnings("unused")      // picocli sets the options
public final class TellCase implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.case}", descriptionKey = "puriq.case.case")
    private String caseStudy = "";

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    public TellCase(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> leaving.as(printed.format(), found, opened ->
                Desk.answer(CaseText.of(opened.study(), caseStudy, opened.texts()), opened.screen(), told -> print(opened, opened.withWhatWasLeft(told)))));
    }

    private int print(Opened opened, Document told) {
        Format format = printed.format();
        if (format != Format.TEXT && !Printing.OF_DOCUMENTS.contains(format)) {
            return opened.screen().misused("case.formats", format.code());
        }
        return printed.print(opened.screen(), (chosen, out) -> {
            if (chosen == Format.TEXT) {
                Printing.printText(told, PrintedAs.width(), opened.texts(), out);
            } else {
                Printing.print(told, chosen, opened.texts(), Progress.SILENT, out);
            }
        });
    }
}
