package org.puriq.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.puriq.base.Problem;
import org.puriq.format.Named;
import org.puriq.source.Examined.Standing;
import org.puriq.source.Examined;
import org.puriq.text.Texts;

/** What a dry run found: counts, and every problem with its place. */
final class ImportReport {
    private static final int ENOUGH = 50;

    private final Examined examined;
    private final Texts texts;
    private final boolean taken;

    ImportReport(Examined examined, Texts texts, boolean taken) {
        this.examined = examined;
        this.texts = texts;
        this.taken = taken;
    }

    private SequencedMap<String, Integer> counts() {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        counts.put("good", examined.good());
        counts.put("doubtful", examined.doubtful());
        counts.put("refused", examined.refusals().size());
        counts.put("new", (int) examined.count(Standing.NEW));
        counts.put("changed", (int) examined.count(Standing.CHANGED));
        counts.put("same", (int) examined.count(Standing.SAME));
        return counts;
    }

    /** Everything, for programs. */
    SequencedMap<String, Object> facts() {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("taken", taken);
        facts.putAll(counts());
        facts.put("missing", examined.missing().stream().map(Named::toString).toList());
        facts.put("conflicts", examined.conflicts().stream().map(each -> each.record().toString()).toList());
        facts.put("problems", examined.problems().stream().map(this::facts).toList());
        return facts;
    }

    private SequencedMap<String, Object> facts(Problem problem) {
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        facts.put("file", problem.where().file());
        facts.put("line", problem.where().line());
        facts.put("column", problem.where().column());
        facts.put("value", problem.where().value());
        facts.put("rule", problem.rule());
        facts.put("sentence", texts.sentence(problem));
        return facts;
    }

    /** The counts and the first problems, for a reader; the answer is an exit code. */
    int print(PrintStream out) {
        counts().forEach((key, count) -> out.println(texts.say("import." + key, texts.number(count))));
        if (!examined.missing().isEmpty()) {
            out.println(texts.say("import.missing", texts.number(examined.missing().size()), examined.missing().stream().limit(ENOUGH).map(Named::toString).collect(Collectors.joining(", "))));
        }
        if (!examined.conflicts().isEmpty()) {
            out.println(texts.say("import.conflicts", texts.number(examined.conflicts().size()), examined.conflicts().stream().limit(ENOUGH).map(each -> each.record().toString()).collect(Collectors.joining(", "))));
        }
        List<Problem> problems = examined.problems();
        problems.stream().limit(ENOUGH).forEach(each -> out.println(line(each)));
        if (problems.size() > ENOUGH) {
            out.println(texts.say("import.more", texts.number(problems.size() - ENOUGH)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private String line(Problem problem) {
        String value = problem.where().value().isEmpty() ? "" : " «" + problem.where().value() + "»";
        String kind = texts.say(problem.refuses() ? "import.problem.refused" : "import.problem.doubtful");
        return "%s %s%s: %s".formatted(kind, texts.place(problem.where()), value, texts.sentence(problem));
    }
}
