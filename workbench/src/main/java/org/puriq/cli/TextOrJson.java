package org.puriq.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.puriq.base.Problem;
import org.puriq.report.JsonFacts;

/** The two forms of a result that is no table. */
enum TextOrJson {
    text, json;

    /** Prints facts as JSON; the answer is an exit code. */
    static int json(Screen screen, Map<String, ?> facts) {
        try {
            JsonFacts.print(facts, screen.out());
            screen.out().flush();
            return ExitCode.DONE;
        } catch (IOException failed) {
            return screen.refuse(List.of(Problem.refused(Problem.Where.file("-"), "file.cannot-write", String.valueOf(failed.getMessage()))));
        }
    }
}
