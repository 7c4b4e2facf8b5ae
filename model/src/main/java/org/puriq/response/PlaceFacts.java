package org.puriq.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.puriq.base.Records;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.ChosenRound;
import org.puriq.evidence.Contradiction.RecordReference;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Round;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;
import org.puriq.migration.Contribution;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.place.Places;

/**
 * The facts of each place of a study, as conditions name them. Of several rounds the newest that says something counts; where its
 * sources disagree, the fact has each of their values. A place has the facts that are recorded of it. What is recorded of a place
 * inside it also counts as "yes" for it, and what is recorded of the place directly above it counts where nothing else is known; both
 * are told with the place that they are really of. What nobody recorded is no fact: it is unknown, never false.
 */
public final class PlaceFacts {
    /** A place where so few people are known to live together is no settlement that anybody could turn to. */
    private static final double FEW = 5;

    private final Places places;
    private final Evidence evidence;
    private final ChosenRound newest;
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Set<String>> answeredByScale = new HashMap<>();
    private final Map<String, String> unitSymbols = new HashMap<>();
    private final Map<String, SequencedMap<String, List<Sighting>>> seen = new HashMap<>();

    /** One record that says something of a fact. */
    private record Sighting(FactValue value, RecordReference record, Optional<String> round, Optional<String> group, boolean disputed) {
        static Sighting of(FactValue value, String table, String id, Optional<String> round) {
            return new Sighting(value, new RecordReference(table, id), round, Optional.empty(), false);
        }
    }

    public PlaceFacts(Records records, Places places, Evidence evidence) {
        this.places = places;
        this.evidence = evidence;
        this.newest = new ChosenRound(Round.inOrder(records.all(Round.class)).stream().map(Round::id).toList(), Optional.empty());
        records.all(Category.class).forEach(this::note);
        records.all(Unit.class).forEach(each -> unitSymbols.put(each.id(), each.symbol()));
        evidence.statements().forEach(this::read);
        records.all(Flow.class).forEach(this::read);
        records.all(Actor.class).forEach(this::read);
        records.all(Contribution.class).forEach(each -> read(each, records));
        records.all(Activity.class).forEach(each -> answered(each.phases(), each.place(), "activities", each.id(), each.round()));
        records.all(Impact.class).stream().filter(each -> !each.kind().equals(Impact.LITERATURE)).forEach(this::read);
    }

    private void note(Category category) {
        categories.put(category.id(), category);
        answeredByScale.computeIfAbsent(category.scale(), _ -> new LinkedHashSet<>()).addAll(category.facts());
    }

    /** The facts of a place, by name. */
    public SequencedMap<String, Fact> of(String place) {
        SequencedMap<String, Fact> facts = own(place);
        inside(place).forEach(part -> own(part).values().stream().filter(PlaceFacts::isYesOfAPart).forEach(each -> facts.putIfAbsent(each.name(), each.of(part))));
        places.find(place).flatMap(Place::parent).ifPresent(above -> own(above).values().stream()
                .filter(each -> KnownFact.of(each.name()).isPresent()).forEach(each -> facts.putIfAbsent(each.name(), each.of(above))));
        return facts;
    }

    /** That little is migrated in one village says nothing of its district. */
    private static boolean isYesOfAPart(Fact fact) {
        return fact.values().equals(List.of(new FactValue.YesNo(true)))
                && KnownFact.of(fact.name()).filter(each -> each != KnownFact.LITTLE_MIGRATION).isPresent();
    }

    private List<String> inside(String place) {
        Set<String> found = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(List.of(place));
        while (!left.isEmpty()) {
            places.childrenOf(left.removeFirst()).stream().map(Place::id).filter(found::add).forEach(left::add);
        }
        found.remove(place);
        return List.copyOf(found);
    }

    private SequencedMap<String, Fact> own(String place) {
        SequencedMap<String, Fact> facts = new LinkedHashMap<>();
        seen.getOrDefault(place, new LinkedHashMap<>()).forEach((name, sightings) -> fact(name, sightings).ifPresent(each -> facts.put(name, each)));
        return facts;
    }

    private Optional<Fact> fact(String name, List<Sighting> sightings) {
        List<Sighting> said = ofOneGroup(newest.of(sightings, Sighting::round));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<FactValue> values = together(said.stream().map(Sighting::value).distinct().toList());
        List<RecordReference> records = said.stream().map(Sighting::record).distinct().toList();
        return Optional.of(new Fact(name, values, records, Optional.empty(), values.size() > 1 || said.stream().anyMatch(Sighting::disputed)));
    }

