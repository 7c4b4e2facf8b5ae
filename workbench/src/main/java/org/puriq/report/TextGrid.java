package org.puriq.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.table.Sheet;

/** The lines of a text table in aligned columns: group heads with a rule under them, heads, a rule, rows under their sections. */
final class TextGrid {
    private static final int FEW = 4;
    private static final String IN = "  ";

    private final Sheet sheet;
    private final TextColumns columns;

    TextGrid(Sheet sheet, TextColumns columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(groupHeads());
        lines.addAll(line(sheet.columns().stream().map(Sheet.Head::text).toList()));
        lines.add("─".repeat(columns.span(0, sheet.columns().size())));
        lines.addAll(rows());
        return lines;
    }

    private List<String> groupHeads() {
        if (!sheet.hasGroups()) {
            return List.of();
        }
        List<Group> groups = Group.of(sheet);
        List<List<String>> blocks = groups.stream().map(this::groupHead).toList();
        List<Integer> spans = groups.stream().map(group -> columns.span(group.from(), group.to())).toList();
        return beside(bottomAligned(blocks), spans, IntStream.range(0, spans.size()).mapToObj(_ -> false).toList());
    }

    private List<String> groupHead(Group group) {
        if (!group.isHeaded()) {
            return List.of();
        }
        int span = columns.span(group.from(), group.to());
        List<String> head = new ArrayList<>(Wrapping.lines(group.text(), span));
        head.add("─".repeat(span));
        return head;
    }

    private List<String> rows() {
        List<List<String>> rows = sheet.rows().stream().map(row -> line(row.cells().stream().map(Marks::marked).toList())).toList();
        // Rows of several lines cannot be told apart without a line between them; where they are few, what goes on stands further in.
        long broken = rows.stream().filter(each -> each.size() > 1).count();
        boolean apart = broken * FEW > rows.size();
        if (!apart && broken > 0) {
            rows = sheet.rows().stream().map(row -> hanging(row.cells().stream().map(Marks::marked).toList())).toList();
        }
        List<String> lines = new ArrayList<>();
        String section = "";
        for (int at = 0; at < rows.size(); at++) {
            String own = sheet.rows().get(at).section();
            boolean begins = !own.equals(section) && !own.isEmpty();
            if (at > 0 && (apart || begins)) {
                lines.add("");
            }
            if (begins) {
                lines.addAll(Wrapping.lines("── " + own, columns.span(0, sheet.columns().size())));
            }
            section = own;
            lines.addAll(rows.get(at));
        }
        return lines;
    }

    private List<String> line(List<String> texts) {
        List<List<String>> blocks = IntStream.range(0, texts.size()).mapToObj(at -> Wrapping.lines(texts.get(at), columns.widths().get(at))).toList();
        return beside(blocks, columns.widths(), sheet.columns().stream().map(Sheet.Head::numeric).toList());
    }

    /** A row of which the first cell goes on further in. */
    private List<String> hanging(List<String> texts) {
        List<List<String>> blocks = new ArrayList<>(IntStream.range(0, texts.size()).mapToObj(at -> Wrapping.lines(texts.get(at), columns.widths().get(at))).toList());
        if (blocks.getFirst().size() > 1) {
            String first = blocks.getFirst().getFirst();
            List<String> goesOn = Wrapping.lines(texts.getFirst().substring(Math.min(texts.getFirst().length(), first.length())).strip(), Math.max(1, columns.widths().getFirst() - IN.length()));
            blocks.set(0, Stream.concat(Stream.of(first), goesOn.stream().map(IN::concat)).toList());
        }
        return beside(blocks, columns.widths(), sheet.columns().stream().map(Sheet.Head::numeric).toList());
    }

    private static List<List<String>> bottomAligned(List<List<String>> blocks) {
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        return blocks.stream().map(block -> {
            List<String> filled = new ArrayList<>(java.util.Collections.nCopies(height - block.size(), ""));
            filled.addAll(block);
            return filled;
        }).map(List::copyOf).toList();
    }

    private static List<String> beside(List<List<String>> blocks, List<Integer> widths, List<Boolean> right) {
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < height; at++) {
            var line = new StringBuilder();
            for (int block = 0; block < blocks.size(); block++) {
                String text = at < blocks.get(block).size() ? blocks.get(block).get(at) : "";
                line.append(block == 0 ? "" : " ".repeat(TextColumns.GAP)).append(aligned(text, widths.get(block), right.get(block)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String aligned(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - Wrapping.width(text)));
        return right ? space + text : text + space;
    }
}
