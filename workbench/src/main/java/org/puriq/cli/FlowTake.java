package org.puriq.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.task.OpenMoves;
import org.puriq.task.TakeRates;
import org.puriq.task.TakeRates.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq flows take}: how many left and came comes into a study, with what it is of, as statements that a plan can cite. */
@Command(name = "take")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowTake implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Option(names = "--of", required = true, paramLabel = "${bundle:label.code}", descriptionKey = "puriq.flows.take.of", order = 1)
    private String of = "";

    @Option(names = "--data", paramLabel = "${bundle:label.folder}", descriptionKey = "puriq.flows.take.data", order = 2)
    private @Nullable Path data;

    @Option(names = "--recipe", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.flows.recipe", order = 3)
    private @Nullable Path recipe;

    @Option(names = "--figures", paramLabel = "out,in,net", split = ",", descriptionKey = "puriq.flows.take.figures", order = 4)
    private List<String> figures = new ArrayList<>();

    public FlowTake(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Set<Figure> chosen = figures.isEmpty() ? EnumSet.allOf(Figure.class) : EnumSet.noneOf(Figure.class);
        for (String each : figures) {
            Optional<Figure> figure = Figure.of(each.strip());
            if (figure.isEmpty()) {
                return desk.screen().misused("moved.take.unknown", each);
            }
            chosen.add(figure.get());
        }
        return Desk.answer(taken(new TakeRates(desk.workspace()), chosen), desk.screen(), id -> {
            desk.screen().out().println(id);
            desk.screen().note("add.saved", "statements", id);
            return ExitCode.DONE;
        });
    }

    private Checked<String> taken(TakeRates take, Set<Figure> chosen) {
        Path table = data;
        return table == null ? take.into(study, of, chosen) : OpenMoves.at(table, Optional.ofNullable(recipe)).then(read -> take.into(study, read, of, chosen));
    }
}
