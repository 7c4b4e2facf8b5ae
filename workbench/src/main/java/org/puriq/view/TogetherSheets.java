package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.projection.Fan;
import org.puriq.projection.PlacesAndRest;
import org.puriq.projection.TogetherProjection.Place;
import org.puriq.projection.WholePersons.Line;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** Places ahead together as tables: every year of every place for files, a row for each place for the screen. */
public final class TogetherSheets {
    private static final List<String> YEARS = List.of("code", "name", "year", "median", "low80", "high80", "births", "deaths", "came", "left", "abroad", "adjusted", "persons");
    private static final List<String> BRIEF = List.of("name", "now", "median", "low80", "high80", "births", "deaths", "came", "left");

    private final ProjectedTogether found;
    private final Texts texts;

    public TogetherSheets(ProjectedTogether found, Texts texts) {
        this.found = found;
        this.texts = texts;
    }

    /** A row for each place and year: the fan, and the account of the middle future. The rest of the country comes last. */
    public Sheet years() {
        List<Sheet.Row> rows = found.projection().places().stream().filter(this::isShown).flatMap(this::years).toList();
        return new Sheet("together", title(), YEARS.stream().map(this::head).toList(), rows, remarks(), texts.say("project.source"));
    }

    /** A row for each place: now, then, and what happens between, summed over the years of the middle future. */
    public Sheet brief() {
        List<Sheet.Row> rows = found.projection().places().stream().filter(this::isShown).map(this::brief).toList();
        return new Sheet("together", title(), BRIEF.stream().map(this::head).toList(), rows, remarks(), texts.say("project.source"));
    }

    /** A country without a rest has nobody in it. */
    private boolean isShown(Place place) {
        return !place.code().equals(PlacesAndRest.REST) || place.fan().years().getFirst().median() > 0;
    }

    private String title() {
        return texts.say("together.title", found.within().name(), String.valueOf(found.projection().firstYear()), String.valueOf(found.projection().lastYear()));
    }

    private Sheet.Head head(String key) {
        return new Sheet.Head(key, texts.say("together.head." + key), "", !List.of("code", "name", "year").contains(key));
    }

    private Stream<Sheet.Row> years(Place place) {
        return place.fan().years().stream().map(band -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(place.code()), Cell.text(name(place)), Cell.text(String.valueOf(band.year())), people(band.median()), people(band.low80()), people(band.high80())));
            int at = band.year() - found.projection().firstYear();
            cells.addAll(at == 0 ? IntStream.range(0, YEARS.size() - cells.size()).mapToObj(_ -> Cell.EMPTY).toList() : account(place.years().get(at - 1)));
            return new Sheet.Row(place.code() + "@" + band.year(), cells);
        });
    }

    private List<Cell> account(Line line) {
        return Stream.of(line.births(), line.deaths(), line.came(), line.left(), line.abroad(), line.adjusted(), line.end()).map(this::people).toList();
    }

    private Sheet.Row brief(Place place) {
        Fan.Band last = place.fan().years().getLast();
        return new Sheet.Row(place.code(), List.of(Cell.text(name(place)), people(place.fan().years().getFirst().median()), people(last.median()), people(last.low80()), people(last.high80()),
                people(place.years().stream().mapToLong(Line::births).sum()), people(place.years().stream().mapToLong(Line::deaths).sum()), people(place.years().stream().mapToLong(Line::came).sum()),
                people(place.years().stream().mapToLong(Line::left).sum())));
    }

    private String name(Place place) {
        return place.code().equals(PlacesAndRest.REST) ? texts.say("together.rest") : found.names().getOrDefault(place.code(), place.code());
    }

    private Cell people(double persons) {
        BigDecimal rounded = new BigDecimal(persons).setScale(0, RoundingMode.HALF_EVEN);
        return Cell.number(texts.number(rounded), rounded);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(texts.say("together.account"), texts.say("project.fan", texts.number(found.futures()))));
        found.inputs().forEach(each -> remarks.add(new InputTold(texts).sentence(each)));
        return remarks;
    }
}
