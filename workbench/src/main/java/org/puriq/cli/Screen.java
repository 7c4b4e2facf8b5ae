package org.puriq.cli;

import java.io.PrintWriter;
import java.util.List;
import org.puriq.base.Problem;
import org.puriq.text.Texts;

/** What a command speaks through: results go to {@code out}, remarks to {@code err}, in the language of {@code texts}. */
public record Screen(PrintWriter out, PrintWriter err, Texts texts) {

    /** The same screen in the words of a study's country. */
    public Screen speaking(Texts others) {
        return new Screen(out, err, others);
    }

    /** Says every problem with its place, one a line. The answer is the exit code of data that have to be put right. */
    public int refuse(List<Problem> problems) {
        remark(problems);
        return ExitCode.DATA;
    }

    /** Says what is wrong or doubtful, with its place, one a line; nothing where there is nothing. */
    public void remark(List<Problem> problems) {
        problems.forEach(problem -> err.println(line(problem)));
        err.flush();
    }

    private String line(Problem problem) {
        String place = texts.place(problem.where());
        return place.isEmpty() ? texts.sentence(problem) : place + ": " + texts.sentence(problem);
    }
}
