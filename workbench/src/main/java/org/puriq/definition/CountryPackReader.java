package org.puriq.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;
import org.puriq.country.PlanNames;
import org.puriq.place.CodeScheme;
import org.puriq.place.Level;

/** Reads a country pack from YAML. A field that it does not know is a problem with its line, not something to pass over. */
final class CountryPackReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    /** One character that no number holds for another reason and that no file separates cells by. */
    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}\\p{Cc}\\-+;\"=@]");

    private CountryPackReader() {}

    static Checked<CountryPack> read(String file, String yaml) {
        return YamlNode.parse(file, yaml).then(CountryPackReader::read);
    }

    private static Checked<CountryPack> read(YamlNode root) {
        List<Problem> problems = new ArrayList<>();
        root.allow(problems, "id", "name", "numbers", "months", "levels", "code-schemes", "wording", "plan-chain");
        String id = id(root, problems);
        Wording name = wording(root.child("name", problems), problems);
        List<Wording> months = months(root.child("months", problems), problems);
        List<Level> levels = unique(root.list("levels", problems), problems).stream().map(each -> level(each, problems)).toList();
        List<CodeScheme> schemes = unique(root.list("code-schemes", problems), problems).stream().map(each -> scheme(each, problems)).toList();
        Map<String, Wording> wording = new LinkedHashMap<>();
        root.child("wording", problems).entries().forEach((key, value) -> wording.put(key, wording(value, problems)));
        NumberStyle numbers = numbers(root.child("numbers", problems), problems);
        Optional<PlanNames> planNames = Optional.ofNullable(root.entries().get("plan-chain")).flatMap(each -> PlanNamesReader.read(each, problems));
        return problems.isEmpty() ? Checked.sound(new CountryPack(id, name, numbers, months, levels, schemes, wording, planNames)) : new Checked.Faulty<>(problems);
    }

    /** Identities go into studies, so they have the form that identities have there. */
    static String id(YamlNode node, List<Problem> problems) {
        String id = node.text("id", problems);
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            problems.add(node.child("id", problems).problem("definition.id", id));
        }
        return id;
    }

    static List<YamlNode> unique(List<YamlNode> nodes, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (YamlNode node : nodes) {
            String id = node.entries().containsKey("id") ? node.text("id", new ArrayList<>()) : "";
            if (!id.isEmpty() && !seen.add(id)) {
                problems.add(node.problem("definition.id-twice", id));
            }
        }
        return nodes;
    }

    private static NumberStyle numbers(YamlNode node, List<Problem> problems) {
        node.allow(problems, "decimal", "grouping");
        String decimal = node.mark("decimal", problems);
        String grouping = node.mark("grouping", problems);
        if (!MARK.matcher(decimal).matches() || !MARK.matcher(grouping).matches() || decimal.equals(grouping) || decimal.isBlank()) {
            problems.add(node.problem("definition.number-marks", decimal, grouping));
            return NumberStyle.MACHINE;
        }
        return new NumberStyle(decimal.charAt(0), grouping.charAt(0));
    }

    private static List<Wording> months(YamlNode node, List<Problem> problems) {
        node.allow(problems, "es", "en");
        List<YamlNode> spanish = node.list("es", problems);
        List<YamlNode> english = node.list("en", problems);
        boolean named = spanish.stream().noneMatch(each -> each.text().isBlank()) && english.stream().noneMatch(each -> each.text().isBlank());
        if (spanish.size() != 12 || english.size() != 12 || !named) {
            problems.add(node.problem("definition.twelve-months", String.valueOf(spanish.size()), String.valueOf(english.size())));
            return List.of();
        }
        return IntStream.range(0, 12).mapToObj(at -> new Wording(spanish.get(at).text(), english.get(at).text())).toList();
    }

    private static Level level(YamlNode node, List<Problem> problems) {
        node.allow(problems, "id", "rank", "name", "plural");
        return new Level(id(node, problems), node.integer("rank", problems), wording(node.child("name", problems), problems),
                wording(node.child("plural", problems), problems), List.of());
    }

    private static CodeScheme scheme(YamlNode node, List<Problem> problems) {
        node.allow(problems, "id", "name", "digits");
        return new CodeScheme(id(node, problems), node.text("name", problems), node.integer("digits", problems));
    }

    static Wording wording(YamlNode node, List<Problem> problems) {
        node.allow(problems, "es", "en");
        return new Wording(node.text("es", problems), node.text("en", problems));
    }
}
