package org.puriq.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.migration.CodeLevels;
import org.puriq.migration.Elsewhere;
import org.puriq.migration.PersonGroup;
import org.puriq.recipe.Recipe.GroupColumn;
import org.puriq.recipe.Recipe.LostZero;
import org.puriq.recipe.Recipe.Meaning;
import org.puriq.recipe.Recipe.Moves;
import org.puriq.recipe.Recipe.PlaceColumns;
import org.puriq.recipe.Recipe.Role;
import org.puriq.recipe.Recipe.RowKind;
import org.puriq.recipe.Recipe;

/** Reads a recipe from YAML; each problem with its line. */
final class RecipeReader {
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|\\+)");
    private static final List<String> MEANINGS = List.of("place", "abroad", "unspecified", "unmatched", "under-age");

    private final List<Problem> problems = new ArrayList<>();
    private final YamlNode root;

    private RecipeReader(YamlNode root) {
        this.root = root;
    }

    static Checked<Recipe> read(String file, String yaml) {
        return YamlNode.parse(file, yaml).then(root -> new RecipeReader(root).read());
    }

    private Checked<Recipe> read() {
        root.allow(problems, "id", "name", "source", "period", "years", "youngest", "destinations", "codes", "list", "sheet", "places");
        String id = CountryPackReader.id(root, problems);
        var name = CountryPackReader.wording(root.child("name", problems), problems);
        var source = CountryPackReader.wording(root.child("source", problems), problems);
        Optional<Integer> from = period("from");
        Optional<Integer> to = period("to");
        int years = years(from, to);
        int youngest = root.integer("youngest", problems);
        String destinations = among(root, "destinations", List.of("every", "some"), "");
        YamlNode codes = root.optional("codes").orElse(root);
        Moves moves = moves();
        Optional<PlaceColumns> places = root.optional("places").map(this::places);
        CodeLevels levels = root.optional("codes").map(this::levels).orElse(CodeLevels.any("place"));
        levelsOfRows(levels);
        if (!problems.isEmpty()) {
            return new Checked.Faulty<>(problems);
        }
        LostZero lost = codes == root || !among(codes, "lost-zero", List.of("refused", "restored"), "refused").equals("restored") ? LostZero.REFUSED : LostZero.RESTORED;
        return Checked.of(new Recipe(id, name, source, from, to, years, youngest, destinations.equals("every"), said(codes, "scheme"), said(codes, "other-scheme"), said(codes, "places"), levels, lost, moves, places), problems);
    }

    /** A row of a sheet names a level that the codes have. */
    private void levelsOfRows(CodeLevels levels) {
        List<String> known = levels.ids().toList();
        root.optional("sheet").flatMap(sheet -> sheet.optional("rows")).map(YamlNode::items).orElse(List.of()).forEach(row -> {
            String level = said(row, "level");
            if (!level.isEmpty() && !known.contains(level)) {
                problems.add(row.problem("recipe.word", level, "level", String.join(", ", known)));
            }
        });
    }

    private static String said(YamlNode node, String name) {
        return node.optional(name).map(YamlNode::text).orElse("");
    }

    /** One of a few words; {@code otherwise} where the field is not there, unless that is empty. */
    private String among(YamlNode node, String field, List<String> known, String otherwise) {
        Optional<YamlNode> child = otherwise.isEmpty() ? Optional.of(node.child(field, problems)) : node.optional(field);
        String word = child.map(YamlNode::text).orElse(otherwise);
        if (!word.isEmpty() && !known.contains(word)) {
            problems.add(child.orElse(node).problem("recipe.word", word, field, String.join(", ", known)));
        }
        return word;
    }

    private Optional<Integer> period(String end) {
        return root.optional("period").map(period -> {
            period.allow(problems, "from", "to");
            return period.integer(end, problems);
        });
    }

    private int years(Optional<Integer> from, Optional<Integer> to) {
        int years = from.isPresent() && to.isPresent() ? to.get() - from.get() : root.integer("years", problems);
        if (years < 1 || years > 100) {
            problems.add(root.problem("recipe.years", String.valueOf(years)));
        }
        return years;
    }

    private CodeLevels levels(YamlNode codes) {
        codes.allow(problems, "scheme", "other-scheme", "places", "lost-zero", "levels");
        List<CodeLevel> levels = new ArrayList<>();
        for (YamlNode each : codes.list("levels", problems)) {
            each.allow(problems, "id", "digits");
            String id = CountryPackReader.id(each, problems);
            int digits = each.integer("digits", problems);
            if (!id.isBlank() && digits > 0 && (levels.isEmpty() || digits > levels.getLast().digits())) {
                levels.add(new CodeLevel(id, digits));
            } else {
                problems.add(each.problem("recipe.level", id, String.valueOf(digits)));
            }
        }
        return levels.isEmpty() ? CodeLevels.any("place") : new CodeLevels(levels);
    }

    private Moves moves() {
        Optional<YamlNode> list = root.optional("list");
        Optional<YamlNode> sheet = root.optional("sheet");
        if (list.isPresent() == sheet.isPresent()) {
            problems.add(root.problem("recipe.list-or-sheet"));
        }
        return sheet.isPresent() ? printed(sheet.get()) : listed(list.orElse(root));
    }

    private Moves listed(YamlNode list) {
        Map<Role, List<String>> columns = new LinkedHashMap<>();
        if (list != root) {
            list.allow(problems, "columns", "words", "sexes");
            list.child("columns", problems).entries().forEach((role, heads) -> column(role, heads, columns));
            for (Role needed : List.of(Role.DESTINATION, Role.ORIGIN, Role.PERSONS)) {
                if (!columns.containsKey(needed)) {
                    problems.add(list.problem("recipe.column-missing", needed.name().toLowerCase(Locale.ROOT)));
                }
            }
        }
        Map<String, Meaning> words = new LinkedHashMap<>();
        list.optional("words").ifPresent(node -> node.entries().forEach((word, meaning) -> meaning(meaning).ifPresent(is -> words.put(word, is))));
        Map<String, String> sexes = new LinkedHashMap<>();
        list.optional("sexes").ifPresent(node -> node.entries().forEach((word, sex) -> sexes.put(word, sex.text())));
        return new Moves.Listed(columns, words, sexes);
    }

    private void column(String role, YamlNode heads, Map<Role, List<String>> columns) {
        List<String> known = Arrays.stream(Role.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        if (!known.contains(role)) {
            problems.add(heads.problem("recipe.word", role, "columns", String.join(", ", known)));
            return;
        }
        columns.put(Role.valueOf(role.toUpperCase(Locale.ROOT)), texts(heads));
    }

    /** One text, or a list of texts. */
    private List<String> texts(YamlNode node) {
        List<String> texts = node.items().isEmpty() ? List.of(node.text()) : node.items().stream().map(YamlNode::text).toList();
        if (texts.stream().anyMatch(String::isBlank)) {
            problems.add(node.problem("recipe.blank"));
        }
        return texts;
    }

    private Optional<Meaning> meaning(YamlNode node) {
        return switch (node.text()) {
            case "place" -> Optional.of(new Meaning.InCountry());
            case "abroad" -> Optional.of(new Meaning.NotInCountry(Elsewhere.ABROAD));
            case "unspecified" -> Optional.of(new Meaning.NotInCountry(Elsewhere.UNSPECIFIED));
            case "unmatched" -> Optional.of(new Meaning.NotInCountry(Elsewhere.UNMATCHED));
            case "under-age" -> Optional.of(new Meaning.NotInCountry(Elsewhere.UNDER_AGE));
            default -> {
                problems.add(node.problem("recipe.word", node.text(), "words", String.join(", ", MEANINGS)));
                yield Optional.empty();
            }
        };
    }

    private Moves printed(YamlNode sheet) {
        sheet.allow(problems, "title", "origin", "groups", "rows", "nought");
        List<GroupColumn> groups = sheet.list("groups", problems).stream().map(this::group).toList();
        if (groups.isEmpty() || !groups.getFirst().group().equals(PersonGroup.EVERYBODY)) {
            problems.add(sheet.problem("recipe.first-group"));
        }
        List<RowKind> rows = sheet.list("rows", problems).stream().map(this::row).toList();
        return new Moves.Printed(sheet.text("title", problems), sheet.text("origin", problems), groups, rows, said(sheet, "nought"));
    }

    private GroupColumn group(YamlNode node) {
        node.allow(problems, "head", "sex", "ages");
        Optional<PersonGroup.Ages> ages = node.optional("ages").flatMap(each -> {
            Optional<PersonGroup.Ages> read = ages(each.text());
            if (read.isEmpty()) {
                problems.add(each.problem("recipe.ages", each.text()));
            }
            return read;
        });
        return new GroupColumn(node.text("head", problems), new PersonGroup(node.optional("sex").map(YamlNode::text), ages));
    }

    private static Optional<PersonGroup.Ages> ages(String text) {
        Matcher ages = AGES.matcher(text);
        if (!ages.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(ages.group(1));
        Optional<Integer> to = Optional.ofNullable(ages.group(2)).map(Integer::valueOf);
        return to.filter(last -> last < from).isPresent() ? Optional.empty() : Optional.of(new PersonGroup.Ages(from, to));
    }

    private RowKind row(YamlNode node) {
        node.allow(problems, "starts", "is", "level", "code");
        List<String> known = Arrays.stream(RowKind.What.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        String what = among(node, "is", known, "");
        RowKind.What kind = known.contains(what) ? RowKind.What.valueOf(what.toUpperCase(Locale.ROOT)) : RowKind.What.SUBTOTAL;
        boolean named = kind == RowKind.What.ORIGIN || kind == RowKind.What.DESTINATION;
        return new RowKind(node.mark("starts", problems), kind, named ? node.text("level", problems) : "", node.optional("code").map(YamlNode::text));
    }

    private PlaceColumns places(YamlNode node) {
        node.allow(problems, "code", "name", "population", "separator", "parts", "drop");
        List<String> parts = node.optional("parts").map(YamlNode::items).orElse(List.of()).stream().map(YamlNode::text).toList();
        return new PlaceColumns(texts(node.child("code", problems)), texts(node.child("name", problems)),
                node.optional("population").map(this::texts).orElse(List.of()), said(node, "separator"), parts, said(node, "drop"));
    }
}
