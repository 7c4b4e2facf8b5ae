package org.puriq.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.puriq.base.Period;
import org.puriq.base.Records;
import org.puriq.base.Wording;
import org.puriq.interview.Interview;
import org.puriq.interview.InterviewNote;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/** Released interviews of few persons each, put together by kind of actor and place: who is one of many there is not found. */
final class SmallInterviews {
    private final SequencedMap<Group, List<Interview>> groups = new LinkedHashMap<>();

    private record Group(Optional<String> round, String actorKind, List<String> places) {}

    SmallInterviews(Study study) {
        study.all(Interview.class).stream().filter(SmallInterviews::isSmall)
                .forEach(each -> groups.computeIfAbsent(new Group(each.round(), each.actorKind(), each.places()), _ -> new ArrayList<>()).add(each));
    }

    /** Few persons; where only families were counted, few families. */
    private static boolean isSmall(Interview interview) {
        return interview.people().or(interview::families).filter(SmallGroups::isSmall).isPresent();
    }

    int count() {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    Records bundledIn(Records records) {
        Map<String, String> into = new HashMap<>();
        List<Interview> bundles = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Group, List<Interview>> group : groups.entrySet()) {
            number++;
            while (records.has(Interview.class, "interviews-" + number)) {
                number++;
            }
            Interview bundle = bundle("interviews-" + number, group.getKey(), group.getValue());
            bundles.add(bundle);
            group.getValue().forEach(each -> into.put(each.id(), bundle.id()));
        }
        List<InterviewNote> notes = records.all(InterviewNote.class).stream().map(each -> into.containsKey(each.interview()) ? moved(each, into.getOrDefault(each.interview(), "")) : each).toList();
        List<Interview> others = records.all(Interview.class).stream().filter(each -> !into.containsKey(each.id())).map(SmallInterviews::withoutFewFamilies).toList();
        return records.without(Interview.class, into.keySet()).with(Interview.class, others).with(Interview.class, bundles).with(InterviewNote.class, notes);
    }

    /** Few families among many persons are not told either. */
    private static Interview withoutFewFamilies(Interview was) {
        return was.families().filter(SmallGroups::isSmall).isEmpty() ? was : new Interview(was.id(), was.round(), was.actorKind(), was.actor(), was.role(), was.places(),
                was.period(), was.manner(), was.setting(), was.people(), Optional.empty(), was.guide(), was.released(), was.note(), was.references());
    }

    /** Neither role nor day nor setting: with them it would be one person again. Families are counted together like persons. */
    private static Interview bundle(String id, Group group, List<Interview> parts) {
        Optional<Integer> people = enough(parts.stream().mapToInt(each -> each.people().orElse(0)).sum());
        Optional<Integer> families = enough(parts.stream().mapToInt(each -> each.families().orElse(0)).sum());
        boolean few = people.isEmpty() && families.isEmpty();
        Wording note = few ? Texts.both("publication.note.few-heard", String.valueOf(Publication.SMALL)) : Texts.both("publication.note.bundle", String.valueOf(parts.size()));
        return new Interview(id, group.round(), group.actorKind(), Optional.empty(), Wording.NONE, group.places(), Period.UNKNOWN, "", "",
                people, families, Optional.empty(), true, note, List.of());
    }

    private static Optional<Integer> enough(int count) {
        return count < Publication.SMALL ? Optional.empty() : Optional.of(count);
    }

    private static InterviewNote moved(InterviewNote note, String interview) {
        return new InterviewNote(note.id(), interview, note.position(), note.form(), note.text(), note.theme(), note.issue(), note.impact(), note.claim(),
                note.constraint(), note.contribution(), note.statement(), note.released(), note.references());
    }
}
