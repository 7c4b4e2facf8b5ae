package org.puriq.cli;

import java.util.concurrent.Callable;
import org.puriq.cli.Desk.Opened;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that prints something of a study, in a format, as it may leave in that format. */
@SuppressWarnings("unused")      // picocli sets the options
abstract class OfStudy implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    OfStudy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public final Integer call() {
        return desk.with(study, found -> leaving.as(printed.format(), found, opened -> print(opened, printed)));
    }

    /** Gives the exit code. */
    abstract int print(Opened opened, PrintedAs printed);
}
