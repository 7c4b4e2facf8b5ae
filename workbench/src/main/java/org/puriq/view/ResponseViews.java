package org.puriq.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.puriq.chart.GapMatrix;
import org.puriq.community.Comparison;
import org.puriq.evidence.Actor;
import org.puriq.evidence.Contradiction;
import org.puriq.evidence.Impact;
import org.puriq.interview.InterviewNote;
import org.puriq.place.Place;
import org.puriq.response.Activity;
import org.puriq.response.Constraint;
import org.puriq.response.ResponseCounts;
import org.puriq.response.ResponseCounts.Coverage;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;

/** What is done about migration, by whom, and what nobody answers. */
final class ResponseViews {
    private ResponseViews() {}

    static List<View> all() {
        return List.of(new CountsView(), new ActivitiesView(), new GapsView(), new ConstraintsView());
    }

    /** The places of the study's inventories of responses. */
    static List<Place> units(Request request) {
        return inventories(request).flatMap(each -> request.study().rowsOf(each.id()).stream()).flatMap(row -> row.places().stream()).distinct().flatMap(id -> request.study().places().find(id).stream()).toList();
    }

    /** A study without a printed inventory counts every recorded activity; one with it counts what stands there. */
    static Predicate<Activity> counted(Request request) {
        boolean printed = inventories(request).anyMatch(each -> ComparisonView.isPrinted(each, request));
        return printed ? Activity::isInPrintedTable : _ -> true;
    }

    private static Stream<Comparison> inventories(Request request) {
        return request.study().comparisonsAbout(Comparison.RESPONSES).stream();
    }

    static ResponseCounts counts(Request request) {
        return counts(request, request.study().activities());
    }

    private static ResponseCounts counts(Request request, List<Activity> activities) {
        return ResponseCounts.of(units(request), request.study().places(), request.study().all(Actor.class), activities, counted(request));
    }

    /** How many act, by department; and how the count changes where an entry is contested (acceptance A39, A42, A43, A46). */
    static final class CountsView extends TextView {
        CountsView() {
            super("response-counts", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("activities");
        }

        @Override
        public Sheet sheet(Request request) {
            ResponseCounts counts = counts(request);
            var sheet = new SheetBuilder(this, request).heads("count").numericHead("acting").numericHead("of");
            if (counts.localGovernments().of() == 0) {
                return sheet.build();
            }
            coverage(sheet, request, "local-governments", request.say("counts.local-governments"), counts.localGovernments());
            counts.byArea().forEach((id, area) -> coverage(sheet, request, "local-governments-" + id, request.say("counts.in", area.area().name()), area.localGovernments()));
            coverage(sheet, request, "ngos", request.say("counts.ngos"), counts.ngos());
            counts.byArea().forEach((id, area) -> coverage(sheet, request, "ngos-" + id, request.say("counts.in", area.area().name()), area.ngos()));
            number(sheet, request, "neither", counts.neither());
            number(sheet, request, "entries-local-government", counts.localGovernmentEntries());
            number(sheet, request, "entries-ngo", counts.ngoEntries());
            number(sheet, request, "projects-ngo", counts.ngoProjects());
            contested(request).forEach(activity -> eitherWay(request, activity).ifPresent(sheet::said));
            joint(request).ifPresent(sheet::said);
            return sheet.remark("counts.entries-and-projects").build();
        }

        private static void coverage(SheetBuilder sheet, Request request, String key, String text, Coverage coverage) {
            sheet.row(key, Cell.text(text), number(request, coverage.acting()), number(request, coverage.of()));
        }

        private static void number(SheetBuilder sheet, Request request, String key, int number) {
            sheet.row(key, Cell.text(request.say("counts." + key)), number(request, number), Cell.EMPTY);
        }

        private static Cell number(Request request, int number) {
            return Cell.number(request.texts().number(number), BigDecimal.valueOf(number));
        }

        /** Activities that an open contradiction names: whether they count as direct is not settled. */
        private static List<Activity> contested(Request request) {
            return request.study().activities().stream()
                    .filter(counted(request))
                    .filter(each -> open(request, each).isPresent())
                    .toList();
        }

        private static Optional<Contradiction> open(Request request, Activity activity) {
            return request.study().evidence().contradictionsOf("activities", activity.id()).stream().filter(each -> !each.resolved()).findFirst();
        }

        /** Both counts, whichever way it is taken just now; nothing where it makes no difference. */
        private static Optional<String> eitherWay(Request request, Activity contested) {
            List<Activity> others = request.study().activities().stream().filter(each -> !each.id().equals(contested.id())).toList();
            List<Activity> all = new ArrayList<>(others);
            all.add(contested.taken(Activity.DIRECT));
            Coverage with = counts(request, all).localGovernments();
            Coverage without = counts(request, others).localGovernments();
            return with.acting() == without.acting() ? Optional.empty() : Optional.of(request.say("counts.contested", request.of(contested.name()),
                    request.phrases().place(contested.place()), request.of(open(request, contested).orElseThrow().name()),
                    request.texts().number(with.acting()), request.texts().number(without.acting()), request.texts().number(with.of())));
        }

        /** The register's own figure on cooperation stands beside the source's; neither overwrites the other. */
        private static Optional<String> joint(Request request) {
            List<Activity> ngo = request.study().activities().stream().filter(each -> isKind(request, each.owner(), Actor.NGO)).toList();
            long joint = ngo.stream().filter(each -> each.partners().stream().anyMatch(partner -> isKind(request, partner, Actor.LOCAL_GOVERNMENT)))
                    .map(Activity::projectIdentity).distinct().count();
            long projects = ngo.stream().filter(counted(request)).map(Activity::projectIdentity).distinct().count();
            return ngo.isEmpty() ? Optional.empty() : Optional.of(request.say("counts.joint", request.texts().number(joint), request.texts().number(projects)));
        }

        private static boolean isKind(Request request, String actor, String kind) {
            return request.study().find(Actor.class, actor).filter(each -> each.kind().equals(kind)).isPresent();
        }
    }

