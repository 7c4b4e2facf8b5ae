package org.puriq.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.recipe.AgeRecipe;

/** The recipes by which tables of ages are read: those that come with the program, and one that somebody gives. */
public final class AgeRecipes {
    private static final List<String> SHIPPED = List.of("ages-pe-inei-2017", "ages-list", "ages-one-place");
    private static final int LARGEST = 256 * 1024;

    private final List<Problem> problems = new ArrayList<>();
    private final YamlNode root;

    private AgeRecipes(YamlNode root) {
        this.root = root;
    }

    /** In the order in which they are tried. */
    public static List<AgeRecipe> shipped() {
        return SHIPPED.stream().map(AgeRecipes::shipped).toList();
    }

    private static AgeRecipe shipped(String id) {
        String name = "/recipes/" + id + ".yaml";
        try (InputStream stream = Objects.requireNonNull(AgeRecipes.class.getResourceAsStream(name), name)) {
            return switch (read(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8))) {
                case Checked.Sound<AgeRecipe>(AgeRecipe recipe, List<Problem> _) -> recipe;
                case Checked.Faulty<AgeRecipe>(List<Problem> wrong) -> throw new IllegalStateException("The program's own recipe %s is faulty: %s".formatted(id, wrong));
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One of the program's by its name, or else somebody's own. */
    public static Checked<AgeRecipe> named(Path nameOrFile) {
        String name = nameOrFile.toString();
        return SHIPPED.contains(name) && !Files.isRegularFile(nameOrFile) ? new Checked.Sound<>(shipped(name), List.of()) : read(nameOrFile);
    }

    /** Somebody's own. */
    public static Checked<AgeRecipe> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.missing", file.toString()));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Checked.faulty(Problem.refused(Where.file(file.toString()), "definition.too-large"))
                    : read(file.toString(), StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "definition.not-utf-8"));
        } catch (IOException unreadable) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.unreadable", file.toString()));
        }
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
        List<String> code = optional(columns, "code").map(AgeRecipes::texts).orElse(List.of());
        List<String> names = optional(columns, "names").map(AgeRecipes::texts).orElse(List.of());
        if (!code.isEmpty() && !names.isEmpty()) {
            problems.add(columns.problem("ages.code-or-names"));
        }
        Optional<AgeRecipe.Only> only = optional(root, "only").map(each -> new AgeRecipe.Only(each.text("column", problems), each.text("is", problems)));
        return Checked.of(new AgeRecipe(id, name, source, optional(root, "country").map(YamlNode::text).orElse(""), whole("year"), age, women, men, code, names, only, whole("open"), list("totals"), list("repeats")), problems);
    }

    private Optional<Integer> whole(String field) {
        return optional(root, field).map(_ -> root.integer(field, problems));
    }

    private List<String> list(String field) {
        return optional(root, field).map(AgeRecipes::texts).orElse(List.of());
    }

    private static Optional<YamlNode> optional(YamlNode node, String name) {
        return Optional.ofNullable(node.entries().get(name));
    }

    private static List<String> texts(YamlNode node) {
        return node.items().isEmpty() ? List.of(node.text()) : node.items().stream().map(YamlNode::text).toList();
    }
}
