package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** A table for a terminal of a given width: aligned columns where they fit, else one block of lines a row. UTF-8. */
final class TextPrinter implements SheetPrinter {
    private final int width;

    TextPrinter(int width) {
        this.width = Math.max(20, width);
    }

    @Override
    public void print(Sheet sheet, Texts texts, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        if (!sheet.title().isEmpty()) {
            lines.addAll(Wrapping.lines(sheet.title(), width));
            lines.add("");
        }
        Optional<TextColumns> columns = TextColumns.fitting(sheet, width);
        lines.addAll(columns.isPresent() ? new TextGrid(sheet, columns.get()).lines() : TextCards.lines(sheet, width));
        lines.addAll(below(sheet, texts));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (String line : lines) {
            writer.write(line.stripTrailing() + System.lineSeparator());
        }
        writer.flush();
    }

    private List<String> below(Sheet sheet, Texts texts) {
        List<String> paragraphs = new ArrayList<>(sheet.rows().isEmpty() ? List.of(texts.say("report.no-rows")) : List.of());
        paragraphs.addAll(sheet.remarks());
        List<String> legend = Marks.legend(Marks.figures(sheet), "text", texts);
        if (!legend.isEmpty()) {
            paragraphs.add(String.join("; ", legend));
        }
        paragraphs.add(SourceLine.of(sheet.source(), texts));
        List<String> lines = new ArrayList<>(List.of(""));
        paragraphs.stream().filter(each -> !each.isEmpty()).forEach(each -> lines.addAll(Wrapping.lines(each, width)));
        return lines.size() == 1 ? List.of() : lines;
    }
}
