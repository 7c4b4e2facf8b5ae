package org.puriq.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.Problem;
import org.puriq.definition.CountryPacks;
import org.puriq.text.Texts;

/** What tests of tasks need: a workspace of their own, the shipped studies, and an answer that must be sound. */
public final class Fixtures {
    private Fixtures() {}

    /** The root of the project, wherever the tests run. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("HOUSE.txt")) ? here : here.resolve("..").normalize();
    }

    public static Path shippedStudies() {
        return root().resolve("studies");
    }

    public static Workspace workspace(Path folder) {
        return new Workspace(new Home(folder, shippedStudies()), Clock.systemUTC());
    }

    /** A workspace with both studies in it. */
    public static Workspace withStudies(Path folder) {
        Workspace workspace = workspace(folder);
        sound(workspace.loadShippedStudies());
        return workspace;
    }

    public static <T> T sound(Checked<T> checked) {
        return switch (checked) {
            case Checked.Sound<T>(T value, List<Problem> _) -> value;
            case Checked.Faulty<T>(List<Problem> problems) -> throw new AssertionError(said(problems));
        };
    }

    public static List<Problem> faulty(Checked<?> checked) {
        return switch (checked) {
            case Checked.Sound<?>(Object value, List<Problem> _) -> throw new AssertionError("This should have been refused: " + value);
            case Checked.Faulty<?>(List<Problem> problems) -> problems;
        };
    }

    public static String said(List<Problem> problems) {
        Texts texts = new Texts(Language.ENGLISH, new CountryPacks(Path.of("none")).of("neutral"));
        return problems.stream().limit(40).map(each -> texts.place(each.where()) + ": [" + each.rule() + "] " + each.where().value() + " " + each.details()).collect(Collectors.joining("\n"));
    }
}
