package org.puriq.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.definition.Recipes;
import org.puriq.recipe.MovesRead;
import org.puriq.source.MovesReader;

/** Opens a file or folder with a census table of moves. The recipe is the one that fits what is in it, unless somebody gives one. */
public final class OpenMoves {
    private OpenMoves() {}

    public static Checked<MovesRead> at(Path data, Optional<Path> recipe) {
        return recipe.isEmpty()
                ? MovesReader.read(data, Recipes.shipped(), Recipes::places)
                : Recipes.read(recipe.get()).then(given -> MovesReader.read(data, List.of(given), Recipes::places));
    }
}
