package org.puriq.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.puriq.base.Problem;
import org.puriq.text.Texts;

/** What a command speaks through: results go to {@code out}, remarks to {@code err}, in the language of {@code texts}. */
public record Screen(PrintStream out, PrintStream err, Texts texts) {
    /** What is wrong with the command itself, not with data: a study, table or file was named that is not there, or is there already. */
    private static final Set<String> MISUSE = Set.of("study.unknown", "study.unknown-country", "study.needs-name", "table.unknown", "record.unknown",
            "column.not-editable", "file.exists", "file.missing");

    /** The same screen in the words of a study's country. */
    public Screen speaking(Texts others) {
        return new Screen(out, err, others);
    }

    /** Says every problem with its place, one a line. The answer is the exit code: of misuse where that comes first, or of data that have to be put right. */
    public int refuse(List<Problem> problems) {
        remark(problems);
        return !problems.isEmpty() && MISUSE.contains(problems.getFirst().rule()) ? ExitCode.USAGE : ExitCode.DATA;
    }

    /** Says what is wrong or doubtful, with its place, one a line; nothing where there is nothing. */
    public void remark(List<Problem> problems) {
        problems.forEach(problem -> err.println(line(problem)));
        err.flush();
    }

    /** A remark of the command itself. */
    void note(String key, Object... details) {
        err.println(texts.say(key, details));
        err.flush();
    }

    /** Says what the command was not understood in; the answer is the exit code. */
    int misused(String key, Object... details) {
        note(key, details);
        return ExitCode.USAGE;
    }

    String line(Problem problem) {
        String place = texts.place(problem.where());
        return place.isEmpty() ? texts.sentence(problem) : place + ": " + texts.sentence(problem);
    }
}
