package org.puriq.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.recipe.KnownPlaces;
import org.puriq.recipe.MovesRead;
import org.puriq.recipe.Recipe.Moves;
import org.puriq.recipe.Recipe;

/** Reads files as an origin-destination table. The recipe is the one that fits what the files hold, never their names; where none fits, it says what it looked for. */
public final class MovesReader {
    private final DataFiles files;
    private final Function<Recipe, KnownPlaces> places;

    private MovesReader(DataFiles files, Function<Recipe, KnownPlaces> places) {
        this.files = files;
        this.places = places;
    }

    /** @param recipes those to choose from, the most particular first */
    public static Checked<MovesRead> read(Path path, List<Recipe> recipes, Function<Recipe, KnownPlaces> places) {
        return DataFiles.open(path).then(files -> new MovesReader(files, places).read(DataFiles.name(path), recipes));
    }

    private Checked<MovesRead> read(String name, List<Recipe> recipes) {
        for (Recipe recipe : recipes) {
            Optional<Checked<MovesRead>> read = switch (recipe.moves()) {
                case Moves.Listed listed -> list(name, recipe, listed);
                case Moves.Printed printed -> sheets(recipe, printed);
            };
            if (read.isPresent()) {
                return read.get().withDoubts(files.doubts());
            }
        }
        List<Problem> problems = new ArrayList<>(files.doubts());
        problems.addFirst(Problem.refused(Where.file(name), "matrix.no-recipe", recipes.stream().map(MovesReader::wanted).collect(Collectors.joining("; ")), held()));
        return new Checked.Faulty<>(problems);
    }

    private Optional<Checked<MovesRead>> list(String name, Recipe recipe, Moves.Listed listed) {
        List<ListedMoves> fitting = files.texts().stream().flatMap(text -> ListedMoves.fitting(text, recipe, listed).stream()).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        if (fitting.size() > 1) {
            String both = fitting.stream().map(ListedMoves::file).collect(Collectors.joining(", "));
            return Optional.of(Checked.faulty(Problem.refused(Where.file(name), "matrix.several-files", both)));
        }
        return Optional.of(fitting.getFirst().read(files.texts(), places.apply(recipe)));
    }

    private Optional<Checked<MovesRead>> sheets(Recipe recipe, Moves.Printed printed) {
        return files.workbooks().isEmpty() ? Optional.empty() : PrintedMoves.read(files.workbooks(), recipe, printed, places.apply(recipe));
    }

    /** What a recipe looks for: the heads that must be there, or the title of a sheet. */
    private static String wanted(Recipe recipe) {
        return recipe.id() + ": " + switch (recipe.moves()) {
            case Moves.Listed listed -> listed.columns().entrySet().stream().filter(each -> ListedMoves.isNeeded(each.getKey(), listed))
                    .map(each -> each.getValue().getFirst()).sorted().collect(Collectors.joining(", "));
            case Moves.Printed printed -> "«" + printed.title() + "»";
        };
    }

    /** The heads that the files have. */
    private String held() {
        return files.texts().stream().limit(5).map(each -> each.file() + " (" + shortened(each.firstLine()) + ")").collect(Collectors.joining("; "));
    }

    private static String shortened(String line) {
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
