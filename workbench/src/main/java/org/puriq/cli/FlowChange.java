package org.puriq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.task.MovesAsked;
import org.puriq.task.OpenMoves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq flows change}: two periods of equal length compared. */
@Command(name = "change")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowChange implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private MovesTable table = new MovesTable();

    @Option(names = "--earlier", required = true, paramLabel = "${bundle:label.folder}", descriptionKey = "puriq.flows.earlier", order = 6)
    private Path earlier = Path.of("");

    @Option(names = "--earlier-recipe", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.flows.earlier-recipe", order = 7)
    private @Nullable Path earlierRecipe;

    @Option(names = "--of", paramLabel = "${bundle:label.code}", descriptionKey = "puriq.flows.of", order = 3)
    private @Nullable String of;

    @Option(names = "--level", paramLabel = "${bundle:label.level}", descriptionKey = "puriq.flows.level", order = 4)
    private @Nullable String level;

    public FlowChange(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return table.with(desk, read -> Desk.answer(OpenMoves.at(earlier, Optional.ofNullable(earlierRecipe)).then(before -> MovesAsked.comparable(before, read)), desk.screen(),
                before -> Desk.answer(MovesAsked.places(read, Optional.ofNullable(of), Optional.ofNullable(level)), desk.screen(),
                        asked -> table.print(desk, table.sheets(desk, read).change(before, asked)))));
    }
}
