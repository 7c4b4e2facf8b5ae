package org.puriq.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.puriq.base.Checked;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryPack;
import org.puriq.place.CodeScheme;

/**
 * Finds the municipality or district that somebody means, by a name in any spelling or by a code. A code may be of one scheme or of
 * the other, or lack its leading zero; every place that it can mean is found, and how is told. None is chosen silently.
 */
public final class PlaceSearch {
    private final Workspace workspace;

    public PlaceSearch(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How a place was found. */
    public enum How {
        CODE, OTHER_CODE, ZERO_LOST, OTHER_ZERO_LOST, NAME, BEGINNING, WORDS, ABOVE, SPELLING
    }

    /** A place that somebody may mean. */
    public record Hit(CountryPack country, CountryFacts facts, CountedPlace place, How how) {
        /** The code of the place in the other scheme, if it has one. */
        public Optional<String> otherCode() {
            return facts.otherCodes().of(place.code());
        }

        String schemeName(String id) {
            return country.codeSchemes().stream().filter(each -> each.id().equals(id)).findFirst().map(CodeScheme::name).orElse(id);
        }

        public String scheme() {
            return facts.otherCodes().own(country.codeSchemes()).map(CodeScheme::name).orElse("");
        }

        public String otherScheme() {
            return schemeName(facts.otherCodes().scheme());
        }
    }

    /** The countries whose places can be found. */
    public List<CountryPack> countries() {
        return workspace.countryPacks().stream().filter(each -> !facts(each).counts().isEmpty()).toList();
    }

    private CountryFacts facts(CountryPack country) {
        return CountryFacts.of(country.id(), workspace.home());
    }

    /** In every country, the likeliest first. */
    public List<Hit> find(String words) {
        return sorted(countries().stream().flatMap(each -> in(each, words).stream()).toList());
    }

    public List<Hit> find(String country, String words) {
        return sorted(countries().stream().filter(each -> each.id().equals(country)).flatMap(each -> in(each, words).stream()).toList());
    }

    /** Smaller places before those they lie in: whoever asks for Huancavelica mostly lives in the district. */
    private static List<Hit> sorted(List<Hit> hits) {
        return hits.stream().sorted(Comparator.comparing(Hit::how).thenComparing(each -> -each.facts().counts().above(each.place()).size())
                .thenComparing(each -> each.place().name()).thenComparing(each -> each.place().code())).toList();
    }

    private List<Hit> in(CountryPack country, String words) {
        String code = words.replaceAll("\\s", "");
        return code.matches("\\d+") ? byCode(country, code) : byName(country, Folded.of(words));
    }

    private List<Hit> byCode(CountryPack country, String code) {
        CountryFacts facts = facts(country);
        Map<String, Hit> hits = new LinkedHashMap<>();
        add(hits, country, facts.counts().place(code), How.CODE);
        add(hits, country, facts.otherCodes().placeOf(code).flatMap(facts.counts()::place), How.OTHER_CODE);
        if (hits.isEmpty()) {
            add(hits, country, facts.counts().place("0" + code), How.ZERO_LOST);
            add(hits, country, facts.otherCodes().placeOf("0" + code).flatMap(facts.counts()::place), How.OTHER_ZERO_LOST);
        }
        return List.copyOf(hits.values());
    }

    private void add(Map<String, Hit> hits, CountryPack country, Optional<CountedPlace> place, How how) {
        place.ifPresent(each -> hits.putIfAbsent(each.code(), new Hit(country, facts(country), each, how)));
    }

    private List<Hit> byName(CountryPack country, Folded wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        CountryFacts facts = facts(country);
        List<Hit> hits = new ArrayList<>();
        for (CountedPlace place : facts.counts().places()) {
            if (place.within().isPresent()) {
                how(facts, place, wanted).ifPresent(how -> hits.add(new Hit(country, facts, place, how)));
            }
        }
        return hits;
    }

    private static Optional<How> how(CountryFacts facts, CountedPlace place, Folded wanted) {
        Folded name = Folded.of(place.name());
        if (name.text().equals(wanted.text())) {
            return Optional.of(How.NAME);
        }
        if (name.text().startsWith(wanted.text())) {
            return Optional.of(How.BEGINNING);
        }
        if (Folded.holdsParts(name.text(), wanted.text())) {
            return Optional.of(How.WORDS);
        }
        String all = name.text() + " " + facts.counts().above(place).stream().map(each -> Folded.of(each.name()).text()).collect(Collectors.joining(" "));
        boolean begins = !Folded.words(wanted.text()).isEmpty() && name.text().startsWith(Folded.words(wanted.text()).getFirst());
        if (begins && Folded.holdsParts(all, wanted.text())) {
            return Optional.of(How.ABOVE);
        }
        return name.spelling().equals(wanted.spelling()) ? Optional.of(How.SPELLING) : Optional.empty();
    }

    /** The one place that a command names, by its code or by a name that only one place bears. */
    public Checked<Hit> only(String country, String words) {
        if (countries().stream().noneMatch(each -> each.id().equals(country))) {
            return refused("municipality.no-counts", country, countries().stream().map(CountryPack::id).collect(Collectors.joining(", ")));
        }
        List<Hit> hits = find(country, words);
        if (hits.isEmpty()) {
            return refused("municipality.not-found", words);
        }
        Hit first = hits.getFirst();
        return switch (first.how()) {
            case CODE -> Checked.sound(first);
            case OTHER_CODE, OTHER_ZERO_LOST -> refused("municipality.other-code", words, first.otherScheme(), first.place().name(), first.scheme(), first.place().code());
            case ZERO_LOST -> refused("municipality.zero-lost", words, first.place().code(), first.place().name());
            case NAME, BEGINNING, WORDS, ABOVE, SPELLING -> byName(words, hits);
        };
    }

    /** A municipality goes before the province that bears its name. */
    private static Checked<Hit> byName(String words, List<Hit> hits) {
        List<Hit> alike = hits.stream().filter(each -> each.how() == hits.getFirst().how()).toList();
        List<Hit> smallest = alike.stream().filter(each -> each.place().level().equals(each.facts().counts().smallestLevel())).toList();
        if (alike.size() == 1 || smallest.size() == 1) {
            return Checked.sound(alike.size() == 1 ? alike.getFirst() : smallest.getFirst());
        }
        List<String> said = alike.stream().limit(6).map(each -> "%s %s".formatted(each.place().code(), each.place().name())).toList();
        return refused("municipality.several", words, String.valueOf(alike.size()), String.join(", ", said));
    }

    private static Checked<Hit> refused(String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.NOWHERE, rule, details));
    }
}
