package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.cli.Desk.Opened;
import org.puriq.planning.Assembly;
import org.puriq.planning.Plan;
import org.puriq.report.AssemblyPrinting;
import org.puriq.report.Ballot;
import org.puriq.report.Format;
import org.puriq.task.AssemblyPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq plan ballot}: ballots to be marked by hand, several on a sheet of A4. */
@Command(name = "ballot")
@SuppressWarnings("unused")      // picocli sets the options
public final class PrintBallot implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.plan}", descriptionKey = "puriq.plan.plan")
    private @Nullable String plan;

    @Option(names = "--assembly", paramLabel = "${bundle:label.id}", descriptionKey = "puriq.plan.ballot.assembly", order = 1)
    private @Nullable String assembly;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public PrintBallot(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(PlanCommand.chosen(opened, plan), opened.screen(), chain -> made(opened, chain.plan())));
    }

    private int made(Opened opened, Plan chosen) {
        Optional<Assembly> held = Optional.ofNullable(assembly).flatMap(id -> opened.study().find(Assembly.class, id));
        return Desk.answer(AssemblyPapers.ballot(opened.study(), chosen, held, opened.texts()), opened.screen(), ballot -> print(opened, ballot));
    }

    private int print(Opened opened, Ballot ballot) {
        if (printed.format() != Format.PDF && printed.format() != Format.HTML) {
            return opened.screen().misused("paper.formats", printed.format().code());
        }
        return printed.print(opened.screen(), (format, out) -> AssemblyPrinting.print(ballot, format, opened.texts(), out));
    }
}
