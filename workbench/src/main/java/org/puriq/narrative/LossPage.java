package org.puriq.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.puriq.chart.Breadth;
import org.puriq.chart.FanChart;
import org.puriq.country.CountryCounts;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.report.Block;
import org.puriq.report.Document;
import org.puriq.table.Cell.Piece;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.AgeSheets;
import org.puriq.view.LossPicture;
import org.puriq.view.LossSheets;
import org.puriq.view.LossWords;
import org.puriq.view.PlaceAges;

/** "How much does my municipality lose?" on one sheet of A4, in plain words, for the mayor and the assembly. */
public final class LossPage {
    private static final Breadth FLAT = new Breadth(1120);
    /** Where the table of ages needs room on the same sheet. */
    private static final Breadth FLATTER = new Breadth(1400);

    private final TransferOutlook outlook;
    private final CountryCounts counts;
    private final Texts texts;
    private final LossWords words;
    private final Optional<AgeSheets> ages;

    public LossPage(TransferOutlook outlook, CountryCounts counts, Optional<PlaceAges> ages, Texts texts) {
        this.outlook = outlook;
        this.counts = counts;
        this.ages = ages.map(each -> new AgeSheets(each, texts));
        this.texts = texts;
        this.words = new LossWords(texts);
    }

    public Document document() {
        String subtitle = texts.say("loss.subtitle", outlook.place().code(), words.where(outlook), texts.of(outlook.rule().name()));
        return new Document(texts.say("loss.title", outlook.place().name()), subtitle, texts.language(), blocks(2, false));
    }

    /** The same as a part of a report, under headings that begin at a level; there is room for the pyramid and for everything that the ages rest on. */
    public List<Block> blocks(int level) {
        return blocks(level, true);
    }

    private List<Block> blocks(int level, boolean roomy) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(told(words.answer(outlook), words.sure(outlook), words.when(outlook)));
        blocks.add(picture());
        blocks.add(new Block.Table(bare(new LossSheets(texts).step(outlook))));
        List<String> why = new ArrayList<>(List.of(words.whose(outlook)));
        words.lastTime(outlook).ifPresent(why::add);
        words.growsAndLoses(outlook).ifPresent(why::add);
        blocks.add(told(why.toArray(String[]::new)));
        blocks.add(new Block.Heading(level, texts.say("loss.if.title")));
        blocks.add(new Block.Table(bare(new LossSheets(texts).alternatives(outlook))));
        ages.ifPresentOrElse(each -> blocks.addAll(roomy ? wholeAges(each, level) : ages(each)), () -> blocks.add(told(words.ages(outlook))));
        blocks.add(new Block.Heading(level, texts.say("loss.rests.title")));
        blocks.add(told(String.join(" · ", words.rests(outlook, counts).stream().map(LossPage::ended).toList()) + "."));
        return blocks;
    }

    /** On one sheet: the table, and in few words what it is. */
    private List<Block> ages(AgeSheets sheets) {
        return List.of(new Block.Table(bare(sheets.brief())), told(texts.say(sheets.missing().isPresent() ? "placeages.paper.not-alone" : "placeages.paper"), sheets.source()));
    }

    private List<Block> wholeAges(AgeSheets sheets, int level) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(level, texts.say("loss.ages.title")), new Block.Table(bare(sheets.brief())),
                told(sheets.remarks().stream().map(each -> ended(each) + ".").toArray(String[]::new)), told(sheets.source())));
        sheets.pyramid().ifPresent(each -> blocks.add(Block.Picture.sized(each.drawing().svg("loss-ages", Breadth.PAGE), each.drawing().svg("loss-ages-narrow", Breadth.NARROW), each.title(), each.description(), "")));
        return blocks;
    }

    private static String ended(String line) {
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static Sheet bare(Sheet sheet) {
        return sheet.titled("");
    }

    private static Block told(String... sentences) {
        return new Block.Paragraph(List.of(new Piece.Words(String.join(" ", sentences))));
    }

    private Block picture() {
        FanChart chart = LossPicture.of(outlook, counts, texts);
        return Block.Picture.sized(chart.svg("loss", ages.isPresent() ? FLATTER : FLAT), chart.svg("loss-narrow", Breadth.NARROW), texts.say("loss.picture.title", outlook.place().name()), LossPicture.description(outlook, texts), "");
    }
}
