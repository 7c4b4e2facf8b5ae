package org.puriq.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.task.EditStudy;
import org.puriq.task.EnterInJournal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every entry of the journal has in common: the study, how much, the day, what it was, and the answer. Between study and amount stands whose it is. */
@SuppressWarnings("unused")      // picocli sets the options
abstract class FundEntry implements Callable<Integer> {
    private final Desk desk;
    private final String otherwise;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "2", paramLabel = "${bundle:label.amount}", descriptionKey = "puriq.fund.amount")
    private String amount = "";

    @Option(names = "--day", paramLabel = "2026-03-15", descriptionKey = "option.fund-day", order = 10)
    private @Nullable String day;

    @Option(names = "--text", paramLabel = "${bundle:label.text}", descriptionKey = "option.fund-text", order = 11)
    private @Nullable String text;

    /** @param otherwise the key of what it was, where nobody says */
    FundEntry(Desk desk, String otherwise) {
        this.desk = desk;
        this.otherwise = otherwise;
    }

    /** Writes the entry that it is. */
    abstract Checked<EditStudy.Saved> enter(EnterInJournal journal, String into, EnterInJournal.Typed typed);

    @Override
    public final Integer call() {
        return desk.with(study, opened -> {
            String on = day == null ? LocalDate.now(ZoneId.systemDefault()).toString() : day;
            var typed = new EnterInJournal.Typed(amount, on, text == null ? opened.texts().say(otherwise) : text, opened.texts().language().code());
            return Desk.answer(enter(new EnterInJournal(desk.workspace()), study, typed), opened.screen(), saved -> {
                opened.screen().out().println(saved.id());
                opened.screen().note("fund.entered", saved.id());
                return ExitCode.DONE;
            });
        });
    }
}
