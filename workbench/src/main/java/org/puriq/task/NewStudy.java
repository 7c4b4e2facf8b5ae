package org.puriq.task;

import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.base.Wording;
import org.puriq.community.ComparisonColumn;
import org.puriq.country.CountryPack;
import org.puriq.format.Cells;
import org.puriq.format.StudyFormat;
import org.puriq.place.Level;
import org.puriq.store.Change;
import org.puriq.store.Command;
import org.puriq.study.Title;

/** Starts an empty study of any country. It begins with the levels, code schemes, units and scales that its country pack and the program propose; all of them can be changed. */
public final class NewStudy {
    /** The address of the page that starts a study. */
    private static final String RESERVED = "new";

    private final Workspace workspace;

    public NewStudy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param name in the language of the user, or both; {@code country} the id of a country pack */
    public Checked<String> create(Wording name, String country) {
        if (name.spanish().isBlank() && name.english().isBlank()) {
            return Checked.faulty(Problem.refused(Where.NOWHERE.at("title", ""), "study.needs-name"));
        }
        if (!workspace.countries().has(country)) {
            String known = String.join(", ", workspace.countryPacks().stream().map(CountryPack::id).toList());
            return Checked.faulty(Problem.refused(Where.NOWHERE.at("country", country), "study.unknown-country", country, known));
        }
        String id = freeId(slug(name.spanish().isBlank() ? name.english() : name.spanish()));
        var cells = new Cells(Map.of("id", id, "title_es", tidy(name.spanish()), "title_en", tidy(name.english()), "country", country));
        return StudyFormat.STUDY.read(cells, Where.NOWHERE).then(title -> Attempt.at(() -> {
            Files.createDirectories(workspace.home().studies());
            workspace.files().create(workspace.path(id), first(title, workspace.countries().of(country))).close();
            return Checked.sound(id);
        }));
    }

    /** A name is one line, however it was pasted. */
    private static String tidy(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }

    private static Command first(Title title, CountryPack pack) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(StudyFormat.STUDY, title));
        pack.levels().forEach(each -> changes.add(new Change.Put(StudyFormat.LEVELS, each)));
        pack.codeSchemes().forEach(each -> changes.add(new Change.Put(StudyFormat.CODE_SCHEMES, each)));
        List<Change> starting = StartingSet.changes();
        changes.addAll(starting);
        pack.levels().stream().max(Comparator.comparingInt(Level::rank)).ifPresent(lowest -> comparisons(starting).forEach(table -> changes.add(nameColumn(table, lowest))));
        return new Command(User.name(), "history.new-study", List.of(title.id()), changes);
    }

    private static List<String> comparisons(List<Change> starting) {
        return starting.stream().filter(change -> change instanceof Change.Put(var table, var _) && table == StudyFormat.COMPARISONS).map(Change::record).toList();
    }

    /** The first column of a starting table: the names of places at the country's lowest level. */
    private static Change nameColumn(String comparison, Level level) {
        return new Change.Put(StudyFormat.COMPARISON_COLUMNS, new ComparisonColumn(comparison + "-1", comparison, 1, "", Wording.NONE, "", level.name(),
                Optional.of(level.id()), Optional.empty(), List.of(), Optional.empty(), false, "break", List.of()));
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int number = 2; Files.exists(workspace.path(id)) || id.equals(RESERVED); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** Lower-case letters, digits and hyphens: "Ayllu Ñuñumayani" becomes ayllu-nunumayani. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String shortened = slug.length() > 60 ? slug.substring(0, 60).replaceAll("-+$", "") : slug;
        return shortened.isEmpty() ? "x" : shortened;
    }
}