    /** Every activity with its category, for whom and in which phase, direct or indirect (acceptance A44). */
    static final class ActivitiesView extends TextView {
        ActivitiesView() {
            super("activities", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("activities");
        }

        @Override
        public List<String> filters() {
            return List.of("place");
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("activity", "owner", "place", "category", "directness", "phase", "group", "partners", "note", "source");
            request.study().activities().stream().filter(each -> isWanted(request, each)).forEach(each -> row(sheet, request, each));
            return sheet.remark("activities.assigned").build();
        }

        private static boolean isWanted(Request request, Activity activity) {
            return request.option("category").map(each -> activity.category().equals(Optional.of(each))).orElse(true)
                    && request.option("group").map(activity.groups()::contains).orElse(true)
                    && request.option("place").map(activity.place()::equals).orElse(true)
                    && request.option("phase").map(activity.phases()::contains).orElse(true);
        }

        private static void row(SheetBuilder sheet, Request request, Activity activity) {
            var pieces = new Pieces(request.phrases());
            String table = counted(request).test(activity) ? "" : request.say("activities.only-text");
            sheet.row(activity.id(),
                    Pieces.record("activities", activity.id(), request.of(activity.name())),
                    Cell.text(request.phrases().actor(activity.owner())),
                    Cell.text(request.phrases().place(activity.place())),
                    pieces.textOrMissing(activity.category().map(each -> assigned(request, request.phrases().category(each), activity.categoryBy())).orElse("")),
                    pieces.textOrMissing(activity.directness().isEmpty() ? "" : assigned(request, RecordViews.choice(request, "activities.directness", activity.directness()), activity.directnessBy())),
                    pieces.textOrMissing(request.phrases().categories(activity.phases())),
                    pieces.textOrMissing(request.phrases().categories(activity.groups())),
                    Cell.text(request.phrases().actors(activity.partners())),
                    Cell.text(Stream.of(table, request.of(activity.note())).filter(each -> !each.isEmpty()).reduce((one, other) -> one + " " + other).orElse("")),
                    Cell.text(request.phrases().source(activity.source(), activity.locator())));
        }

        /** What the analyst decided is marked as such. */
        private static String assigned(Request request, String what, String by) {
            return by.equals("analyst") ? request.say("activities.by-analyst", what) : what;
        }

        @Override
        public List<Choice> choices(Request request) {
            return List.of(used(request, "category", request.study().activities().stream().flatMap(each -> each.category().stream())),
                    used(request, "group", request.study().activities().stream().flatMap(each -> each.groups().stream())),
                    used(request, "phase", request.study().activities().stream().flatMap(each -> each.phases().stream())));
        }

        private static Choice used(Request request, String name, Stream<String> categories) {
            List<Choice.Value> values = new ArrayList<>(List.of(new Choice.Value("", request.say("choice.all"))));
            categories.distinct().sorted().forEach(each -> values.add(new Choice.Value(each, request.phrases().category(each))));
            return new Choice(name, request.say("head." + name), values);
        }
    }

