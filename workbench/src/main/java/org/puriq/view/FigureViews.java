package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.puriq.community.Comparison;
import org.puriq.evidence.Attribute;
import org.puriq.evidence.Basis;
import org.puriq.evidence.Category;
import org.puriq.evidence.Evidence;
import org.puriq.evidence.Statement;
import org.puriq.place.Place;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** Views over figures: derived, disputed and assumed ones, places by theme, places grouped by a category. */
final class FigureViews {
    private FigureViews() {}

    static List<View> all() {
        return List.of(new ThemesView(), new GroupsView(), new FiguresView());
    }

    /** What is worked out, with its formula; what sources disagree about, side by side; what is assumed (acceptance A17, A25, A26, A28). */
    static final class FiguresView extends TextView {
        FiguresView() {
            super("figures", Stage.DIAGNOSIS);
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("figure", "about", "value", "worked-out", "note", "source");
            Evidence evidence = request.study().evidence();
            evidence.statements().stream().filter(each -> each.formula().isPresent()).forEach(each -> row(sheet, request, each, "figures.derived", each.id()));
            disputed(evidence).forEach(each -> row(sheet, request, each, "figures.disputed", "disputed-" + each.id()));
            evidence.statements().stream().filter(each -> each.basis() == Basis.ASSUMPTION && each.formula().isEmpty())
                    .forEach(each -> row(sheet, request, each, "figures.assumed", "assumed-" + each.id()));
            return sheet.build();
        }

        /** Rivals stand next to each other. */
        private static List<Statement> disputed(Evidence evidence) {
            Set<Statement> disputed = new LinkedHashSet<>();
            for (Statement statement : evidence.statements()) {
                List<Statement> rivals = evidence.rivals(statement);
                if (!rivals.isEmpty() && disputed.add(statement)) {
                    disputed.addAll(rivals);
                }
            }
            return List.copyOf(disputed);
        }

        private static void row(SheetBuilder sheet, Request request, Statement statement, String section, String key) {
            var pieces = new Pieces(request.phrases());
            sheet.row(key, request.say(section), List.of(
                    Cell.text(request.phrases().attribute(statement.attribute())),
                    Cell.text(request.phrases().subject(statement)),
                    Cell.of(pieces.value(statement)),
                    workedOut(request, statement),
                    Cell.text(request.of(statement.note())),
                    Cell.text(request.phrases().source(statement.source(), statement.locator()))));
        }

        private static Cell workedOut(Request request, Statement statement) {
            if (statement.formula().isEmpty()) {
                return Cell.EMPTY;
            }
            var pieces = new Pieces(request.phrases());
            List<Cell.Piece> said = new ArrayList<>(List.of(new Cell.Piece.Words(request.phrases().formula(statement) + ": ")));
            char letter = 'a';
            for (Statement input : request.study().evidence().inputs(statement)) {
                said.add(new Cell.Piece.Words((letter == 'a' ? "" : "; ") + letter + " = " + named(request, input, statement) + " "));
                said.add(pieces.value(input));
                letter++;
            }
            return Cell.of(said.toArray(Cell.Piece[]::new));
        }

        /** What goes into a formula: the attribute, and of whom where that is not whom the result is about. */
        private static String named(Request request, Statement input, Statement result) {
            String attribute = request.phrases().attribute(input.attribute());
            String about = request.phrases().subject(input);
            return about.isEmpty() || about.equals(request.phrases().subject(result)) ? attribute : "%s (%s)".formatted(attribute, about);
        }
    }

    /** Places by the study's themes: every statement of a theme opens from its cell (acceptance A13). */
    static final class ThemesView extends TextView {
        ThemesView() {
            super("themes", Stage.DIAGNOSIS);
        }

