package org.puriq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.report.Format;
import org.puriq.task.EstimateNetMigration;
import org.puriq.task.ProjectTogether;
import org.puriq.task.ProjectTogether.Total;
import org.puriq.text.Texts;
import org.puriq.view.ProjectedTogether;
import org.puriq.view.TogetherSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code puriq outlook together}: all places of a province or department ahead by age and sex, with the moves between them. */
@Command(name = "together")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookTogether implements Callable<Integer> {
    private static final String RECOMMENDED = "recommended";

    private final Desk desk;

    @Option(names = "--data", required = true, paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.project.data", order = 1)
    private Path data = Path.of("");

    @Option(names = "--recipe", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.project.recipe", order = 2)
    private @Nullable Path recipe;

    @Option(names = "--within", required = true, paramLabel = "${bundle:label.code}", descriptionKey = "puriq.outlook.together.within", order = 3)
    private String within = "";

    @Option(names = "--level", paramLabel = "${bundle:label.level}", descriptionKey = "puriq.outlook.together.level", order = 4)
    private @Nullable String level;

    @Option(names = "--to", required = true, paramLabel = "${bundle:label.year}", descriptionKey = "puriq.outlook.project.to", order = 5)
    private int lastYear;

    @Option(names = "--moves", paramLabel = "${bundle:label.folder}", descriptionKey = "puriq.outlook.together.moves", order = 6)
    private @Nullable Path moves;

    @Option(names = "--total", paramLabel = "recommended|${bundle:label.file}", descriptionKey = "puriq.outlook.together.total", order = 7)
    private @Nullable String total;

    @Option(names = "--abroad", descriptionKey = "puriq.outlook.together.abroad", order = 8)
    private boolean abroad;

    @Option(names = "--country", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.project.country", order = 9)
    private String country = EstimateNetMigration.countries().getFirst();

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "puriq.outlook.project.year", order = 10)
    private @Nullable Integer year;

    @Option(names = "--futures", paramLabel = "200", descriptionKey = "puriq.outlook.project.futures", order = 11)
    private int futures = 200;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookTogether(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var asked = new ProjectTogether.Asked(data, Optional.ofNullable(recipe), Optional.ofNullable(moves), country, within, Optional.ofNullable(level),
                year == null ? OptionalInt.empty() : OptionalInt.of(year), lastYear, total(), abroad, futures);
        return Desk.answer(new ProjectTogether(desk.workspace().home()).of(asked), desk.screen(), this::print);
    }

    private Total total() {
        return Optional.ofNullable(total).map(each -> each.equals(RECOMMENDED) ? new Total.Recommended() : new Total.InFile(Path.of(each))).orElseGet(Total.Free::new);
    }

    private int print(ProjectedTogether found) {
        var people = new Texts(desk.screen().texts().language(), desk.workspace().countryPack(found.country()));
        Texts texts = List.of(Format.CSV, Format.JSON).contains(printed.format()) ? people.forMachines() : people;
        var sheets = new TogetherSheets(found, texts);
        return printed.print(printed.format() == Format.TEXT ? sheets.brief() : sheets.years(), desk.screen().speaking(texts));
    }
}
