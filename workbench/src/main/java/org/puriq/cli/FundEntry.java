package org.puriq.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.task.EditStudy;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Option;

/** What every entry of the journal has in common: the day, what it was, and the answer. */
@SuppressWarnings("unused")      // picocli sets the options
final class FundEntry {
    @Option(names = "--day", paramLabel = "2026-03-15", descriptionKey = "option.fund-day", order = 10)
    private @Nullable String day;

    @Option(names = "--text", paramLabel = "${bundle:label.text}", descriptionKey = "option.fund-text", order = 11)
    private @Nullable String text;

    int enter(Desk desk, String study, String amount, String otherwise, Function<EnterInJournal.Typed, Checked<EditStudy.Saved>> entering) {
        return desk.with(study, opened -> {
            String on = day == null ? LocalDate.now(ZoneId.systemDefault()).toString() : day;
            var typed = new EnterInJournal.Typed(amount, on, text == null ? opened.texts().say(otherwise) : text, opened.texts().language().code());
            return Desk.answer(entering.apply(typed), opened.screen(), saved -> {
                opened.screen().out().println(saved.id());
                opened.screen().note("fund.entered", saved.id());
                return ExitCode.DONE;
            });
        });
    }
}
