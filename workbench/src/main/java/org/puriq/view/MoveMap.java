package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.puriq.chart.Breadth;
import org.puriq.chart.Caption;
import org.puriq.chart.Dashes;
import org.puriq.chart.FlowPicture;
import org.puriq.chart.FlowPicture.Point;
import org.puriq.chart.FlowPicture.Spot;
import org.puriq.chart.Measure;
import org.puriq.chart.Outlines;
import org.puriq.country.CountryLand;
import org.puriq.place.Coordinates;
import org.puriq.text.Texts;
import org.puriq.view.View.Picture;

/**
 * Who moved between one place and others, on a map: each curve as wide as people went. Only the leading streams that can be told apart
 * are drawn; the others are named in words with their numbers, so that nobody takes the map for the whole.
 */
final class MoveMap {
    static final int MOST = 8;
    private static final int FEWEST = 2;
    private static final String KIND = "moved";
    private static final String HERE = "here.";

    private final CountryLand land;
    private final Texts texts;

    /** People between the place and another one. */
    record Partner(String code, String name, long persons) {}

    /** Which partners stand on the map, and which leading ones found no room or have no known centre. */
    record Chosen(List<Partner> drawn, List<Partner> left) {}

    /** The place that one looks from, and whether people leave it or come. */
    record Seen(String code, String name, boolean leaving) {}

    MoveMap(CountryLand land, Texts texts) {
        this.land = land;
        this.texts = texts;
    }

    /**
     * @param leading the largest first
     * @param kind what the curves are, in words
     */
    Optional<Picture> of(Seen here, List<Partner> leading, String kind, Function<Chosen, Caption> words) {
        Optional<Spot> home = spot(HERE + here.code(), here.code(), here.name());
        return home.map(spot -> chosen(here, spot, leading, kind)).filter(each -> isWorthAMap(each, leading)).map(each -> {
            Caption caption = words.apply(each);
            return Pictures.picture(picture(here, home.orElseThrow(), each.drawn(), kind, caption, true), caption);
        });
    }

    /** A map of one line tells nothing, and one of the few near by would hide that most went further. */
    private static boolean isWorthAMap(Chosen chosen, List<Partner> leading) {
        return chosen.drawn().size() >= FEWEST && 2 * chosen.drawn().size() >= Math.min(MOST, leading.size());
    }

    /** From the largest on, each that neither hides another mark nor keeps a name from finding room, on a page and on a telephone. */
    private Chosen chosen(Seen here, Spot home, List<Partner> leading, String kind) {
        List<Partner> drawn = new ArrayList<>();
        List<Partner> left = new ArrayList<>();
        for (Partner each : leading.stream().limit(MOST).toList()) {
            List<Partner> more = Stream.concat(drawn.stream(), Stream.of(each)).toList();
            boolean fits = land.centre(each.code()).isPresent() && fits(picture(here, home, more, kind, new Caption(kind, kind, kind), false));
            (fits ? drawn : left).add(each);
        }
        return new Chosen(drawn, left);
    }

    private static boolean fits(FlowPicture picture) {
        return picture.isMap(Breadth.PAGE) && picture.isMap(Breadth.NARROW);
    }

    private FlowPicture picture(Seen here, Spot home, List<Partner> partners, String kind, Caption caption, boolean withLand) {
        List<Spot> spots = new ArrayList<>(List.of(home));
        partners.forEach(each -> spot(each.code(), each.code(), each.name()).ifPresent(spots::add));
        List<FlowPicture.Flow> flows = partners.stream().map(each -> new FlowPicture.Flow(each.code(), here.leaving() ? home.id() : each.code(), here.leaving() ? each.code() : home.id(),
                Optional.of(Measure.of(each.persons(), texts.number(each.persons()))), "", KIND)).toList();
        var words = new FlowPicture.Words(texts.say("moved.map.place"), "", texts.say("picture.flows.width"), "", "", "");
        List<Point> points = spots.stream().flatMap(each -> each.at().stream()).toList();
        return new FlowPicture(new FlowPicture.Content(caption, spots, flows, List.of(new FlowPicture.Kind(KIND, kind, Dashes.SOLID)), words,
                withLand ? Outlines.around(points) : List.of(), withLand ? borders() : List.of()));
    }

    private List<List<Point>> borders() {
        return land.borders().stream().map(border -> border.stream().map(MoveMap::point).toList()).toList();
    }

    private Optional<Spot> spot(String id, String code, String name) {
        return land.centre(code).map(centre -> new Spot(id, name, false, Optional.of(point(centre))));
    }

    private static Point point(Coordinates centre) {
        return new Point(centre.longitude(), centre.latitude());
    }

    /** "Callao 10, Trujillo 8": what stands beside the map in words. */
    String named(List<Partner> partners) {
        return partners.stream().map(each -> each.name() + " " + texts.number(each.persons())).collect(Collectors.joining(", "));
    }

    /** What the map shows of all who moved, what found no room on it, and how many went elsewhere. */
    String told(Chosen chosen, long all, long elsewhere, Optional<Integer> places) {
        long drawn = chosen.drawn().stream().mapToLong(Partner::persons).sum();
        List<String> said = new ArrayList<>(List.of(texts.say("moved.map.drawn", texts.number(drawn), texts.number(all), texts.number(chosen.drawn().size()))));
        if (!chosen.left().isEmpty()) {
            said.add(texts.say("moved.map.left", named(chosen.left())));
        }
        if (elsewhere > 0) {
            said.add(places.map(count -> texts.say("moved.map.others", texts.number(count), texts.number(elsewhere))).orElseGet(() -> texts.say("moved.map.elsewhere", texts.number(elsewhere))));
        }
        said.add(texts.say("moved.map.centre"));
        return String.join(" ", said);
    }
}
