package org.puriq.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.cli.Desk.Opened;
import org.puriq.community.Comparison;
import org.puriq.format.Nearest;
import org.puriq.report.Format;
import org.puriq.report.JsonFacts;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.view.CountsFacts;
import org.puriq.view.Request;
import org.puriq.view.View;
import org.puriq.view.Views;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq table}: a view of a study in any format, or the list of its views. */
@Command(name = "table")
@SuppressWarnings("unused")      // picocli sets the options
public final class ShowTable implements Callable<Integer> {
    private static final String MODE = "mode";

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "${bundle:label.study}", descriptionKey = "param.study")
    private String study = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.view}", descriptionKey = "param.view")
    private @Nullable String view;

    @Option(names = "--normalised", descriptionKey = "option.normalised", order = 1)
    private boolean normalised;

    @Option(names = "--sort", paramLabel = "${bundle:label.column}", descriptionKey = "option.sort", order = 2)
    private @Nullable String sort;

    @Option(names = "--option", paramLabel = "${bundle:label.pair}", descriptionKey = "option.option", order = 3)
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--round", paramLabel = "${bundle:label.round}", descriptionKey = "option.round", order = 5)
    private @Nullable String round;

    @Option(names = "--counts", descriptionKey = "option.counts", order = 4)
    private boolean counts;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    @Mixin
    private Leaving leaving = new Leaving();

    public ShowTable(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.with(study, found -> leaving.as(printed.format(), found, leaves -> {
            Opened opened = printed.format() == Format.TEXT ? leaves.forOthers() : leaves;
            if (counts) {
                return counts(opened);
            }
            return view == null ? list(opened) : show(opened, view);
        }));
    }

    private int list(Opened opened) {
        Request request = opened.request(Map.of());
        List<Sheet.Row> rows = Views.of(opened.study()).stream()
                .map(each -> new Sheet.Row(each.name(), List.of(
                        Cell.text(each.name()), Cell.text(opened.texts().say("stage." + each.stage().key())), Cell.text(each.title(request)))))
                .toList();
        List<Sheet.Head> heads = List.of(head(opened, "view"), head(opened, "stage"), head(opened, "title"));
        return printed.print(new Sheet("views", opened.texts().of(opened.study().title().name()), heads, rows, List.of(), ""), opened.screen());
    }

    private static Sheet.Head head(Opened opened, String key) {
        return new Sheet.Head(key, opened.texts().say("list." + key));
    }

    private int counts(Opened opened) {
        List<String> counted = opened.study().comparisonsAbout(Comparison.RESPONSES).stream().map(Comparison::id).toList();
        if (view != null && !counted.contains(view)) {
            return opened.screen().misused("table.counts-of-responses", counted.isEmpty() ? "response-counts" : String.join(", ", counted));
        }
        if (printed.format() != Format.JSON) {
            return show(opened, "response-counts");
        }
        return printed.print(opened.screen(), (_, out) -> JsonFacts.print(CountsFacts.of(opened.request(Map.of())), out));
    }

    private int show(Opened opened, String name) {
        Optional<View> found = Views.find(opened.study(), name);
        if (found.isEmpty()) {
            List<String> known = Views.of(opened.study()).stream().map(View::name).toList();
            return opened.screen().misused("table.unknown-view", name, Nearest.to(name, known).orElse(known.getFirst()), study);
        }
        boolean bothForms = found.get().choices(opened.request(Map.of())).stream().anyMatch(each -> each.name().equals(MODE));
        if (normalised && !bothForms && found.get().filledBy().filter("comparison-rows"::equals).isEmpty()) {
            return opened.screen().misused("table.one-form", name);
        }
        Request request = opened.request(asked(bothForms));
        Optional<String> wrong = new AskedOptions(opened.texts()).wrong(found.get(), request);
        return wrong.isPresent() ? misused(opened, wrong.get()) : printed.print(found.get().sheet(request), opened.screen());
    }

    private static int misused(Opened opened, String sentence) {
        opened.screen().err().println(sentence);
        return ExitCode.USAGE;
    }

    /** A comparison that no source prints is normalised as it is. */
    private Map<String, String> asked(boolean bothForms) {
        Map<String, String> asked = new LinkedHashMap<>(options);
        if (normalised && bothForms) {
            asked.put(MODE, "normalised");
        }
        if (sort != null) {
            asked.put("sort", sort);
        }
        if (round != null) {
            asked.put(Request.ROUND, round);
        }
        return asked;
    }
}
