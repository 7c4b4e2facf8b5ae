package org.puriq.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.community.CaseStudy;
import org.puriq.community.Circumstance;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.community.Question;
import org.puriq.evidence.Category;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Round;
import org.puriq.evidence.Scale;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.interview.ListedName;
import org.puriq.migration.Flow;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.place.Places;
import org.puriq.response.Activity;

/** Everything that one study holds, at one moment. Immutable: an edit gives another study. */
public final class Study {
    private final Title title;
    private final Records records;
    private final Places places;
    private final Evidence evidence;

    public Study(Title title, Records records) {
        this.title = title;
        this.records = records;
        this.places = new Places(records.all(Place.class), records.all(Level.class));
        this.evidence = new Evidence(records);
    }

    /**
     * What may leave this machine without being asked for: without the interviews and notes that nobody released, without what names
     * them, and without the list of names. Everything that is written for others starts from this.
     */
    public Study forOthers() {
        Set<String> kept = all(Interview.class).stream().filter(each -> !each.released()).map(Interview::id).collect(Collectors.toSet());
        Set<String> notes = all(InterviewNote.class).stream().filter(each -> !each.released() || kept.contains(each.interview())).map(InterviewNote::id).collect(Collectors.toSet());
        List<Contradiction> contradictions = contradictions().stream().map(each -> each.without(reference ->
                reference.table().equals("interviews") && kept.contains(reference.id())
                        || reference.table().equals("interview-notes") && notes.contains(reference.id()))).toList();
        return new Study(title, records.without(Interview.class, kept).without(InterviewNote.class, notes).with(Contradiction.class, contradictions)).withoutNames();
    }

    /** Without the list of names, which not even a backup holds. */
    public Study withoutNames() {
        List<Contradiction> contradictions = contradictions().stream().map(each -> each.without(reference -> reference.table().equals("listed-names"))).toList();
        return new Study(title, records.without(ListedName.class, all(ListedName.class).stream().map(ListedName::id).toList()).with(Contradiction.class, contradictions));
    }

    /** How many interviews and notes of interviews stay on this machine as long as nobody releases them. */
    public int staying() {
        Study others = forOthers();
        return records.count(Interview.class) + records.count(InterviewNote.class) - others.records.count(Interview.class) - others.records.count(InterviewNote.class);
    }

    public String id() {
        return title.id();
    }

    public Title title() {
        return title;
    }

    public Records records() {
        return records;
    }

    public Places places() {
        return places;
    }

    public Evidence evidence() {
        return evidence;
    }

    public <T extends Recorded> List<T> all(Class<T> kind) {
        return records.all(kind);
    }

    public <T extends Recorded> Optional<T> find(Class<T> kind, String id) {
        return records.find(kind, id);
    }

    public List<Flow> flows() {
        return all(Flow.class);
    }

    /** The rounds of fieldwork, the oldest first. */
    public List<Round> rounds() {
        return Round.inOrder(all(Round.class));
    }

    public Optional<Round> newestRound() {
        return rounds().reversed().stream().findFirst();
    }

    public List<Activity> activities() {
        return all(Activity.class);
    }

    public List<Contradiction> contradictions() {
        return all(Contradiction.class);
    }

    public List<CaseStudy> cases() {
        return all(CaseStudy.class).stream().sorted(Comparator.comparingInt(CaseStudy::position)).toList();
    }

    public List<Question> questions() {
        return all(Question.class).stream().sorted(Comparator.comparingInt(Question::position)).toList();
    }

    /** What goes with little migration, as one question tells it. */
    public List<Circumstance> circumstancesOf(String question) {
        return all(Circumstance.class).stream().filter(each -> each.question().equals(question)).sorted(Comparator.comparingInt(Circumstance::position)).toList();
    }

    public Optional<Comparison> comparison(String id) {
        return find(Comparison.class, id);
    }

    /** The comparisons about places, rates or responses, in their order. */
    public List<Comparison> comparisonsAbout(String purpose) {
        return all(Comparison.class).stream().filter(each -> each.isAbout(purpose)).toList();
    }

    public List<ComparisonColumn> columnsOf(String comparison) {
        return all(ComparisonColumn.class).stream()
                .filter(each -> each.comparison().equals(comparison))
                .sorted(Comparator.comparingInt(ComparisonColumn::position))
                .toList();
    }

    public List<ComparisonRow> rowsOf(String comparison) {
        return all(ComparisonRow.class).stream()
                .filter(each -> each.comparison().equals(comparison))
                .sorted(Comparator.comparingInt(ComparisonRow::position))
                .toList();
    }

    public List<Category> categoriesOf(String scale) {
        return all(Category.class).stream().filter(each -> each.scale().equals(scale)).sorted(Comparator.comparingInt(Category::rank)).toList();
    }

    public List<Category> themes() {
        return categoriesOf(Scale.THEME);
    }
}
