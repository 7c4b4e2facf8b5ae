package org.puriq.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.base.Checked;
import org.puriq.base.Problem;
import org.puriq.base.Problem.Where;
import org.puriq.format.StudyFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the {@code datapackage.json} of a package says: which file holds which table. Frictionless Data Package 1.0. Files that
 * it does not name are taken by their own name.
 */
record Description(Map<String, String> tableOfFile) {
    static final String FILE = "datapackage.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Checked<Description> read(Parcel parcel) {
        byte[] bytes = parcel.files().get(FILE);
        if (bytes == null) {
            return Checked.sound(new Description(Map.of()));
        }
        if (bytes.length > Limits.DESCRIPTION_BYTES) {
            return faulty("description.too-large");
        }
        try {
            return read(JSON.readTree(bytes));
        } catch (JacksonException noJson) {
            return faulty("description.no-json");
        }
    }

    private static Checked<Description> read(JsonNode root) {
        int version = root.path("puriq:version").asInt(StudyFormat.VERSION);
        if (version > StudyFormat.VERSION) {
            return faulty("description.newer", String.valueOf(version), String.valueOf(StudyFormat.VERSION));
        }
        Map<String, String> tables = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (JsonNode resource : root.path("resources")) {
            String path = resource.path("path").asString("");
            String name = resource.path("name").asString("");
            if (path.contains("/") || path.contains("\\") || path.contains(":")) {
                problems.add(Problem.refused(Where.file(FILE).at("path", path), "description.path", path));
            } else if (StudyFormat.table(name).isPresent()) {
                tables.put(path, name);
            }
        }
        return Checked.of(new Description(tables), problems);
    }

    private static Checked<Description> faulty(String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.file(FILE), rule, details));
    }

    /** The table that a file holds: as described, or by its name without the ending. */
    String tableOf(String file) {
        return tableOfFile.getOrDefault(file, file.replaceFirst("\\.csv$", ""));
    }
}
