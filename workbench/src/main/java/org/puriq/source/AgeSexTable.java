package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.migration.AgeGroup;
import org.puriq.migration.Sex;
import org.puriq.migration.TwoCounts;

/**
 * A table of two counts by age and sex, as somebody copies it from a census: columns for age, sex and both counts, in any order, in
 * Spanish or English. The counts may be headed by their years. A row of totals is passed over and told.
 *
 * @param firstYear the year that heads the first count, empty where the column is called first; {@code secondYear} likewise
 */
public record AgeSexTable(OptionalInt firstYear, OptionalInt secondYear, List<TwoCounts.Row> rows) {
    /** So many rows hold every single age of both sexes more than twice. */
    static final int MOST_ROWS = 600;
    private static final Map<String, List<String>> NAMES = Map.of(
            "age", List.of("age", "group", "edad", "grupo", "grupo de edad", "edades"),
            "sex", List.of("sex", "sexo"),
            "first", List.of("first", "primero", "primer", "antes"),
            "second", List.of("second", "segundo", "después", "despues"),
            "ratio", List.of("ratio", "sr", "survival", "razon", "razón", "supervivencia"));
    private static final Set<String> WOMEN = Set.of("women", "woman", "female", "females", "f", "mujer", "mujeres", "femenino");
    private static final Set<String> MEN = Set.of("men", "man", "male", "males", "h", "hombre", "hombres", "masculino", "varón", "varon", "varones");
    private static final Set<String> TOTALS = Set.of("total", "both", "ambos", "ambos sexos", "both sexes", "all", "todos");
    private static final int YEAR_FROM = 1800;
    private static final int YEAR_TO = 2200;

    public AgeSexTable {
        rows = List.copyOf(rows);
    }

    /** @param spreadsheetNumbers how numbers are written where the cells are parted by semicolons */
    public static Checked<AgeSexTable> read(String file, byte[] bytes, NumberStyle spreadsheetNumbers) {
        if (CsvText.isSomethingElse(bytes)) {
            return Checked.faulty(Problem.refused(Where.file(file), "net.not-csv"));
        }
        return new Reading(file, spreadsheetNumbers).read(new CsvText(bytes));
    }

    private static final class Reading {
        private final String file;
        private final NumberStyle spreadsheetNumbers;
        private final List<Problem> problems = new ArrayList<>();
        private final List<TwoCounts.Row> rows = new ArrayList<>();
        private final List<Offered> offered = new ArrayList<>();
        private Optional<Columns> columns = Optional.empty();
        private int totals;
        private int width;
        private Dialect dialect;

        /** A row before its sex is known: M is a man beside F and a woman beside H. */
        private record Offered(int line, List<String> cells) {}

        Reading(String file, NumberStyle spreadsheetNumbers) {
            this.file = file;
            this.spreadsheetNumbers = spreadsheetNumbers;
            this.dialect = new Dialect(',', NumberStyle.MACHINE);
        }

        Checked<AgeSexTable> read(CsvText text) {
            dialect = text.firstLine().indexOf('\t') >= 0 ? new Dialect('\t', spreadsheetNumbers) : Dialect.of(text.firstLine(), spreadsheetNumbers);
            try (CsvReader<CsvRecord> records = text.records(dialect.separator())) {
                records.forEach(this::take);
            } catch (CsvParseException | IOException | UncheckedIOException broken) {
                return Checked.faulty(Problem.refused(Where.file(file), "file.broken-csv", file));
            }
            columns.ifPresent(this::rows);
            if (columns.isEmpty() && problems.isEmpty()) {
                problems.add(Problem.refused(Where.file(file), "net.empty"));
            }
            if (totals > 0) {
                problems.add(Problem.doubtful(Where.file(file), "net.totals", String.valueOf(totals)));
            }
            return Checked.of(new AgeSexTable(columns.map(Columns::firstYear).orElse(OptionalInt.empty()), columns.map(Columns::secondYear).orElse(OptionalInt.empty()), rows), problems);
        }

        private void take(CsvRecord record) {
            List<String> cells = record.getFields().stream().map(each -> dialect.text(each).strip()).toList();
            if (columns.isEmpty() && problems.isEmpty()) {
                columns = Columns.of(cells);
                width = cells.size();
                if (columns.isEmpty()) {
                    problems.add(Problem.refused(new Where(file, (int) record.getStartingLineNumber(), "", ""), "net.head", String.join(", ", cells.stream().limit(8).map(Reading::shortened).toList())));
                }
            } else if (CsvText.isLonger(record, width)) {
                problems.add(Problem.refused(new Where(file, (int) record.getStartingLineNumber(), "", ""), "row.too-long", String.valueOf(cells.size()), String.valueOf(width)));
            } else if (offered.size() == MOST_ROWS) {
                problems.add(Problem.refused(Where.file(file), "net.too-long", String.valueOf(MOST_ROWS)));
                offered.add(new Offered(0, List.of()));
            } else if (offered.size() < MOST_ROWS) {
                offered.add(new Offered((int) record.getStartingLineNumber(), cells));
            }
        }

