package org.puriq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Checked;
import org.puriq.task.EstimateNetMigration;
import org.puriq.task.PlaceSearch;
import org.puriq.task.ProjectPlace;
import org.puriq.text.Texts;
import org.puriq.view.ProjectedPlace;
import org.puriq.view.ProjectionSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code puriq outlook project}: a place ahead by age and sex, year by year, with what it rests on; without ages the total alone. */
@Command(name = "project")
@SuppressWarnings("unused")      // picocli sets the options
public final class OutlookProject implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.country")
    private String where = "";

    @Parameters(index = "1", arity = "0..*", paramLabel = "${bundle:label.place}", descriptionKey = "puriq.outlook.place.place")
    private List<String> words = List.of();

    @Option(names = "--data", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.project.data", order = 1)
    private @Nullable Path data;

    @Option(names = "--recipe", paramLabel = "${bundle:label.file}", descriptionKey = "puriq.outlook.project.recipe", order = 2)
    private @Nullable Path recipe;

    @Option(names = "--of", paramLabel = "${bundle:label.code}", descriptionKey = "puriq.outlook.project.of", order = 3)
    private String code = "";

    @Option(names = "--to", required = true, paramLabel = "${bundle:label.year}", descriptionKey = "puriq.outlook.project.to", order = 4)
    private int lastYear;

    @Option(names = "--country", paramLabel = "${bundle:label.country}", descriptionKey = "puriq.outlook.project.country", order = 5)
    private String country = EstimateNetMigration.countries().getFirst();

    @Option(names = "--year", paramLabel = "${bundle:label.year}", descriptionKey = "puriq.outlook.project.year", order = 6)
    private @Nullable Integer year;

    @Option(names = "--scenario", paramLabel = "now|closed|half-leave|twice-leave|tenth-returns", descriptionKey = "puriq.outlook.project.scenario", order = 7)
    private String scenario = "now";

    @Option(names = "--life-expectancy", paramLabel = "-2.5", descriptionKey = "puriq.outlook.project.life", order = 8)
    private String life = "";

    @Option(names = "--children", paramLabel = "1.2", descriptionKey = "puriq.outlook.project.children", order = 9)
    private String children = "";

    @Option(names = "--futures", paramLabel = "1000", descriptionKey = "puriq.outlook.project.futures", order = 10)
    private int futures = 1000;

    @Mixin
    private PrintedAs printed = new PrintedAs();

    public OutlookProject(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (code.isEmpty() == words.isEmpty()) {
            return desk.screen().misused("outlook.project.which-place");
        }
        return Desk.answer(words.isEmpty() ? project(country, code) : new PlaceSearch(desk.workspace()).only(where, String.join(" ", words)).then(hit -> project(where, hit.place().code())), desk.screen(), this::print);
    }

    private Checked<ProjectedPlace> project(String country, String code) {
        var asked = new ProjectPlace.Asked(Optional.ofNullable(data).map(ProjectPlace.Given.InFiles::new), Optional.ofNullable(recipe), country, code, year == null ? OptionalInt.empty() : OptionalInt.of(year), lastYear, scenario, futures, life, children);
        return new ProjectPlace(desk.workspace().home()).of(asked);
    }

    private int print(ProjectedPlace found) {
        Texts texts = printed.words(new Texts(desk.screen().texts().language(), desk.workspace().countryPack(found.country())));
        return printed.print(new ProjectionSheets(found, texts).years(), desk.screen().speaking(texts));
    }
}
