package org.puriq.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;
import org.puriq.place.CodeScheme;
import org.puriq.place.Level;

/** Reads a country pack from YAML. A field that it does not know is a problem with its line, not something to pass over. */
final class CountryPackReader {
    private CountryPackReader() {}

    static Checked<CountryPack> read(String file, String yaml) {
        return YamlNode.parse(file, yaml).then(CountryPackReader::read);
    }

    private static Checked<CountryPack> read(YamlNode root) {
        List<Problem> problems = new ArrayList<>();
        root.allow(problems, "id", "name", "numbers", "months", "levels", "code-schemes", "wording");
        String id = root.text("id", problems);
        Wording name = wording(root.child("name", problems), problems);
        List<Wording> months = months(root.child("months", problems), problems);
        List<Level> levels = root.child("levels", problems).items().stream().map(each -> level(each, problems)).toList();
        List<CodeScheme> schemes = root.child("code-schemes", problems).items().stream().map(each -> scheme(each, problems)).toList();
        Map<String, Wording> wording = new LinkedHashMap<>();
        root.child("wording", problems).entries().forEach((key, value) -> wording.put(key, wording(value, problems)));
        NumberStyle numbers = numbers(root.child("numbers", problems), problems);
        return problems.isEmpty() ? Checked.sound(new CountryPack(id, name, numbers, months, levels, schemes, wording)) : new Checked.Faulty<>(problems);
    }

    private static NumberStyle numbers(YamlNode node, List<Problem> problems) {
        node.allow(problems, "decimal", "grouping");
        String decimal = node.text("decimal", problems);
        String grouping = node.text("grouping", problems);
        if (decimal.length() != 1 || grouping.length() != 1 || decimal.equals(grouping) || Character.isDigit(decimal.charAt(0)) || Character.isDigit(grouping.charAt(0))) {
            problems.add(node.problem("definition.number-marks", decimal, grouping));
            return NumberStyle.MACHINE;
        }
        return new NumberStyle(decimal.charAt(0), grouping.charAt(0));
    }

    private static List<Wording> months(YamlNode node, List<Problem> problems) {
        node.allow(problems, "es", "en");
        List<YamlNode> spanish = node.child("es", problems).items();
        List<YamlNode> english = node.child("en", problems).items();
        if (spanish.size() != 12 || english.size() != 12) {
            problems.add(node.problem("definition.twelve-months", String.valueOf(spanish.size()), String.valueOf(english.size())));
            return List.of();
        }
        return IntStream.range(0, 12).mapToObj(at -> new Wording(spanish.get(at).text(), english.get(at).text())).toList();
    }

    private static Level level(YamlNode node, List<Problem> problems) {
        node.allow(problems, "id", "rank", "name", "plural");
        return new Level(node.text("id", problems), node.integer("rank", problems), wording(node.child("name", problems), problems),
                wording(node.child("plural", problems), problems), List.of());
    }

    private static CodeScheme scheme(YamlNode node, List<Problem> problems) {
        node.allow(problems, "id", "name", "digits");
        return new CodeScheme(node.text("id", problems), node.text("name", problems), node.integer("digits", problems));
    }

    private static Wording wording(YamlNode node, List<Problem> problems) {
        node.allow(problems, "es", "en");
        return new Wording(node.text("es", problems), node.text("en", problems));
    }
}
