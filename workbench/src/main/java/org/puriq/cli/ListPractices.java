package org.puriq.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Problem;
import org.puriq.response.Card;
import org.puriq.response.Library;
import org.puriq.response.Practice;
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
        List<Problem> unknown = unknown(library);
        if (!unknown.isEmpty()) {
            return opened.screen().refuse(unknown);
        }
        List<Card> cards = library.cards().stream().filter(wanted()).toList();
        var sheets = new OptionsSheets(opened.request(java.util.Map.of()), library);
        return printed.print(sheets.library(cards, card -> new Phrases(practices.shelf(card, known), opened.texts())), opened.screen());
    }

    private Predicate<Card> wanted() {
        return card -> is(phase, card.practice().phases()) && is(category, card.practice().category().stream().toList()) && is(group, card.practice().groups());
    }

    /** A value that no card has would only ever show an empty list. */
    private List<Problem> unknown(Library library) {
        return Stream.of(
                unknown("--phase", phase, library, Practice::phases),
                unknown("--category", category, library, each -> each.category().stream().toList()),
                unknown("--group", group, library, Practice::groups)).flatMap(Optional::stream).toList();
    }

    private static Optional<Problem> unknown(String option, @Nullable String wanted, Library library, Function<Practice, List<String>> values) {
        List<String> known = library.cards().stream().map(Card::practice).map(values).flatMap(List::stream).distinct().toList();
        return Optional.ofNullable(wanted).filter(each -> !known.contains(each)).map(each -> Problem.refused(Problem.Where.NOWHERE, "practices.filter", option, each, String.join(", ", known)));
    }

    private static boolean is(@Nullable String wanted, List<String> known) {
        return Optional.ofNullable(wanted).map(known::contains).orElse(true);
    }
}