    /** What is said of everybody; else what is said of one group. Of several groups nothing is said together. */
    private static List<Sighting> ofOneGroup(List<Sighting> said) {
        boolean yesNo = said.stream().allMatch(each -> each.value() instanceof FactValue.YesNo);
        List<Sighting> ofAll = said.stream().filter(each -> each.group().isEmpty()).toList();
        long groups = said.stream().map(Sighting::group).distinct().count();
        return yesNo || groups == 1 ? said : ofAll;
    }

    /** Destinations and months of all flows are one list; everything else is one thing or another. */
    private static List<FactValue> together(List<FactValue> values) {
        if (values.stream().allMatch(FactValue.Words.class::isInstance)) {
            return List.of(new FactValue.Words(values.stream().flatMap(each -> ((FactValue.Words) each).words().stream()).distinct().toList()));
        }
        if (values.stream().allMatch(FactValue.Numbers.class::isInstance)) {
            return List.of(new FactValue.Numbers(values.stream().flatMap(each -> ((FactValue.Numbers) each).numbers().stream()).distinct().toList()));
        }
        return values;
    }

    private void see(String place, String fact, Sighting sighting) {
        seen.computeIfAbsent(place, _ -> new LinkedHashMap<>()).computeIfAbsent(fact, _ -> new ArrayList<>()).add(sighting);
    }

    private void yes(String place, KnownFact fact, String table, String id, Optional<String> round) {
        see(place, fact.code(), Sighting.of(new FactValue.YesNo(true), table, id, round));
    }

    /** What the categories of a record answer is so at its place. */
    private void answered(List<String> used, String place, String table, String id, Optional<String> round) {
        used.stream().map(categories::get).filter(Objects::nonNull).flatMap(each -> each.facts().stream()).flatMap(each -> KnownFact.of(each).stream())
                .filter(each -> each.kind() == FactKind.YES_NO).forEach(each -> yes(place, each, table, id, round));
    }

    /** A group of residents belongs to the place that it comes from, and not to the city where it lives. */
    private void read(Actor actor) {
        actor.places().stream().filter(place -> actor.places().stream().noneMatch(home -> !home.equals(place) && destinations(home).contains(place)))
                .forEach(place -> answered(List.of(actor.kind()), place, "actors", actor.id(), Optional.empty()));
    }

    private Set<String> destinations(String place) {
        Set<String> destinations = new LinkedHashSet<>();
        seen.getOrDefault(place, new LinkedHashMap<>()).getOrDefault(KnownFact.DESTINATIONS.code(), List.of()).forEach(each -> {
            if (each.value() instanceof FactValue.Words(List<String> words)) {
                destinations.addAll(words);
            }
        });
        return destinations;
    }

    private void read(Impact impact) {
        impact.facts().stream().flatMap(each -> KnownFact.of(each).stream()).filter(each -> each.kind() == FactKind.YES_NO)
                .forEach(fact -> impact.places().forEach(place -> yes(place, fact, "impacts", impact.id(), Optional.empty())));
    }

    private void read(Contribution contribution, Records records) {
        List<String> used = Stream.concat(contribution.use().stream(), contribution.giver().flatMap(each -> records.find(Actor.class, each)).map(Actor::kind).stream()).toList();
        contribution.place().ifPresent(place -> answered(used, place, "contributions", contribution.id(), Optional.empty()));
    }

    private void read(Flow flow) {
        if (!flow.isRecorded()) {
            return;
        }
        boolean comesBack = flow.duration().map(categories::get).filter(each -> each != null && each.purpose().equals(Category.RETURN)).isPresent();
        if (comesBack) {
            flow.destinations().forEach(place -> yes(place, KnownFact.RETURNING, "flows", flow.id(), flow.round()));
        } else {
            flow.origins().forEach(place -> leaving(flow, place));
        }
    }

    private void leaving(Flow flow, String place) {
        List<String> used = Stream.of(flow.duration().stream(), flow.group().stream(), flow.channel().stream(), flow.sectors().stream()).flatMap(Function.identity()).toList();
        answered(used, place, "flows", flow.id(), flow.round());
        if (flow.countsStock() && !isOfFew(flow)) {
            yes(place, KnownFact.SETTLED_ELSEWHERE, "flows", flow.id(), flow.round());
        }
        if (flow.destinations().stream().anyMatch(each -> isAbroad(place, each))) {
            yes(place, KnownFact.LEAVING_ABROAD, "flows", flow.id(), flow.round());
        }
        list(place, KnownFact.DESTINATIONS, flow.destinations(), flow);
        list(place, KnownFact.LEAVING_GROUPS, flow.group().stream().toList(), flow);
        list(place, KnownFact.LEAVING_SECTORS, flow.sectors(), flow);
        if (!flow.months().isEmpty()) {
            see(place, KnownFact.LEAVING_MONTHS.code(), Sighting.of(new FactValue.Numbers(flow.months()), "flows", flow.id(), flow.round()));
        }
    }

