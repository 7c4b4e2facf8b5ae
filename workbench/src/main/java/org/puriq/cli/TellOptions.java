package org.puriq.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.puriq.report.JsonFacts;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.response.Library;
import org.puriq.response.Options;
import org.puriq.task.OptionsText;
import org.puriq.task.Practices;
import org.puriq.view.OptionsSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq options}: what could be done in a place, why, what speaks against it, and what to ask in the field. */
@Command(name = "options")
@SuppressWarnings("unused")      // picocli sets the options
public final class TellOptions implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.place}", descriptionKey = "puriq.options.place")
    private String place = "";

    @Option(names = "--for-publication", descriptionKey = "option.for-publication", order = 1)
    private boolean publication;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public TellOptions(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> {
            Desk.Opened opened = (publication ? found.forPublication() : found.forOthers()).in(printed.format());
            Library library = new Practices(desk.workspace()).library(opened.study());
            opened.screen().remark(library.problems());
            return Desk.answer(Practices.options(opened.study(), library, place), opened.screen(), options -> print(opened, library, options));
        });
    }

    private int print(Desk.Opened opened, Library library, Options options) {
        var request = opened.request(Map.of());
        var text = new OptionsText(request, library);
        return printed.print(opened.screen(), (chosen, out) -> {
            switch (chosen) {
                case TEXT -> Printing.printText(text.document(options), PrintedAs.width(), opened.texts(), out);
                case JSON -> JsonFacts.print(text.facts(options), out);
                case CSV, EXCEL_CSV, XLSX -> Printing.print(new OptionsSheets(request, library).options(options), chosen, opened.texts(), out);
                default -> Printing.print(text.document(options), chosen, opened.texts(), Progress.SILENT, out);
            }
        });
    }
}
