package org.puriq.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.source.CountFolder;
import org.puriq.source.CountRecipe.CountColumn;
import org.puriq.source.CountRecipe.CountFile;
import org.puriq.source.CountRecipe.Layout;
import org.puriq.source.CountRecipe.OfficialFile;
import org.puriq.source.CountRecipe;

/**
 * Recipes for counts of people, read from YAML: those that come with the program, one that lies in the folder itself as
 * {@code recipe.yaml}, or one that somebody names. Of those that come with the program, the first one fits whose columns all stand
 * in the heads of the folder's files.
 */
public final class CountRecipes {
    /** A folder's own recipe. */
    public static final String OWN = "recipe.yaml";
    private static final String FOLDER = "/recipes/counts";
    private static final List<String> SHIPPED = OwnFile.list("/recipes/counts.txt");

    private CountRecipes() {}

    /** The recipe for a folder: the named one, which the program has or which is a file; its own; or the first that fits. */
    public static Checked<CountRecipe> forFolder(Path folder, Optional<Path> named) {
        Path own = named.orElse(folder.resolve(OWN));
        if (named.isPresent() && SHIPPED.contains(named.get().toString())) {
            return shipped(named.get().toString()).map(recipe -> CountFolder.fitting(folder, recipe).orElse(recipe));
        }
        if (named.isPresent() && !Files.isRegularFile(own)) {
            return Checked.faulty(Problem.refused(Where.file("--recipe"), "recipe.neither", own.toString(), String.join(", ", SHIPPED)));
        }
        if (Files.exists(own)) {
            return file(own);
        }
        if (!Files.isDirectory(folder)) {
            return Checked.faulty(Problem.refused(Where.file(folder.toString()), "file.missing", folder.toString()));
        }
        return SHIPPED.stream().flatMap(id -> sound(shipped(id)).stream()).flatMap(recipe -> CountFolder.fitting(folder, recipe).stream()).findFirst().map(Checked::sound)
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.file(folder.toString()), "counts.no-recipe", OWN, String.join(", ", SHIPPED))));
    }

    private static Optional<CountRecipe> sound(Checked<CountRecipe> recipe) {
        return recipe instanceof Checked.Sound<CountRecipe>(CountRecipe sound, List<Problem> _) ? Optional.of(sound) : Optional.empty();
    }

    /** A recipe that comes with the program. */
    public static Checked<CountRecipe> shipped(String id) {
        return OwnFile.shipped(FOLDER + "/" + id + ".yaml").map(yaml -> read(id + ".yaml", yaml))
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.file(id), "counts.no-recipe", OWN, String.join(", ", SHIPPED))));
    }

    private static Checked<CountRecipe> file(Path file) {
        return OwnFile.definition(file).then(yaml -> read(file.toString(), yaml));
    }

    static Checked<CountRecipe> read(String file, String yaml) {
        return YamlNode.parse(file, yaml).then(CountRecipes::read);
    }

    private static Checked<CountRecipe> read(YamlNode root) {
        List<Problem> problems = new ArrayList<>();
        root.allow(problems, "id", "name", "source", "country", "within", "files", "official");
        String id = CountryPackReader.id(root, problems);
        Wording name = CountryPackReader.wording(root.child("name", problems), problems);
        Wording source = CountryPackReader.wording(root.child("source", problems), problems);
        int within = root.entries().containsKey("within") ? root.integer("within", problems) : 0;
        List<CountFile> files = root.list("files", problems).stream().map(each -> file(each, problems)).toList();
        Optional<OfficialFile> official = root.optional("official").map(each -> official(each, problems));
        String country = root.optional("country").map(YamlNode::text).orElse("");
        return problems.isEmpty() ? Checked.sound(new CountRecipe(id, name, source, country, within, files, official)) : new Checked.Faulty<>(problems);
    }

    private static CountFile file(YamlNode node, List<Problem> problems) {
        node.allow(problems, "file", "charset", "separator", "grouping", "head", "code", "form", "digits", "name", "within", "where", "total", "counts");
        OptionalInt digits = node.optional("digits").isPresent() ? OptionalInt.of(node.integer("digits", problems)) : OptionalInt.empty();
        List<CountColumn> counts = node.list("counts", problems).stream().map(each -> column(each, problems)).toList();
        return new CountFile(layout(node, problems), node.text("code", problems), form(node, problems), digits, node.optional("name").map(YamlNode::text),
                node.optional("within").map(YamlNode::text), where(node), node.optional("total").map(YamlNode::text), counts);
    }

    private static Layout layout(YamlNode node, List<Problem> problems) {
        String separator = node.optional("separator").map(YamlNode::text).orElse(",");
        if (separator.length() != 1) {
            problems.add(node.child("separator", problems).problem("counts.separator", separator));
            separator = ",";
        }
        String head = node.optional("head").map(YamlNode::text).orElse("0");
        OptionalInt row = head.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(head)) : OptionalInt.empty();
        return new Layout(node.text("file", problems), node.optional("charset").map(YamlNode::text).orElse("UTF-8"), separator.charAt(0), node.optional("grouping").map(YamlNode::text).orElse(""), row);
    }

    private static Pattern form(YamlNode node, List<Problem> problems) {
        String form = node.optional("form").map(YamlNode::text).orElse(".+");
        try {
            return Pattern.compile(form);
        } catch (PatternSyntaxException broken) {
            problems.add(node.child("form", problems).problem("counts.form", form));
            return Pattern.compile(".+");
        }
    }

    private static Map<String, String> where(YamlNode node) {
        Map<String, String> where = new LinkedHashMap<>();
        node.optional("where").ifPresent(each -> each.entries().forEach((column, value) -> where.put(column, value.text())));
        return where;
    }

    private static CountColumn column(YamlNode node, List<Problem> problems) {
        node.allow(problems, "column", "year", "date", "kind", "where");
        int year = node.integer("year", problems);
        double moment = node.optional("date").map(each -> moment(each, problems)).orElse(year + 0.5);
        String kind = node.text("kind", problems);
        if (!List.of("census", "projection", "estimate").contains(kind)) {
            problems.add(node.child("kind", problems).problem("counts.no-kind", kind));
        }
        return new CountColumn(node.text("column", problems), year, moment, kind.equals("census"), where(node));
    }

    /** A day as a year with its part, to days. */
    private static double moment(YamlNode node, List<Problem> problems) {
        try {
            LocalDate day = LocalDate.parse(node.text());
            return day.getYear() + (day.getDayOfYear() - 0.5) / day.lengthOfYear();
        } catch (DateTimeParseException noDay) {
            problems.add(node.problem("counts.date", node.text()));
            return 0;
        }
    }

    private static OfficialFile official(YamlNode node, List<Problem> problems) {
        node.allow(problems, "method", "file", "charset", "separator", "grouping", "head", "name", "groups", "years");
        Map<String, String> groups = new LinkedHashMap<>();
        node.child("groups", problems).entries().forEach((name, code) -> groups.put(name, code.text()));
        node.list("years", problems).stream().filter(each -> !each.text().matches("\\d{4}")).forEach(each -> problems.add(each.problem("counts.year", each.text())));
        List<Integer> years = node.list("years", problems).stream().map(YamlNode::text).filter(each -> each.matches("\\d{4}")).map(Integer::valueOf).toList();
        if (years.size() < 2) {
            problems.add(node.problem("definition.list", "years"));
        }
        return new OfficialFile(node.text("method", problems), layout(node, problems), node.text("name", problems), groups, years);
    }
}
