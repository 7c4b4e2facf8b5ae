package org.puriq.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.puriq.response.Card;
import org.puriq.response.Library;
import org.puriq.study.Study;
import org.puriq.task.Practices;
import org.puriq.text.Phrases;
import org.puriq.view.OptionsSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq practices}: the practice library, and what users recorded themselves, in any format. */
@Command(name = "practices")
@SuppressWarnings("unused")      // picocli sets the options
public final class ListPractices implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.study}", descriptionKey = "puriq.practices.study")
    private @Nullable String study;

    @Option(names = "--phase", paramLabel = "${bundle:label.phase}", descriptionKey = "puriq.practices.phase", order = 1)
    private @Nullable String phase;

    @Option(names = "--category", paramLabel = "${bundle:label.category}", descriptionKey = "puriq.practices.category", order = 2)
    private @Nullable String category;

    @Option(names = "--group", paramLabel = "${bundle:label.group}", descriptionKey = "puriq.practices.group", order = 3)
    private @Nullable String group;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public ListPractices(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var practices = new Practices(desk.workspace());
        return study == null ? print(practices, new Desk.Opened(practices.withoutStudy(), desk.screen()))
                : desk.with(study, found -> print(practices, found.forOthers()));
    }

    private int print(Practices practices, Desk.Opened plain) {
        Desk.Opened opened = plain.in(printed.format());
        Study known = opened.study();
        Library library = practices.library(known);
        opened.screen().remark(library.problems());
        List<Card> cards = library.cards().stream().filter(wanted()).toList();
        var sheets = new OptionsSheets(opened.request(java.util.Map.of()), library);
        return printed.print(sheets.library(cards, card -> new Phrases(practices.shelf(card, known), opened.texts())), opened.screen());
    }

    private Predicate<Card> wanted() {
        return card -> is(phase, card.practice().phases()) && is(category, card.practice().category().stream().toList()) && is(group, card.practice().groups());
    }

    private static boolean is(@Nullable String wanted, List<String> known) {
        return Optional.ofNullable(wanted).map(known::contains).orElse(true);
    }
}
