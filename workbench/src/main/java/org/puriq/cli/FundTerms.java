package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.task.TakeTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code puriq fund terms}: takes the usual terms into a study: 3x1, 2x1, 1x1. */
@Command(name = "terms")
@SuppressWarnings("unused")      // picocli sets the options
public final class FundTerms implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    public FundTerms(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new TakeTerms(desk.workspace()).into(study), opened.screen(), count -> {
            opened.screen().note("fund.terms-taken", opened.texts().number(count));
            return ExitCode.DONE;
        }));
    }
}
