package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.puriq.base.Language;
import org.puriq.country.BorderChange;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryLand;
import org.puriq.country.CountryMoves;
import org.puriq.country.CountryPack;
import org.puriq.country.KnownGap;
import org.puriq.country.OtherCodes;

/**
 * A municipality or district, or what it lies in, as the statistics of its country know it; and what the studies at hand say of it.
 *
 * @param country how the country calls things
 * @param land where places lie, for a map
 * @param told what studies say that is no count
 */
public record Municipality(CountryPack country, CountryCounts counts, CountryMoves moves, OtherCodes otherCodes, List<KnownGap> gaps, CountryLand land, CountedPlace place, List<Told> told) {
    public Municipality {
        gaps = List.copyOf(gaps);
        told = List.copyOf(told);
    }

    /**
     * The population of the place as a study has it.
     *
     * @param studyName likewise in the reader's words; {@code figure} as the study writes it
     * @param persons what to draw: the middle of an interval
     * @param census whether the study says that a census counted them
     */
    public record Told(String study, String studyName, String statement, int year, BigDecimal persons, String figure, boolean census) {}

    /** The two latest censuses in which the place was counted, if there are two. */
    public Optional<Change> change() {
        List<Integer> years = counts.censusYears().stream().filter(year -> counts.census(place.code(), year).isPresent()).toList();
        return years.size() < 2 ? Optional.empty() : Optional.of(change(counts, place.code(), years.get(years.size() - 2), years.getLast()));
    }

    static Change change(CountryCounts counts, String code, int from, int to) {
        return new Change(from, counts.census(code, from).orElseThrow(), to, counts.census(code, to).orElseThrow(), counts.share(code, from), counts.share(code, to));
    }

    /** What lies between two censuses: how many, and what part of the country's people. */
    public record Change(int from, long before, int to, long after, Optional<Double> shareBefore, Optional<Double> shareAfter) {
        /** In per cent of the earlier count; a place that nobody lived in has no change. */
        public Optional<Double> percent() {
            return before == 0 ? Optional.empty() : Optional.of(100.0 * (after - before) / before);
        }

        /** How much larger or smaller its part of the country became, in per cent of that part. */
        public Optional<Double> sharePercent() {
            return shareBefore.filter(each -> each > 0).flatMap(earlier -> shareAfter.map(later -> 100 * (later / earlier - 1)));
        }

        public boolean grewAndLostShare() {
            return after > before && sharePercent().filter(each -> each < 0).isPresent();
        }
    }

    public Optional<CountryMoves.Moved> moved() {
        return moves.of(place.code());
    }

    public List<BorderChange> borders() {
        return counts.bordersOf(place.code());
    }

    public OptionalLong latest() {
        return change().map(each -> OptionalLong.of(each.after()))
                .orElseGet(() -> counts.censusYears().reversed().stream().map(year -> counts.census(place.code(), year)).filter(OptionalLong::isPresent).findFirst().orElse(OptionalLong.empty()));
    }

    /** The level as the country calls it: "distrito". */
    public String level(CountedPlace of, Language language) {
        return country.levels().stream().filter(each -> each.id().equals(of.level())).findFirst().map(each -> each.name().in(language)).orElse(of.level());
    }

    /** What it lies in, the nearest first: "Huancavelica (provincia), Huancavelica (departamento)". */
    public String within(CountedPlace of, Language language) {
        List<String> names = new ArrayList<>();
        counts.above(of).forEach(each -> names.add("%s (%s)".formatted(each.name(), level(each, language))));
        return String.join(", ", names);
    }

    /** The name of a place that people moved to or came from; its code where the counts do not have it. */
    String name(String code) {
        return counts.place(code).map(CountedPlace::name).orElse(code);
    }

    /** The name of the scheme that the counts go by, as the country pack has it; empty where the pack names none. */
    public String scheme() {
        return otherCodes.own(country.codeSchemes()).map(each -> each.name()).orElse("");
    }

    public String otherScheme() {
        return country.codeSchemes().stream().filter(each -> each.id().equals(otherCodes.scheme())).findFirst().map(each -> each.name()).orElse(otherCodes.scheme());
    }
}
