package org.puriq.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.Search;
import org.puriq.task.Search.Hit;
import org.puriq.text.FieldTexts;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq search}: finds places, figures and texts of a study. */
@Command(name = "search")
@SuppressWarnings("unused")      // picocli sets the options
public final class SearchStudy implements Callable<Integer> {
    private static final int ENOUGH = 20;

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "${bundle:label.words}", descriptionKey = "puriq.search.words")
    private List<String> words = List.of();

    @Option(names = "--all", descriptionKey = "puriq.search.all", order = 1)
    private boolean all;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    public SearchStudy(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> leaving.as(printed.format(), found, opened -> {
            List<Hit> hits = Search.in(opened.study(), opened.texts(), String.join(" ", words));
            return printed.print(sheet(opened.texts(), hits), opened.screen());
        }));
    }

    private Sheet sheet(Texts texts, List<Hit> hits) {
        Search.Best best = all ? new Search.Best(hits, 0) : Search.best(hits, ENOUGH);
        List<Sheet.Row> rows = best.hits().stream()
                .map(each -> new Sheet.Row(each.table() + ":" + each.id(), List.of(
                        Cell.text(FieldTexts.table(each.table(), texts.language())), Cell.text(each.table() + ":" + each.id()), Cell.text(each.name()), Cell.text(each.snippet()))))
                .toList();
        List<String> remarks = new ArrayList<>();
        if (hits.isEmpty()) {
            remarks.add(texts.say("search.nothing"));
        }
        if (best.more() > 0) {
            remarks.add(texts.say("search.more", texts.number(best.more())));
        }
        return new Sheet("search", texts.say("search.title", String.join(" ", words)), Heads.of(texts, "table", "record", "name", "snippet"), rows, remarks, "");
    }
}
