package org.puriq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.fiscal.PlaceIndex;
import org.puriq.report.Format;
import org.puriq.task.BringIndices;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook indices}: the official indices by which a sum is shared: shows them, brings a table of them, or takes them away. */
@Command(name = "indices")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookIndices implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String country = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.indices.file")
    private @Nullable Path file;

    @Option(names = "--kind", paramLabel = "factor|share|country-share", descriptionKey = "puriq.outlook.indices.kind", order = 1)
    private String kind = "";

    @Option(names = "--source", paramLabel = "${bundle:label.text}", descriptionKey = "puriq.outlook.indices.source", order = 2)
    private String source = "";

    @Option(names = "--date", paramLabel = "2025-01-31", descriptionKey = "puriq.outlook.indices.date", order = 3)
    private String date = "";

    @Option(names = "--forget", descriptionKey = "puriq.outlook.indices.forget", order = 4)
    private boolean forget;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookIndices(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var bring = new BringIndices(desk.workspace());
        if (forget) {
            return Desk.answer(bring.forget(country), desk.screen(), any -> {
                desk.screen().note(any ? "indices.forgotten" : "indices.none");
                return ExitCode.DONE;
            });
        }
        return Optional.ofNullable(file).map(table -> bring(bring, table)).orElseGet(() -> show(bring));
    }

    private int bring(BringIndices bring, Path table) {
        return Desk.answer(bring.from(country, table, BringIndices.said(kind, source, date)), desk.screen(), (List<PlaceIndex> brought) -> {
            desk.screen().note("indices.brought", desk.screen().texts().number(brought.size()));
            return ExitCode.DONE;
        });
    }

    private int show(BringIndices bring) {
        Texts people = new Texts(desk.screen().texts().language(), desk.workspace().countryPack(country));
        Texts texts = printed.format() == Format.CSV || printed.format() == Format.JSON ? people.forMachines() : people;
        return Desk.answer(bring.table(country, texts), desk.screen(), sheet -> printed.print(sheet, desk.screen().speaking(texts)));
    }
}
