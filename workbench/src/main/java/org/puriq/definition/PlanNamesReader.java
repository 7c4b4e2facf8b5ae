package org.puriq.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.PlanNames;
import org.puriq.country.PlanNames.Body;
import org.puriq.country.PlanNames.Currency;
import org.puriq.country.PlanNames.Named;

/** Reads what a country calls the links of its planning chain: the part {@code plan-chain} of a country pack. */
final class PlanNamesReader {
    private PlanNamesReader() {}

    /** The names; nothing where something is wrong with them, and then the problems say what. */
    static Optional<PlanNames> read(YamlNode node, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        node.allow(found, "currency", "plans", "objectives", "priority", "annual-plan", "project", "budget-line", "bodies");
        Currency currency = currency(node.child("currency", found), found);
        List<Named> plans = several("plans", node, found);
        List<Named> objectives = several("objectives", node, found);
        Map<String, Named> links = new LinkedHashMap<>();
        PlanNames.LINKS.forEach(link -> links.put(link, link(link, node.child(link, found), found)));
        List<Body> bodies = CountryPackReader.unique(node.list("bodies", found), found).stream().map(each -> body(each, found)).toList();
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(new PlanNames(currency, plans, objectives, links, bodies)) : Optional.empty();
    }

    private static List<Named> several(String field, YamlNode node, List<Problem> problems) {
        List<YamlNode> items = CountryPackReader.unique(node.list(field, problems), problems);
        if (items.isEmpty() && node.entries().containsKey(field)) {
            problems.add(node.child(field, problems).problem("definition.needs-one", field));
        }
        return items.stream().map(each -> {
            each.allow(problems, "id", "name", "plural", "meaning");
            return named(CountryPackReader.id(each, problems), each, problems);
        }).toList();
    }

    private static Named link(String id, YamlNode node, List<Problem> problems) {
        node.allow(problems, "name", "plural", "meaning");
        return named(id, node, problems);
    }

    private static Named named(String id, YamlNode node, List<Problem> problems) {
        Wording name = CountryPackReader.wording(node.child("name", problems), problems);
        Wording plural = CountryPackReader.wording(node.child("plural", problems), problems);
        Wording meaning = node.entries().containsKey("meaning") ? CountryPackReader.wording(node.child("meaning", problems), problems) : Wording.NONE;
        return new Named(id, name, plural, meaning);
    }

    private static Currency currency(YamlNode node, List<Problem> problems) {
        node.allow(problems, "id", "symbol", "name");
        return new Currency(CountryPackReader.id(node, problems), node.text("symbol", problems), CountryPackReader.wording(node.child("name", problems), problems));
    }

    private static Body body(YamlNode node, List<Problem> problems) {
        node.allow(problems, "id", "name");
        return new Body(CountryPackReader.id(node, problems), CountryPackReader.wording(node.child("name", problems), problems));
    }
}
