package org.puriq.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.evidence.Basis;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.CensusCalendar;
import org.puriq.fiscal.CensusDate;
import org.puriq.fiscal.Floor;
import org.puriq.fiscal.Given;
import org.puriq.fiscal.Key;
import org.puriq.fiscal.PlaceIndices;
import org.puriq.fiscal.Pool;
import org.puriq.fiscal.Stage;

/** Reads from YAML how a country shares a sum among its municipalities. A figure says on what it rests: a source, or why it is assumed. */
final class AllocationRuleReader {
    private static final Wording SHARE = new Wording("parte que se reparte", "part that is shared");
    private static final Wording GROWTH = new Wording("crecimiento del ingreso al año", "growth of the income a year");
    private static final Wording UNITS = new Wording("mínimo al mes, en unidades", "floor a month, in units");
    private static final Wording CENSUS = new Wording("año del censo siguiente", "year of the next census");
    private static final Wording YEAR = new Wording("año", "year");

    /** As sources print money: in units, thousands or millions; the texts have words for these. */
    private static final List<BigDecimal> TIMES = List.of(BigDecimal.ONE, BigDecimal.valueOf(1_000), BigDecimal.valueOf(1_000_000));

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private AllocationRuleReader(String file) {
        this.file = file;
    }

    static Checked<AllocationRule> read(String country, String file, String yaml) {
        return YamlNode.parse(file, yaml).then(root -> new AllocationRuleReader(file).rule(country, root));
    }

    private Checked<AllocationRule> rule(String country, YamlNode root) {
        root.allow(problems, "id", "name", "scope", "law", "pool", "stages", "floor", "censuses", "limits", "without-indices");
        String id = CountryPackReader.id(root, problems);
        Wording name = wording(root, "name");
        Wording scope = wording(root, "scope");
        Wording law = wording(root, "law");
        Optional<Pool> pool = pool(root.child("pool", problems));
        List<Stage> stages = root.list("stages", problems).stream().flatMap(each -> stage(each).stream()).toList();
        Optional<Floor> floor = root.optional("floor").map(this::floor);
        List<CensusDate> censuses = root.list("censuses", problems).stream().map(this::census).toList();
        problems.addAll(problems.isEmpty() ? CensusCalendar.problems(censuses, Where.file(file)) : List.of());
        List<Wording> limits = root.list("limits", problems).stream().map(each -> CountryPackReader.wording(each, problems)).toList();
        Wording otherwise = root.entries().containsKey("without-indices") ? wording(root, "without-indices") : Wording.NONE;
        needsOne(root, "stages", stages);
        needsOne(root, "censuses", censuses);
        return problems.isEmpty() && pool.isPresent()
                ? Checked.sound(new AllocationRule(country, id, name, scope, law, pool.get(), stages, floor, new CensusCalendar(censuses), limits, new PlaceIndices(List.of(), otherwise)))
                : new Checked.Faulty<>(problems);
    }

    private void needsOne(YamlNode root, String field, List<?> found) {
        if (problems.isEmpty() && found.isEmpty()) {
            problems.add(root.child(field, problems).problem("definition.needs-one", field));
        }
    }

    private Wording wording(YamlNode node, String field) {
        return CountryPackReader.wording(node.child(field, problems), problems);
    }

    private Optional<Pool> pool(YamlNode node) {
        node.allow(problems, "share", "income", "growth");
        Given share = given("share", SHARE, Wording.NONE, node.child("share", problems));
        Given growth = given("growth", GROWTH, Wording.NONE, node.child("growth", problems));
        YamlNode income = node.child("income", problems);
        income.allow(problems, "name", "money", "times", "years", "source");
        Wording name = wording(income, "name");
        String money = income.text("money", problems);
        BigDecimal times = number(income, "times");
        SortedMap<Integer, BigDecimal> years = years(income.child("years", problems));
        Wording source = wording(income, "source");
        part(node, "share", share.value());
        if (problems.isEmpty() && TIMES.stream().noneMatch(each -> each.compareTo(times) == 0)) {
            problems.add(income.problem("rule.times", times.toPlainString()));
        }
        return problems.isEmpty() ? Optional.of(new Pool(share, name, money, times.longValue(), years, source, growth, new TreeMap<>())) : Optional.empty();
    }

