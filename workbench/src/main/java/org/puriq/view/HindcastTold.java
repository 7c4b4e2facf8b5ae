package org.puriq.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.base.Wording;
import org.puriq.projection.CountedPlaces.Place;
import org.puriq.projection.Fan.Band;
import org.puriq.projection.Forecast;
import org.puriq.projection.ForecastErrors;
import org.puriq.projection.Hindcast;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;

/** What every method says of a later year, and where the later count is known how far it was off, as sheets and as facts for machines. */
public final class HindcastTold {
    private static final String METHOD = "method";
    private static final int NAMED = 12;

    private final Hindcast hindcast;
    private final Optional<long[]> later;
    private final Wording source;
    private final List<String> unmatched;
    private final Texts texts;

    public HindcastTold(Hindcast hindcast, Optional<long[]> later, Wording source, List<String> unmatched, Texts texts) {
        this.hindcast = hindcast;
        this.later = later;
        this.source = source;
        this.unmatched = List.copyOf(unmatched);
        this.texts = texts;
    }

    /** One row a place and method, for machines: {@code code,year,method,mean,lo80,hi80}. */
    public Sheet numbers() {
        List<Sheet.Head> heads = Stream.of("code", "year", METHOD, "mean", "lo80", "hi80").map(key -> new Sheet.Head(key, key, "", !key.equals("code") && !key.equals(METHOD))).toList();
        List<Sheet.Row> rows = new ArrayList<>();
        for (Forecast forecast : hindcast.forecasts()) {
            for (int at = 0; at < forecast.means().size(); at++) {
                if (!forecast.means().get(at).isNaN()) {
                    rows.add(row(forecast, at));
                }
            }
        }
        return new Sheet("hindcast", title(), heads, rows, List.of(), "");
    }

    private Sheet.Row row(Forecast forecast, int at) {
        int place = at;
        String code = hindcast.counted().places().get(at).code();
        Optional<Band> band = forecast.bands().map(each -> each.get(place));
        return new Sheet.Row(code + "-" + forecast.method(), List.of(Cell.text(code), Cell.number(String.valueOf(hindcast.goal().year()), BigDecimal.valueOf(hindcast.goal().year())), Cell.text(forecast.method()),
                persons(forecast.means().get(at)), band.map(each -> persons(each.low80())).orElse(Cell.EMPTY), band.map(each -> persons(each.high80())).orElse(Cell.EMPTY)));
    }

