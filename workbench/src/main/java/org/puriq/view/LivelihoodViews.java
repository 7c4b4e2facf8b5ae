package org.puriq.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.puriq.community.Described;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Category;
import org.puriq.evidence.Scale;
import org.puriq.place.Place;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/**
 * What the people of a place live on: the ways of making a living, and the capitals, each described by what is stated and never by
 * an amount of money (acceptance A18). Which attributes tell of what is the study's own data, and so are the ways and the capitals.
 */
public final class LivelihoodViews {
    private static final List<DescribedView> VIEWS = List.of(
            new DescribedView("livelihood", Scale.AVENUE, Attribute::avenue),
            new DescribedView("capitals", Scale.CAPITAL, Attribute::capital));

    private LivelihoodViews() {}

    static List<View> all() {
        return List.copyOf(VIEWS);
    }

    /** One way of making a living or one capital of a place, and what is stated of it. */
    public record Line(String name, Cell stated) {}

    /** What a view says of one place. */
    public record Portfolio(String view, List<Line> lines) {}

    /** Both views for one place; none where the study has no such scale, or says nothing of the place under it. */
    public static List<Portfolio> of(Request request, Place place) {
        return VIEWS.stream().filter(each -> each.says(request, place)).map(each -> each.portfolio(request, place)).toList();
    }

    private static final class DescribedView extends TextView {
        private final String scale;
        private final Function<Attribute, Optional<String>> category;

        DescribedView(String name, String scale, Function<Attribute, Optional<String>> category) {
            super(name, Stage.DIAGNOSIS);
            this.scale = scale;
            this.category = category;
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("statements");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("place");
            List<Category> categories = request.study().categoriesOf(scale);
            categories.forEach(each -> sheet.head(new Sheet.Head(each.id(), request.of(each.name()))));
            if (categories.isEmpty()) {
                return sheet.build();
            }
            for (Place place : FigureViews.compared(request)) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(new Cell.Piece.Link(request.phrases().place(place), "place/" + place.id()))));
                categories.forEach(each -> cells.add(cell(request, place, each)));
                sheet.row(place.id(), "", cells);
            }
            return sheet.isEmpty() ? sheet.build() : sheet.remark("livelihood.no-money").build();
        }

        boolean says(Request request, Place place) {
            return request.study().categoriesOf(scale).stream().anyMatch(each -> !stated(request, place, each).isEmpty());
        }

        Portfolio portfolio(Request request, Place place) {
            return new Portfolio(name(), request.study().categoriesOf(scale).stream().map(each -> new Line(request.of(each.name()), cell(request, place, each))).toList());
        }

        private List<Described.Stated> stated(Request request, Place place, Category wanted) {
            List<String> attributes = request.study().all(Attribute.class).stream().filter(each -> category.apply(each).equals(Optional.of(wanted.id()))).map(Attribute::id).toList();
            return new Described(request.study().places(), request.study().evidence()).of(List.of(place.id()), attributes);
        }

        private Cell cell(Request request, Place place, Category wanted) {
            var pieces = new Pieces(request.phrases());
            List<Described.Stated> stated = stated(request, place, wanted);
            return stated.isEmpty() ? pieces.missing() : Pieces.lines(pieces.named(stated));
        }
    }
}
