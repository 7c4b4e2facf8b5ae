package org.puriq.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.response.ConditionReader;
import org.puriq.response.KnownFact;
import org.puriq.response.Practice;
import org.puriq.response.PracticeCondition;
import org.puriq.response.Vocabulary;

/** What practices and their conditions may be: a condition names facts that there are, and compares them as what they are. */
final class PracticeRules {
    private final Known known;
    private final ConditionReader conditions;
    private Optional<Vocabulary> vocabulary = Optional.empty();

    PracticeRules(Known known, ConditionReader conditions) {
        this.known = known;
        this.conditions = conditions;
    }

    /** A column {@code facts} holds facts of the library that are true or false, or the one number among them. */
    static void checkFacts(List<String> facts, Where where, List<Problem> problems) {
        facts.stream().filter(each -> KnownFact.of(each).isEmpty()).forEach(each -> problems.add(Problem.refused(where.at("facts", CellRules.shortened(each)), "fact.unknown",
                CellRules.shortened(each), Nearest.to(each, KnownFact.codes()).orElse(""), String.join(", ", KnownFact.codes()))));
    }

    void check(Practice practice, Where where, List<Problem> problems) {
        Set<String> seen = new HashSet<>(Set.of(practice.id()));
        Optional<String> above = practice.partOf();
        while (above.isPresent()) {
            if (!seen.add(above.get())) {
                problems.add(Problem.refused(where.at("part_of", practice.partOf().orElse("")), "practice.part-of-itself", practice.id()));
                return;
            }
            above = known.find(ResponseFormat.PRACTICES, above.get()).flatMap(Practice::partOf);
        }
    }

    void check(PracticeCondition condition, Where where, List<Problem> problems) {
        if (vocabulary.isEmpty()) {
            vocabulary = Optional.of(Vocabulary.of(known.all(StudyFormat.ATTRIBUTES)));
        }
        problems.addAll(conditions.read(condition.condition(), vocabulary.get(), where).remarks());
        if (condition.question().isEmpty() && condition.role().equals(PracticeCondition.FOR)) {
            problems.add(Problem.doubtful(where.at("question_es", ""), "condition.no-question"));
        }
    }
}
