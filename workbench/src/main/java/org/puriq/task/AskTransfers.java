package org.puriq.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.definition.AllocationRules;
import org.puriq.fiscal.AllocationRule;
import org.puriq.fiscal.Entries;
import org.puriq.fiscal.Given;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.fiscal.Transfers;
import org.puriq.format.Nearest;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.LossSheets;

/** "How much does my municipality lose?": a country's rule, counts and outlook, asked with the inputs that somebody gives. */
public final class AskTransfers {
    private static final String INCOME = "income-";
    /** Where the figures stand that somebody enters: of all of them, or of the input whose id follows. */
    public static final String SOURCE = "source";
    private static final String SOURCE_OF = SOURCE + "-";
    private static final Wording ENTERED = new Wording("puesto por quien pregunta", "entered by whoever asks");
    private static final int KEPT = 3;
    private static final int YEARS_AFTER = 4;

    /** The same rule with other counts, which somebody brought meanwhile, is another question. */
    private record Question(AllocationRule rule, CountryCounts counts) {}

    private final Workspace workspace;
    /** The last questions asked: the futures of a whole country are not shared out anew for each of its municipalities. */
    private final Map<Question, Transfers> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Transfers> eldest) {
            return size() > KEPT;
        }
    };

    public AskTransfers(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The rule of a country as its pack has it, with the indices that somebody brought. */
    public Checked<AllocationRule> rule(String country) {
        return bare(country).then(rule -> new BringIndices(workspace).known(rule).map(rule::with));
    }

    /** The rule of a country as its pack has it. */
    Checked<AllocationRule> bare(String country) {
        if (!workspace.countries().has(country)) {
            List<String> known = workspace.countryPacks().stream().map(each -> each.id()).toList();
            return Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.unknown-country", country, String.join(", ", known)));
        }
        return new AllocationRules(workspace.home().countries()).of(country).then(found -> found.map(Checked::sound)
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.no-rule", List.of(workspace.countries().of(country).name())))));
    }

    /**
     * The rule with the inputs that somebody gave.
     *
     * @param inputs by the id of an input, or {@code income-2026} for the income of a year, as written with a decimal point; an empty one counts as not given
     */
    public Checked<AllocationRule> rule(String country, Map<String, String> inputs) {
        return rule(country).then(rule -> with(rule, inputs));
    }

    private static Checked<AllocationRule> with(AllocationRule rule, Map<String, String> inputs) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, BigDecimal> others = new LinkedHashMap<>();
        SortedMap<Integer, BigDecimal> income = new TreeMap<>();
        inputs.forEach((id, text) -> {
            if (text.isBlank()) {
                return;
            }
            if (id.equals(SOURCE) || id.startsWith(SOURCE_OF)) {
                sources.put(id.equals(SOURCE) ? "" : id.substring(SOURCE_OF.length()), text.strip());
                return;
            }
            Optional<BigDecimal> number = NumberStyle.MACHINE.read(text);
            if (number.isEmpty()) {
                problems.add(Problem.refused(Where.file(id), "transfer.no-number", text, id));
            } else if (id.matches(INCOME + "\\d{4}")) {
                income.put(Integer.valueOf(id.substring(INCOME.length())), number.get());
            } else {
                others.put(id, number.get());
            }
        });
        return problems.isEmpty() ? rule.with(new Entries(others, income, sources, ENTERED)) : new Checked.Faulty<>(problems);
    }

    /** Before and after the next census, for all municipalities of a country. */
    public Checked<Transfers> of(String country, Map<String, String> inputs) {
        return rule(country, inputs).then(rule -> transfers(rule).map(Checked::sound)
                .orElseGet(() -> Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.no-census-ahead", country))));
    }

    private synchronized Optional<Transfers> transfers(AllocationRule rule) {
        CountryFacts facts = CountryFacts.of(rule.country(), workspace.home());
        var question = new Question(rule, facts.counts());
        Transfers known = kept.get(question);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Transfers> made = Outlooks.of(facts.counts(), until(rule)).flatMap(outlook -> Transfers.of(rule, facts.counts(), facts.moves(), outlook));
        made.ifPresent(each -> kept.put(question, each));
        return made;
    }

    /** The pictures end a few years after the last census of the calendar is in force. */
    private static int until(AllocationRule rule) {
        return rule.calendar().censuses().getLast().inForceFrom() + YEARS_AFTER;
    }

    /** Everything about one municipality, found by its code or its name. */
    public Checked<TransferOutlook> of(String country, String place, Map<String, String> inputs) {
        return of(country, inputs).then(transfers -> place(transfers, place).then(found -> transfers.of(found.code()).map(Checked::sound).orElseThrow()));
    }

    /** All municipalities that lie in a place, or all of the country, as a table. */
    public Checked<Sheet> all(String country, Optional<String> within, Map<String, String> inputs, Texts texts) {
        return table(country, within, inputs, texts, new LossSheets(texts)::all);
    }

    /** The same in six columns, for a terminal and a page. */
    public Checked<Sheet> brief(String country, Optional<String> within, Map<String, String> inputs, Texts texts) {
        return table(country, within, inputs, texts, new LossSheets(texts)::brief);
    }

    @FunctionalInterface
    private interface Tabled {
        Sheet of(Transfers transfers, List<CountedPlace> places, String title);
    }

    private Checked<Sheet> table(String country, Optional<String> within, Map<String, String> inputs, Texts texts, Tabled tabled) {
        return of(country, inputs).then(transfers -> {
            CountryCounts counts = counts(country);
            Optional<CountedPlace> whole = within.isEmpty() ? counts.whole() : counts.place(within.get());
            if (whole.isEmpty()) {
                return Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.unknown-within", within.orElse(country), counts.place("0" + within.orElse("")).map(each -> each.code() + " " + each.name()).orElse("")));
            }
            List<CountedPlace> places = counts.within(whole.get().code(), transfers.rule().level());
            String title = texts.say(within.isEmpty() ? "loss.all.title.all" : "loss.all.title", whole.get().name());
            return Checked.sound(tabled.of(transfers, places, title));
        });
    }

    /** The municipality that a code or a name means, if it means one. */
    public static Checked<CountedPlace> place(Transfers transfers, String said) {
        String wanted = said.strip();
        Optional<CountedPlace> exact = transfers.places().stream().filter(each -> each.code().equals(wanted)).findFirst();
        if (exact.isPresent()) {
            return Checked.sound(exact.get());
        }
        List<CountedPlace> named = transfers.places().stream().filter(each -> plain(each.name()).equals(plain(wanted))).toList();
        if (named.size() == 1) {
            return Checked.sound(named.getFirst());
        }
        return Checked.faulty(Problem.refused(Where.NOWHERE, named.isEmpty() ? "transfers.unknown-place" : "transfers.several-places", wanted, near(transfers, wanted, named)));
    }

    private static String near(Transfers transfers, String wanted, List<CountedPlace> named) {
        Optional<CountedPlace> zero = transfers.places().stream().filter(each -> each.code().equals("0" + wanted)).findFirst();
        List<CountedPlace> meant = !named.isEmpty() ? named : zero.or(() -> Nearest.to(plain(wanted), transfers.places().stream().map(each -> plain(each.name())).toList())
                .flatMap(nearest -> transfers.places().stream().filter(each -> plain(each.name()).equals(nearest)).findFirst())).stream().toList();
        return String.join(", ", meant.stream().map(each -> each.code() + " " + each.name()).toList());
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** Of what somebody sends, such as the query of a page, that which a rule takes as an input. */
    public static Map<String, String> inputs(AllocationRule rule, Map<String, String> sent) {
        List<String> known = rule.givens().stream().map(Given::id).toList();
        Map<String, String> inputs = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            String id = name.startsWith(SOURCE_OF) ? name.substring(SOURCE_OF.length()) : name;
            if (known.contains(id) || id.matches(INCOME + "\\d{4}") || id.equals(SOURCE)) {
                inputs.put(name, value);
            }
        });
        return inputs;
    }

    public CountryCounts counts(String country) {
        return CountryFacts.of(country, workspace.home()).counts();
    }
}
