package org.puriq.narrative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Contradiction.RecordReference;
import org.puriq.evidence.Finding;
import org.puriq.evidence.Impact;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.migration.Flow;
import org.puriq.place.Place;
import org.puriq.report.Block.Sentence;
import org.puriq.response.Activity;
import org.puriq.response.Constraint;

/**
 * Who can settle a contradiction. What different persons say, they themselves can settle; what different sources print, those who
 * published them; a slip or a hole inside one source only its author. How things are today, people in a place of the study can tell.
 */
final class Settling {
    private static final Set<String> OF_PERSONS = Set.of("findings", "constraints");

    private final Telling telling;
    private final Contradiction contradiction;

    Settling(Telling telling, Contradiction contradiction) {
        this.telling = telling;
        this.contradiction = contradiction;
    }

    /** Whom to ask how things are today; nobody where it is no matter of a place. */
    Optional<Sentence> askedToday() {
        return place().map(place -> telling.sentence("told.settle.today", telling.place(place), new Asked(telling).of("places", place)));
    }

    /** Who can settle it; of a slip inside a source {@code many} says whether it is told of several at once. */
    Sentence settled(boolean many) {
        List<String> persons = persons();
        List<String> authors = authors();
        if (isBetween(persons)) {
            return telling.sentence("told.settle.persons", telling.names(persons));
        }
        if (authors.size() > 1) {
            return telling.sentence("told.settle.authors", telling.names(authors));
        }
        String author = authors.isEmpty() ? telling.say("told.settle.nobody") : authors.getFirst();
        String key = contradiction.kind().equals(Contradiction.CONTRADICTION) ? "told.settle.author" : "told.settle.hole";
        return telling.sentence(many ? "told.settle.author.many" : key, author);
    }

    /** The author who alone can settle it; nobody where it is a matter of several. */
    Optional<String> author() {
        return isBetween(persons()) || authors().size() != 1 ? Optional.empty() : Optional.of(authors().getFirst());
    }

    /** What persons think is their matter; what one source prints twice is not, whoever estimated it. */
    private boolean isBetween(List<String> persons) {
        boolean views = records().anyMatch(each -> said(each).isPresent() && OF_PERSONS.contains(each.table()));
        return views && !persons.isEmpty();
    }

    /** Those who say what the records tell, each role once. */
    List<String> persons() {
        Set<String> persons = new LinkedHashSet<>();
        records().flatMap(each -> said(each).stream()).map(telling::who).forEach(persons::add);
        return List.copyOf(persons);
    }

    private Optional<String> said(RecordReference record) {
        return switch (record.table()) {
            case "findings" -> telling.study().find(Finding.class, record.id()).filter(each -> each.kind().equals("view")).flatMap(Finding::actor);
            case "constraints" -> telling.study().find(Constraint.class, record.id()).flatMap(Constraint::actor);
            default -> telling.study().evidence().statement(record.id()).flatMap(each -> each.estimator().or(() -> each.about().actor()));
        };
    }

    /** Who wrote the sources; a table of a book is its author's as well, and what one source cites, it can settle itself. */
    List<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        records().flatMap(each -> source(each).stream()).flatMap(id -> telling.study().find(Source.class, id).stream())
                .map(Source::author).filter(each -> !each.isEmpty()).map(this::forwards).map(telling.articles()::named).forEach(authors::add);
        return List.copyOf(authors);
    }

    private Optional<String> source(RecordReference record) {
        return switch (record.table()) {
            case "sources" -> Optional.of(record.id());
            case "flows" -> telling.study().find(Flow.class, record.id()).flatMap(Flow::source);
            case "activities" -> telling.study().find(Activity.class, record.id()).flatMap(Activity::source);
            case "findings" -> telling.study().find(Finding.class, record.id()).flatMap(Finding::source);
            case "impacts" -> telling.study().find(Impact.class, record.id()).flatMap(Impact::source);
            default -> telling.study().evidence().statement(record.id()).filter(each -> each.formula().isEmpty()).flatMap(Statement::source);
        };
    }

    /** "Alberto Rubina and José Barreda" for "Rubina, Alberto; Barreda, José". */
    private String forwards(String authors) {
        return telling.names(Stream.of(authors.split("; ")).map(each -> each.split(", ")).map(parts -> parts.length == 2 ? parts[1] + " " + parts[0] : String.join(", ", parts)).toList());
    }

    /** The place of the study that the records are about; what is said of a department nobody in a village can check. */
    private Optional<String> place() {
        List<String> units = telling.scope().units().stream().map(Place::id).toList();
        List<List<String>> about = records().map(this::places).filter(each -> !each.isEmpty()).toList();
        List<String> places = about.stream().flatMap(List::stream).distinct().toList();
        boolean local = contradiction.kind().equals(Contradiction.CONTRADICTION) && places.size() == 1 && units.containsAll(places);
        return local ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private List<String> places(RecordReference record) {
        return switch (record.table()) {
            case "activities" -> telling.study().find(Activity.class, record.id()).map(each -> List.of(each.place())).orElse(List.of());
            case "flows" -> telling.study().find(Flow.class, record.id()).map(Flow::origins).orElse(List.of());
            default -> telling.study().evidence().statement(record.id()).map(each -> each.about().places()).orElse(List.of());
        };
    }

    private Stream<RecordReference> records() {
        return contradiction.records().stream();
    }
}
