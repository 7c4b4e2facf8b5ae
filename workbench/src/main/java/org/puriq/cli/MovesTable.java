package org.puriq.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.puriq.recipe.MovesRead;
import org.puriq.table.Sheet;
import org.puriq.task.OpenMoves;
import org.puriq.view.MoveSheets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which table of moves is read, how, and in which form the answer leaves. */
@SuppressWarnings("unused")      // picocli sets the options
final class MovesTable {
    @Option(names = "--data", required = true, paramLabel = "${bundle:label.folder}", descriptionKey = "puriq.flows.data", order = 1)
    private Path data = Path.of("");

    @Option(names = "--recipe", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.flows.recipe", order = 2)
    private @Nullable Path recipe;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    /** Opens the table, says by which recipe, and goes on. */
    int with(Desk desk, ToIntFunction<MovesRead> work) {
        Screen screen = desk.screen();
        return Desk.answer(OpenMoves.at(data, Optional.ofNullable(recipe)), screen, read -> {
            screen.note("moves.note.recipe", read.recipe().id(), screen.texts().of(read.recipe().name()), String.join(", ", read.files()));
            return work.applyAsInt(read);
        });
    }

    /** The sheets of the table, in the words and numbers of the format. */
    MoveSheets sheets(Desk desk, MovesRead read) {
        return new MoveSheets(read, printed.words(desk.screen().texts()));
    }

    int print(Desk desk, Sheet sheet) {
        return printed.print(printed.isForMachines() ? MoveSheets.forMachines(sheet) : sheet, desk.screen());
    }
}
