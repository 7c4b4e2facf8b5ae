package org.puriq.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Recorded;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.migration.Flow;
import org.puriq.study.Study;

/** Where one is in a study: what each stage holds, what contradicts itself, and what is missing for the questions that the assembly asks first. */
public final class WhereWeAre {
    private final Study study;

    private WhereWeAre(Study study) {
        this.study = study;
    }

    public static WhereWeAre of(Study study) {
        return new WhereWeAre(study);
    }

    /** How many records a table holds. */
    public record Count(String table, int count) {}

    /**
     * A question of the assembly, and for how many of how many cases there is an answer.
     *
     * @param key people, destinations or census
     * @param address the page that answers it, below the study
     */
    public record Question(String key, int known, int of, String address) {
        public boolean isAnswered() {
            return known > 0 && known >= of;
        }
    }

    /** What a stage holds; nothing for a stage that has no tables of its own. */
    public List<Count> counts(String stage) {
        return switch (stage) {
            case "evidence" -> counts(StudyFormat.PLACES, StudyFormat.SOURCES, StudyFormat.ACTORS, StudyFormat.STATEMENTS, StudyFormat.FINDINGS);
            case "diagnosis" -> counts(StudyFormat.FLOWS, StudyFormat.IMPACTS, StudyFormat.LINKS, StudyFormat.CONTRIBUTIONS, StudyFormat.CASES);
            case "response" -> counts(StudyFormat.ACTIVITIES, StudyFormat.CONSTRAINTS);
            default -> List.of();
        };
    }

    /** All tables, as they would go with the study. */
    public List<Count> all() {
        return counts(StudyFormat.TABLES.toArray(Table<?>[]::new));
    }

    private List<Count> counts(Table<?>... tables) {
        return Stream.of(tables).map(each -> new Count(each.name(), study.records().count(each.kind()))).toList();
    }

    public List<Contradiction> openContradictions() {
        return study.contradictions().stream().filter(each -> !each.resolved()).toList();
    }

    /** How many are we, where did they go, what will the next census change. */
    public List<Question> questions() {
        return List.of(people(), destinations(), census());
    }

    /** The compared places with a number of people or families. */
    private Question people() {
        List<ComparisonRow> rows = study.all(Comparison.class).stream().filter(each -> !each.isAbout(Comparison.RATES)).flatMap(each -> study.rowsOf(each.id()).stream()).toList();
        List<String> places = rows.stream().flatMap(each -> each.places().stream()).distinct().toList();
        int known = (int) places.stream().filter(place -> study.evidence().about(place).stream().anyMatch(this::countsPeople)).count();
        return new Question("people", known, places.size(), "table/" + rows.stream().map(ComparisonRow::comparison).findFirst().orElse("places"));
    }

    private boolean countsPeople(Statement statement) {
        boolean ofPopulation = study.evidence().attribute(statement.attribute()).filter(each -> each.serves(Attribute.Purpose.POPULATION)).isPresent();
        return ofPopulation && statement.about().places().size() == 1 && study.evidence().value(statement).isPresent();
    }

    /** The recorded flows that say where to, and how many of them say how many people; what only ranks destinations is none. */
    private Question destinations() {
        List<Flow> known = study.flows().stream().filter(Flow::isRecorded).filter(each -> !each.destinations().isEmpty()).toList();
        int counted = (int) known.stream().filter(each -> !each.people().isEmpty()).count();
        return new Question("destinations", counted, known.size(), "table/flows");
    }

    /** Two censuses are needed to see what the next one may change. */
    private Question census() {
        List<String> censuses = study.all(Source.class).stream().filter(each -> each.kind().equals("census")).map(Recorded::id).toList();
        int used = (int) censuses.stream().filter(id -> study.all(Statement.class).stream().anyMatch(each -> each.source().equals(Optional.of(id)))).count();
        return new Question("census", used, 2, "table/sources");
    }
}
