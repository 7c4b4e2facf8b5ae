package org.puriq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.puriq.cli.Desk.Opened;
import org.puriq.task.Why;
import org.puriq.task.WhyAnswer;
import org.puriq.task.WhyChain;
import org.puriq.task.WhyFacts;
import org.puriq.task.WhyRecord;
import org.puriq.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq why}: a figure followed back to its sources; of another record, where it comes from and who names it. */
@Command(name = "why")
@SuppressWarnings("unused")      // picocli sets the options
public final class AskWhy implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.statement}", descriptionKey = "puriq.why.statement")
    private String record = "";

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format.text-json", order = 1)
    private TextOrJson format = TextOrJson.text;

    public AskWhy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, opened -> Desk.answer(new Why(desk.workspace()).answer(opened.study(), record), opened.screen(), answer -> say(opened, answer)));
    }

    private int say(Opened opened, WhyAnswer answer) {
        if (format == TextOrJson.json) {
            return TextOrJson.json(opened.screen(), new WhyFacts(new Phrases(opened.study(), opened.texts().forMachines())).of(answer));
        }
        var tree = new WhyTree(new Phrases(opened.study(), opened.texts()), PrintedAs.width());
        List<String> lines = switch (answer) {
            case WhyChain chain -> tree.lines(chain);
            case WhyRecord found -> tree.lines(found);
        };
        lines.forEach(opened.screen().out()::println);
        return ExitCode.DONE;
    }
}
