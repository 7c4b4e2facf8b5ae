package org.puriq.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.migration.NetByAge.Timing;
import org.puriq.report.Format;
import org.puriq.table.Sheet;
import org.puriq.task.EstimateNetMigration.Answer;
import org.puriq.task.EstimateNetMigration.Asked;
import org.puriq.task.EstimateNetMigration.Given;
import org.puriq.task.EstimateNetMigration.Level;
import org.puriq.task.EstimateNetMigration;
import org.puriq.view.NetSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq flows net}: how many a place gained or lost between two counts, by age and sex or from births and deaths alone. */
@Command(name = "net")
@SuppressWarnings("unused")      // picocli sets the options
public final class FlowNet implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--data", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.flows.net.data", order = 1)
    private @Nullable Path data;

    @Option(names = "--years", paramLabel = "${bundle:label.two-years}", split = ",", arity = "1", descriptionKey = "puriq.flows.net.years", order = 2)
    private List<Integer> years = List.of();

    @Option(names = "--country-data", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.flows.net.country-data", order = 3)
    private @Nullable Path countryData;

    @Option(names = "--census-ratios", descriptionKey = "puriq.flows.net.census-ratios", order = 4)
    private boolean censusRatios;

    @Option(names = "--life-expectancy", paramLabel = "74.5", descriptionKey = "puriq.flows.net.life-expectancy", order = 5)
    private @Nullable Double lifeExpectancy;

    @Option(names = "--country", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.flows.net.country", order = 5)
    private String country = EstimateNetMigration.countries().getFirst();

    @Option(names = "--timing", paramLabel = "average|forward|reverse", descriptionKey = "puriq.flows.net.timing", order = 5)
    private String timing = Timing.AVERAGE.code();

    @Option(names = "--first", paramLabel = "${bundle:label.number}", descriptionKey = "puriq.flows.net.first", order = 6)
    private @Nullable Double first;

    @Option(names = "--second", paramLabel = "${bundle:label.number}", descriptionKey = "puriq.flows.net.second", order = 7)
    private @Nullable Double second;

    @Option(names = "--births", paramLabel = "${bundle:label.number}", descriptionKey = "puriq.flows.net.births", order = 8)
    private @Nullable Double births;

    @Option(names = "--deaths", paramLabel = "${bundle:label.number}", descriptionKey = "puriq.flows.net.deaths", order = 9)
    private @Nullable Double deaths;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public FlowNet(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen();
        Optional<Timing> chosen = Timing.of(timing);
        if (chosen.isEmpty()) {
            return screen.misused("net.unknown-timing", timing);
        }
        if (!years.isEmpty() && years.size() != 2) {
            return screen.misused("net.two-years");
        }
        boolean alone = first != null || second != null || births != null || deaths != null;
        if (alone == (data != null)) {
            return screen.misused("net.data-or-counts");
        }
        return data != null ? byAge(screen, data, chosen.get()) : withoutAges(screen);
    }

    private int byAge(Screen screen, Path file, Timing chosen) {
        var task = new EstimateNetMigration(screen.texts().country().numbers());
        Path closedCountry = countryData;
        Checked<Optional<Given>> wider = closedCountry == null ? Checked.sound(Optional.empty()) : given(closedCountry).map(Optional::of);
        return Desk.answer(given(file).then(table -> wider.then(closed -> task.byAge(new Asked(table, closed, year(0), year(1), censusRatios, Optional.ofNullable(lifeExpectancy).map(years -> new Level(country, years)))))), screen,
                answer -> printed.print(sheet(new NetSheets(printed.words(screen.texts())), answer, chosen), screen));
    }

    /** A screen is narrow; files have every column. */
    private Sheet sheet(NetSheets sheets, Answer answer, Timing chosen) {
        return printed.format() == Format.TEXT ? sheets.compact(answer.net(), answer.ratios().code(), chosen) : sheets.byAge(answer.net(), answer.ratios().code(), chosen);
    }

    private int withoutAges(Screen screen) {
        Double before = first;
        Double after = second;
        Double born = births;
        Double died = deaths;
        if (before == null || after == null || born == null || died == null || years.isEmpty()) {
            return screen.misused("net.all-four");
        }
        var task = new EstimateNetMigration(screen.texts().country().numbers());
        return Desk.answer(task.withoutAges(years.get(0), years.get(1), before, after, born, died), screen,
                residual -> printed.print(new NetSheets(printed.words(screen.texts())).withoutAges(residual, years.get(0), years.get(1)), screen));
    }

    private OptionalInt year(int at) {
        return years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.get(at));
    }

    static Checked<Given> given(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.missing", file.toString()));
            }
            if (Files.size(file) > EstimateNetMigration.MOST_BYTES) {
                return Checked.faulty(Problem.refused(Where.file(file.toString()), "net.too-large", String.valueOf(EstimateNetMigration.MOST_BYTES / 1024)));
            }
            return Checked.sound(new Given(file.toString(), Files.readAllBytes(file)));
        } catch (IOException broken) {
            return Checked.faulty(Problem.refused(Where.file(file.toString()), "file.unreadable", file.toString()));
        }
    }
}
