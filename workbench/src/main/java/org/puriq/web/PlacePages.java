package org.puriq.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Statement;
import org.puriq.migration.Contribution;
import org.puriq.place.Alias;
import org.puriq.place.CodeScheme;
import org.puriq.place.Place;
import org.puriq.place.PlaceCode;
import org.puriq.table.Cell;
import org.puriq.table.Cell.Piece;
import org.puriq.task.ShowMunicipality;
import org.puriq.view.LivelihoodViews;

/** A place with everything that is known of it. */
final class PlacePages implements Routes {
    private final Studies studies;

    PlacePages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/study/{study}/place/{place}", this::place);
    }

    private void place(Context context) {
        Opened plain = studies.open(context);
        Place place = plain.study().places().find(context.pathParam("place")).orElseThrow(NotFoundResponse::new);
        Opened opened = plain.titled(plain.phrases().place(place)).in(Stage.EVIDENCE);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Facts(about(opened, place)));
        livelihood(opened, place, parts);
        statements(opened, place, parts);
        lines(opened, "web.place.flows", flows(opened, place), parts);
        lines(opened, "web.place.activities", activities(opened, place), parts);
        lines(opened, "web.place.contributions", contributions(opened, place), parts);
        lines(opened, "web.place.contradictions", contradictions(opened, place), parts);
        lines(opened, "web.place.inside", inside(opened, place), parts);
        List<Link> ways = new ArrayList<>(List.of(
                new Link(opened.say("web.place.state"), opened.below("new/statements?places=" + place.id() + "&from=place/" + place.id())),
                new Link(opened.say("web.place.flow"), opened.below("new/flows?origins=" + place.id() + "&from=place/" + place.id())),
                new Link(opened.say("options.of-this-place"), opened.below("options/" + place.id())),
                new Link(opened.say("web.record.change"), opened.below("record/places/" + place.id()))));
        new ShowMunicipality(studies.workspace()).counted(opened.study(), place).ifPresent(each -> ways.add(new Link(opened.say("web.place.counted", each.name()), "/municipality/%s/%s".formatted(opened.study().title().country(), each.code()))));
        parts.add(new Part.Ways(ways, true));
        studies.show(context, opened, opened.texts().of(place.note()), parts);
    }

    private static List<Fact> about(Opened opened, Place place) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(opened.say("head.level"), opened.phrases().level(place))));
        List<Piece> above = new ArrayList<>();
        for (Place each : opened.study().places().above(place)) {
            above.add(new Piece.Words(above.isEmpty() ? "" : " · "));
            above.add(new Piece.Link(opened.phrases().place(each), "place/" + each.id()));
        }
        if (!above.isEmpty()) {
            facts.add(new Fact(opened.say("head.within"), Cell.of(above.toArray(Piece[]::new))));
        }
        List<Piece> aliases = new ArrayList<>();
        opened.study().all(Alias.class).stream().filter(each -> each.place().equals(place.id())).forEach(each -> {
            aliases.add(new Piece.Words(aliases.isEmpty() ? "" : ", "));
            aliases.add(new Piece.Link(each.alias(), "record/place-aliases/" + each.id()));
        });
        if (!aliases.isEmpty()) {
            facts.add(new Fact(opened.say("head.aliases"), Cell.of(aliases.toArray(Piece[]::new))));
        }
        opened.study().all(PlaceCode.class).stream().filter(each -> each.place().equals(place.id())).forEach(each -> facts.add(new Fact(
                opened.study().find(CodeScheme.class, each.scheme()).map(CodeScheme::name).orElse(each.scheme()), each.code())));
        return facts;
    }

    /** What people live on here, way by way and capital by capital; what is not recorded is said. */
    private static void livelihood(Opened opened, Place place, List<Part> parts) {
        for (LivelihoodViews.Portfolio each : LivelihoodViews.of(opened.plainRequest(), place)) {
            parts.add(new Part.Heading(opened.say("web.place." + each.view()), each.view()));
            parts.add(new Part.Facts(each.lines().stream().map(line -> new Fact(line.name(), line.stated())).toList()));
        }
    }

    /** By theme, in the order of the study's themes; what has none comes last. */
    private static void statements(Opened opened, Place place, List<Part> parts) {
        Map<String, List<Fact>> byTheme = new LinkedHashMap<>();
        opened.study().themes().forEach(theme -> byTheme.put(opened.texts().of(theme.name()), new ArrayList<>()));
        for (Statement each : opened.study().evidence().about(place.id())) {
            String theme = opened.study().evidence().attribute(each.attribute()).flatMap(Attribute::theme).map(opened.phrases()::category).orElse(opened.say("web.place.other"));
            byTheme.computeIfAbsent(theme, _ -> new ArrayList<>()).add(fact(opened, place, each));
        }
        byTheme.forEach((theme, facts) -> {
            if (!facts.isEmpty()) {
                parts.add(new Part.Heading(theme, "theme-" + parts.size()));
                parts.add(new Part.Facts(facts));
            }
        });
    }

    private static Fact fact(Opened opened, Place place, Statement statement) {
        boolean unread = opened.study().evidence().value(statement).isEmpty();
        String text = opened.phrases().isMissing(statement) ? opened.phrases().missing(statement) : unread ? opened.phrases().printed(statement) : opened.phrases().value(statement);
        List<String> others = new ArrayList<>();
        statement.about().group().map(opened.phrases()::category).ifPresent(others::add);
        statement.about().places().stream().filter(each -> !each.equals(place.id())).map(opened.phrases()::place).forEach(others::add);
        statement.estimator().map(opened.phrases()::actor).ifPresent(others::add);
        String source = opened.phrases().source(statement.source(), statement.locator());
        if (!source.isEmpty()) {
            others.add(source);
        }
        var figure = new Piece.Figure(text, statement.id(), statement.basis().code(), opened.study().evidence().isDisputed(statement));
        return new Fact(opened.phrases().attribute(statement.attribute()), Cell.of(figure), String.join(" · ", others));
    }

    private static void lines(Opened opened, String key, List<Part.Line> lines, List<Part> parts) {
        if (!lines.isEmpty()) {
            parts.add(new Part.Heading(opened.say(key), key.substring(key.lastIndexOf('.') + 1)));
            parts.add(new Part.Lines(lines));
        }
    }

    private static Part.Line line(String text, String address, String about) {
        return new Part.Line(Cell.of(new Piece.Link(text, address)), about, "", false);
    }

    private static List<Part.Line> flows(Opened opened, Place place) {
        return opened.study().flows().stream().filter(each -> each.origins().contains(place.id()) || each.destinations().contains(place.id())).map(each -> {
            String way = "%s → %s".formatted(opened.phrases().places(each.origins()), opened.phrases().places(each.destinations()));
            String about = String.join(" · ", Stream.of(each.duration().map(opened.phrases()::category).orElse(""), each.group().map(opened.phrases()::category).orElse(""),
                    each.printed(), opened.texts().period(each.period())).filter(text -> !text.isEmpty()).toList());
            return line(way, "record/flows/" + each.id(), about);
        }).toList();
    }

    private static List<Part.Line> activities(Opened opened, Place place) {
        return opened.study().activities().stream().filter(each -> each.place().equals(place.id()))
                .map(each -> line(opened.texts().of(each.name()), "record/activities/" + each.id(), opened.phrases().actor(each.owner()))).toList();
    }

    private static List<Part.Line> contributions(Opened opened, Place place) {
        return opened.study().all(Contribution.class).stream().filter(each -> each.place().equals(Optional.of(place.id())))
                .map(each -> line(opened.texts().of(each.item()), "record/contributions/" + each.id(), each.giver().map(opened.phrases()::actor).orElse(""))).toList();
    }

    /** Those that name the place or a statement about it. */
    private static List<Part.Line> contradictions(Opened opened, Place place) {
        Set<Contradiction> named = new LinkedHashSet<>(opened.study().evidence().contradictionsOf("places", place.id()));
        opened.study().evidence().about(place.id()).forEach(each -> named.addAll(opened.study().evidence().contradictionsOf("statements", each.id())));
        return named.stream().map(each -> line(opened.texts().of(each.name()), "contradictions#" + each.id(),
                opened.say(each.resolved() ? "contradiction.resolved" : "contradiction.open"))).toList();
    }

    private static List<Part.Line> inside(Opened opened, Place place) {
        return opened.study().places().childrenOf(place.id()).stream().map(each -> line(each.name(), "place/" + each.id(), opened.phrases().level(each))).toList();
    }
}
