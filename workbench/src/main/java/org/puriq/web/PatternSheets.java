package org.puriq.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Edit;
import org.puriq.table.Cell.Piece.Break;
import org.puriq.table.Cell.Piece.Figure;
import org.puriq.table.Cell.Piece.Link;
import org.puriq.table.Cell.Piece.Missing;
import org.puriq.table.Cell.Piece.Words;
import org.puriq.table.Sheet;
import org.puriq.table.Sheet.Head;
import org.puriq.table.Sheet.Row;
import org.puriq.text.Texts;

/** Invented sheets that hold everything a sheet can hold, for the pattern page. */
final class PatternSheets {
    private static final String RECORDS = "sample";
    private static final int FIRST_YEAR = 2001;

    private final Texts texts;
    private final PatternAnswers answers;

    PatternSheets(Texts texts, PatternAnswers answers) {
        this.texts = texts;
        this.answers = answers;
    }

    List<Sheet> all() {
        return List.of(communities(), years(), nothing(), destinations());
    }

    Sheet communities() {
        String migration = say("group.migration");
        return new Sheet("communities", say("communities"), List.of(
                new Head("name", say("head.name")),
                new Head("families", say("head.families"), "", true),
                new Head("away", say("head.away"), migration, true),
                new Head("where", say("head.where"), migration, false),
                new Head("sent", say("head.sent"), say("group.money"), true),
                new Head("note", say("head.note"))),
                communityRows(), List.of(say("remark")), say("source"));
    }

    private List<Row> communityRows() {
        String high = say("section.high");
        String low = say("section.low");
        return List.of(
                row("ayacancha", high, "Ayacancha", 96, reported("aprox", 80, true), words("Lima", "Huancayo"), assumed("300"), "ayacancha"),
                row("chopcca", high, "Chopcca", 412, reported("about", 45, false), words("Lima", "Chanchamayo"), missing(), "chopcca"),
                row("huaylacucho", high, "Huaylacucho", 250, derived(37.5), words("Lima"), range(), "huaylacucho"),
                row("pampas", high, "Ñuñungayocc", 64, missing(), words("Satipo", "Ica"), missing(), "pampas"),
                row("carhuapata", high, "Carhuapata", 118, reported("less", 20, false), words("Lima", "Huancayo", "Pichanaqui"), missing(), "carhuapata"),
                row("tinquerccasa", low, "Tinquerccasa", 180, reported("aprox", 60, false), words("Madrid", "Lima"), assumed("450"), "tinquerccasa"),
                row("padre", low, "Padre Rumi", 73, derived(12.0), words("Huancavelica"), missing(), "padre"),
                row("uchku", low, "Ccollpa Uchku", 140, reported("about", 33, true), words("Lima"), missing(), "uchku"));
    }

    private Row row(String key, String section, String name, int families, Cell away, Cell where, Cell sent, String record) {
        String note = answers.now(record, key.equals("ayacancha") ? say("note") : "");
        return new Row(key, section, List.of(
                Cell.of(new Link(name, "record/place/" + key)),
                Cell.number(texts.number(families), BigDecimal.valueOf(families)),
                away, where, sent,
                Cell.text(note).edited(new Edit(RECORDS, record, "note", note))));
    }

    private Cell reported(String qualifier, int share, boolean disputed) {
        String key = switch (qualifier) {
            case "aprox" -> "qualifier.approximately";
            case "less" -> "qualifier.less-than";
            default -> "qualifier.about";
        };
        return figure(texts.say(key, share + " %"), "reported", disputed).orderedBy(BigDecimal.valueOf(share));
    }

    private Cell derived(double share) {
        return figure(texts.number(BigDecimal.valueOf(share)) + " %", "derived", false).orderedBy(BigDecimal.valueOf(share));
    }

    private Cell assumed(String money) {
        return figure("US$ " + money, "assumption", false).orderedBy(new BigDecimal(money));
    }

    private Cell range() {
        String range = texts.say("interval.both", texts.number(1000), texts.number(7000)) + " US$";
        return figure(range, "reported", true).orderedBy(BigDecimal.valueOf(1000));
    }

    static Cell figure(String text, String basis, boolean disputed) {
        return Cell.of(new Figure(text, basis, basis, disputed));
    }

    private Cell missing() {
        return Cell.of(new Missing(texts.say("value.missing")));
    }

    private static Cell words(String... lines) {
        List<Cell.Piece> pieces = new ArrayList<>();
        for (String line : lines) {
            if (!pieces.isEmpty()) {
                pieces.add(new Break());
            }
            pieces.add(new Words(line));
        }
        return new Cell(pieces, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** More years than a page is wide. */
    Sheet years() {
        List<Integer> years = IntStream.range(FIRST_YEAR, FIRST_YEAR + 16).boxed().toList();
        List<Head> heads = new ArrayList<>(List.of(new Head("month", say("head.month"))));
        years.forEach(year -> heads.add(new Head("y" + year, String.valueOf(year), say(year < 2009 ? "group.before" : "group.after"), true)));
        List<Row> rows = IntStream.rangeClosed(1, 12).mapToObj(month -> monthRow(month, years)).toList();
        return new Sheet("years", say("years"), heads, rows, List.of(), say("source"));
    }

    private Row monthRow(int month, List<Integer> years) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(texts.month(month)).orderedBy(BigDecimal.valueOf(month))));
        years.forEach(year -> cells.add(count(month, year)));
        return new Row("m" + month, cells);
    }

    private Cell count(int month, int year) {
        long count = 900 + 40L * month * (year - 1999) % 2700;
        return Cell.number(texts.number(count), BigDecimal.valueOf(count));
    }

    /** A head and nothing under it. */
    Sheet nothing() {
        return new Sheet("nothing", say("nothing"), List.of(new Head("name", say("head.name")), new Head("note", say("head.note"))), List.of(), List.of(), "");
    }

    /** What stands behind the picture. */
    Sheet destinations() {
        List<Row> rows = List.of(destination("Lima", 212), destination("Huancayo", 97), destination("Chanchamayo", 54), destination("Madrid", 18));
        return new Sheet("destinations", say("destinations"), List.of(new Head("where", say("head.where")), new Head("people", say("head.people"), "", true)), rows, List.of(), say("source"));
    }

    private Row destination(String place, long people) {
        return new Row(place, List.of(Cell.text(place), Cell.number(texts.number(people), BigDecimal.valueOf(people))));
    }

    private String say(String key) {
        return texts.say("patterns." + key);
    }
}
