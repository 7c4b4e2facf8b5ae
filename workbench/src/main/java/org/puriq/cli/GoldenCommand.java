package org.puriq.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.puriq.golden.Comparison.Difference;
import org.puriq.golden.GoldenRun;
import org.puriq.golden.Outcome;
import org.puriq.golden.Verdict;
import org.puriq.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code puriq golden}: computes a folder of cases with published answers and says of each whether the answer matches. The lines are
 * read by scripts, so they are the same in all languages; the reasons that --why adds are sentences.
 */
@Command(name = "golden")
@SuppressWarnings("unused")      // picocli sets the options
public final class GoldenCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "${bundle:label.folder}", descriptionKey = "puriq.golden.folder")
    private Path folder = Path.of("");

    @Option(names = "--why", descriptionKey = "puriq.golden.why", order = 1)
    private boolean why;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format.text-json", order = 2)
    private TextOrJson format = TextOrJson.text;

    public GoldenCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return Desk.answer(GoldenRun.of(folder), screen, this::tell);
    }

    private int tell(List<Outcome> outcomes) {
        if (format == TextOrJson.json) {
            TextOrJson.json(screen, facts(outcomes));
        } else {
            outcomes.forEach(this::line);
            screen.out().println("%d matched, %d differ, %d not supported".formatted(count(outcomes, Verdict.MATCH), count(outcomes, Verdict.DIFFERS), count(outcomes, Verdict.NOT_SUPPORTED)));
            screen.out().flush();
        }
        return count(outcomes, Verdict.DIFFERS) == 0 ? ExitCode.DONE : ExitCode.DATA;
    }

    private void line(Outcome outcome) {
        screen.out().println(outcome.id() + " " + outcome.verdict().code());
        if (why) {
            reasons(outcome, screen.texts()).forEach(each -> screen.out().println("  " + each));
        } else {
            outcome.problem().ifPresent(problem -> screen.remark(List.of(problem)));
        }
    }

    private List<String> reasons(Outcome outcome, Texts texts) {
        List<String> reasons = new java.util.ArrayList<>();
        outcome.problem().ifPresent(problem -> reasons.add(screen.line(problem)));
        outcome.compared().forEach((output, numbers) -> reasons.add(texts.say("golden.compared", output, texts.number(numbers))));
        outcome.leftOut().forEach((output, reason) -> reasons.add(texts.say("golden.left-out", output, texts.of(reason))));
        outcome.differences().forEach(each -> reasons.add(told(each, texts)));
        int more = outcome.differing() - outcome.differences().size();
        if (more > 0) {
            reasons.add(texts.say("golden.more", texts.number(more)));
        }
        return reasons;
    }

    private static String told(Difference each, Texts texts) {
        return each.computed().isEmpty() && each.expected().isEmpty()
                ? texts.say("golden.not-computed", each.output())
                : texts.say("golden.difference", each.output(), each.where(), each.expected(), each.computed());
    }

    private Map<String, ?> facts(List<Outcome> outcomes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cases", outcomes.stream().map(this::facts).toList());
        facts.put("matched", count(outcomes, Verdict.MATCH));
        facts.put("differ", count(outcomes, Verdict.DIFFERS));
        facts.put("notSupported", count(outcomes, Verdict.NOT_SUPPORTED));
        return facts;
    }

    private Map<String, ?> facts(Outcome outcome) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", outcome.id());
        facts.put("verdict", outcome.verdict().code());
        facts.put("compared", outcome.compared());
        Map<String, Object> leftOut = new LinkedHashMap<>();
        outcome.leftOut().forEach((output, reason) -> leftOut.put(output, screen.texts().of(reason)));
        facts.put("leftOut", leftOut);
        facts.put("differing", outcome.differing());
        facts.put("differences", outcome.differences().stream().map(GoldenCommand::facts).toList());
        outcome.problem().ifPresent(problem -> facts.put("problem", screen.line(problem)));
        return facts;
    }

    private static Map<String, ?> facts(Difference each) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("output", each.output());
        facts.put("where", each.where());
        facts.put("expected", each.expected());
        facts.put("computed", each.computed());
        return facts;
    }

    private static int count(List<Outcome> outcomes, Verdict verdict) {
        return (int) outcomes.stream().filter(each -> each.verdict() == verdict).count();
    }
}
