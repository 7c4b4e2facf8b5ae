package org.puriq.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.puriq.base.PartialDate;
import org.puriq.base.Quantity;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryCounts;
import org.puriq.country.CountryPack;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Round;
import org.puriq.evidence.Source;
import org.puriq.evidence.Statement;
import org.puriq.evidence.Unit;
import org.puriq.evidence.Value;
import org.puriq.place.Place;
import org.puriq.study.Study;
import org.puriq.text.Phrases;
import org.puriq.text.Texts;
import org.puriq.view.Municipality;

/** What is known of a municipality without any file: its country's statistics, and what the studies at hand say that it has in people. */
public final class ShowMunicipality {
    private static final String PEOPLE = "people";
    private static final String CENSUS = "census";

    private final Workspace workspace;

    public ShowMunicipality(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param texts the words in which figures of studies are written */
    public Optional<Municipality> of(String country, String code, Texts texts) {
        CountryFacts facts = CountryFacts.of(country, workspace.home());
        return facts.counts().place(code).map(place -> shown(workspace.countries().of(country), facts, place, texts));
    }

    private Municipality shown(CountryPack pack, CountryFacts facts, CountedPlace place, Texts texts) {
        return new Municipality(pack, facts.counts(), facts.moves(), facts.otherCodes(), facts.gaps(), CountryFacts.land(pack.id(), workspace.home()), place, told(facts, place, texts));
    }

    private List<Municipality.Told> told(CountryFacts facts, CountedPlace place, Texts texts) {
        List<Municipality.Told> told = new ArrayList<>();
        for (Study study : studiesOf(facts.counts().country())) {
            var counted = new CountedAs(study, facts.counts(), facts.otherCodes());
            study.places().all().stream().filter(each -> counted.of(each).filter(place::equals).isPresent())
                    .flatMap(each -> study.evidence().about(each.id()).stream())
                    .filter(each -> isPopulation(study, each))
                    .forEach(each -> told(study, each, facts.counts(), place, texts).ifPresent(told::add));
        }
        return told;
    }

    /** The studies that name a place of the country's statistics. */
    public List<Study> naming(String country, CountedPlace place) {
        CountryFacts facts = CountryFacts.of(country, workspace.home());
        return studiesOf(country).stream().filter(study -> {
            var counted = new CountedAs(study, facts.counts(), facts.otherCodes());
            return study.places().all().stream().anyMatch(each -> counted.of(each).filter(place::equals).isPresent());
        }).toList();
    }

    /** The place of the statistics that a place of a study is, or lies in. */
    public Optional<CountedPlace> counted(Study study, Place place) {
        CountryFacts facts = CountryFacts.of(study.title().country(), workspace.home());
        return facts.counts().isEmpty() ? Optional.empty() : new CountedAs(study, facts.counts(), facts.otherCodes()).nearest(place).filter(each -> each.within().isPresent());
    }

    private List<Study> studiesOf(String country) {
        return workspace.studies().stream().map(Study::forOthers).filter(each -> each.title().country().equals(country)).toList();
    }

    private static boolean isPopulation(Study study, Statement statement) {
        boolean whole = statement.about().group().isEmpty() && statement.about().places().size() == 1;
        return whole && study.evidence().attribute(statement.attribute()).filter(each -> each.serves(Attribute.Purpose.POPULATION)).isPresent();
    }

    /** Only people; families and households are another thing. */
    private static Optional<Municipality.Told> told(Study study, Statement statement, CountryCounts counts, CountedPlace place, Texts texts) {
        Optional<Integer> year = year(study, statement);
        Optional<BigDecimal> persons = study.evidence().value(statement).filter(Value.Figure.class::isInstance).map(each -> ((Value.Figure) each).quantity())
                .filter(each -> each.unit().flatMap(id -> study.find(Unit.class, id)).filter(unit -> unit.dimension().equals(PEOPLE)).isPresent()).map(Quantity::order);
        if (year.isEmpty() || persons.isEmpty() || counts.census(place.code(), year.get()).equals(OptionalLong.of(persons.get().longValue()))) {
            return Optional.empty();      // what a study took over from these very tables is no other voice
        }
        String figure = new Phrases(study, texts).valueWithoutUnit(statement);
        return Optional.of(new Municipality.Told(study.id(), texts.of(study.title().name()), statement.id(), year.get(), persons.get(), figure, isCensus(study, statement)));
    }

    private static boolean isCensus(Study study, Statement statement) {
        return statement.source().flatMap(id -> study.find(Source.class, id)).filter(each -> each.kind().equals(CENSUS)).isPresent();
    }

    /** When it holds: its own period, the round in which it was heard, or the year of the study. */
    private static Optional<Integer> year(Study study, Statement statement) {
        Optional<PartialDate> own = statement.period().start().or(() -> statement.period().end());
        Optional<PartialDate> heard = own.or(() -> statement.round().flatMap(id -> study.find(Round.class, id)).flatMap(each -> each.period().start()));
        String written = heard.map(PartialDate::iso).orElse(study.title().year());
        return written.matches("\\d{4}.*") ? Optional.of(Integer.parseInt(written.substring(0, 4))) : Optional.empty();
    }
}
