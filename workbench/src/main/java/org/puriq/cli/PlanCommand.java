package org.puriq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.cli.Desk.Opened;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.report.Template;
import org.puriq.task.BuildPlan;
import org.puriq.task.PlanFacts;
import org.puriq.task.PlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq plan}: a plan as a chapter or, for machines, as a chain; below it what is done with a plan. */
@Command(name = "plan", subcommands = {CiteInPlan.class, PrintPoster.class, PrintBallot.class})
@SuppressWarnings("unused")      // picocli sets the options
public final class PlanCommand implements Callable<Integer> {
    private final Desk desk;

    /** A command below this one has its own, so it may be missing here. */
    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.plan}", descriptionKey = "puriq.plan.plan")
    private @Nullable String plan;

    @Option(names = "--template", paramLabel = "${bundle:label.file}", descriptionKey = "option.report-template", order = 13)
    private @Nullable Path template;

    @Option(names = "--yes", descriptionKey = "option.names-seen", order = 16)
    private boolean yes;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public PlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (study.isEmpty()) {
            return desk.screen().misused("plan.which-study");
        }
        return desk.with(study, opened -> opened.mayBePublished(yes) ? Desk.answer(chosen(opened, plan), opened.screen(), chain -> print(opened, chain.plan())) : ExitCode.DATA);
    }

    /** The plan of this identity, or the only one. */
    static Checked<PlanChain> chosen(Opened opened, @Nullable String plan) {
        return plan == null ? BuildPlan.onlyChain(opened.study()) : BuildPlan.chain(opened.study(), plan);
    }

    private int print(Opened opened, Plan chosen) {
        Format format = printed.format();
        if (format != Format.TEXT && format != Format.JSON && !Printing.OF_DOCUMENTS.contains(format)) {
            return opened.screen().misused("plan.formats", format.code());
        }
        if (template != null && format != Format.DOCX) {
            return opened.screen().refuse(java.util.List.of(org.puriq.base.Problem.refused(org.puriq.base.Problem.Where.file(template.toString()), "template.only-docx", format.code())));
        }
        Optional<Path> own = Optional.ofNullable(template);
        return Desk.answer(own.isEmpty() ? Checked.sound(Optional.<Template>empty()) : Template.open(own.get()).map(Optional::of), opened.screen(), with -> print(opened, chosen, with));
    }

    private int print(Opened opened, Plan chosen, Optional<Template> with) {
        return printed.print(opened.screen(), (format, out) -> {
            switch (format) {
                case TEXT -> Printing.printText(PlanText.of(opened.study(), chosen, opened.texts()), PrintedAs.width(), opened.texts(), out);
                case JSON -> org.puriq.report.JsonFacts.print(PlanFacts.of(opened.study(), chosen, opened.texts().forMachines()), out);
                case DOCX, PDF, HTML, CSV, EXCEL_CSV, XLSX -> {
                    var document = PlanText.of(opened.study(), chosen, opened.texts());
                    if (with.isPresent()) {
                        Printing.print(document, with.get(), opened.texts(), Progress.SILENT, out);
                    } else {
                        Printing.print(document, format, opened.texts(), Progress.SILENT, out);
                    }
                }
            }
        });
    }
}