    /** Impacts that somebody perceives against activities that answer them (acceptance A47). */
    static final class GapsView extends TextView {
        GapsView() {
            super("gaps", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("impacts");
        }

        /** What the source does not judge, such as returning or staying, and what it finds without weight asks for no answer. */
        static List<Impact> impacts(Request request) {
            return request.study().all(Impact.class).stream().filter(Impact::asksForAnAnswer).toList();
        }

        static List<Place> places(Request request) {
            List<Place> units = units(request);
            if (!units.isEmpty()) {
                return units;
            }
            Set<String> named = new LinkedHashSet<>();
            impacts(request).forEach(each -> named.addAll(each.places()));
            return named.stream().flatMap(id -> request.study().places().find(id).stream()).toList();
        }

        static GapMatrix.State state(Request request, Impact impact, Place place) {
            boolean answered = answers(request, impact, place).findAny().isPresent();
            boolean named = impact.places().stream().anyMatch(id -> request.study().places().isWithin(place, id));
            return answered ? GapMatrix.State.ADDRESSED : named ? GapMatrix.State.UNANSWERED : GapMatrix.State.NOT_NAMED;
        }

        private static Stream<Activity> answers(Request request, Impact impact, Place place) {
            return impact.addressedBy().stream().flatMap(id -> request.study().find(Activity.class, id).stream()).filter(each -> each.place().equals(place.id()));
        }

        @Override
        public Sheet sheet(Request request) {
            var sheet = new SheetBuilder(this, request).heads("impact");
            List<Place> places = places(request);
            places.forEach(place -> sheet.head(new Sheet.Head(place.id(), request.phrases().place(place))));
            for (Impact impact : impacts(request)) {
                List<Cell> cells = new ArrayList<>(List.of(Pieces.record("impacts", impact.id(), request.of(impact.name()))));
                places.forEach(place -> cells.add(cell(request, impact, place)));
                sheet.row(impact.id(), "", cells);
            }
            return counted(request).map(sheet::said).orElse(sheet).remark("gaps.matching").build();
        }

        /** How many there are and how many nobody answers anywhere: the mayor's report tells the same two numbers. */
        private static Optional<String> counted(Request request) {
            List<Impact> impacts = impacts(request);
            long open = impacts.stream().filter(each -> each.addressedBy().isEmpty()).count();
            return impacts.isEmpty() ? Optional.empty() : Optional.of(request.say("gaps.counted", request.texts().number(impacts.size()), request.texts().number(open)));
        }

        private static Cell cell(Request request, Impact impact, Place place) {
            return switch (state(request, impact, place)) {
                case ADDRESSED -> Cell.of(joined(answers(request, impact, place).map(each -> Pieces.link("activities", each.id(), request.of(each.name()))).toList()));
                case UNANSWERED -> Cell.text(request.say("gaps.unanswered"));
                case NOT_NAMED -> Cell.text(request.say("gaps.not-named"));
            };
        }

        private static Cell.Piece[] joined(List<Cell.Piece> pieces) {
            List<Cell.Piece> joined = new ArrayList<>();
            for (Cell.Piece piece : pieces) {
                if (!joined.isEmpty()) {
                    joined.add(new Cell.Piece.Break());
                }
                joined.add(piece);
            }
            return joined.toArray(Cell.Piece[]::new);
        }

        @Override
        public Optional<Picture> picture(Request request) {
            return Pictures.gaps(this, request);
        }
    }

    /** Why migration is not on the agenda, by kind of actor, with the author's own doubts. */
    static final class ConstraintsView extends TextView {
        ConstraintsView() {
            super("constraints", Stage.RESPONSE);
        }

        @Override
        public Optional<String> filledBy() {
            return Optional.of("constraints");
        }

        @Override
        public Sheet sheet(Request request) {
            var notes = InterviewNotes.codedTo(request, InterviewNote::constraint);
            var sheet = notes.head(new SheetBuilder(this, request).heads("factor", "text", "doubt", "places", "quote", "source"));
            for (Constraint each : request.study().all(Constraint.class)) {
                String who = Stream.of(each.actorKind().map(request.phrases()::category), each.actor().map(request.phrases()::actor))
                        .flatMap(Optional::stream).findFirst().orElse("");
                sheet.row(each.id(), who, notes.with(each.id(), List.of(
                        Pieces.record("constraints", each.id(), each.factor().map(request.phrases()::category).orElse(request.of(each.text()))),
                        Cell.text(request.of(each.text())),
                        Cell.text(request.of(each.doubt())),
                        Cell.text(request.phrases().places(each.places())),
                        Cell.text(each.quote()),
                        Cell.text(request.phrases().source(each.source(), each.locator())))));
            }
            return sheet.build();
        }
    }
}
