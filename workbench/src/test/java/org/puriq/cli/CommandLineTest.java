package org.puriq.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Wording;
import org.puriq.country.CountryPack;
import org.puriq.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A command as a colleague would write it: it counts, or refuses, or breaks. */
    @Command(name = "count")
    static final class Count implements Callable<Integer> {
        private final Screen screen;

        @Option(names = "--round", required = true, paramLabel = "<year>")
        int round;

        @Parameters(index = "0", paramLabel = "<what>")
        String what = "";

        Count(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() {
            if (what.equals("nothing")) {
                throw new IllegalStateException("nothing to count");
            }
            if (what.equals("bad")) {
                return screen.refuse(List.of(Problem.refused(new Problem.Where("places.csv", 3, "id", "x"), "no-such-rule")));
            }
            screen.out().println(what + " " + round);
            return ExitCode.DONE;
        }
    }

    @Test
    void aCommandIsMadeByTheWiringAndAnswersItsExitCode() {
        assertThat(run(Language.SPANISH, "count", "moves", "--round", "2005")).isEqualTo(0);
        assertThat(out).hasToString("moves 2005" + System.lineSeparator());
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearestKnownOne() {
        assertThat(run(Language.SPANISH, "count", "moves", "--ruond=2005")).isEqualTo(2);
        assertThat(err.toString(UTF_8).strip())
                .isEqualTo("No existe la opción --ruond. Quizá se quiso escribir --round. Más ayuda: puriq count --help");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearestKnownOne() {
        assertThat(run(Language.ENGLISH, "cuont")).isEqualTo(2);
        assertThat(err.toString(UTF_8).strip()).isEqualTo("There is no command cuont. Maybe count is meant. More help: puriq --help");
    }

    @Test
    void whatIsMissingIsSaidAsItWouldBeTyped() {
        assertThat(run(Language.SPANISH, "count", "moves")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("Falta: --round <year>.");
        err.reset();
        assertThat(run(Language.ENGLISH, "count", "--round", "2005")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("Missing: <what>.");
    }

    @Test
    void aValueThatDoesNotFitIsSaidWithTheOption() {
        assertThat(run(Language.SPANISH, "count", "moves", "--round", "two")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("El valor «two» no vale para --round. Se escribe así: --round <year>.");
    }

    @Test
    void anOptionThatStandsTwiceAndAWordTooMuchAreSentencesToo() {
        assertThat(run(Language.SPANISH, "count", "moves", "--round", "1", "--round", "2")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("La opción --round está dos veces; basta una.");
        err.reset();
        assertThat(run(Language.ENGLISH, "count", "moves", "again", "--round", "1")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("«again» is too much.");
    }

    @Test
    void problemsOfTheDataAreSaidWithTheirPlaceAndAnswerOne() {
        assertThat(run(Language.SPANISH, "count", "bad", "--round", "1")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("places.csv, línea 3, columna id: ");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void whatNobodyForesawGoesToTheMishapsAndShowsNoStackTrace() {
        assertThat(run(Language.SPANISH, "count", "nothing", "--round", "1")).isEqualTo(3);
        assertThat(err.toString(UTF_8).strip()).isEqualTo("mishap: nothing to count");
    }

    @Test
    void helpIsInTheLanguageThatWasAsked() {
        assertThat(run(Language.SPANISH, "--help")).isEqualTo(0);
        assertThat(out.toString(UTF_8)).contains("Uso: puriq", "<orden>", "Órdenes:", "count").doesNotContain("Usage", "Options:");
        out.reset();
        assertThat(run(Language.ENGLISH, "count", "--help")).isEqualTo(0);
        assertThat(out.toString(UTF_8)).contains("Usage: puriq count", "Shows this help").doesNotContain("Opciones");
    }

    @Test
    void theLanguageIsThatOfTheOptionElseOfTheSurroundingsElseSpanish() {
        assertThat(AskedLanguage.of(new String[] {"--lang", "en"}, "es")).isEqualTo(Language.ENGLISH);
        assertThat(AskedLanguage.of(new String[] {"count", "--lang=en"}, "")).isEqualTo(Language.ENGLISH);
        assertThat(AskedLanguage.of(new String[] {"--lang"}, "en")).isEqualTo(Language.ENGLISH);
        assertThat(AskedLanguage.of(new String[] {"--lang", "fr"}, "")).isEqualTo(Language.SPANISH);
        assertThat(AskedLanguage.of(new String[] {}, "")).isEqualTo(Language.SPANISH);
    }

    private int run(Language language, String... arguments) {
        var months = IntStream.rangeClosed(1, 12).mapToObj(_ -> Wording.NONE).toList();
        var pack = new CountryPack("test", Wording.NONE, NumberStyle.MACHINE, months, List.of(), List.of(), Map.of());
        var screen = new Screen(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), new Texts(language, pack));
        var factory = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> kind) throws Exception {
                return kind == Count.class ? kind.cast(new Count(screen)) : CommandLine.defaultFactory().create(kind);
            }
        };
        var shell = new Shell(screen, List.of(Count.class), factory, "puriq test", (mishap, _, _) -> {
            screen.err().println("mishap: " + mishap.getMessage());
            return ExitCode.PROGRAM;
        });
        return shell.run(arguments);
    }
}