        private static String shortened(String text) {
            return text.length() <= 30 ? text : text.substring(0, 30) + "…";
        }

        private void rows(Columns at) {
            Set<String> codes = new HashSet<>();
            offered.forEach(each -> codes.add(cell(each, at.sex()).toLowerCase(Locale.ROOT)));
            offered.stream().filter(each -> each.line() > 0).forEach(each -> row(at, each, codes));
        }

        private void row(Columns at, Offered offer, Set<String> codes) {
            String age = cell(offer, at.age());
            String sex = cell(offer, at.sex()).toLowerCase(Locale.ROOT);
            if (TOTALS.contains(age.toLowerCase(Locale.ROOT)) || TOTALS.contains(sex)) {
                totals++;
                return;
            }
            int before = problems.size();
            Optional<AgeGroup> group = AgeGroup.read(age);
            Optional<Sex> known = sex(sex, codes);
            if (group.isEmpty()) {
                refuse(offer, "age", age, "net.no-age");
            }
            if (known.isEmpty()) {
                refuse(offer, "sex", cell(offer, at.sex()), sex.equals("m") ? "net.which-m" : "net.no-sex");
            }
            OptionalDouble first = number(offer, at.first(), "first", true);
            OptionalDouble second = number(offer, at.second(), "second", true);
            OptionalDouble ratio = at.ratio() < 0 ? OptionalDouble.empty() : number(offer, at.ratio(), "ratio", false);
            if (problems.size() == before) {
                rows.add(new TwoCounts.Row(known.orElseThrow(), group.orElseThrow(), first.orElseThrow(), second.orElseThrow(), ratio, new Where(file, offer.line(), "", "")));
            }
        }

        private static Optional<Sex> sex(String code, Set<String> codes) {
            if (code.equals("m")) {
                boolean besideF = codes.contains("f");
                boolean besideH = codes.contains("h");
                return besideF == besideH ? Optional.empty() : Optional.of(besideF ? Sex.MEN : Sex.WOMEN);
            }
            return WOMEN.contains(code) ? Optional.of(Sex.WOMEN) : MEN.contains(code) ? Optional.of(Sex.MEN) : Optional.empty();
        }

        /** A number, or none where the cell is empty and need not be filled. */
        private OptionalDouble number(Offered offer, int at, String column, boolean needed) {
            String text = cell(offer, at);
            if (text.isEmpty() && !needed) {
                return OptionalDouble.empty();
            }
            Optional<BigDecimal> number = dialect.numbers().read(text).or(() -> NumberStyle.MACHINE.read(text));
            if (number.isEmpty()) {
                refuse(offer, column, text, "net.no-number");
            }
            return number.map(each -> OptionalDouble.of(each.doubleValue())).orElse(OptionalDouble.empty());
        }

        private void refuse(Offered offer, String column, String value, String rule) {
            problems.add(Problem.refused(new Where(file, offer.line(), column, value), rule, shortened(value)));
        }

        private static String cell(Offered offer, int at) {
            return at < offer.cells().size() ? offer.cells().get(at) : "";
        }
    }

    /** Where each column stands; {@code ratio} is -1 where there is none. */
    private record Columns(int age, int sex, int first, int second, int ratio, OptionalInt firstYear, OptionalInt secondYear) {
        static Optional<Columns> of(List<String> head) {
            List<String> names = head.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
            List<Integer> years = IntStream.range(0, names.size()).filter(at -> isYear(names.get(at))).boxed().toList();
            boolean dated = years.size() == 2;
            int first = dated ? years.get(0) : at(names, "first");
            int second = dated ? years.get(1) : at(names, "second");
            if (at(names, "age") < 0 || at(names, "sex") < 0 || first < 0 || second < 0) {
                return Optional.empty();
            }
            return Optional.of(new Columns(at(names, "age"), at(names, "sex"), first, second, at(names, "ratio"), year(names, first, dated), year(names, second, dated)));
        }

        private static OptionalInt year(List<String> names, int at, boolean dated) {
            return dated ? OptionalInt.of(Integer.parseInt(names.get(at))) : OptionalInt.empty();
        }

        private static boolean isYear(String name) {
            return name.matches("\\d{4}") && Integer.parseInt(name) >= YEAR_FROM && Integer.parseInt(name) <= YEAR_TO;
        }

        private static int at(List<String> names, String column) {
            List<String> known = NAMES.getOrDefault(column, List.of());
            return IntStream.range(0, names.size()).filter(at -> known.contains(names.get(at))).findFirst().orElse(-1);
        }
    }
}
