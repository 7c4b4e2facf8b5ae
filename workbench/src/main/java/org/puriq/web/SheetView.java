package org.puriq.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/**
 * A sheet as a page shows it: sorted and filtered as the address says, with the addresses of other orders and of the same table
 * as a file. Without scripts every change is a new page; with them the same address is kept up to date in place.
 */
public final class SheetView {
    /** From so many characters on a cell gets room to be read in, and so many columns stand closer. */
    private static final int LONG_TEXT = 90;
    private static final int MANY_COLUMNS = 7;

    private static final int WIDEST_CARD = 8;
    static final List<String> FORMATS = List.of("csv", "json", "xlsx", "docx");

    private final Sheet sheet;
    private final Frame frame;
    private final String sortName;
    private final String filterName;
    private final String base;

    /** A group of neighbouring columns under one head; without a text the columns stand alone. */
    public record Group(String text, int span) {}

    /** Rows under one heading. */
    public record Section(String title, List<Sheet.Row> rows) {}

    private SheetView(Sheet sheet, Frame frame, String suffix, String base) {
        this.base = base;
        this.sheet = sheet;
        this.frame = frame;
        this.sortName = "sort" + suffix;
        this.filterName = "filter" + suffix;
    }

    /** The one sheet of a page. */
    public static SheetView of(Sheet sheet, Frame frame) {
        return new SheetView(sheet, frame, "", frame.base());
    }

    /** One of several sheets of a page; its order and filter carry its name in the address. */
    public static SheetView amongOthers(Sheet sheet, Frame frame) {
        return new SheetView(sheet, frame, "." + sheet.name(), frame.base());
    }

    /** One of several sheets of a page whose files lie below an address of its own. */
    public static SheetView below(String address, Sheet sheet, Frame frame) {
        return new SheetView(sheet, frame, "." + sheet.name(), address);
    }

    /** Whether the table can be taken away by an address of its own; one that stands outside of a study, behind a picture, goes with its page. */
    public boolean isKept() {
        return !base.isEmpty();
    }

    /** Whether its files are a study's, which may be published only in part. */
    public boolean isOfStudy() {
        return base.equals(frame.base());
    }

    public Sheet sheet() {
        return sheet;
    }

    public String sortName() {
        return sortName;
    }

    public String filterName() {
        return filterName;
    }

    public String filter() {
        return frame.visit().address().asked(filterName);
    }

    /** {@code ascending}, {@code descending} or {@code none}, as aria-sort says it. */
    public String sorted(Sheet.Head head) {
        String asked = frame.visit().address().asked(sortName);
        if (asked.equals(head.key())) {
            return "ascending";
        }
        return asked.equals("-" + head.key()) ? "descending" : "none";
    }

    /** What the sort link of this head asks for: rising first, then falling. */
    public String nextOrder(Sheet.Head head) {
        return sorted(head).equals("ascending") ? "-" + head.key() : head.key();
    }

    public String orderAddress(Sheet.Head head) {
        return frame.visit().address().with(sortName, nextOrder(head)) + "#" + sheet.name();
    }

    /** What a form on this page must send along, so that one choice does not forget the others. */
    public Map<String, String> alsoAsked(String except) {
        var others = new LinkedHashMap<>(frame.visit().address().query());
        others.remove(except);
        return others;
    }

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Sheet.Head head : sheet.columns()) {
            Group last = groups.isEmpty() ? new Group("", 0) : groups.getLast();
            if (!head.group().isEmpty() && last.text().equals(head.group())) {
                groups.set(groups.size() - 1, new Group(last.text(), last.span() + 1));
            } else {
                groups.add(new Group(head.group(), 1));
            }
        }
        return groups;
    }

    /** The rows that pass the filter, in the order asked for; sections stay together. */
    public List<Section> sections() {
        Map<String, List<Sheet.Row>> sections = new LinkedHashMap<>();
        ordered().forEach(row -> sections.computeIfAbsent(row.section(), _ -> new ArrayList<>()).add(row));
        return sections.entrySet().stream().map(each -> new Section(each.getKey(), each.getValue())).toList();
    }

    /** The sheet as it is shown, for a file: the rows that pass, in the order asked for. */
    public Sheet narrowed() {
        List<Sheet.Row> rows = sections().stream().flatMap(section -> section.rows().stream()).filter(this::passes).toList();
        return sheet.with(rows);
    }

    public boolean passes(Sheet.Row row) {
        return plain(filter()).isBlank() || plain(text(row)).contains(plain(filter()).strip());
    }

    public long shown() {
        return sheet.rows().stream().filter(this::passes).count();
    }

    /** Whether the rows are so many that a filter is of use. */
    public boolean isLong() {
        return sheet.rows().size() > 7;
    }

    /** Whether it is one number under many heads: as cards it would be endless, so it stays a table on a small screen too. */
    public boolean isMatrix() {
        return sheet.columns().size() > WIDEST_CARD && sheet.columns().stream().skip(1).allMatch(Sheet.Head::numeric);
    }

    public List<Link> files() {
        return files(FORMATS, query());
    }

    /** The same as tables that may be published; a document is so in any case. */
    public List<Link> filesForPublication() {
        return files(FORMATS.stream().filter(each -> !each.equals("docx")).toList(), query() + (query().isEmpty() ? "?" : "&") + "publication=yes");
    }

    private String query() {
        return frame.visit().address().query().isEmpty() ? "" : "?" + frame.visit().address().toString().split("\\?", 2)[1];
    }

    private List<Link> files(List<String> formats, String query) {
        return formats.stream().map(format -> new Link(format.toUpperCase(Locale.ROOT), base + "/table/" + sheet.name() + "." + format + query)).toList();
    }

    /** What a script sorts this cell by where it is not its text; null leaves the attribute away. */
    public @Nullable String order(Cell cell) {
        return SheetOrder.amount(cell).map(BigDecimal::toPlainString).orElse(null);
    }

    /** How style sheets call a cell: numeric ones align right, blank ones are left away on a small screen. */
    public @Nullable String style(Sheet.Head head, Cell cell) {
        boolean blank = cell.pieces().isEmpty() && cell.edit().isEmpty();
        String style = (head.numeric() ? "numeric" : "") + (blank ? " blank" : "") + (cell.plain().length() > LONG_TEXT ? " long" : "");
        return style.isEmpty() ? null : style.strip();
    }

    /** Whether there are so many columns that they stand closer, in smaller letters. */
    public boolean isDense() {
        return sheet.columns().size() >= MANY_COLUMNS;
    }

    /** What a card on a small screen calls this cell. */
    public String label(int column) {
        Sheet.Head head = sheet.columns().get(column);
        return head.group().isEmpty() ? head.text() : head.group() + ": " + head.text();
    }

    private List<Sheet.Row> ordered() {
        var order = new SheetOrder(frame.language());
        List<Sheet.Row> rows = sheet.rows();
        for (int column : IntStream.range(0, sheet.columns().size()).toArray()) {
            String sorted = sorted(sheet.columns().get(column));
            if (!sorted.equals("none")) {
                rows = rows.stream().sorted(order.by(column, sorted.equals("descending"))).toList();
            }
        }
        return rows;
    }

    private static String text(Sheet.Row row) {
        var text = new StringBuilder(row.section());
        row.cells().forEach(cell -> text.append(' ').append(cell.plain()));
        return text.toString();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
