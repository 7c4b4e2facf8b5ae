package org.puriq.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** Writes the blocks of a document into a Word file, one after another. */
final class DocxBody {
    private static final int EMU_PER_TWIP = 635;
    /** So many photographs stand beside each other. */
    private static final int BESIDE = 4;
    private static final double NARROW_POINTS = 8;
    /** In pixels: 24 mm, so that a row of photographs leaves room for what is told. */
    private static final double HIGHEST_PHOTOGRAPH = 24 / 25.4 * 96;
    private static final int AROUND_PHOTOGRAPHS = 80;

    private final XWPFDocument word;
    private final DocxPages pages;
    private final Texts texts;
    private final DocxNotes notes;
    private boolean newPage;
    private int tables;
    private int figures;

    DocxBody(XWPFDocument word, DocxPages pages, Texts texts) {
        this.word = word;
        this.notes = new DocxNotes(word);
        this.pages = pages;
        this.texts = texts;
    }

    void title(Document document) {
        paragraph("Title", document.title());
        if (!document.subtitle().isEmpty()) {
            paragraph("Subtitle", document.subtitle());
        }
    }

    /** @param leads whether it is the paragraph that leads to a table and stays on its page */
    void add(Block block, boolean leads) throws IOException {
        switch (block) {
            case Block.Heading(int level, String text) -> heading(level, text);
            case Block.Paragraph(List<Piece> pieces) -> paragraph(pieces, leads);
            case Block.Told(List<Block.Sentence> sentences) -> told(sentences);
            case Block.Notes _ -> {}
            case Block.NewPage _ -> newPage = true;
            case Block.ListOf(List<List<Piece>> points) -> points.forEach(point -> DocxText.add(paragraph("ListBullet"), point));
            case Block.Table(Sheet sheet) -> table(sheet);
            case Block.Picture picture -> picture(picture);
            case Block.Photographs(List<Block.Photograph> photographs) -> photographs(photographs);
            case Block.Sources(List<String> sources) -> sources.forEach(source -> paragraph("SourceList", source));
        }
    }

    private void paragraph(List<Piece> pieces, boolean leads) {
        XWPFParagraph paragraph = word.createParagraph();
        if (leads) {
            paragraph.getCTP().addNewPPr().addNewKeepNext();
        }
        DocxText.add(paragraph, pieces);
    }

    private void told(List<Block.Sentence> sentences) {
        XWPFParagraph paragraph = word.createParagraph();
        for (int at = 0; at < sentences.size(); at++) {
            DocxText.add(paragraph, sentences.get(at).pieces());
            notes.marks(paragraph, sentences.get(at));
            DocxText.add(paragraph, at + 1 < sentences.size() ? " " : "", "");
        }
    }

    private void heading(int level, String text) {
        if (level == 1) {
            notes.partBegins();
        }
        paragraph("Heading" + level, text);
    }

    private void table(Sheet sheet) {
        if (!sheet.title().isEmpty()) {
            caption("Caption", "report.table", ++tables, sheet.title());
        }
        new DocxTable(sheet, pages.textWidth()).write(word);
        below(sheet).forEach(note -> paragraph("TableNote", note));
        sourceLine(SourceLine.of(sheet.source(), texts));
    }

    /** Word needs a paragraph after a table, also where it has no source line; then it is a narrow one. */
    private void sourceLine(String source) {
        XWPFParagraph line = paragraph("SourceLine");
        DocxText.add(line, source, "");
        if (source.isEmpty()) {
            line.setSpacingBefore(0);
            line.setSpacingAfter(0);
            line.setSpacingBetween(NARROW_POINTS, LineSpacingRule.EXACT);
        }
    }

    private List<String> below(Sheet sheet) {
        List<String> notes = new ArrayList<>(sheet.rows().isEmpty() ? List.of(texts.say("report.no-rows")) : List.of());
        notes.addAll(sheet.remarks());
        List<String> legend = Marks.legend(Marks.figures(sheet), "print", texts);
        if (!legend.isEmpty()) {
            notes.add(texts.say("report.legend.intro", String.join("; ", legend)));
        }
        return notes;
    }

    private void picture(Block.Picture picture) throws IOException {
        XWPFRun run = paragraph("Figure").createRun();
        double shrink = Math.min(1, Math.min(room(pages.textWidth()) / picture.width(), 0.8 * room(pages.textHeight()) / picture.height()));
        int width = (int) (picture.width() * shrink * Units.EMU_PER_PIXEL);
        int height = (int) (picture.height() * shrink * Units.EMU_PER_PIXEL);
        try {
            run.addPicture(new ByteArrayInputStream(Drawing.png(picture)), PictureType.PNG, picture.title(), width, height);
        } catch (InvalidFormatException broken) {
            throw new IllegalStateException("The picture '%s' cannot be put into a Word file.".formatted(picture.title()), broken);
        }
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setTitle(picture.title());
        properties.setDescr(picture.description().isEmpty() ? picture.title() : picture.description());
        caption("FigureCaption", "report.figure", ++figures, picture.title());
        paragraph("SourceLine", SourceLine.of(picture.sourceLine(), texts));
    }

    /** Four beside each other, each on not quite a quarter of the page. */
    private void photographs(List<Block.Photograph> photographs) throws IOException {
        for (int at = 0; at < photographs.size(); at += BESIDE) {
            XWPFParagraph beside = paragraph("Figure");
            beside.setSpacingBefore(AROUND_PHOTOGRAPHS);
            List<Block.Photograph> row = photographs.subList(at, Math.min(at + BESIDE, photographs.size()));
            for (Block.Photograph each : row) {
                photograph(beside.createRun(), each);
                DocxText.add(beside, " ", "");
            }
            XWPFParagraph titles = paragraph("SourceLine");
            DocxText.add(titles, String.join(" · ", row.stream().map(Block.Photograph::title).toList()), "");
            titles.setSpacingAfter(AROUND_PHOTOGRAPHS);
        }
    }

    private void photograph(XWPFRun run, Block.Photograph photograph) throws IOException {
        double width = room(pages.textWidth()) * 0.95 / BESIDE;
        double height = width * photograph.height() / photograph.width();
        double shrink = Math.min(1, HIGHEST_PHOTOGRAPH / height);
        try {
            run.addPicture(new ByteArrayInputStream(Base64.getDecoder().decode(photograph.base64())), photograph.mediaType().equals("image/png") ? PictureType.PNG : PictureType.JPEG,
                    photograph.title(), (int) (width * shrink * Units.EMU_PER_PIXEL), (int) (height * shrink * Units.EMU_PER_PIXEL));
        } catch (InvalidFormatException broken) {
            throw new IllegalStateException("The photograph '%s' cannot be put into a Word file.".formatted(photograph.title()), broken);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(photograph.title());
    }

    private static double room(int twips) {
        return (double) twips * EMU_PER_TWIP / Units.EMU_PER_PIXEL;
    }

    /** "Table 3. Title"; the number is a field, so that it counts on when the chapter is pasted elsewhere. */
    private void caption(String style, String kind, int number, String title) {
        XWPFParagraph caption = paragraph(style);
        String label = texts.say(kind);
        DocxText.add(caption, label + "\u00a0", "CaptionLabel");
        DocxShell.field(caption, "SEQ " + label + " \\* ARABIC", String.valueOf(number), "CaptionLabel");
        DocxText.add(caption, ". " + title, "");
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        if (newPage) {
            paragraph.setPageBreak(true);
            newPage = false;
        }
        return paragraph;
    }

    private void paragraph(String style, String text) {
        DocxText.add(paragraph(style), text, "");
    }
}
