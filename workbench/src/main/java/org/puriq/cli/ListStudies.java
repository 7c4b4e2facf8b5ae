package org.puriq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.Editions;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq studies}: what can be opened. */
@Command(name = "studies")
@SuppressWarnings("unused")      // picocli sets the options
public final class ListStudies implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--add-edition", paramLabel = "${bundle:label.study}", descriptionKey = "puriq.studies.add-edition", order = 1)
    private @Nullable String edition;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public ListStudies(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return edition == null ? list() : add(edition);
    }

    private int add(String id) {
        return Desk.answer(new Editions(desk.workspace()).addBeside(id), desk.screen(), added -> {
            desk.screen().out().println(desk.screen().texts().say("studies.edition.added", added));
            return ExitCode.DONE;
        });
    }

    private int list() {
        Screen screen = desk.screen();
        new Editions(desk.workspace()).waiting().forEach(each -> screen.note("studies.edition", each.id()));
        Texts texts = screen.texts();
        List<Study> studies = desk.workspace().studies();
        screen.remark(desk.workspace().studyProblems());
        List<Sheet.Head> heads = List.of("study", "name", "country", "author").stream().map(key -> new Sheet.Head(key, texts.say("list." + key))).toList();
        List<Sheet.Row> rows = studies.stream().map(each -> row(each, texts)).toList();
        List<String> remarks = studies.isEmpty() ? List.of(texts.say("studies.none")) : List.of();
        return printed.print(new Sheet("studies", texts.say("studies.title"), heads, rows, remarks, ""), screen);
    }

    private Sheet.Row row(Study study, Texts texts) {
        String author = study.title().year().isEmpty() ? study.title().author() : "%s (%s)".formatted(study.title().author(), study.title().year());
        return new Sheet.Row(study.id(), List.of(
                Cell.text(study.id()),
                Cell.text(texts.of(study.title().name())),
                Cell.text(country(study.title().country(), texts)),
                Cell.text(author.strip())));
    }

    private String country(String id, Texts texts) {
        return desk.workspace().countryPacks().stream().filter(each -> each.id().equals(id)).findFirst().map(each -> texts.of(each.name())).orElse(id);
    }
}
