package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.puriq.country.PopulationCount;
import org.puriq.fiscal.Range;
import org.puriq.fiscal.TransferOutlook;
import org.puriq.projection.Fan;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** The numbers behind the picture of a fan: counts as they are, what is expected no finer than it is known. */
final class FanTable {
    private final TransferOutlook outlook;
    private final Texts texts;

    FanTable(TransferOutlook outlook, Texts texts) {
        this.outlook = outlook;
        this.texts = texts;
    }

    Sheet sheet() {
        List<Sheet.Head> heads = new ArrayList<>(Stream.of("year", "kind").map(key -> new Sheet.Head(key, texts.say("loss.head." + key))).toList());
        Stream.of("fan-people", "fan-50", "fan-80", "fan-95").forEach(key -> heads.add(new Sheet.Head(key, texts.say("loss.head." + key), "", true)));
        List<Sheet.Row> rows = new ArrayList<>(outlook.counts().stream().map(this::row).toList());
        outlook.fan().years().stream().filter(each -> each.year() > outlook.before().year()).map(this::row).forEach(rows::add);
        return new Sheet("loss-people", texts.say("loss.picture.title", outlook.place().name()), heads, rows, List.of(), "");
    }

    private Sheet.Row row(PopulationCount count) {
        return new Sheet.Row(count.year() + "-" + count.kind(), List.of(Cell.text(String.valueOf(count.year())), Cell.text(texts.say("loss.kind." + count.kind().name().toLowerCase(java.util.Locale.ROOT))),
                Cell.number(texts.number(count.persons()), BigDecimal.valueOf(count.persons())), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
    }

    private Sheet.Row row(Fan.Band band) {
        var eighty = new Range(band.low80(), band.median(), band.high80());
        BigDecimal median = Range.rounded(band.median(), eighty.step(3));
        return new Sheet.Row(band.year() + "-expected", List.of(Cell.text(String.valueOf(band.year())), Cell.text(texts.say("loss.kind.expected")), Cell.number(texts.number(median), median),
                between(band.low50(), band.high50(), eighty), between(band.low80(), band.high80(), eighty), between(band.low95(), band.high95(), eighty)));
    }

    private Cell between(double low, double high, Range like) {
        return Cell.text(texts.say("interval.both", texts.number(Range.rounded(low, like.step(3))), texts.number(Range.rounded(high, like.step(3)))));
    }
}
