package org.puriq.community;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.puriq.evidence.Actor;
import org.puriq.evidence.ChosenRound;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.place.Places;
import org.puriq.response.Activity;

/**
 * Works out what stands in the cells of a comparison: statements about the row's places, names of places, or activities. Nothing
 * is stored as a table; the same rows come out of a study into which somebody typed them one by one.
 */
public final class Comparing {
    private final Comparison comparison;
    private final Places places;
    private final Evidence evidence;
    private final List<Activity> activities;
    private final List<Actor> actors;
    private final Predicate<Statement> fromTheTable;
    private final ChosenRound round;

    public Comparing(Comparison comparison, Places places, Evidence evidence, List<Activity> activities, List<Actor> actors, ChosenRound round) {
        this.round = round;
        this.comparison = comparison;
        this.places = places;
        this.evidence = evidence;
        this.activities = activities;
        this.actors = actors;
        this.fromTheTable = statement -> comparison.source().isEmpty() || statement.source().equals(comparison.source());
    }

    /** What a cell rests on. */
    public sealed interface Content {
        /**
         * Statements, about the row's own places or, with {@code standIn}, about a place that they lie in.
         *
         * @param also what the same table says of it in other attributes: families beside persons
         */
        record Stated(List<Statement> statements, List<Statement> also, Optional<Place> standIn) implements Content {}

        /** Names of places; {@code printed} where a statement says how the source prints them. */
        record Named(List<Place> places, Optional<Statement> printed) implements Content {}

        record Acting(List<Activity> activities) implements Content {}
    }

    /** The comparison as the source prints it: only what its own table says. */
    public Content asPrinted(ComparisonRow row, ComparisonColumn column) {
        return content(row, column, fromTheTable, Activity::isInPrintedTable);
    }

    /** The comparison as far as anything is known: first what its table says, else what any source says; and every recorded activity. */
    public Content asKnown(ComparisonRow row, ComparisonColumn column) {
        Content printed = content(row, column, fromTheTable, _ -> true);
        boolean silent = printed instanceof Content.Stated(List<Statement> statements, List<Statement> _, Optional<Place> _) && statements.isEmpty();
        return silent ? content(row, column, _ -> true, _ -> true) : printed;
    }

    private Content content(ComparisonRow row, ComparisonColumn column, Predicate<Statement> wanted, Predicate<Activity> counted) {
        if (column.level().isPresent()) {
            return named(row, column.level().get(), column.attribute());
        }
        if (column.ownerKind().isPresent()) {
            return new Content.Acting(acting(row, column.ownerKind().get(), counted));
        }
        return stated(row, column, wanted);
    }

    private Content named(ComparisonRow row, String level, Optional<String> asPrinted) {
        Optional<Statement> printed = asPrinted.flatMap(attribute -> about(row.places(), attribute, fromTheTable).stream().findFirst());
        List<Place> named = row.places().stream()
                .flatMap(id -> places.find(id).stream())
                .flatMap(place -> places.atLevel(place, level).stream())
                .distinct()
                .toList();
        return new Content.Named(named, printed);
    }

    private Content stated(ComparisonRow row, ComparisonColumn column, Predicate<Statement> wanted) {
        String attribute = column.attribute().orElseThrow();
        List<Statement> own = about(row.places(), attribute, wanted);
        if (!own.isEmpty() || !column.ancestors()) {
            return new Content.Stated(own, also(row.places(), column), Optional.empty());
        }
        return row.places().stream()
                .flatMap(id -> places.find(id).stream())
                .flatMap(place -> places.above(place).stream())
                .filter(above -> !about(List.of(above.id()), attribute, wanted).isEmpty())
                .findFirst()
                .<Content>map(above -> new Content.Stated(about(List.of(above.id()), attribute, wanted), also(List.of(above.id()), column), Optional.of(above)))
                .orElse(new Content.Stated(List.of(), List.of(), Optional.empty()));
    }

    private List<Statement> also(List<String> ids, ComparisonColumn column) {
        return column.also().stream().flatMap(attribute -> about(ids, attribute, fromTheTable).stream()).toList();
    }

    /** Statements whose places are all among the row's, of the round that is shown; worked out ones count for a row of their one place. */
    private List<Statement> about(List<String> rowPlaces, String attribute, Predicate<Statement> wanted) {
        List<Statement> said = evidence.ofAttribute(attribute).stream()
                .filter(each -> !each.about().places().isEmpty() && rowPlaces.containsAll(each.about().places()))
                .filter(each -> each.formula().isPresent() || wanted.test(each))
                .toList();
        return round.of(said, Statement::round);
    }

    /** The activities of a kind of owner, in their order in the cell. */
    private List<Activity> acting(ComparisonRow row, String ownerKind, Predicate<Activity> counted) {
        return activities.stream()
                .filter(each -> row.places().contains(each.place()) && counted.test(each) && kindOf(each).equals(Optional.of(ownerKind)))
                .sorted(java.util.Comparator.comparingInt(Activity::position))
                .toList();
    }

    private Optional<String> kindOf(Activity activity) {
        return actors.stream().filter(each -> each.id().equals(activity.owner())).map(Actor::kind).findFirst();
    }

    public Comparison comparison() {
        return comparison;
    }
}
