package org.puriq.task;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.base.Checked;
import org.puriq.base.Language;
import org.puriq.base.NumberStyle;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.country.CountedPlace;
import org.puriq.country.CountryMoves;
import org.puriq.country.CountryPack;
import org.puriq.migration.PlaceMoves;
import org.puriq.place.Place;
import org.puriq.recipe.MovesRead;
import org.puriq.study.Study;
import org.puriq.text.Texts;

/**
 * Takes how many left and came to a place into a study: what the census counted as reported, and the proportions as derived statements
 * with their formula and with the residents that they are of, so that anybody can check them by hand and a plan can cite them. It is one
 * step and is undone as one; taken again, the same statements are told anew.
 */
public final class TakeRates {
    private final Workspace workspace;

    /** What is taken: each with its number of people and its part of the residents before. */
    public enum Figure {
        OUT, IN, NET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Figure> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /**
     * The moves of one place as somebody counted them.
     *
     * @param country empty where a table does not say of which country it is
     * @param years first and last of the period; empty where a table only says how long it is
     * @param origin names whoever counted, as part of an identity
     */
    private record Counted(String country, String code, String name, String level, long stayers, long out, long in, int youngest, List<Integer> years, String origin, Wording source, long leftOut) {}

    public TakeRates(Workspace workspace) {
        this.workspace = workspace;
    }

    /** From a table that somebody opened. Gives the identity of the last statement that was worked out. */
    public Checked<String> into(String study, MovesRead read, String code, Set<Figure> figures) {
        return counted(read, code).then(counted -> take(study, counted, figures));
    }

    /** From the census that comes with the pack of the study's country. */
    public Checked<String> into(String study, String code, Set<Figure> figures) {
        return workspace.file(study).then(file -> Attempt.at(() -> counted(file.study().title().country(), code))).then(counted -> take(study, counted, figures));
    }

    private Checked<Counted> counted(MovesRead read, String code) {
        return MovesAsked.partners(read, code, Optional.empty()).then(asked -> {
            PlaceMoves moves = read.table().moves(asked.own()).of(code).orElseThrow();
            if (!moves.hasProportions()) {
                return Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.no-rate", code));
            }
            var recipe = read.recipe();
            List<Integer> years = Stream.concat(recipe.from().stream(), recipe.to().stream()).toList();
            boolean named = recipe.source().spanish().equals(recipe.source().english());
            String origin = recipe.id() + (named ? "-" + NewStudy.slug(recipe.source().spanish()) : "");
            return Checked.sound(new Counted(recipe.names(), code, read.name(code), asked.own().id(), moves.stayers(), moves.out(), moves.in(), recipe.youngest(), years.size() == 2 ? years : List.of(), origin,
                    recipe.source(), moves.leftOut() + moves.abroad()));
        });
    }

    private Checked<Counted> counted(String country, String code) {
        CountryFacts facts = CountryFacts.of(country, workspace.home());
        CountryMoves moves = facts.moves();
        Optional<CountedPlace> place = facts.counts().place(code);
        Optional<CountryMoves.Moved> moved = moves.of(code);
        if (place.isEmpty() || moved.isEmpty() || moved.get().stayed() == 0) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.no-census", code, country));
        }
        CountryMoves.Moved here = moved.get();
        Wording source = facts.counts().source(moves.source()).map(each -> each.name()).orElse(new Wording(moves.source(), moves.source()));
        return Checked.sound(new Counted(country, code, place.get().name(), place.get().level(), here.stayed(), here.out().persons(), here.in().persons(), moves.to() - moves.from(),
                List.of(moves.from(), moves.to()), moves.source(), source, here.abroadIn() + here.roughlyIn() + here.unknownIn()));
    }

    /** The places of studies that have this place among theirs. */
    public List<Study> studies(MovesRead read, String code) {
        return counted(read, code) instanceof Checked.Sound<Counted>(Counted counted, List<Problem> _)
                ? workspace.studies().stream().filter(each -> isOfCountry(each, counted) && find(each, counted).isPresent()).toList() : List.of();
    }

    private static boolean isOfCountry(Study study, Counted counted) {
        return counted.country().isEmpty() || study.title().country().equals(counted.country());
    }