        @Override
        public Sheet sheet(Request request) {
            List<Category> themes = request.study().themes();
            var sheet = new SheetBuilder(this, request).heads("place");
            themes.forEach(theme -> sheet.head(new Sheet.Head(theme.id(), request.of(theme.name()))));
            for (Place place : compared(request)) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(new Cell.Piece.Link(request.phrases().place(place), "place/" + place.id()))));
                themes.forEach(theme -> cells.add(cell(request, place, theme)));
                sheet.row(place.id(), "", cells);
            }
            return sheet.build();
        }

        private static Cell cell(Request request, Place place, Category theme) {
            var pieces = new Pieces(request.phrases());
            List<Statement> stated = request.study().evidence().about(place.id()).stream()
                    .filter(each -> request.study().evidence().attribute(each.attribute()).flatMap(Attribute::theme).equals(Optional.of(theme.id())))
                    .toList();
            return stated.isEmpty() ? pieces.missing() : pieces.cell(stated, "\n", each -> pieces.piece(each,
                    "%s: %s".formatted(request.phrases().attribute(each.attribute()), request.phrases().isMissing(each) ? request.phrases().missing(each) : shown(request, each))));
        }

        private static String shown(Request request, Statement statement) {
            return request.study().evidence().value(statement).isEmpty() ? request.phrases().printed(statement) : request.phrases().value(statement);
        }
    }

    /** The places of the study's comparisons; in a study without one, every place of which something is stated. */
    static List<Place> compared(Request request) {
        Set<String> ids = new LinkedHashSet<>();
        request.study().all(Comparison.class).stream()
                .filter(each -> !each.isAbout(Comparison.RATES))
                .flatMap(each -> request.study().rowsOf(each.id()).stream())
                .forEach(row -> ids.addAll(row.places()));
        if (ids.isEmpty()) {
            request.study().places().all().stream().map(Place::id).filter(id -> !request.study().evidence().about(id).isEmpty()).forEach(ids::add);
        }
        return ids.stream().flatMap(id -> request.study().places().find(id).stream()).toList();
    }

    /** Places held together by what one attribute says of them, each with the observation that it rests on (acceptance A14). */
    static final class GroupsView extends TextView {
        GroupsView() {
            super("groups", Stage.DIAGNOSIS);
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("place", "value", "rests-on", "source");
            Optional<String> by = request.option("by").or(() -> groupable(request).stream().findFirst().map(Attribute::id));
            by.ifPresent(attribute -> rows(sheet, request, attribute));
            return sheet.remark("groups.rests-on").build();
        }

        private static void rows(SheetBuilder sheet, Request request, String attribute) {
            var pieces = new Pieces(request.phrases());
            request.study().evidence().ofAttribute(attribute).stream()
                    .sorted((one, other) -> pieces.order(one).orElse(BigDecimal.valueOf(9999)).compareTo(pieces.order(other).orElse(BigDecimal.valueOf(9999))))
                    .forEach(each -> sheet.row(each.id(), request.phrases().value(each), List.of(
                            Cell.text(request.phrases().places(each.about().places())),
                            Cell.of(pieces.value(each)),
                            Cell.text(rest(request, each)),
                            Cell.text(request.phrases().source(each.source(), each.locator())))));
        }

        private static String rest(Request request, Statement statement) {
            return List.of(statement.quote(), request.of(statement.note())).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" — "));
        }

        private static List<Attribute> groupable(Request request) {
            Evidence evidence = request.study().evidence();
            return request.study().all(Attribute.class).stream()
                    .filter(each -> each.kind() == Attribute.Kind.CATEGORY || each.kind() == Attribute.Kind.YES_NO)
                    .filter(each -> evidence.ofAttribute(each.id()).stream().flatMap(stated -> stated.about().places().stream()).distinct().count() > 1)
                    .sorted(java.util.Comparator.comparing((Attribute each) -> !each.serves(Attribute.Purpose.GROUPING)))
                    .toList();
        }

        @Override
        public List<Choice> choices(Request request) {
            return List.of(new Choice("by", request.say("choice.by"),
                    groupable(request).stream().map(each -> new Choice.Value(each.id(), request.of(each.name()))).toList()));
        }
    }

}
