package org.puriq.cli;

import org.puriq.cli.Desk.Opened;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.task.QuestionText;
import picocli.CommandLine.Command;

/** {@code puriq questions}: the questions that a study was made to answer, with their answers and the source of each figure. */
@Command(name = "questions")
public final class TellQuestions extends OfStudy {
    public TellQuestions(Desk desk) {
        super(desk);
    }

    @Override
    int print(Opened opened, PrintedAs printed) {
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
