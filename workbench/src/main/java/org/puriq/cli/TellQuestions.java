package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.cli.Desk.Opened;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.task.QuestionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq questions}: the questions that a study was made to answer, with their answers and the source of each figure. */
@Command(name = "questions")
@SuppressWarnings("unused")      // picocli sets the options
public final class TellQuestions implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    public TellQuestions(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> leaving.as(printed.format(), found, this::print));
    }

    private int print(Opened opened) {
        Format format = printed.format();
        if (format != Format.TEXT && format != Format.JSON && !Printing.OF_DOCUMENTS.contains(format)) {
            return opened.screen().misused("questions.formats", format.code());
        }
        if (opened.study().questions().isEmpty()) {
            opened.screen().note("questions.none", opened.study().id());
        }
        return printed.print(opened.screen(), (chosen, out) -> {
            switch (chosen) {
                case TEXT -> Printing.printText(QuestionText.all(opened.study(), opened.texts()), PrintedAs.width(), opened.texts(), out);
                case JSON -> JsonFacts.print(QuestionText.facts(opened.study(), opened.texts()), out);
                case DOCX, HTML, CSV, EXCEL_CSV, XLSX -> Printing.print(opened.withWhatWasLeft(QuestionText.all(opened.study(), opened.texts())), chosen, opened.texts(), Progress.SILENT, out);
            }
        });
    }
}
