package org.puriq.task;

import java.util.ArrayList;
import java.util.List;
import org.puriq.chart.Breadth;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.Municipality;
import org.puriq.view.MunicipalityTold;
import org.puriq.view.View;

/** The page of a municipality as a document, with the same sentences, pictures and tables. */
public final class MunicipalityText {
    private final MunicipalityTold told;
    private final Texts texts;
    private final List<Block> blocks = new ArrayList<>();

    private MunicipalityText(Municipality shown, Texts texts) {
        this.told = new MunicipalityTold(shown, texts);
        this.texts = texts;
    }

    public static Document of(Municipality shown, Texts texts) {
        return new MunicipalityText(shown, texts).document(shown);
    }

    private Document document(Municipality shown) {
        heading("left");
        told.left().forEach(this::paragraph);
        told.picture().ifPresent(this::picture);
        table(told.counts());
        heading("moved");
        told.moved().forEach(this::paragraph);
        told.flows().ifPresent(this::picture);
        told.leaving().ifPresent(this::table);
        told.coming().ifPresent(this::table);
        heading("census");
        told.census().forEach(this::paragraph);
        if (!told.borders().isEmpty()) {
            heading("borders");
            points(told.borders().stream().map(told::told).toList());
        }
        heading("unknown");
        table(told.gaps());
        heading("sources");
        table(told.sourceSheet());
        return new Document(shown.place().name(), told.about(), texts.language(), blocks);
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(1, texts.say("municipality.section." + key)));
    }

    private void paragraph(String text) {
        blocks.add(new Block.Paragraph(List.of(new Cell.Piece.Words(text))));
    }

    private void points(List<String> points) {
        blocks.add(new Block.ListOf(points.stream().map(each -> List.<Cell.Piece>of(new Cell.Piece.Words(each))).toList()));
    }

    private void table(Sheet sheet) {
        if (!sheet.rows().isEmpty()) {
            blocks.add(new Block.Table(sheet));
        }
    }

    private void picture(View.Picture picture) {
        blocks.add(Block.Picture.sized(picture.drawing().svg("picture-" + blocks.size(), Breadth.PAGE), picture.drawing().svg("picture-narrow-" + blocks.size(), Breadth.NARROW),
                picture.title(), picture.description(), ""));
    }
}