    private Cell persons(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_EVEN);
        return Cell.number(texts.number(rounded), rounded);
    }

    private String title() {
        String years = String.join(", ", hindcast.counted().counts().stream().map(each -> String.valueOf(each.year())).toList());
        return texts.say("hindcast.title", years, String.valueOf(hindcast.goal().year()));
    }

    /** One row a method: what it says of the whole and, where the later count is known, its errors. */
    public Sheet methods() {
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head(METHOD, texts.say("hindcast.method")), new Sheet.Head("whole", texts.say("hindcast.whole"), "", true)));
        heads.addAll(later.isPresent() ? HindcastSheets.errorHeads(texts) : List.of());
        List<ForecastErrors> errors = later.map(hindcast::errors).orElse(List.of());
        List<Sheet.Row> rows = IntStream.range(0, hindcast.forecasts().size()).mapToObj(at -> methodRow(hindcast.forecasts().get(at), errors.stream().skip(at).findFirst())).toList();
        return new Sheet("hindcast-methods", title(), heads, rows, remarks(), texts.of(source));
    }

    private Sheet.Row methodRow(Forecast forecast, Optional<ForecastErrors> errors) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(HindcastSheets.method(forecast.method(), texts)), persons(forecast.means().stream().filter(each -> !each.isNaN()).mapToDouble(Double::doubleValue).sum())));
        errors.ifPresent(each -> cells.addAll(HindcastSheets.errorCells(each, texts)));
        return new Sheet.Row(forecast.method(), cells);
    }

    /** One row a class of size and method, where the later count is known. */
    public Optional<Sheet> sizes() {
        return later.map(persons -> HindcastSheets.bySize("hindcast-sizes", texts.say("hindcast.sizes"), hindcast.bySize(persons), texts));
    }

    /** One row a place: the last count, what the recommended method says, and the later count where it is known. */
    public Sheet places() {
        Forecast forecast = hindcast.forecasts().getFirst();
        List<Sheet.Head> heads = new ArrayList<>(List.of(new Sheet.Head("code", texts.say("hindcast.code")), new Sheet.Head("place", texts.say("hindcast.place")),
                new Sheet.Head("last", String.valueOf(hindcast.counted().last().year()), texts.say("hindcast.counted"), true),
                new Sheet.Head("median", texts.say("hindcast.median"), String.valueOf(hindcast.goal().year()), true),
                new Sheet.Head("lo80", texts.say("hindcast.low"), String.valueOf(hindcast.goal().year()), true), new Sheet.Head("hi80", texts.say("hindcast.high"), String.valueOf(hindcast.goal().year()), true)));
        later.ifPresent(_ -> heads.add(new Sheet.Head("later", texts.say("hindcast.later"), String.valueOf(hindcast.goal().year()), true)));
        List<Sheet.Row> rows = IntStream.range(0, hindcast.counted().size()).mapToObj(at -> placeRow(forecast, at)).toList();
        return new Sheet("hindcast-places", texts.say("hindcast.places"), "place", heads, rows, List.of(), texts.of(source), false);
    }

    private Sheet.Row placeRow(Forecast forecast, int at) {
        Place place = hindcast.counted().places().get(at);
        Band band = forecast.bands().orElseThrow().get(at);
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(place.code()), Cell.text(place.name()), persons(hindcast.counted().lastPersons()[at]), persons(band.median()), persons(band.low80()), persons(band.high80())));
        later.ifPresent(persons -> cells.add(persons(persons[at])));
        return new Sheet.Row(place.code(), cells);
    }

    /** What must be known with the numbers: on what they rest, what fell back, what the official projection did not match. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(texts.say(hindcast.counted().before().isEmpty() ? "hindcast.rests-one" : "hindcast.rests"), texts.say("hindcast.no-age")));
        List<Place> without = hindcast.withoutGrowth();
        if (!without.isEmpty()) {
            remarks.add(texts.say("hindcast.without-growth", texts.number(without.size()), named(without.stream().map(each -> each.code() + " " + each.name()).toList())));
        }
        if (hindcast.forecasts().getLast().bands().isEmpty()) {
            remarks.add(unmatched.isEmpty() ? texts.say("hindcast.all-matched") : texts.say("hindcast.unmatched", texts.number(unmatched.size()), named(unmatched)));
        }
        return remarks;
    }

    private static String named(List<String> names) {
        return String.join("; ", names.stream().limit(NAMED).toList()) + (names.size() > NAMED ? "; …" : "");
    }

    /** All of it for machines. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("counts", hindcast.counted().counts().stream().map(each -> each.year()).toList());
        facts.put("to", hindcast.goal().year());
        facts.put("places", hindcast.counted().size());
        facts.put("source", texts.of(source));
        facts.put("remarks", remarks());
        facts.put("unmatched", unmatched);
        facts.put("forecasts", IntStream.range(0, hindcast.forecasts().size()).boxed().flatMap(at -> forecastFacts(hindcast.forecasts().get(at))).toList());
        later.ifPresent(persons -> {
            facts.put("errors", hindcast.errors(persons).stream().map(HindcastTold::errorFacts).toList());
            facts.put("errors_by_size", hindcast.bySize(persons).stream().map(HindcastTold::errorFacts).toList());
        });
        return facts;
    }

    private Stream<Map<String, Object>> forecastFacts(Forecast forecast) {
        return IntStream.range(0, forecast.means().size()).filter(at -> !forecast.means().get(at).isNaN()).mapToObj(at -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("code", hindcast.counted().places().get(at).code());
            facts.put("year", hindcast.goal().year());
            facts.put(METHOD, forecast.method());
            facts.put("mean", rounded(forecast.means().get(at), 0));
            forecast.bands().ifPresent(bands -> band(facts, bands.get(at)));
            return facts;
        });
    }

    private static void band(Map<String, Object> facts, Band band) {
        facts.put("median", rounded(band.median(), 0));
        facts.put("lo50", rounded(band.low50(), 0));
        facts.put("hi50", rounded(band.high50(), 0));
        facts.put("lo80", rounded(band.low80(), 0));
        facts.put("hi80", rounded(band.high80(), 0));
        facts.put("lo95", rounded(band.low95(), 0));
        facts.put("hi95", rounded(band.high95(), 0));
    }

    private static BigDecimal rounded(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Object> errorFacts(ForecastErrors errors) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(METHOD, errors.method());
        facts.put("from", errors.sizes().from());
        if (errors.sizes().below() != Long.MAX_VALUE) {
            facts.put("below", errors.sizes().below());
        }
        facts.put("places", errors.places());
        put(facts, "mdape", OptionalDouble.of(errors.median()));
        put(facts, "mape", OptionalDouble.of(errors.mean()));
        put(facts, "bias", OptionalDouble.of(errors.bias()));
        put(facts, "median_bias", OptionalDouble.of(errors.medianBias()));
        put(facts, "cover50", errors.coverage50());
        put(facts, "cover80", errors.coverage80());
        put(facts, "cover95", errors.coverage95());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, OptionalDouble number) {
        number.ifPresent(each -> {
            if (Double.isFinite(each)) {
                facts.put(name.toLowerCase(Locale.ROOT), rounded(each, 2));
            }
        });
    }
}
