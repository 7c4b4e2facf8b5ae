package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryMoves;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import org.puriq.view.Municipality.Change;
import org.puriq.view.Since.Matched;
import org.puriq.view.Since.Went;

/** What happened since a study: its places and destinations beside the censuses, as another period and level, never as a correction. */
public final class SinceTold {
    public static final String PLACES = "since-places";
    public static final String DESTINATIONS = "since-destinations";

    private final Since since;
    private final Texts texts;

    public SinceTold(Since since, Texts texts) {
        this.since = since;
        this.texts = texts;
    }

    private String say(String key, Object... details) {
        return texts.say("since." + key, details);
    }

    /** The places of the study, by level, with the two latest censuses. */
    public Sheet places() {
        List<Integer> years = since.counts().censusYears();
        String from = years.size() < 2 ? "" : String.valueOf(years.get(years.size() - 2));
        String to = years.isEmpty() ? "" : String.valueOf(years.getLast());
        List<Sheet.Head> heads = List.of(head("place", false), head("counted-as", false), new Sheet.Head("before", say("head.counted", from), "", true), new Sheet.Head("after", say("head.counted", to), "", true),
                head("change", true), head("share-change", true));
        List<Sheet.Row> rows = since.places().stream().map(this::row).toList();
        return new Sheet(PLACES, say("places.title"), heads, rows, remarks(), source());
    }

    private Sheet.Row row(Matched matched) {
        Optional<Change> change = since.change(matched.counted());
        Cell counted = Cell.of(new Cell.Piece.Link("%s %s".formatted(matched.counted().code(), matched.counted().name()), "/municipality/%s/%s".formatted(since.counts().country(), matched.counted().code())));
        String section = since.country().levels().stream().filter(each -> each.id().equals(matched.counted().level())).findFirst().map(each -> texts.of(each.plural())).orElse(matched.counted().level());
        return new Sheet.Row(matched.place(), section, List.of(Cell.text(matched.name()), counted,
                change.map(each -> persons(each.before())).orElseGet(this::missing), change.map(each -> persons(each.after())).orElseGet(() -> latest(matched.counted())),
                change.flatMap(Change::percent).map(this::signed).orElseGet(this::missing), change.flatMap(Change::sharePercent).map(this::signed).orElseGet(this::missing)));
    }

    private Cell latest(CountedPlace place) {
        List<Integer> years = since.counts().censusYears();
        OptionalLong count = years.isEmpty() ? OptionalLong.empty() : since.counts().census(place.code(), years.getLast());
        return count.isPresent() ? persons(count.getAsLong()) : missing();
    }

    private Cell missing() {
        return Cell.of(new Cell.Piece.Missing(say("missing")));
    }

    private Cell persons(long persons) {
        return Cell.number(texts.number(persons), BigDecimal.valueOf(persons));
    }

