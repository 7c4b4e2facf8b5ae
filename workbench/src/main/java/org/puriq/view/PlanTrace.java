package org.puriq.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.puriq.base.Wording;
import org.puriq.planning.Citation;
import org.puriq.planning.Objective;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.planning.Project;

/**
 * One thing that a line of the plan rests on.
 *
 * @param line the line that names it: the project itself, its objective, or the priority behind it
 * @param citation what it names; a record that is only named, without having been cited, tells nothing of its own
 */
public record PlanTrace(PlanChain.Line line, Citation citation) {

    /** What a line names itself: its citations, then the records in its own list. */
    public static Stream<PlanTrace> of(PlanChain chain, PlanChain.Line line) {
        Map<String, Citation> named = new LinkedHashMap<>();
        chain.citationsOf(line.table(), line.record().id()).forEach(each -> named.put(each.id(), each));
        for (String record : records(line)) {
            if (named.values().stream().noneMatch(each -> each.cited().equals(record))) {
                named.put(record, new Citation(record, line.table() + ":" + line.record().id(), record, Wording.NONE, Optional.empty(), List.of()));
            }
        }
        return named.values().stream().map(each -> new PlanTrace(line, each));
    }

    private static List<String> records(PlanChain.Line line) {
        return switch (line.record()) {
            case Priority priority -> priority.records();
            case Objective objective -> objective.records();
            case Project project -> project.records();
            default -> List.of();
        };
    }

    /** Everything behind a project: what it names, what its objectives name, and what its priorities name. */
    public static List<PlanTrace> behind(PlanChain chain, Project project) {
        List<PlanChain.Line> way = new ArrayList<>(List.of(new PlanChain.Line(PlanChain.PROJECTS, project)));
        project.objective().map(chain::way).orElse(List.of()).forEach(each -> way.add(new PlanChain.Line(PlanChain.OBJECTIVES, each)));
        chain.prioritiesOf(project).forEach(each -> way.add(new PlanChain.Line(PlanChain.PRIORITIES, each)));
        return way.stream().flatMap(each -> of(chain, each)).toList();
    }

    /** Everything behind a priority that has no project yet. */
    public static List<PlanTrace> behind(PlanChain chain, Priority priority) {
        Stream<PlanTrace> objectives = chain.objectivesOf(priority).stream().flatMap(each -> of(chain, new PlanChain.Line(PlanChain.OBJECTIVES, each)));
        return Stream.concat(of(chain, new PlanChain.Line(PlanChain.PRIORITIES, priority)), objectives).toList();
    }
}
