package org.puriq.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.puriq.base.Problem.Where;
import org.puriq.base.Problem;
import org.puriq.migration.CodeLevels.CodeLevel;
import org.puriq.recipe.KnownPlaces;
import org.puriq.recipe.Recipe.PlaceColumns;
import org.puriq.recipe.Recipe;

/** Names and populations of places, from a list that lies beside the moves and from what the program knows. */
final class PlaceNames {
    private final Recipe recipe;
    private final KnownPlaces known;
    private final CodeCheck codes;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> populations = new HashMap<>();
    private final List<String> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    PlaceNames(Recipe recipe, KnownPlaces known, CodeCheck codes) {
        this.recipe = recipe;
        this.known = known;
        this.codes = codes;
        recipe.levels().levels().forEach(level -> known.codes(level.digits()).forEach(code -> known.name(code).ifPresent(name -> names.put(code, name))));
    }

    /** Takes the file if its heads are those of a list of places. */
    void take(DataFiles.Text text) {
        recipe.places().ifPresent(columns -> {
            char separator = ListedMoves.separator(text.firstLine());
            List<String> heads = ListedMoves.heads(text.firstLine(), separator);
            Optional<Integer> code = ListedMoves.position(heads, columns.code());
            Optional<Integer> name = ListedMoves.position(heads, columns.name());
            if (code.isPresent() && name.isPresent()) {
                read(text, separator, columns, code.get(), name.get(), ListedMoves.position(heads, columns.population()));
                files.add(text.file());
            }
        });
    }

    private void read(DataFiles.Text text, char separator, PlaceColumns columns, int code, int name, Optional<Integer> population) {
        try (CsvReader<CsvRecord> records = new CsvText(text.bytes()).records(separator)) {
            records.stream().skip(1).limit(Limits.ROWS).filter(row -> row.getFieldCount() > Math.max(code, name)).forEach(row -> {
                place(text.file(), columns, row.getField(code).strip(), row.getField(name).strip());
                population.filter(column -> column < row.getFieldCount()).map(column -> row.getField(column).strip()).filter(each -> each.matches("\\d{1,12}"))
                        .ifPresent(persons -> populations.put(row.getField(code).strip(), Long.parseLong(persons)));
            });
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            problems.add(Problem.doubtful(Where.file(text.file()), "file.broken-csv", text.file()));
        }
    }

    private void place(String file, PlaceColumns columns, String code, String label) {
        String[] parts = columns.separator().isEmpty() ? new String[] {label} : label.split(java.util.regex.Pattern.quote(columns.separator()), Math.max(1, columns.parts().size()));
        String own = parts[parts.length - 1];
        names.put(code, own.startsWith(columns.drop()) ? own.substring(columns.drop().length()) : own);
        if (parts.length == columns.parts().size() && parts.length > 1) {
            for (int part = 0; part < parts.length - 1; part++) {
                wider(code, columns.parts().get(part), parts[part]);
            }
            if (problems.isEmpty()) {
                problems.addAll(codes.named(file, code, parts[0]));
            }
        }
    }

    private void wider(String code, String level, String name) {
        Optional<CodeLevel> found = recipe.levels().find(level);
        found.flatMap(each -> recipe.levels().within(code, each)).filter(wider -> known.name(wider).isEmpty()).ifPresent(wider -> names.putIfAbsent(wider, name));
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, Long> populations() {
        return populations;
    }

    List<String> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }
}
