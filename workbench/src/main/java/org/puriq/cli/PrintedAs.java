package org.puriq.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.report.Format;
import org.puriq.report.Printing;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say in which form a result leaves and where to; and the way out. */
@SuppressWarnings("unused")      // picocli sets the options
final class PrintedAs {
    static final String FORMATS = "text|csv|json|xlsx|docx|pdf|html";
    private static final String NO_SPACE = "No space left";

    @Option(names = "--format", paramLabel = FORMATS, descriptionKey = "option.format", converter = FormatWord.class, order = 80)
    private @Nullable Format format;

    @Option(names = "--excel", descriptionKey = "option.excel", order = 81)
    private boolean excel;

    @Option(names = "--output", paramLabel = "${bundle:label.file}", descriptionKey = "option.output", order = 82)
    private @Nullable Path output;

    static final class FormatWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return Format.of(word).filter(each -> each != Format.EXCEL_CSV).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /** Something that prints itself in a format. */
    @FunctionalInterface
    interface Printable {
        void print(Format format, OutputStream out) throws IOException;
    }

    /** Whether a program reads the result. */
    boolean isForMachines() {
        return format() == Format.CSV || format() == Format.JSON;
    }

    /** The same words; where a program reads them, with numbers as machines write them, in their sentences, too. */
    Texts words(Texts people) {
        return isForMachines() ? people.forMachines() : people;
    }

    int print(Sheet sheet, Screen screen) {
        return print(screen, (chosen, out) -> {
            if (chosen == Format.TEXT) {
                Printing.printText(sheet, width(), screen.texts(), out);
            } else {
                Printing.print(sheet, chosen, screen.texts(), out);
            }
        });
    }

    int print(Screen screen, Printable result) {
        Format chosen = format();
        if (excel && chosen != Format.EXCEL_CSV) {
            return screen.misused("print.excel-is-csv", chosen.code());
        }
        if (output != null) {
            return toFile(output, chosen, screen, result);
        }
        if (isBinary(chosen) && isTerminal()) {
            return screen.misused("print.needs-output", chosen.code(), chosen.ending());
        }
        try {
            result.print(chosen, screen.out());
            screen.out().flush();
            return ExitCode.DONE;
        } catch (IOException failed) {
            return refused("-", failed, screen);
        }
    }

    private static int toFile(Path file, Format format, Screen screen, Printable result) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            result.print(format, out);
        } catch (IOException failed) {
            return refused(file.toString(), failed, screen);
        }
        screen.note("print.written", file);
        return ExitCode.DONE;
    }

    private static int refused(String file, IOException failed, Screen screen) {
        String said = String.valueOf(failed.getMessage());
        String reason = failed instanceof FileSystemException refused && refused.getReason() == null ? refused.getClass().getSimpleName() : said;
        String rule = said.contains(NO_SPACE) ? "store.disk-full" : "file.cannot-write";
        return screen.refuse(java.util.List.of(Problem.refused(Where.file(file), rule, reason)));
    }

    /** What was asked for; else what the file's ending says; else text. */
    Format format() {
        if (format == null) {
            Format meant = output == null ? Format.TEXT : endingOf(output).orElse(Format.TEXT);
            return excel && (meant == Format.TEXT || meant == Format.CSV) ? Format.EXCEL_CSV : meant;
        }
        return excel && format == Format.CSV ? Format.EXCEL_CSV : format;
    }

    private static Optional<Format> endingOf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values()).filter(each -> name.endsWith("." + each.ending())).findFirst();
    }

    private static boolean isBinary(Format format) {
        return format == Format.XLSX || format == Format.DOCX;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** How wide the terminal says that it is. */
    static int width() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : Printing.USUAL_WIDTH;
    }
}
