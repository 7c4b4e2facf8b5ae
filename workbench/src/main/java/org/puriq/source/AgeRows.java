package org.puriq.source;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.puriq.base.Checked;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.country.AgeCount;
import org.puriq.country.AgeCount.Group;

/** The rows of a table of ages, one after the other: the head is found, ages and numbers are read, and everything that is wrong is collected with its line. */
public final class AgeRows {
    private static final int HEAD_WITHIN = 30;
    private static final int MOST_PROBLEMS = 30;
    /** Every single age, all groups, and their totals. */
    private static final int MOST_AGES = 400;
    private static final int LONGEST = 40;
    private static final int OLDEST = 120;
    private static final Map<String, Set<String>> NAMES = Map.of(
            "age", Set.of("age", "ages", "age group", "age groups", "edad", "edades", "grupo de edad", "grupos de edad", "edad simple", "edades simples"),
            "women", Set.of("women", "woman", "female", "females", "mujer", "mujeres"),
            "men", Set.of("men", "man", "male", "males", "hombre", "hombres", "varon", "varones"),
            "persons", Set.of("total", "persons", "people", "personas", "poblacion", "population", "ambos sexos", "both sexes", "both"),
            "code", Set.of("code", "codigo", "ubigeo", "place"));
    private static final Set<String> TOTALS = Set.of("total", "all", "todas", "todos", "all ages", "todas las edades", "suma", "sum");
    private static final Pattern SINGLE = Pattern.compile("(?:de )?(\\d{1,3})(?: (?:anos?|years?))?");
    private static final Pattern SPAN = Pattern.compile("(?:de )?(\\d{1,3}) ?(?:-|a|to) ?(\\d{1,3})(?: (?:anos?|years?))?");
    private static final Pattern OPEN = Pattern.compile("(?:de )?(\\d{1,3}) ?(?:\\+|(?:anos )?y mas(?: anos)?|(?:years )?(?:and|or) (?:over|older|more))");
    private static final Set<String> BABIES = Set.of("menos de 1 ano", "menores de 1 ano", "under 1", "under 1 year", "<1", "< 1");

    private final String file;
    private final String wantedCode;
    private final NumberStyle numbers;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> otherCodes = new LinkedHashSet<>();
    private Optional<Columns> columns = Optional.empty();
    private Optional<Line> total = Optional.empty();
    private Optional<String> likeHead = Optional.empty();
    private int seen;

    /** What was read: whether women and men are apart, and the people of each age. */
    public record Read(boolean bySex, List<Group> groups) {
        public Read {
            groups = List.copyOf(groups);
        }
    }

    private record Columns(int age, int women, int men, int persons, int code) {
        boolean bySex() {
            return women >= 0 && men >= 0;
        }
    }

    private record Line(int line, String written, int from, OptionalInt to, long women, long men, long persons) {
        boolean covers(Line other) {
            return other != this && from <= other.from && (to.isEmpty() || other.to.isPresent() && other.to.getAsInt() <= to.getAsInt());
        }
    }

    AgeRows(String file, String wantedCode, NumberStyle numbers) {
        this.file = file;
        this.wantedCode = wantedCode;
        this.numbers = numbers;
    }

    boolean hasHead() {
        return columns.isPresent();
    }

    /** Whether more is wanted. */
    boolean take(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        if (columns.isPresent()) {
            row(columns.get(), line, cells);
            return problems.size() < MOST_PROBLEMS && lines.size() <= MOST_AGES;
        }
        likeHead = likeHead.or(() -> Optional.of(String.join(", ", cells.stream().limit(8).map(AgeRows::shortened).toList())));
        columns = head(cells);
        return columns.isPresent() || ++seen < HEAD_WITHIN;
    }

    private static Optional<Columns> head(List<String> cells) {
        List<String> heads = cells.stream().map(AgeRows::plain).toList();
        var found = new Columns(at(heads, "age"), at(heads, "women"), at(heads, "men"), at(heads, "persons"), at(heads, "code"));
        return found.age() >= 0 && (found.bySex() || found.persons() >= 0) ? Optional.of(found) : Optional.empty();
    }

