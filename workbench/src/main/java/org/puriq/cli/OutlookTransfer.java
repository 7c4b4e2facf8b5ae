package org.puriq.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.fiscal.WhatIf;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.task.TryTransfer;
import org.puriq.text.Texts;
import org.puriq.view.TransferTold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq outlook transfer}: a sum shared by inhabitants, before and after the next census, with anybody's numbers. */
@Command(name = "transfer")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookTransfer implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--pool-share", paramLabel = "0.20", required = true, descriptionKey = "puriq.outlook.transfer.pool-share", order = 1)
    private String share = "";

    @Option(names = "--tax", paramLabel = "1000", required = true, descriptionKey = "puriq.outlook.transfer.tax", order = 2)
    private String tax = "";

    @Option(names = "--inhabitants", paramLabel = "50,30,20", required = true, descriptionKey = "puriq.outlook.transfer.inhabitants", order = 3)
    private String now = "";

    @Option(names = "--next-census", paramLabel = "50,20,20", required = true, descriptionKey = "puriq.outlook.transfer.next-census", order = 4)
    private String next = "";

    @Option(names = "--census-year", paramLabel = "2010", descriptionKey = "puriq.outlook.transfer.census-year", order = 5)
    private @Nullable String census;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookTransfer(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var asked = new TryTransfer.Asked(share, tax, now, next, Optional.ofNullable(census));
        return Desk.answer(TryTransfer.read(asked), desk.screen(), this::print);
    }

    private int print(WhatIf tried) {
        Texts texts = printed.words(desk.screen().texts());
        var told = new TransferTold(tried, census == null ? Optional.empty() : Optional.of(tried.census()), texts);
        Screen screen = desk.screen().speaking(texts);
        return printed.format() == Format.JSON ? printed.print(screen, (_, out) -> JsonFacts.print(told.facts(), out)) : printed.print(told.sheet(), screen);
    }
}
