package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.table.Cell;
import org.puriq.text.Texts;

/** A document for a terminal: headings underlined, paragraphs wrapped, figures marked, sources numbered; a picture is only named. UTF-8. */
final class DocumentText {
    private final int width;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    DocumentText(int width, Texts texts) {
        this.width = Math.max(20, width);
        this.texts = texts;
    }

    void print(Document document, OutputStream out) throws IOException {
        notes.putAll(document.notes());
        heading(document.title(), '=');
        paragraph(document.subtitle());
        for (Block block : document.blocks()) {
            print(block, out);
        }
        paragraph(String.join("; ", legend(document)));
        flush(out);
    }

    private void print(Block block, OutputStream out) throws IOException {
        switch (block) {
            case Block.Heading(int _, String text) -> heading(text, '-');
            case Block.Paragraph(List<Cell.Piece> pieces) -> paragraph(marked(pieces));
            case Block.Told(List<Block.Sentence> sentences) -> paragraph(sentences.stream().map(this::told).collect(Collectors.joining(" ")));
            case Block.Notes list -> notes(list);
            case Block.NewPage _ -> {}
            case Block.ListOf(List<List<Cell.Piece>> points) -> points.forEach(each -> point("- ", marked(each)));
            case Block.Table table -> {
                flush(out);
                new TextPrinter(width).print(table.sheet(), texts, out);
                lines.add("");
            }
            case Block.Picture picture -> paragraph(picture.title() + ": " + picture.description());
            case Block.Photographs(List<Block.Photograph> photographs) -> photographs.forEach(each -> point("- ", each.title()));
            case Block.Sources(List<String> sources) -> {
                for (int at = 0; at < sources.size(); at++) {
                    point((at + 1) + ". ", sources.get(at));
                }
            }
        }
    }

    private void notes(Block.Notes list) {
        if (!notes.isEmpty()) {
            heading(list.title(), '-');
            paragraph(list.lead());
            notes.forEach((note, number) -> point("[" + number + "] ", note));
        }
    }

    private String told(Block.Sentence sentence) {
        return marked(sentence.pieces()) + sentence.notes().stream().map(note -> "[" + notes.get(note) + "]").collect(Collectors.joining());
    }

    private void heading(String text, char line) {
        List<String> wrapped = Wrapping.lines(text, width);
        lines.addAll(wrapped);
        lines.add(String.valueOf(line).repeat(wrapped.stream().mapToInt(Wrapping::width).max().orElse(0)));
        lines.add("");
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            lines.addAll(Wrapping.lines(text, width));
            lines.add("");
        }
    }

    private void point(String mark, String text) {
        List<String> wrapped = Wrapping.lines(text, width - mark.length());
        for (int at = 0; at < wrapped.size(); at++) {
            lines.add((at == 0 ? mark : " ".repeat(mark.length())) + wrapped.get(at));
        }
        lines.add("");
    }

    private static String marked(List<Cell.Piece> pieces) {
        return Marks.marked(Cell.of(pieces.toArray(Cell.Piece[]::new)));
    }

    private List<String> legend(Document document) {
        List<Cell.Piece.Figure> figures = document.blocks().stream()
                .flatMap(DocumentText::pieces)
                .filter(Cell.Piece.Figure.class::isInstance)
                .map(Cell.Piece.Figure.class::cast)
                .toList();
        return Marks.legend(figures, "text", texts);
    }

    private static Stream<Cell.Piece> pieces(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Cell.Piece> pieces) -> pieces.stream();
            case Block.Told(List<Block.Sentence> sentences) -> sentences.stream().flatMap(each -> each.pieces().stream());
            case Block.Heading _, Block.Notes _, Block.NewPage _, Block.ListOf _, Block.Table _, Block.Picture _, Block.Photographs _, Block.Sources _ -> Stream.of();
        };
    }

    private void flush(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(lines.stream().map(each -> each.stripTrailing() + System.lineSeparator()).collect(Collectors.joining()));
        writer.flush();
        lines.clear();
    }
}