    private static int at(List<String> heads, String name) {
        Set<String> known = NAMES.getOrDefault(name, Set.of());
        return IntStream.range(0, heads.size()).filter(at -> known.contains(heads.get(at))).findFirst().orElse(-1);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[\\u2013\\u2014]", "-").replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private void row(Columns at, int line, List<String> cells) {
        String written = cell(cells, at.age());
        String code = cell(cells, at.code());
        if (at.code() >= 0 && !code.equals(wantedCode)) {
            if (otherCodes.size() < 5) {
                otherCodes.add(shortened(code));
            }
            return;
        }
        if (written.isEmpty() && numbersOf(at, cells).allMatch(String::isEmpty)) {
            return;
        }
        int before = problems.size();
        OptionalLong women = at.bySex() ? persons(line, cell(cells, at.women()), "women") : OptionalLong.of(0);
        OptionalLong men = at.bySex() ? persons(line, cell(cells, at.men()), "men") : OptionalLong.of(0);
        OptionalLong both = at.persons() >= 0 && !(at.bySex() && cell(cells, at.persons()).isEmpty()) ? persons(line, cell(cells, at.persons()), "persons") : OptionalLong.empty();
        if (problems.size() > before) {
            return;
        }
        long sum = at.bySex() ? women.orElse(0) + men.orElse(0) : both.orElse(0);
        if (at.bySex() && both.isPresent() && both.getAsLong() != sum) {
            refuse(line, "persons", cell(cells, at.persons()), "enter.row-sum", written, String.valueOf(sum), String.valueOf(both.getAsLong()), String.valueOf(Math.abs(both.getAsLong() - sum)));
            return;
        }
        age(line, written).ifPresent(span -> {
            var read = new Line(line, written, span.from(), span.to(), women.orElse(0), men.orElse(0), sum);
            if (span.isTotal()) {
                total = Optional.of(read);
            } else {
                lines.add(read);
            }
        });
    }

    private static java.util.stream.Stream<String> numbersOf(Columns at, List<String> cells) {
        return IntStream.of(at.women(), at.men(), at.persons()).mapToObj(column -> cell(cells, column));
    }