    private void list(String place, KnownFact fact, List<String> words, Flow flow) {
        if (!words.isEmpty()) {
            see(place, fact.code(), Sighting.of(new FactValue.Words(words), "flows", flow.id(), flow.round()));
        }
    }

    private static boolean isOfFew(Flow flow) {
        return flow.people().as(Attribute.Kind.NUMBER).filter(each -> each instanceof Value.Figure(var quantity) && quantity.order().doubleValue() < FEW).isPresent();
    }

    /** Another country is a place of the same level as the one's own, or lies in such a place. */
    private boolean isAbroad(String place, String destination) {
        Optional<Place> own = country(place);
        Optional<Place> other = country(destination);
        return own.isPresent() && other.isPresent() && !own.get().id().equals(other.get().id());
    }

    private Optional<Place> country(String place) {
        return places.find(place).flatMap(each -> places.atLevel(each, COUNTRY));
    }

    /** The level that every country pack calls so. */
    private static final String COUNTRY = "country";

    private void read(Statement statement) {
        Optional<Attribute> attribute = evidence.attribute(statement.attribute());
        if (attribute.isEmpty() || statement.about().actor().isPresent() || statement.about().flow().isPresent()) {
            return;
        }
        evidence.value(statement).ifPresent(value -> {
            for (String place : statement.about().places()) {
                Vocabulary.kind(attribute.get()).filter(_ -> KnownFact.of(Vocabulary.name(attribute.get())).isEmpty()).flatMap(_ -> asItIs(value, attribute.get()))
                        .ifPresent(each -> see(place, Vocabulary.name(attribute.get()), sighting(each, statement)));
                answers(value, attribute.get()).forEach((fact, answer) -> see(place, fact, sighting(answer, statement)));
            }
        });
    }

    private Sighting sighting(FactValue value, Statement statement) {
        return new Sighting(value, new RecordReference("statements", statement.id()), statement.round(), statement.about().group(), evidence.isDisputed(statement));
    }

    private Optional<FactValue> asItIs(Value value, Attribute attribute) {
        return switch (value) {
            case Value.Figure(var quantity) -> quantity.unit().equals(attribute.units().stream().findFirst()) ? Optional.of(Amounts.of(quantity, attribute)) : Optional.empty();
            case Value.Chosen(String category) -> Optional.of(new FactValue.Word(category));
            case Value.Answer(boolean yes) -> Optional.of(new FactValue.YesNo(yes));
            case Value.Words _ -> Optional.empty();
        };
    }

    /** What a value answers of the library's facts: by its attribute, and by its category where that has a say. */
    private Map<String, FactValue> answers(Value value, Attribute attribute) {
        Map<String, FactValue> answers = new LinkedHashMap<>();
        for (KnownFact fact : attribute.facts().stream().flatMap(each -> KnownFact.of(each).stream()).toList()) {
            answer(value, attribute, fact).ifPresent(each -> answers.put(fact.code(), each));
        }
        if (value instanceof Value.Chosen(String id) && categories.containsKey(id)) {
            Category chosen = categories.get(id);
            for (String fact : answeredByScale.getOrDefault(chosen.scale(), Set.of())) {
                answers.put(fact, new FactValue.YesNo(chosen.facts().contains(fact)));
            }
        }
        return answers;
    }

    private Optional<FactValue> answer(Value value, Attribute attribute, KnownFact fact) {
        return switch (value) {
            case Value.Answer(boolean yes) when fact.kind() == FactKind.YES_NO -> Optional.of(new FactValue.YesNo(yes));
            case Value.Figure(var quantity) when fact.kind() == FactKind.YES_NO -> Amounts.isThereAny(Amounts.of(quantity, attribute)).map(FactValue.YesNo::new);
            case Value.Figure(var quantity) when fact.kind() == FactKind.NUMBER ->
                    quantity.unit().map(unitSymbols::get).filter(KnownFact.HECTARE::equals).map(_ -> Amounts.of(quantity, attribute));
            case Value.Answer _, Value.Figure _, Value.Chosen _, Value.Words _ -> Optional.empty();
        };
    }

}
