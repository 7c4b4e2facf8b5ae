package org.puriq.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.cli.Desk.Opened;
import org.puriq.cofunding.Agreement;
import org.puriq.cofunding.Quarter;
import org.puriq.narrative.QuarterReport;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.report.Progress;
import org.puriq.task.TellQuarter;
import org.puriq.view.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code puriq fund}: the agreements of a study, or what one tells its residents' group after a quarter; with a word behind it, it
 * enters a pledge, a contribution, an expense or a correction. It pays nothing.
 */
@Command(name = "fund", subcommands = {FundPledge.class, FundGive.class, FundSpend.class, FundCorrect.class, FundAttach.class, FundTerms.class})
@SuppressWarnings("unused")      // picocli sets the options
public final class Fund implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.agreement}", descriptionKey = "puriq.fund.agreement")
    private String agreement = "";

    @Option(names = "--quarter", paramLabel = "2026-1", descriptionKey = "puriq.fund.quarter", order = 10)
    private @Nullable String quarter;

    @Option(names = "--whole", descriptionKey = "puriq.fund.whole", order = 11)
    private boolean whole;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public Fund(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (study.isEmpty()) {
            return desk.screen().misused("fund.needs-study");
        }
        return desk.with(study, opened -> agreement.isEmpty() ? all(opened) : Desk.answer(TellQuarter.agreement(opened.study(), agreement), opened.screen(), found -> one(opened, found)));
    }

    private int all(Opened opened) {
        Opened printing = opened.in(printed.format());
        return printed.print(Views.find(opened.study(), "cofunding-progress").orElseThrow().sheet(printing.request(Map.of())), printing.screen());
    }

    private int one(Opened opened, Agreement found) {
        var task = new TellQuarter(desk.workspace());
        Checked<Quarter> asked = quarter == null ? Checked.sound(task.last(opened.study(), found)) : TellQuarter.quarter(quarter);
        return Desk.answer(asked, opened.screen(), of -> printed.format() == Format.JSON
                ? printed.print(opened.screen(), (_, out) -> org.puriq.report.JsonFacts.print(TellQuarter.facts(opened.study(), found, of, opened.texts()), out))
                : Desk.answer(task.document(opened.study(), found, of, whole ? QuarterReport.Extent.WHOLE : QuarterReport.Extent.ONE_PAGE, opened.texts()), opened.screen(), told -> print(opened, told)));
    }

    private int print(Opened opened, Document told) {
        Format format = printed.format();
        if (format != Format.TEXT && !Printing.OF_DOCUMENTS.contains(format)) {
            return opened.screen().misused("fund.formats", format.code());
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