    private void part(YamlNode node, String field, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            problems.add(node.child(field, problems).problem("rule.part", field, value.toPlainString()));
        }
    }

    private SortedMap<Integer, BigDecimal> years(YamlNode node) {
        SortedMap<Integer, BigDecimal> years = new TreeMap<>();
        node.entries().forEach((year, amount) -> {
            Optional<BigDecimal> number = NumberStyle.MACHINE.read(amount.text());
            if (!year.matches("\\d{4}") || number.filter(each -> each.signum() >= 0).isEmpty()) {
                problems.add(amount.problem("rule.income-of-year", year, amount.text()));
            } else {
                years.put(Integer.valueOf(year), number.get());
            }
        });
        if (years.isEmpty() && problems.isEmpty()) {
            problems.add(node.problem("definition.needs-one", "years"));
        }
        return years;
    }

    private Optional<Stage> stage(YamlNode node) {
        node.allow(problems, "level", "keys");
        String level = node.text("level", problems);
        int before = problems.size();
        List<Key> keys = CountryPackReader.unique(node.list("keys", problems), problems).stream().flatMap(each -> key(each).stream()).toList();
        if (problems.size() == before && !Stage.addsUp(keys)) {
            problems.add(node.problem("rule.weights", level, keys.stream().map(each -> each.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString()));
        }
        return problems.size() == before ? Optional.of(new Stage(level, keys)) : Optional.empty();
    }

    private Optional<Key> key(YamlNode node) {
        int before = problems.size();
        node.allow(problems, "id", "name", "counts", "weight");
        String id = CountryPackReader.id(node, problems);
        Wording name = wording(node, "name");
        String counts = node.text("counts", problems);
        Given weight = given("weight-" + id, name, Wording.NONE, node.child("weight", problems));
        part(node, "weight", weight.value());
        if (!counts.equals("people") && !counts.equals("place")) {
            problems.add(node.child("counts", problems).problem("rule.counts", counts));
        }
        return problems.size() == before ? Optional.of(new Key(id, name, Key.Counts.valueOf(counts.toUpperCase(Locale.ROOT)), weight)) : Optional.empty();
    }

    private Floor floor(YamlNode node) {
        node.allow(problems, "units-a-month", "unit");
        YamlNode unit = node.child("unit", problems);
        Wording name = wording(unit, "name");
        return new Floor(given("floor-units", UNITS, name, node.child("units-a-month", problems)), given("floor-unit", name, Wording.NONE, unit));
    }

    private CensusDate census(YamlNode node) {
        node.allow(problems, "year", "in-force", "source", "assumption");
        int year = node.integer("year", problems);
        Given inForce = given("in-force-" + year, CensusDate.inForceName(year), YEAR, node.child("in-force", problems));
        boolean sourced = node.entries().containsKey("source");
        boolean assumed = node.entries().containsKey("assumption");
        if (sourced && assumed) {
            problems.add(node.problem("rule.rests-on", String.valueOf(year)));
        }
        return new CensusDate(year, inForce, sourced == assumed ? Optional.empty() : Optional.of(new Given("census-" + year, CENSUS, BigDecimal.valueOf(year), YEAR,
                sourced ? Basis.REPORTED : Basis.ASSUMPTION, wording(node, sourced ? "source" : "assumption"))));
    }

    /** A figure with its source, or with the reason why it is assumed; one of the two has to stand there, and not both. */
    private Given given(String id, Wording name, Wording unit, YamlNode node) {
        node.allow(problems, "name", "value", "source", "assumption");
        boolean sourced = node.entries().containsKey("source");
        boolean assumed = node.entries().containsKey("assumption");
        if (sourced == assumed && problems.isEmpty()) {
            problems.add(node.problem("rule.rests-on", id));
        }
        BigDecimal value = number(node, "value");
        Wording rests = sourced || assumed ? wording(node, sourced ? "source" : "assumption") : Wording.NONE;
        return new Given(id, name, value, unit, sourced ? Basis.REPORTED : Basis.ASSUMPTION, rests);
    }

    private BigDecimal number(YamlNode node, String field) {
        String text = node.text(field, problems);
        Optional<BigDecimal> number = NumberStyle.MACHINE.read(text);
        if (number.isEmpty() && !text.isBlank()) {
            problems.add(node.child(field, problems).problem("rule.no-number", field, text));
        }
        return number.orElse(BigDecimal.ZERO);
    }
}