    private Optional<Place> find(Study study, Counted counted) {
        if (counted.country().isEmpty()) {
            return TakenFigures.find(study, counted.code(), counted.level(), counted.name());
        }
        CountryFacts facts = CountryFacts.of(counted.country(), workspace.home());
        var as = new CountedAs(study, facts.counts(), facts.otherCodes());
        return study.places().all().stream().filter(each -> as.of(each).filter(place -> place.code().equals(counted.code())).isPresent()).findFirst();
    }

    private Checked<String> take(String study, Counted counted, Set<Figure> figures) {
        if (figures.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "matrix.no-figure", String.join(", ", Arrays.stream(Figure.values()).map(Figure::code).toList())));
        }
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> decided(known, counted, figures))));
    }

    private Checked<Decision<String>> decided(Study study, Counted counted, Set<Figure> figures) {
        if (!isOfCountry(study, counted)) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.other-country", study.id(), study.title().country(), counted.country()));
        }
        Optional<Place> place = find(study, counted);
        if (place.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE, "transfers.place-not-in-study", counted.name(), counted.code(), study.id()));
        }
        var draft = new Draft(study, NumberStyle.MACHINE);
        String last = new Taken(draft, place.get(), counted).all(EnumSet.copyOf(figures));
        return draft.decided(last, "history.moves-taken", place.get().nameIn(Language.SPANISH));
    }

    /** The statements as they come into being. */
    private final class Taken {
        private final TakenFigures figures;
        private final Counted counted;
        private final CountryPack country;
        private final String source;

        Taken(Draft draft, Place place, Counted counted) {
            String when = counted.years().isEmpty() ? "" : "-" + counted.years().getLast();
            this.figures = new TakenFigures(draft, place, "moved", "moved-%s%s-%s-".formatted(place.id(), when, counted.origin()), 2);
            this.counted = counted;
            this.country = workspace.countries().of(draft.study().title().country());
            this.source = "moves-" + counted.origin();
        }

        String all(Set<Figure> chosen) {
            figures.units();
            if (!counted.country().isEmpty()) {
                figures.code(CountryFacts.of(counted.country(), workspace.home()), country, counted.code());
            }
            figures.source(source, "census", counted.source().spanish(), counted.source());
            String stayers = reported("stayers", counted.stayers());
            String out = reported("out", counted.out());
            String before = derived("before", TakenFigures.PERSONS, "sum", stayers, out);
            Optional<String> in = chosen.equals(Set.of(Figure.OUT)) ? Optional.empty() : Optional.of(reported("in", counted.in()));
            String last = before;
            for (Figure each : chosen) {
                last = switch (each) {
                    case OUT -> share("out-share", out, before);
                    case IN -> share("in-share", in.orElseThrow(), before);
                    case NET -> share("net-share", derived("net", TakenFigures.PERSONS, "difference", in.orElseThrow(), out), before);
                };
            }
            return last;
        }

        private String reported(String name, long persons) {
            return figures.reported(name, TakenFigures.PERSONS, BigDecimal.valueOf(persons), source, counted.years(), note());
        }

        private String share(String name, String above, String before) {
            return derived(name, TakenFigures.PERCENT, "share", above, before);
        }

        private String derived(String name, String unit, String derivation, String one, String other) {
            return figures.derived(name, unit, derivation, one, other, counted.years(), note());
        }

        /** Of whom it is, at which level and in which period, and what is not in it. */
        private Wording note() {
            return new Wording(note(Language.SPANISH), note(Language.ENGLISH));
        }

        private String note(Language language) {
            var texts = new Texts(language, country);
            String level = country.levels().stream().filter(each -> each.id().equals(counted.level())).findFirst().map(each -> each.name().in(language)).orElse(counted.level());
            String period = counted.years().isEmpty() ? texts.say("moved.taken.some-years") : counted.years().getFirst() + "-" + counted.years().getLast();
            return texts.say("moved.taken.note", period, counted.name(), level, String.valueOf(counted.youngest()), texts.number(counted.stayers() + counted.out()), texts.number(counted.stayers()), texts.number(counted.out()),
                    texts.number(counted.leftOut()), texts.of(counted.source()));
        }
    }
}
