package org.puriq.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.planning.Assembly;
import org.puriq.planning.Plan;
import org.puriq.planning.PlanChain;
import org.puriq.planning.Priority;
import org.puriq.report.Ballot;
import org.puriq.report.Poster;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;
import org.puriq.view.Cited;
import org.puriq.view.PlanTrace;
import org.puriq.view.PlanWords;
import org.puriq.view.Request;

/** What an assembly needs to choose priorities by hand: the poster that hangs on the wall, and the ballots. No vote is taken by machine. */
public final class AssemblyPapers {
    private AssemblyPapers() {}

    /** The poster, in both languages, the reader's own first; of the study as it may be published. */
    public static Checked<Poster> poster(Study own, Plan plan, Texts texts) {
        Study study = Publication.of(own).study();
        PlanChain chain = new PlanChain(study.records(), plan);
        return withPriorities(chain).map(_ -> {
            Language first = texts.language();
            Texts other = texts.forPeople(first == Language.SPANISH ? Language.ENGLISH : Language.SPANISH);
            var cited = new Cited(Practices.request(study, texts, Map.of()));
            List<Poster.Item> items = chain.priorities().stream().map(each -> item(chain, each, cited, texts, other)).toList();
            String where = "%s · %s".formatted(new Phrases(study, texts).place(plan.place()), PlanWords.years(plan));
            return new Poster(plan.name().in(first), second(plan.name(), other), where, texts.say("poster.question"), other.say("poster.question"), items, texts.say("poster.foot"), other.say("poster.foot"));
        });
    }

    private static Poster.Item item(PlanChain chain, Priority priority, Cited cited, Texts texts, Texts other) {
        Optional<Wording> evidence = PlanTrace.of(chain, new PlanChain.Line(PlanChain.PRIORITIES, priority)).map(each -> cited.briefly(each.citation().cited())).filter(each -> !each.isEmpty()).findFirst();
        String none = texts.say("poster.no-evidence");
        String noneOther = other.say("poster.no-evidence");
        String votes = priority.votes().map(each -> texts.say("plan-chapter.votes", texts.number(each))).orElse("");
        return new Poster.Item(priority.position(), texts.of(priority.name()), second(priority.name(), other), evidence.map(texts::of).orElse(none), evidence.map(each -> second(each, other)).orElse(noneOther), votes);
    }

    /** The same in the other language; nothing where it was written in one only. */
    private static String second(Wording wording, Texts other) {
        return wording.spanish().equals(wording.english()) ? "" : other.language() == Language.SPANISH ? wording.spanish() : wording.english();
    }

    /** The ballots, several on a sheet; as many marks as the assembly gives each person, one where none is said. */
    public static Checked<Ballot> ballot(Study study, Plan plan, Optional<Assembly> assembly, Texts texts) {
        PlanChain chain = new PlanChain(study.records(), plan);
        return withPriorities(chain).map(_ -> {
            int votes = assembly.flatMap(Assembly::votesEach).orElse(1);
            List<Ballot.Choice> choices = chain.priorities().stream().map(each -> new Ballot.Choice(each.position(), texts.of(each.name()))).toList();
            String title = assembly.map(each -> texts.of(each.name())).orElseGet(() -> texts.of(plan.name()));
            return new Ballot(title, texts.say(votes == 1 ? "ballot.mark-one" : "ballot.mark", texts.number(votes)), choices, texts.say("ballot.foot"));
        });
    }

    private static Checked<PlanChain> withPriorities(PlanChain chain) {
        return chain.priorities().isEmpty() ? Checked.faulty(Problem.refused(Where.NOWHERE, "plan.no-priorities", chain.plan().id())) : Checked.sound(chain);
    }
}
