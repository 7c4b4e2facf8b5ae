package org.puriq.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.puriq.base.Problem;
import org.puriq.base.Recorded;
import org.puriq.base.Records;
import org.puriq.format.Named;
import org.puriq.format.Namers;
import org.puriq.format.StudyRules;
import org.puriq.format.Table;
import org.puriq.response.ConditionReader;

/**
 * Refuses rows that cannot stand beside the others, and then those that named them, and those that named these. Each row is
 * looked at again only when something that it names was refused: a chain of 100,000 rows is no longer work than 100,000 rows.
 */
final class Cascade {
    private final Records before;
    private final List<Candidate> candidates;
    private final Told told;
    private final ConditionReader conditions;

    Cascade(Records before, List<Candidate> candidates, Told told, ConditionReader conditions) {
        this.conditions = conditions;
        this.before = before;
        this.candidates = candidates;
        this.told = told;
    }

    /** Once more only where a refused row leaves an older version of itself behind, beside which others may be wrong in new ways. */
    void run() {
        Round round = new Round();
        round.run();
        while (round.leftOlderVersions) {
            round = new Round();
            round.run();
        }
        round.noteDoubts();
    }

    private final class Round {
        private final StudyRules rules = new StudyRules(together(), conditions);
        private final Set<Named> offered = new HashSet<>();
        private final Deque<Candidate> refused = new ArrayDeque<>();
        private final List<Candidate> doubtful = new ArrayList<>();
        private boolean leftOlderVersions;

        void run() {
            candidates.stream().filter(Candidate::isSound).forEach(each -> offered.add(each.named()));
            candidates.stream().filter(Candidate::isSound).forEach(this::check);
            if (refused.isEmpty()) {
                return;
            }
            Namers<Candidate> namers = namers();
            while (!refused.isEmpty()) {
                Candidate candidate = refused.remove();
                Named named = new Named(candidate.table().name(), candidate.row().tidied().text("id"));
                Optional<? extends Recorded> older = before.find(candidate.table().kind(), named.id());
                leftOlderVersions |= older.isPresent();
                rules.takeBack(candidate.table(), named.id(), older);
                namers.of(named).stream().filter(Candidate::isSound).forEach(this::check);
            }
        }

        private void check(Candidate candidate) {
            List<Problem> problems = problems(candidate);
            if (problems.stream().anyMatch(Problem::refuses)) {
                candidate.refuse(told.of(problems));
                refused.add(candidate);
            } else if (!problems.isEmpty()) {
                doubtful.add(candidate);
            }
        }

        private List<Problem> problems(Candidate candidate) {
            List<Problem> problems = rules.check(candidate.table(), candidate.record(), candidate.row().where());
            if (problems.stream().noneMatch(Problem::refuses) && before.has(candidate.table().kind(), candidate.record().id())) {
                List<String> wrong = rules.madeWrongBy(candidate.table(), candidate.record(), each -> !offered.contains(each));
                if (!wrong.isEmpty()) {
                    problems.add(Problem.refused(candidate.row().where(), "change.makes-wrong", candidate.record().id(), String.join(", ", wrong)));
                }
            }
            return problems;
        }

        private Namers<Candidate> namers() {
            var namers = new Namers<Candidate>();
            candidates.stream().filter(Candidate::isSound).forEach(each -> namers.add(each, each.table(), each.record()));
            return namers;
        }

        /** Doubts as they are at the end: who bore the same name may have been refused since. */
        void noteDoubts() {
            Set<Candidate> once = new HashSet<>();
            StudyRules atLast = doubtful.isEmpty() ? rules : new StudyRules(together(), conditions);
            doubtful.stream().filter(Candidate::isSound).filter(once::add)
                    .forEach(each -> each.note(atLast.check(each.table(), each.record(), each.row().where())));
        }
    }

    /** What the study would hold with all rows that are still sound. */
    private Records together() {
        Map<Table<?>, List<Recorded>> byTable = new LinkedHashMap<>();
        candidates.stream().filter(Candidate::isSound).forEach(each -> byTable.computeIfAbsent(each.table(), _ -> new ArrayList<>()).add(each.record()));
        Records together = before;
        for (Map.Entry<Table<?>, List<Recorded>> entry : byTable.entrySet()) {
            together = together.with(entry.getKey().kind(), entry.getValue());
        }
        return together;
    }
}
