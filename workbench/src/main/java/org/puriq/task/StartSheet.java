package org.puriq.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.community.Comparison;
import org.puriq.community.ComparisonRow;
import org.puriq.format.StudyFormat;
import org.puriq.place.Level;
import org.puriq.place.Place;
import org.puriq.study.Study;

/**
 * Begins the sheet of a community: the place itself and those that it lies in, as far as the study does not know them yet, and its
 * row in the comparison of communities. Several communities of which people spoke together are named with a comma between them.
 */
public final class StartSheet {
    private final Workspace workspace;

    public StartSheet(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param within names by level: the district, the province … that it lies in */
    public record Wanted(String name, String level, Map<String, String> within) {
        public Wanted {
            within = Map.copyOf(within);
        }
    }

    /** Gives the places that the sheet is about. */
    public Checked<List<String>> of(String study, Wanted wanted) {
        return workspace.file(study).then(file -> Attempt.at(() -> Decision.carryOut(file, known -> decided(known, wanted))));
    }

    private static Checked<Decision<List<String>>> decided(Study known, Wanted wanted) {
        List<String> names = Arrays.stream(wanted.name().split(",")).map(each -> each.replaceAll("\\s+", " ").strip()).filter(each -> !each.isEmpty()).toList();
        if (names.isEmpty()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE.at("name", wanted.name()), "sheet.needs-name"));
        }
        Optional<Level> level = known.find(Level.class, wanted.level());
        if (level.isEmpty()) {
            String levels = String.join(", ", known.all(Level.class).stream().map(Level::id).toList());
            return Checked.faulty(Problem.refused(Where.NOWHERE.at("level", wanted.level()), "sheet.level-unknown", wanted.level(), levels));
        }
        var writing = new Writing(known);
        Optional<String> parent = within(writing, level.get(), wanted.within());
        List<String> places = new ArrayList<>();
        names.forEach(name -> places.add(place(writing, name, level.get().id(), parent)));
        compare(writing, places);
        return writing.decided(List.copyOf(places), "history.sheet.begun", List.of(String.join(", ", names)));
    }

    /** The place that the community lies in, from the widest down; a level that nobody named is left out. */
    private static Optional<String> within(Writing writing, Level level, Map<String, String> names) {
        Optional<String> parent = Optional.empty();
        for (Level above : above(writing.after(), level)) {
            String name = names.getOrDefault(above.id(), "").strip();
            if (!name.isEmpty()) {
                parent = Optional.of(place(writing, name, above.id(), parent));
            }
        }
        return parent;
    }

    /** The levels above this one, the widest first: those in which the study's places of this level lie, or all where there are none yet. */
    public static List<Level> above(Study study, Level level) {
        List<String> used = study.places().all().stream().filter(each -> each.level().equals(level.id())).flatMap(each -> study.places().above(each).stream()).map(Place::level).toList();
        return study.all(Level.class).stream().filter(each -> each.rank() < level.rank() && (used.isEmpty() || used.contains(each.id())))
                .sorted(java.util.Comparator.comparingInt(Level::rank)).toList();
    }

    /** The lowest level of which the study has places, else the lowest of all. */
    public static Optional<Level> lowest(Study study) {
        java.util.Comparator<Level> byRank = java.util.Comparator.comparingInt(Level::rank);
        List<String> compared = study.comparisonsAbout(Comparison.PLACES).stream().flatMap(each -> study.rowsOf(each.id()).stream()).flatMap(row -> row.places().stream())
                .flatMap(id -> study.places().find(id).stream()).map(Place::level).toList();
        return study.all(Level.class).stream().filter(each -> compared.contains(each.id())).max(byRank).or(() -> study.all(Level.class).stream().max(byRank));
    }

    /** A place of this name at this level, in the same place where that is told; else a new one. */
    private static String place(Writing writing, String name, String level, Optional<String> parent) {
        return writing.records().all(Place.class).stream()
                .filter(each -> each.name().equalsIgnoreCase(name) && each.level().equals(level) && (parent.isEmpty() || each.parent().equals(parent)))
                .findFirst().map(Place::id)
                .orElseGet(() -> writing.add(StudyFormat.PLACES, new HashMap<>(Map.of("name", name, "level", level, "parent", parent.orElse("")))));
    }

    private static void compare(Writing writing, List<String> places) {
        Study study = writing.after();
        Optional<Comparison> comparison = study.comparisonsAbout(Comparison.PLACES).stream().findFirst();
        boolean compared = comparison.isEmpty() || study.rowsOf(comparison.get().id()).stream().map(ComparisonRow::places).anyMatch(each -> each.size() == places.size() && each.containsAll(places));
        if (!compared) {
            writing.add(StudyFormat.COMPARISON_ROWS, Map.of("comparison", comparison.get().id(), "places", String.join(" ", places)));
        }
    }
}
