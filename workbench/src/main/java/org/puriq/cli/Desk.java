package org.puriq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.report.Document;
import org.puriq.report.Format;
import org.puriq.study.Study;
import org.puriq.task.Practices;
import org.puriq.task.Publication;
import org.puriq.task.Workspace;
import org.puriq.task.WriteReport;
import org.puriq.text.Texts;
import org.puriq.view.Request;
import org.puriq.view.Shelf;

/** What a command works with: the user's studies, opened when the first command needs them, and the screen. */
public final class Desk {
    private final Supplier<Workspace> workspace;
    private final Screen screen;

    public Desk(Supplier<Workspace> workspace, Screen screen) {
        this.workspace = workspace;
        this.screen = screen;
    }

    Workspace workspace() {
        return workspace.get();
    }

    /** The screen where no study is open. */
    Screen screen() {
        return screen.speaking(workspace().texts(screen.texts().language()));
    }

    /** A study on the desk, and a screen that speaks as its country does. */
    record Opened(Study study, Screen screen, Optional<Publication> published, Shelf shelf) {
        Opened(Study study, Screen screen) {
            this(study, screen, Optional.empty(), Practices.LIBRARY);
        }

        Texts texts() {
            return screen.texts();
        }

        /** As a format needs it: CSV and JSON are for machines, also the numbers in their texts. */
        Opened in(Format format) {
            boolean machines = format == Format.CSV || format == Format.JSON;
            return machines ? new Opened(study, screen.speaking(texts().forMachines()), published, shelf) : this;
        }

        /** As others may see it: what nobody released stays, and somebody is told of it. */
        Opened forOthers() {
            int staying = study.staying();
            if (staying > 0) {
                screen.note("cli.staying", texts().number(staying));
            }
            return new Opened(study.forOthers(), screen);
        }

        /** As it may be published; the sentences on what was left out and the warnings go before it. */
        Opened forPublication() {
            Publication publication = Publication.of(study);
            screen.remark(publication.leftOut());
            screen.remark(publication.warnings());
            return new Opened(publication.study(), screen, Optional.of(publication), Practices.LIBRARY);
        }

        /** Warns, before a file is written, of listed names in its texts; it is written if there are none, or with a yes. */
        boolean mayBePublished(boolean yes) {
            Publication publication = Publication.of(study);
            screen.remark(publication.holdsListedNames() ? publication.warnings() : List.of());
            if (publication.holdsListedNames() && !yes) {
                screen.note("export.names-first");
            }
            return yes || !publication.holdsListedNames();
        }

        /** A document for others ends with what is not in it. */
        Document withWhatWasLeft(Document told) {
            return published.map(each -> WriteReport.withWhatWasLeft(told, each, texts())).orElse(told);
        }

        Request request(Map<String, String> options) {
            return new Request(study, texts(), options, shelf);
        }
    }

    /** Opens the study and works on it; the answer is an exit code. */
    int with(String study, ToIntFunction<Opened> work) {
        return answer(workspace().study(study), screen(), known -> work.applyAsInt(new Opened(known, speaking(known), Optional.empty(), new Practices(workspace()).citable())));
    }

    private Screen speaking(Study study) {
        return screen.speaking(workspace().texts(study, screen.texts().language()));
    }

    /** A file as somebody who stands in the current folder would name it: without the way that lies above that folder. */
    static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(here) ? here.relativize(whole) : file;
    }

    /** Says what is doubtful and goes on, or says what is wrong and ends; the answer is an exit code. */
    static <T> int answer(Checked<T> checked, Screen screen, ToIntFunction<T> next) {
        return switch (checked) {
            case Checked.Sound<T>(T value, List<Problem> doubts) -> {
                screen.remark(doubts);
                yield next.applyAsInt(value);
            }
            case Checked.Faulty<T>(List<Problem> problems) -> screen.refuse(problems);
        };
    }
}
