package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.base.Language;
import org.puriq.base.Wording;
import org.puriq.task.NewStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq new}: an empty study of any country. */
@Command(name = "new")
@SuppressWarnings("unused")      // picocli sets the options
public final class StartStudy implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.name}", descriptionKey = "puriq.new.name")
    private String name = "";

    @Option(names = "--country", required = true, paramLabel = "${bundle:label.country}", descriptionKey = "puriq.new.country", order = 1)
    private String country = "";

    @Option(names = "--english", paramLabel = "${bundle:label.name}", descriptionKey = "puriq.new.english", order = 2)
    private String english = "";

    public StartStudy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return Desk.answer(new NewStudy(desk.workspace()).create(wording(), country), desk.screen(), id -> {
            desk.screen().out().println(id);
            desk.screen().note("new.started", id);
            return ExitCode.DONE;
        });
    }

    /** A name without its English one is taken as one of the language that is spoken here. */
    private Wording wording() {
        boolean onlyEnglish = english.isEmpty() && desk.screen().texts().language() == Language.ENGLISH;
        return onlyEnglish ? new Wording("", name.strip()) : new Wording(name.strip(), english.strip());
    }
}