    private static String cell(List<String> cells, int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    private record Span(int from, OptionalInt to, boolean isTotal) {}

    private Optional<Span> age(int line, String written) {
        String age = plain(written);
        if (TOTALS.contains(age)) {
            return Optional.of(new Span(0, OptionalInt.empty(), true));
        }
        if (BABIES.contains(age)) {
            return Optional.of(new Span(0, OptionalInt.of(0), false));
        }
        Matcher open = OPEN.matcher(age);
        Matcher span = SPAN.matcher(age);
        Matcher single = SINGLE.matcher(age);
        Optional<Span> read = open.matches() ? Optional.of(new Span(Integer.parseInt(open.group(1)), OptionalInt.empty(), false))
                : span.matches() ? Optional.of(new Span(Integer.parseInt(span.group(1)), OptionalInt.of(Integer.parseInt(span.group(2))), false))
                : single.matches() ? Optional.of(new Span(Integer.parseInt(single.group(1)), OptionalInt.of(Integer.parseInt(single.group(1))), false)) : Optional.empty();
        Optional<Span> possible = read.filter(each -> each.from() <= OLDEST && each.to().orElse(each.from()) >= each.from() && each.to().orElse(each.from()) <= OLDEST);
        if (possible.isEmpty()) {
            refuse(line, "age", written, "enter.no-age");
        }
        return possible;
    }

    private OptionalLong persons(int line, String text, String column) {
        if (text.isEmpty()) {
            refuse(line, column, text, "enter.no-number");
            return OptionalLong.empty();
        }
        if (text.endsWith("%")) {
            refuse(line, column, text, "enter.percent");
            return OptionalLong.empty();
        }
        String bare = text.equals("-") ? "0" : text;
        Optional<BigDecimal> number = numbers.read(bare).or(() -> NumberStyle.MACHINE.read(bare));
        if (number.isEmpty()) {
            refuse(line, column, text, "enter.no-number");
        } else if (number.get().signum() < 0) {
            refuse(line, column, text, "enter.negative");
        } else if (number.get().stripTrailingZeros().scale() > 0) {
            refuse(line, column, text, "enter.part");
        } else if (number.get().compareTo(BigDecimal.valueOf(100_000_000)) > 0) {
            refuse(line, column, text, "enter.too-many");
        } else {
            return OptionalLong.of(number.get().longValueExact());
        }
        return OptionalLong.empty();
    }

    private void refuse(int line, String column, String value, String rule, String... details) {
        List<String> said = new ArrayList<>(List.of(shortened(value)));
        said.addAll(List.of(details));
        problems.add(Problem.refused(new Where(file, line, column, shortened(value)), rule, said.toArray(String[]::new)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    Checked<Read> finished() {
        if (columns.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.file(file), "enter.head", likeHead.orElse("")));
        }
        if (lines.size() > MOST_AGES) {
            return Checked.faulty(Problem.refused(Where.file(file), "enter.too-many-ages", String.valueOf(MOST_AGES)));
        }
        if (lines.isEmpty()) {
            problems.add(otherCodes.isEmpty() ? Problem.refused(Where.file(file), "enter.nothing") : Problem.refused(Where.file(file), "enter.other-codes", wantedCode, String.join(", ", otherCodes)));
            return new Checked.Faulty<>(problems.stream().filter(each -> each.refuses()).toList());
        }
        twice();
        if (problems.isEmpty()) {
            gaps();
        }
        sum();
        boolean bySex = columns.get().bySex();
        List<Line> last = lines;
        if (problems.stream().anyMatch(Problem::refuses)) {
            return new Checked.Faulty<>(problems);
        }
        return Checked.of(new Read(bySex, IntStream.range(0, last.size()).mapToObj(at -> group(last.get(at), at == last.size() - 1)).toList()), problems);
    }

    /** The last group is an open one, however it is written: nobody is older than the oldest. */
    private static Group group(Line line, boolean isLast) {
        return new Group(line.from(), isLast ? OptionalInt.empty() : line.to(), line.women(), line.men(), line.persons());
    }

    private void twice() {
        lines.sort(Comparator.comparingInt(Line::from).thenComparingInt(each -> each.to().orElse(Integer.MAX_VALUE)));
        for (int at = 1; at < lines.size() && problems.size() < MOST_PROBLEMS; at++) {
            Line before = lines.get(at - 1);
            Line line = lines.get(at);
            if (before.from() == line.from() && before.to().equals(line.to())) {
                problems.add(Problem.refused(new Where(file, line.line(), "age", line.written()), "enter.twice", line.written(), String.valueOf(before.line()), String.valueOf(line.line())));
            } else if (before.to().isEmpty() || line.from() <= before.to().getAsInt()) {
                Line wide = line.covers(before) ? line : before;
                Line inside = wide == line ? before : line;
                problems.add(Problem.refused(new Where(file, wide.line(), "age", wide.written()), "enter.overlap", wide.written(), inside.written()));
            }
        }
    }

    /** In a table of single ages those that nobody has are often left out; a group that is missing leaves a hole. */
    private void gaps() {
        boolean single = lines.stream().filter(each -> each.to().isPresent() && each.to().getAsInt() == each.from()).count() > lines.size() / 2;
        int next = 0;
        List<Line> whole = new ArrayList<>();
        for (Line line : lines) {
            if (line.from() > next) {
                String missing = line.from() - 1 == next ? String.valueOf(next) : next + "-" + (line.from() - 1);
                if (!single || line.from() - next > 10 && next < 80) {
                    problems.add(Problem.refused(new Where(file, line.line(), "age", line.written()), "enter.missing", missing, line.written()));
                } else {
                    problems.add(Problem.doubtful(Where.file(file), "enter.nobody-of", missing));
                    whole.add(new Line(line.line(), missing, next, OptionalInt.of(line.from() - 1), 0, 0, 0));
                }
            }
            whole.add(line);
            next = line.to().orElse(OLDEST) + 1;
        }
        lines.clear();
        lines.addAll(whole);
        int oldest = lines.getLast().from();
        if (oldest < 60) {
            problems.add(Problem.refused(Where.file(file), "enter.no-old", lines.getLast().written()));
        }
    }

    private void sum() {
        total.ifPresent(written -> {
            unlike("persons", written.persons(), lines.stream().mapToLong(Line::persons).sum(), written.line());
            if (columns.map(Columns::bySex).orElse(false)) {
                unlike("women", written.women(), lines.stream().mapToLong(Line::women).sum(), written.line());
                unlike("men", written.men(), lines.stream().mapToLong(Line::men).sum(), written.line());
            }
        });
    }

    private void unlike(String column, long written, long sum, int line) {
        if (written != sum) {
            problems.add(Problem.doubtful(new Where(file, line, column, String.valueOf(written)), "enter.sum." + column, String.valueOf(sum), String.valueOf(written), String.valueOf(Math.abs(written - sum))));
        }
    }
}
