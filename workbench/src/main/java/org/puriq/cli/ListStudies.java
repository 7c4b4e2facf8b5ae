package org.puriq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.puriq.study.Study;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code puriq studies}: what can be opened. */
@Command(name = "studies")
public final class ListStudies implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public ListStudies(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen();
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
