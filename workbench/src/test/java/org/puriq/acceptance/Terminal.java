package org.puriq.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.puriq.base.Language;
import org.puriq.cli.AskedLanguage;
import org.puriq.cli.Screen;
import org.puriq.definition.CountryPacks;
import org.puriq.program.Main;
import org.puriq.task.Fixtures;
import org.puriq.task.Home;
import org.puriq.text.Texts;

/** Somebody at a terminal, with a home of her own: types a command and reads what comes. */
final class Terminal {
    private final Home home;

    Terminal(Path folder) {
        this.home = new Home(folder, Fixtures.shippedStudies());
    }

    /** What came back: the exit code, the results, the remarks. */
    record Answer(int code, String out, String err) {
        /** The results of a command that did what was asked. */
        String result() {
            assertThat(code).as(err).isZero();
            return out;
        }

        /** The cells of a result in CSV, head row first. */
        List<List<String>> rows() {
            return CsvReader.builder().ofCsvRecord(result()).stream().map(CsvRecord::getFields).toList();
        }

        /** The one row whose first cell reads so. */
        List<String> row(String first) {
            return rows().stream().filter(each -> each.getFirst().equals(first)).findFirst()
                    .orElseThrow(() -> new AssertionError("No row begins with " + first + ":\n" + out));
        }

        /** A result in JSON. */
        Printed table() {
            return Printed.of(result());
        }

        List<String> column(String head) {
            int at = rows().getFirst().indexOf(head);
            assertThat(at).as("the column %s of %s", head, rows().getFirst()).isNotNegative();
            return rows().stream().skip(1).map(each -> each.get(at)).toList();
        }
    }

    /** A view as JSON, with options as they are typed. */
    Printed view(String study, String view, String... options) {
        List<String> arguments = new ArrayList<>(List.of("table", study, view, "--format", "json"));
        arguments.addAll(List.of(options));
        return types(arguments.toArray(String[]::new)).table();
    }

    Answer types(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Language language = AskedLanguage.of(arguments, "en");
        var texts = new Texts(language, new CountryPacks(home.countries()).of(CountryPacks.NEUTRAL));
        int code = Main.run(home, new Screen(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), texts), arguments);
        return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
