package org.puriq.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.recipe.KnownPlaces;
import org.puriq.recipe.Recipe;

/** The recipes at hand: those that come with the program, and one that somebody gives. */
public final class Recipes {
    private static final List<String> SHIPPED = OwnFile.list("/recipes/moves.txt");
    private static final Pattern COUNTRY = Pattern.compile("[a-z][a-z0-9-]{0,99}");

    private Recipes() {}

    /** In the order in which they are tried: the most particular first. */
    public static List<Recipe> shipped() {
        return SHIPPED.stream().map(Recipes::shipped).toList();
    }

    private static Recipe shipped(String id) {
        return switch (RecipeReader.read(id + ".yaml", resource("/recipes/" + id + ".yaml"))) {
            case Checked.Sound<Recipe>(Recipe recipe, List<Problem> _) -> recipe;
            case Checked.Faulty<Recipe>(List<Problem> problems) -> throw new IllegalStateException("The program's own recipe %s is faulty: %s".formatted(id, problems));
        };
    }

    /** A recipe by its name, or somebody's own in a file; that one may name the lists of places that come with the program. */
    public static Checked<Recipe> read(Path file) {
        if (SHIPPED.contains(file.toString())) {
            return Checked.sound(shipped(file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            return Checked.faulty(Problem.refused(Where.file("--recipe"), "recipe.neither", file.toString(), String.join(", ", SHIPPED)));
        }
        return OwnFile.definition(file).then(yaml -> read(file.toString(), yaml));
    }

    static Checked<Recipe> read(String file, String yaml) {
        return RecipeReader.read(file, yaml).then(recipe -> recipe.names().isEmpty() || hasPlaces(recipe.names())
                ? Checked.sound(recipe)
                : Checked.faulty(Problem.refused(Where.file(file), "recipe.no-places", recipe.names())));
    }

    /** Whether a list of a country's places comes with the program. */
    private static boolean hasPlaces(String country) {
        return COUNTRY.matcher(country).matches() && Recipes.class.getResource(places(country)) != null;
    }

    private static String places(String country) {
        return "/recipes/places/" + country + ".csv";
    }

    /** The wider places that a recipe's codes are of; none where it names no list. */
    public static KnownPlaces places(Recipe recipe) {
        if (recipe.names().isEmpty()) {
            return new KnownPlaces(List.of());
        }
        try (Stream<String> lines = resource(places(recipe.names())).lines()) {
            return new KnownPlaces(lines.skip(1).map(line -> line.split(",", 3)).map(cells -> new KnownPlaces.Known(cells[0], cells[1], cells[2])).toList());
        }
    }

    private static String resource(String name) {
        return OwnFile.shipped(name).orElseThrow(() -> new IllegalStateException("%s is missing from the program.".formatted(name)));
    }
}
