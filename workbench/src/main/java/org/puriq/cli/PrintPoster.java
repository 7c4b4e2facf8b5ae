package org.puriq.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.cli.Desk.Opened;
import org.puriq.planning.Plan;
import org.puriq.report.AssemblyPrinting;
import org.puriq.report.Poster;
import org.puriq.report.Format;
import org.puriq.task.AssemblyPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code puriq plan poster}: the poster of an assembly on A3: the priorities with large numbers and what the evidence says of each. */
@Command(name = "poster")
@SuppressWarnings("unused")      // picocli sets the options
public final class PrintPoster implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.plan}", descriptionKey = "puriq.plan.plan")
    private @Nullable String plan;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public PrintPoster(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(PlanCommand.chosen(opened, plan), opened.screen(), chain -> made(opened, chain.plan())));
    }

    private int made(Opened opened, Plan chosen) {
        return Desk.answer(AssemblyPapers.poster(opened.study(), chosen, opened.texts()), opened.screen(), poster -> print(opened, poster));
    }

    private int print(Opened opened, Poster poster) {
        if (printed.format() != Format.PDF && printed.format() != Format.HTML) {
            return opened.screen().misused("paper.formats", printed.format().code());
        }
        return printed.print(opened.screen(), (format, out) -> AssemblyPrinting.print(poster, format, opened.texts(), out));
    }
}
