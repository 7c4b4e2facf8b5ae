package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.cli.Desk.Opened;
import org.puriq.task.Why;
import org.puriq.task.WhyChain;
import org.puriq.task.WhyFacts;
import org.puriq.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq why}: a figure followed back to its sources. */
@Command(name = "why")
@SuppressWarnings("unused")      // picocli sets the options
public final class AskWhy implements Callable<Integer> {
    private static final String TABLE = "statements:";

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.statement}", descriptionKey = "puriq.why.statement")
    private String statement = "";

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format.text-json", order = 1)
    private TextOrJson format = TextOrJson.text;

    public AskWhy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new Why(desk.workspace()).of(opened.study(), id()), opened.screen(), chain -> say(opened, chain)));
    }

    /** As a search gives it, statements:chanquil-population, or without the table. */
    private String id() {
        return statement.startsWith(TABLE) ? statement.substring(TABLE.length()) : statement;
    }

    private int say(Opened opened, WhyChain chain) {
        var phrases = new Phrases(opened.study(), opened.texts());
        if (format == TextOrJson.json) {
            return TextOrJson.json(opened.screen(), new WhyFacts(new Phrases(opened.study(), opened.texts().forMachines())).of(chain));
        }
        new WhyTree(phrases, PrintedAs.width()).lines(chain).forEach(opened.screen().out()::println);
        return ExitCode.DONE;
    }
}
