package org.puriq.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.community.CaseStudy;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonColumn;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Category;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Round;
import org.puriq.evidence.Scale;
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
