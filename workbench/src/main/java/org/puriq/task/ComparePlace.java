package org.puriq.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.community.ComparisonRow;
import org.puriq.place.Place;
import org.puriq.study.Study;
import org.puriq.text.Phrases;

/** Puts another place into a comparison: one that the study knows, or a new one, which it then knows. */
public final class ComparePlace {
    private final Workspace workspace;

    public ComparePlace(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param name as people call it; {@code level} and {@code parent} count where the study does not know it yet */
    public record Wanted(String name, String level, String parent) {}

    /** Gives the identity of the row. */
    public Checked<String> in(String study, String comparison, Wanted wanted, Phrases phrases) {
        return workspace.study(study).then(known -> place(known, wanted, phrases).then(place -> row(study, known, comparison, place)));
    }

    private Checked<String> place(Study study, Wanted wanted, Phrases phrases) {
        Optional<Place> known = study.places().all().stream().filter(each -> isMeant(each, wanted, phrases)).findFirst();
        if (known.isPresent()) {
            return Checked.sound(known.get().id());
        }
        Map<String, String> cells = new LinkedHashMap<>(Map.of("name", wanted.name(), "level", wanted.level(), "parent", wanted.parent()));
        return new EditStudy(workspace).add(study.id(), "places", cells).map(EditStudy.Saved::id);
    }

    /** The name with its level, as it was offered; or the same name at the same level in the same place. */
    private static boolean isMeant(Place place, Wanted wanted, Phrases phrases) {
        boolean offered = phrases.place(place).equals(wanted.name());
        boolean same = place.name().equalsIgnoreCase(wanted.name()) && place.level().equals(wanted.level())
                && (wanted.parent().isEmpty() || place.parent().equals(Optional.of(wanted.parent())));
        return offered && (phrases.study().places().isAmbiguous(place) || place.level().equals(wanted.level())) || same;
    }

    private Checked<String> row(String study, Study known, String comparison, String place) {
        List<ComparisonRow> rows = known.rowsOf(comparison);
        if (rows.stream().anyMatch(each -> each.places().equals(List.of(place)))) {
            return Checked.faulty(Problem.refused(Problem.Where.NOWHERE, "comparison.has-place", known.places().find(place).map(Place::name).orElse(place)));
        }
        Map<String, String> cells = Map.of("comparison", comparison, "places", place);
        return new EditStudy(workspace).add(study, "comparison-rows", cells).map(EditStudy.Saved::id);
    }
}
