package org.puriq.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.country.CountedPlace;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.task.PlaceSearch.Hit;
import org.puriq.text.Texts;
import org.puriq.view.Municipality;

/** What was found under a name or a code, as a table; how a code was understood is said, so that nobody takes the wrong place. */
public final class FoundPlaces {
    private FoundPlaces() {}

    /** @param most how many are listed; of the others their number is told */
    public static Sheet sheet(List<Hit> hits, String words, int most, Texts texts) {
        List<Sheet.Head> heads = Stream.of("code", "place", "level", "within", "latest", "understood").map(key -> new Sheet.Head(key, texts.say("municipality.head." + key), "", key.equals("latest"))).toList();
        List<Sheet.Row> rows = hits.stream().limit(most).map(each -> row(each, words, texts)).toList();
        List<String> remarks = new ArrayList<>();
        if (hits.size() > most) {
            remarks.add(texts.say("municipality.found.more", texts.number(most), texts.number(hits.size())));
        }
        return new Sheet("places", texts.say("municipality.found.title", words), heads, rows, remarks, "");
    }

    private static Sheet.Row row(Hit hit, String words, Texts texts) {
        var shown = shown(hit);
        CountedPlace place = hit.place();
        Cell latest = shown.latest().isPresent() ? Cell.number(texts.number(shown.latest().getAsLong()), BigDecimal.valueOf(shown.latest().getAsLong())) : Cell.EMPTY;
        return new Sheet.Row(hit.country().id() + "-" + place.code(), List.of(Cell.text(place.code()),
                Cell.of(new Cell.Piece.Link(place.name(), "/municipality/%s/%s".formatted(hit.country().id(), place.code()))),
                Cell.text(shown.level(place, texts.language())), Cell.text(within(hit, texts)), latest, Cell.text(understood(hit, words, texts))));
    }

    private static Municipality shown(Hit hit) {
        CountryFacts facts = hit.facts();
        return new Municipality(hit.country(), facts.counts(), facts.moves(), facts.otherCodes(), facts.gaps(), org.puriq.country.CountryLand.none(hit.country().id()), hit.place(), List.of());
    }

    /** What it lies in, up to the country. */
    public static String within(Hit hit, Texts texts) {
        return Stream.of(shown(hit).within(hit.place(), texts.language()), texts.of(hit.country().name())).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }

    public static String level(Hit hit, Texts texts) {
        return shown(hit).level(hit.place(), texts.language());
    }

    /** How a code was understood; a name needs no explanation. */
    public static String understood(Hit hit, String words, Texts texts) {
        String code = words.replaceAll("\\s", "");
        Optional<String> other = hit.otherCode();
        return switch (hit.how()) {
            case CODE -> other.isEmpty() || other.get().equals(code) ? texts.say("municipality.found.code", hit.scheme())
                    : texts.say("municipality.found.code-other", hit.scheme(), hit.otherScheme(), other.get());
            case OTHER_CODE -> texts.say("municipality.found.other-code", code, hit.otherScheme(), hit.scheme(), hit.place().code());
            case ZERO_LOST -> texts.say("municipality.found.zero-lost", hit.place().code());
            case OTHER_ZERO_LOST -> texts.say("municipality.found.other-zero-lost", "0" + code, hit.otherScheme(), hit.scheme(), hit.place().code());
            case SPELLING -> texts.say("municipality.found.spelling");
            case NAME, BEGINNING, WORDS, ABOVE -> "";
        };
    }
}
