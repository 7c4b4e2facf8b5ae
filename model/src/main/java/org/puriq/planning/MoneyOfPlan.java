package org.puriq.planning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plan says of projects and what it says of money, told apart: either may stand there without the other (acceptance A38). */
public record MoneyOfPlan(Plan plan, List<Project> funded, List<Project> withoutLine, List<BudgetLine> ofProjects, List<BudgetLine> withoutProject, List<BudgetLine> ofNobody) {

    /**
     * @param projects all projects, {@code lines} all budget lines of the study
     */
    public static MoneyOfPlan of(Plan plan, List<Project> projects, List<BudgetLine> lines) {
        List<Project> own = projects.stream().filter(each -> each.plan().equals(plan.id())).toList();
        List<BudgetLine> money = lines.stream().filter(each -> each.plan().equals(plan.id())).toList();
        Set<String> known = projects.stream().map(Project::id).collect(Collectors.toSet());
        Set<String> paid = money.stream().flatMap(each -> each.project().stream()).collect(Collectors.toSet());
        return new MoneyOfPlan(plan,
                own.stream().filter(each -> paid.contains(each.id())).toList(),
                own.stream().filter(each -> !paid.contains(each.id())).toList(),
                money.stream().filter(each -> each.project().filter(known::contains).isPresent()).toList(),
                money.stream().filter(each -> each.project().isEmpty()).toList(),
                money.stream().filter(each -> each.project().filter(id -> !known.contains(id)).isPresent()).toList());
    }
}
