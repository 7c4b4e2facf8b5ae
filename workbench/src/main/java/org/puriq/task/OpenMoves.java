package org.puriq.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.definition.Recipes;
import org.puriq.recipe.MovesRead;
import org.puriq.source.MovesReader;
import org.puriq.source.PackedFolder;

/**
 * Opens a file, a folder or a zip with a census table of moves. The recipe is the one that somebody gives, else the YAML file beside the
 * table, else the one that fits what is in the files.
 */
public final class OpenMoves {
    private OpenMoves() {}

    public static Checked<MovesRead> at(Path data, Optional<Path> recipe) {
        return (PackedFolder.is(data) ? unpacked(data, recipe) : beside(data, recipe).then(given -> read(data, given))).then(MoveDoubts::look);
    }

    private static Checked<MovesRead> read(Path data, Optional<Path> recipe) {
        return recipe.isEmpty()
                ? MovesReader.read(data, Recipes.shipped(), Recipes::places)
                : Recipes.read(recipe.get()).then(given -> MovesReader.read(data, List.of(given), Recipes::places));
    }

    private static Checked<MovesRead> unpacked(Path zip, Optional<Path> recipe) {
        try {
            Path folder = Files.createTempDirectory("puriq-moves-");
            try {
                return PackedFolder.unpack(zip, folder).then(_ -> beside(folder, recipe)).then(given -> read(folder, given));
            } finally {
                empty(folder);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The zip cannot be laid out.", full);
        }
    }

    /** The recipe that was given, else the only YAML file in the folder. */
    private static Checked<Optional<Path>> beside(Path data, Optional<Path> recipe) {
        if (recipe.isPresent() || !Files.isDirectory(data)) {
            return Checked.sound(recipe);
        }
        try (Stream<Path> inside = Files.list(data)) {
            List<Path> recipes = inside.filter(Files::isRegularFile).filter(OpenMoves::isRecipe).sorted().toList();
            return recipes.size() < 2 ? Checked.sound(recipes.stream().findFirst())
                    : Checked.faulty(Problem.refused(Where.file(data.toString()), "matrix.several-recipes", String.join(", ", recipes.stream().map(each -> String.valueOf(each.getFileName())).toList())));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(data.toString()), "file.unreadable", data.toString()));
        }
    }

    private static boolean isRecipe(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    /** Takes away a folder with the files in it; there are no folders within. */
    static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path each : inside.toList()) {
                    Files.deleteIfExists(each);
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}
