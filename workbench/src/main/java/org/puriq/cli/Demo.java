package org.puriq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.puriq.base.Checked;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.report.Format;
import org.puriq.study.Study;
import org.puriq.task.WriteReport;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code puriq demo}: what is there, in a few lines, and a first report of each study. It asks nothing and needs no display. */
@Command(name = "demo")
@SuppressWarnings("unused")      // picocli sets the options
public final class Demo implements Callable<Integer> {
    private static final List<Format> FORMATS = List.of(Format.HTML, Format.DOCX);

    private final Desk desk;

    @Option(names = "--output", paramLabel = "${bundle:label.folder}", descriptionKey = "option.demo-output")
    private Path folder = Path.of("out");

    public Demo(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen();
        screen.out().println(screen.texts().say("demo.what"));
        List<Study> studies = desk.workspace().studies();
        if (studies.isEmpty()) {
            screen.out().println(screen.texts().say("studies.none"));
        }
        int worst = ExitCode.DONE;
        for (Study study : studies) {
            worst = Math.max(worst, desk.with(study.id(), opened -> show(opened.study(), opened.screen())));
        }
        screen.out().println(screen.texts().say("demo.next"));
        return worst;
    }

    private int show(Study study, Screen screen) {
        Texts texts = screen.texts();
        screen.out().println();
        screen.out().println("%s (%s)".formatted(texts.of(study.title().name()), study.id()));
        long open = study.contradictions().stream().filter(each -> !each.resolved()).count();
        screen.out().println(texts.say("demo.holds", texts.number(study.all(Place.class).size()), texts.number(study.all(Statement.class).size()),
                texts.number(study.all(Source.class).size()), texts.number(study.flows().size()), texts.number(study.activities().size()), texts.number(open)));
        int worst = ExitCode.DONE;
        for (Format format : FORMATS) {
            worst = Math.max(worst, write(study, format, screen));
        }
        return worst;
    }

    private int write(Study study, Format format, Screen screen) {
        Path target = folder.resolve(study.id() + "." + format.ending());
        var steps = new Steps(screen, screen.texts().say("report.writing", study.id() + "." + format.ending()));
        Checked<Path> written = new WriteReport(desk.workspace()).to(study.id(), screen.texts().language(), format, target, steps);
        return Desk.answer(written, screen, path -> {
            steps.done("  " + Desk.shown(path));
            return ExitCode.DONE;
        });
    }
}
