package org.puriq.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final int LONGEST = 120;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ENDING = Pattern.compile("(\\.\\d{1,3}| \\(\\d{1,3}\\))?\\.csv$", Pattern.CASE_INSENSITIVE);

    static Checked<Description> read(Parcel parcel) {
        byte[] bytes = parcel.files().get(FILE);
        if (bytes == null) {
            return Checked.sound(new Description(Map.of()));
        }
        if (bytes.length > Limits.DESCRIPTION_BYTES) {
            return faulty("description.too-large");
        }
        try {
            JsonNode root = JSON.readTree(bytes);
            return root.isObject() ? read(root, parcel.files().keySet()) : faulty("description.no-json");
        } catch (JacksonException noJson) {
            return faulty("description.no-json");
        }
    }

    private static Checked<Description> read(JsonNode root, Set<String> files) {
        JsonNode version = root.path("puriq:version");
        if (!version.isMissingNode() && (!version.isInt() || version.intValue() > StudyFormat.VERSION)) {
            return faulty("description.newer", shortened(version.toString()), String.valueOf(StudyFormat.VERSION));
        }
        Map<String, String> tables = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (JsonNode resource : root.path("resources")) {
            String path = resource.path("path").asString("");
            String name = resource.path("name").asString("");
            if (path.contains("/") || path.contains("\\") || path.contains(":")) {
                problems.add(Problem.refused(Where.file(FILE).at("path", shortened(path)), "description.path", shortened(path)));
            } else if (!files.contains(path)) {
                problems.add(Problem.doubtful(Where.file(FILE).at("path", shortened(path)), "description.file-missing", shortened(path)));
            } else if (StudyFormat.table(name).isPresent()) {
                tables.put(path, name);
            }
        }
        return Checked.of(new Description(tables), problems);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Checked<Description> faulty(String rule, String... details) {
        return Checked.faulty(Problem.refused(Where.file(FILE), rule, details));
    }

    /** The table that a file holds: as described, or by its name without the ending and without the number of a second copy, as in places (2).csv. */
    String tableOf(String file) {
        return tableOfFile.getOrDefault(file, ENDING.matcher(file).replaceFirst(""));
    }
}
