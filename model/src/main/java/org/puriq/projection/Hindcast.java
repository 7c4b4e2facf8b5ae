package org.puriq.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.puriq.projection.Fan.Band;
import org.puriq.projection.ForecastErrors.Sizes;

/**
 * What every method says of a later moment from earlier counts only; and where the later count is known, how far each was from it.
 *
 * @param counted the counts on which the methods rest
 * @param goal the moment that is forecast
 * @param forecasts of every method; the recommended one first
 */
public record Hindcast(CountedPlaces counted, CountedPlaces.Count goal, List<Forecast> forecasts) {
    /** The recommended method. */
    public static final String RECOMMENDED = "puriq";

    public Hindcast {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * @param errors how the simple methods erred elsewhere, by method; a method without them gets no intervals
     * @param others forecasts that come from somewhere else, such as an official projection
     */
    public static Hindcast of(CountedPlaces counted, CountedPlaces.Count goal, GrowthCalibration calibration, Map<String, MethodError> errors, List<Forecast> others, long seed) {
        var outlook = new CalibratedOutlook(counted, calibration, goal.year(), CalibratedOutlook.DRAWS, seed);
        double whole = outlook.expectedWhole(goal.moment());
        List<Forecast> forecasts = new ArrayList<>(List.of(recommended(outlook, goal)));
        SimpleMethod.of(counted).forEach(method -> forecasts.add(simple(method, counted, goal, whole, outlook.past(), Optional.ofNullable(errors.get(method.id())))));
        forecasts.addAll(others);
        return new Hindcast(counted, goal, forecasts);
    }

    private static Forecast recommended(CalibratedOutlook outlook, CountedPlaces.Count goal) {
        List<Double> expected = Arrays.stream(outlook.expectedAt(goal.moment())).boxed().toList();
        return new Forecast(RECOMMENDED, expected, Optional.of(outlook.places().stream().map(place -> CalibratedOutlook.band(goal.year(), outlook.drawsAt(place, goal.moment()))).toList()));
    }

    private static Forecast simple(SmallAreaMethod method, CountedPlaces counted, CountedPlaces.Count goal, double whole, PastGrowth past, Optional<MethodError> errors) {
        double[] said = method.at(counted, goal.moment(), whole);
        double years = goal.moment() - counted.last().moment();
        Optional<List<Band>> bands = errors.map(each -> Arrays.stream(said).mapToObj(one -> each.band(goal.year(), one, years, past.spread())).toList());
        return new Forecast(method.id(), Arrays.stream(said).boxed().toList(), bands);
    }

    /** The errors of every method over all places, in the order of the methods. */
    public List<ForecastErrors> errors(long[] later) {
        return forecasts.stream().map(each -> ForecastErrors.of(each, counted.lastPersons(), later, Sizes.ALL)).toList();
    }

    /** The errors of every method by class of size; classes without places are left out. */
    public List<ForecastErrors> bySize(long[] later) {
        return forecasts.stream().flatMap(each -> bySize(each, later)).toList();
    }

    private Stream<ForecastErrors> bySize(Forecast forecast, long[] later) {
        return ForecastErrors.CLASSES.stream().map(sizes -> ForecastErrors.of(forecast, counted.lastPersons(), later, sizes)).filter(each -> each.places() > 0);
    }

    /** The places whose own growth could not be taken, so that their department's stands in. */
    public List<CountedPlaces.Place> withoutGrowth() {
        var past = new PastGrowth(counted, 1);
        return counted.before().isEmpty() ? List.of() : IntStream.range(0, counted.size()).filter(at -> !past.isKnown(at)).mapToObj(counted.places()::get).toList();
    }
}
