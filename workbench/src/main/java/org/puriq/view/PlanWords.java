package org.puriq.view;

import java.math.BigDecimal;
import java.util.Optional;
import org.puriq.country.PlanNames;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;
import org.puriq.planning.BudgetSum;
import org.puriq.planning.Objective;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The planning chain in the words of the study's country. */
public final class PlanWords {
    private final Texts texts;

    public PlanWords(Texts texts) {
        this.texts = texts;
    }

    /** What a link is called: {@code priority}, {@code objective}, {@code action}, {@code annual-plan}, {@code project}, {@code budget-line}. */
    public String link(String link) {
        return texts.say("chain." + link);
    }

    public String many(String link) {
        return texts.say("chain." + link + ".many");
    }

    /** Which kind of plan it is: "PTDI". */
    public String kind(Plan plan) {
        return texts.country().planNames().map(names -> names.plan(plan.instrument()).name().in(texts.language())).orElseGet(() -> link("plan"));
    }

    /** The same in full: "PTDI (plan territorial de desarrollo integral)". */
    public String kindInFull(Plan plan) {
        Optional<PlanNames.Named> named = texts.country().planNames().map(names -> names.plan(plan.instrument()));
        return named.filter(each -> !each.meaning().isEmpty()).map(each -> "%s (%s)".formatted(texts.of(each.name()), texts.of(each.meaning()))).orElseGet(() -> kind(plan));
    }

    /** What an objective of this depth is called: "objetivo estratégico", "acción estratégica". */
    public String objective(int depth) {
        return texts.country().planNames().map(names -> texts.of(names.objective(depth).name())).orElseGet(() -> link("objective"));
    }

    public String objective(PlanChain chain, Objective objective) {
        return objective(chain.depth(objective));
    }

    /** What a record of the plan is called, by its table. */
    public String line(String table) {
        return switch (table) {
            case PlanChain.PRIORITIES -> link(PlanNames.PRIORITY);
            case PlanChain.OBJECTIVES -> link("objective");
            case PlanChain.ANNUAL_PLANS -> link(PlanNames.ANNUAL_PLAN);
            case PlanChain.PROJECTS -> link(PlanNames.PROJECT);
            case PlanChain.BUDGET_LINES -> link(PlanNames.BUDGET_LINE);
            default -> link("plan");
        };
    }

    /** The name of a record of the plan; an annual plan has its year. */
    public static String name(Request request, PlanChain.Line line) {
        Table<?> table = StudyFormat.table(line.table()).orElseThrow();
        return line.record() instanceof org.puriq.planning.AnnualPlan annual ? annual(request, annual) : RecordNames.name(request, table, line.record());
    }

    /** "POA 2027". */
    public static String annual(Request request, org.puriq.planning.AnnualPlan annual) {
        return request.of(annual.name()).isEmpty() ? "%s %d".formatted(request.say("chain.annual-plan"), annual.year()) : request.of(annual.name());
    }

    /** "2026–2030". */
    public static String years(Plan plan) {
        return plan.startYear() == plan.endYear() ? String.valueOf(plan.startYear()) : "%d\u2013%d".formatted(plan.startYear(), plan.endYear());
    }

    /** An amount with the sign of its currency. */
    public static String money(Request request, BigDecimal amount, String currency) {
        return "%s\u00a0%s".formatted(request.texts().number(amount), request.phrases().unit(currency));
    }

    public static String money(Request request, BudgetSum sum) {
        return money(request, sum.amount(), sum.currency());
    }

    /** The head of a column, named as the country names the link. */
    Sheet.Head head(String link) {
        return new Sheet.Head(link, capital(link(link)));
    }

    /** As it stands at the beginning of a sentence. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
