package org.puriq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.report.JsonFacts;
import org.puriq.report.Printing;
import org.puriq.task.CountryFacts;
import org.puriq.task.RunHindcast.Ran;
import org.puriq.task.RunHindcast;
import org.puriq.text.Texts;
import org.puriq.view.HindcastTold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq outlook hindcast}: projects from earlier censuses only, and sets the later count beside it where there is one. */
@Command(name = "hindcast")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookHindcast implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--data", paramLabel = "${bundle:label.folder}", descriptionKey = "puriq.outlook.hindcast.data", order = 1)
    private @Nullable Path data;

    @Option(names = "--country", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.hindcast.country", order = 2)
    private @Nullable String country;

    @Option(names = "--to", paramLabel = "2024", required = true, descriptionKey = "puriq.outlook.hindcast.to", order = 3)
    private int to;

    @Option(names = "--actual", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.hindcast.actual", order = 4)
    private @Nullable Path actual;

    @Option(names = "--crosswalk", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.hindcast.crosswalk", order = 5)
    private @Nullable Path crosswalk;

    @Option(names = "--recipe", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.hindcast.recipe", order = 6)
    private @Nullable Path recipe;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookHindcast(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var asked = new RunHindcast.Asked(Optional.ofNullable(data), Optional.ofNullable(recipe), Optional.ofNullable(country), to, Optional.ofNullable(actual), Optional.ofNullable(crosswalk));
        return Desk.answer(RunHindcast.run(asked, each -> CountryFacts.of(each, desk.workspace().home()).counts()), desk.screen(), this::print);
    }

    private int print(Ran ran) {
        Texts texts = printed.words(desk.screen().texts());
        var told = new HindcastTold(ran.hindcast(), ran.later().map(_ -> ran.laterPersons()), ran.source(), ran.unmatched(), texts);
        Screen screen = desk.screen().speaking(texts);
        if (printed.isForMachines()) {
            told.remarks().forEach(each -> screen.note("hindcast.remark", each));
        }
        return switch (printed.format()) {
            case CSV, EXCEL_CSV, XLSX -> printed.print(told.numbers(), screen);
            case JSON -> printed.print(screen, (_, out) -> JsonFacts.print(told.facts(), out));
            case TEXT -> text(told, screen, texts);
            case DOCX, PDF, HTML -> printed.print(told.methods(), screen);
        };
    }

    private int text(HindcastTold told, Screen screen, Texts texts) {
        return printed.print(screen, (_, out) -> {
            Printing.printText(told.methods(), PrintedAs.width(), texts, out);
            if (told.sizes().isPresent()) {
                Printing.printText(told.sizes().get(), PrintedAs.width(), texts, out);
            }
        });
    }
}
