package org.puriq.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.recipe.AgeRecipe;

/** The recipes by which tables of ages are read: those that come with the program, and one that somebody gives. */
public final class AgeRecipes {

    private static final String FOLDER = "/recipes";

    private final List<Problem> problems = new ArrayList<>();
    private final YamlNode root;

    private AgeRecipes(YamlNode root) {
        this.root = root;
    }

    /** In the order in which they are tried. */
    public static List<AgeRecipe> shipped() {
        return OwnFile.list("/recipes/ages.txt").stream().map(AgeRecipes::shipped).toList();
    }

    private static AgeRecipe shipped(String id) {
        String name = FOLDER + "/" + id + ".yaml";
        return switch (read(name, OwnFile.shipped(name).orElseThrow(() -> new IllegalStateException("%s is missing from the program.".formatted(name))))) {
            case Checked.Sound<AgeRecipe>(AgeRecipe recipe, List<Problem> _) -> recipe;
            case Checked.Faulty<AgeRecipe>(List<Problem> wrong) -> throw new IllegalStateException("The program's own recipe %s is faulty: %s".formatted(id, wrong));
        };
    }

    /** One of the program's by its name, or else somebody's own. */
    public static Checked<AgeRecipe> named(Path nameOrFile) {
        String name = nameOrFile.toString();
        return OwnFile.list("/recipes/ages.txt").contains(name) && !Files.isRegularFile(nameOrFile) ? new Checked.Sound<>(shipped(name), List.of()) : read(nameOrFile);
    }

    /** Somebody's own. */
    public static Checked<AgeRecipe> read(Path file) {
        return OwnFile.definition(file).then(yaml -> read(file.toString(), yaml));
    }

    static Checked<AgeRecipe> read(String file, String yaml) {
        return YamlNode.parse(file, yaml).then(root -> new AgeRecipes(root).read());
    }

    private Checked<AgeRecipe> read() {
        root.allow(problems, "id", "name", "source", "country", "year", "columns", "only", "open", "totals", "repeats");
        String id = CountryPackReader.id(root, problems);
        var name = CountryPackReader.wording(root.child("name", problems), problems);
        var source = CountryPackReader.wording(root.child("source", problems), problems);
        YamlNode columns = root.child("columns", problems);
        columns.allow(problems, "age", "women", "men", "code", "names");
        List<String> age = texts(columns.child("age", problems));
        List<String> women = texts(columns.child("women", problems));
        List<String> men = texts(columns.child("men", problems));
        List<String> code = columns.optional("code").map(AgeRecipes::texts).orElse(List.of());
        List<String> names = columns.optional("names").map(AgeRecipes::texts).orElse(List.of());
        if (!code.isEmpty() && !names.isEmpty()) {
            problems.add(columns.problem("ages.code-or-names"));
        }
        Optional<AgeRecipe.Only> only = root.optional("only").map(each -> new AgeRecipe.Only(each.text("column", problems), each.text("is", problems)));
        return Checked.of(new AgeRecipe(id, name, source, root.optional("country").map(YamlNode::text).orElse(""), whole("year"), age, women, men, code, names, only, whole("open"), list("totals"), list("repeats")), problems);
    }

    private Optional<Integer> whole(String field) {
        return root.optional(field).map(_ -> root.integer(field, problems));
    }

    private List<String> list(String field) {
        return root.optional(field).map(AgeRecipes::texts).orElse(List.of());
    }

    private static List<String> texts(YamlNode node) {
        return node.items().isEmpty() ? List.of(node.text()) : node.items().stream().map(YamlNode::text).toList();
    }
}