    private Cell signed(double number) {
        BigDecimal rounded = MunicipalityTold.rounded(number, 1);
        return Cell.number((rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "") + texts.number(rounded.abs()), rounded);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(say("places.remark")));
        List<Matched> smallest = since.smallest().stream().filter(each -> since.change(each.counted()).flatMap(Change::sharePercent).isPresent()).toList();
        List<Matched> compared = smallest.stream().filter(Matched::compared).toList();
        if (!smallest.isEmpty()) {
            remarks.add(say("lost", texts.number(smallest.size()), lost(smallest)));
        }
        if (!compared.isEmpty() && compared.size() < smallest.size()) {
            remarks.add(say("lost.compared", texts.number(compared.size()), lost(compared), names(smallest.stream().filter(each -> !each.compared()).toList())));
        }
        List<Matched> grew = smallest.stream().filter(each -> change(each).grewAndLostShare()).toList();
        if (!grew.isEmpty()) {
            remarks.add(say("lost.grew", names(grew)));
        }
        return remarks;
    }

    private String lost(List<Matched> of) {
        return texts.number((int) of.stream().filter(each -> change(each).sharePercent().filter(percent -> percent < 0).isPresent()).count());
    }

    private static String names(List<Matched> places) {
        return places.stream().map(Matched::name).collect(Collectors.joining(", "));
    }

    private Change change(Matched matched) {
        return since.change(matched.counted()).orElseThrow();
    }

    private String source() {
        List<String> used = since.counts().censusYears().stream().flatMap(year -> since.counts().whole().stream()
                .flatMap(whole -> since.counts().of(whole.code()).stream().filter(each -> each.isCensus() && each.year() == year)).map(each -> each.source())).distinct().toList();
        return texts.say("municipality.sources", used.stream().flatMap(id -> since.counts().source(id).stream()).map(each -> texts.of(each.name())).collect(Collectors.joining("; ")));
    }

    /** The destinations of the study, and how many moved there by the census; where it cannot know, why. Empty where no moves are known. */
    public Optional<Sheet> destinations() {
        if (since.moves().isEmpty() || since.destinations().isEmpty()) {
            return Optional.empty();
        }
        List<Sheet.Head> heads = List.of(head("to", false), head("from", false), head("rank", true), head("counted-to", false), head("moved", true), head("per-cent", true), head("counted-rank", true), head("note", false));
        List<Sheet.Row> rows = new ArrayList<>();
        since.destinations().forEach(each -> rows.add(row(each, rows.size())));
        return Optional.of(new Sheet(DESTINATIONS, say("destinations.title"), heads, rows, List.of(say("destinations.remark", since.moves().from(), since.moves().to())),
                texts.say("municipality.sources", since.counts().source(since.moves().source()).map(each -> texts.of(each.name())).orElse(since.moves().source()))));
    }

    private Sheet.Row row(Went went, int at) {
        Optional<Since.Found> found = since.found(went);
        Optional<CountryMoves.Moved> moved = since.moves().of(went.from().code());
        long left = moved.map(each -> each.out().persons()).orElse(0L);
        return new Sheet.Row(went.flow() + "-" + at, List.of(Cell.text(went.destination()), Cell.text(went.origin()), went.rank().map(each -> Cell.number(String.valueOf(each), BigDecimal.valueOf(each))).orElse(Cell.EMPTY),
                went.to().map(this::named).orElse(Cell.EMPTY), found.map(each -> persons(each.persons())).orElseGet(this::missing),
                found.filter(_ -> left > 0).map(each -> Cell.number(texts.number(MunicipalityTold.rounded(100.0 * each.persons() / left, 1)), MunicipalityTold.rounded(100.0 * each.persons() / left, 1))).orElse(Cell.EMPTY),
                found.map(each -> Cell.number(String.valueOf(each.rank()), BigDecimal.valueOf(each.rank()))).orElse(Cell.EMPTY), Cell.text(note(went, found))));
    }

    private Cell named(CountedPlace place) {
        String level = since.country().levels().stream().filter(each -> each.id().equals(place.level())).findFirst().map(each -> texts.of(each.name())).orElse(place.level());
        return Cell.of(new Cell.Piece.Link("%s (%s)".formatted(place.name(), level), "/municipality/%s/%s".formatted(since.counts().country(), place.code())));
    }

    /** What is not of one level, and why a number is missing. */
    private String note(Went went, Optional<Since.Found> found) {
        List<String> notes = new ArrayList<>();
        if (went.originAtOtherLevel()) {
            notes.add(say("because.origin", went.from().name(), since.country().levels().stream().filter(each -> each.id().equals(went.from().level())).findFirst().map(each -> texts.of(each.name())).orElse("")));
        }
        switch (went.missing()) {
            case ABROAD -> notes.add(say("because.abroad"));
            case NO_PLACE -> notes.add(say("because.no-place"));
            case NOTHING -> {
                if (went.otherLevel()) {
                    notes.add(say("because.level"));
                }
                if (found.isEmpty()) {
                    notes.add(say("because.not-listed"));
                }
            }
        }
        return String.join(" ", notes);
    }

    public List<String> borders() {
        return since.borders().stream().map(each -> texts.say("municipality.border", each.name(), each.when(), texts.of(each.what()))).distinct().toList();
    }

    private Sheet.Head head(String key, boolean numeric) {
        return new Sheet.Head(key, say("head." + key), "", numeric);
    }

    /** The same for machines. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("country", since.counts().country());
        facts.put("places", since.places().stream().map(this::fact).toList());
        facts.put("destinations", since.destinations().stream().map(this::fact).toList());
        facts.put("borders", borders());
        return facts;
    }

    private Map<String, Object> fact(Matched matched) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("place", matched.place());
        fact.put("code", matched.counted().code());
        fact.put("level", matched.counted().level());
        since.change(matched.counted()).ifPresent(change -> {
            fact.put(String.valueOf(change.from()), change.before());
            fact.put(String.valueOf(change.to()), change.after());
            change.percent().ifPresent(each -> fact.put("change_percent", MunicipalityTold.rounded(each, 1)));
            change.sharePercent().ifPresent(each -> fact.put("share_change_percent", MunicipalityTold.rounded(each, 1)));
        });
        return fact;
    }

    private Map<String, Object> fact(Went went) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("flow", went.flow());
        fact.put("from", went.from().code());
        fact.put("to", went.destination());
        went.rank().ifPresent(each -> fact.put("rank", each));
        went.to().ifPresent(each -> fact.put("counted_to", each.code()));
        since.found(went).ifPresent(each -> fact.put("persons", each.persons()));
        return fact;
    }
}
