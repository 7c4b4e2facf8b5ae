package org.puriq.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.puriq.community.Passage;
import org.puriq.evidence.Attribute;
import org.puriq.format.Column;
import org.puriq.format.PlanFormat;
import org.puriq.format.StudyFormat;
import org.puriq.format.Table;

/** A sound study of every table, made by chance from a seed, with the nastiest texts that somebody may write. */
final class RandomStudy {
    private static final List<String> PIECES = List.of("a", "ñ", "Ü", "é", "e\u0301", " ", "  ", "\t", "\n", "\n\n", ",", ";", "\"", "\"\"", "'", "''", "=SUM(A1)", "=", "-5", "-", "+1", "+", "@x",
            "1.234,5", "1,234.5", "007", "\u00A0", "\u202F", "\u2028", "\uFEFF", "😀", "👨‍👩‍👧", "ﬁ", "<b>", "&amp;", "#", "{x}", "%s", "\\", "/", "null", "problem", "id", "2005-06", "‮", "ꙮ");

    /** What a figure without a formula may rest on. */
    private static final List<String> RESTING = List.of("reported", "assumption");

    /** Tables of which others need two records that differ. */
    private static final List<String> TWO = List.of("actors", "activities");

    private final Random random;
    private final SequencedMap<String, List<String>> ids = new LinkedHashMap<>();
    private final List<String> scales;
    private final List<Attribute.Kind> kinds = new ArrayList<>();

    RandomStudy(long seed) {
        this.random = new Random(seed);
        this.scales = List.copyOf(new TreeSet<>(StudyFormat.TABLES.stream().flatMap(table -> table.columns().stream()).flatMap(column -> column.scale().stream()).toList()));
        for (Table<?> table : StudyFormat.TABLES) {
            int count = table == StudyFormat.STUDY || table == PlanFormat.BALLOT_COUNTS ? 1 : table.name().equals("agreement-parties") ? 2 : TWO.contains(table.name()) ? 2 + random.nextInt(5) : 1 + random.nextInt(6);
            ids.put(table.name(), IntStream.range(0, count).mapToObj(at -> table.name() + "-" + at).toList());
        }
        ids.put("scales", scales);
        ids.put("categories", scales.stream().flatMap(scale -> List.of(scale + "-1", scale + "-2").stream()).toList());
        ids.get("attributes").forEach(_ -> kinds.add(Attribute.Kind.values()[random.nextInt(Attribute.Kind.values().length)]));
    }

    /** The package, with commas. */
    SequencedMap<String, String> files() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        for (Table<?> table : StudyFormat.TABLES) {
            var text = new StringBuilder(table.columns().stream().map(Column::name).collect(Collectors.joining(","))).append('\n');
            for (int row = 0; row < ids.get(table.name()).size(); row++) {
                Map<String, String> cells = row(table, row);
                text.append(cells.values().stream().map(RandomStudy::quoted).collect(Collectors.joining(","))).append('\n');
            }
            files.put(table.name() + ".csv", text.toString());
        }
        return files;
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private Map<String, String> row(Table<?> table, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        table.columns().forEach(column -> cells.put(column.name(), cell(table, column, row)));
        table.requiredTexts().forEach(text -> cells.put(text + "_es", "x" + text()));
        together(table, row, cells);
        return cells;
    }

    private String cell(Table<?> table, Column<?> column, int row) {
        if (!column.required() && random.nextInt(3) == 0) {
            return "";
        }
        return switch (column.form()) {
            case ID -> ids.get(table.name()).get(row);
            case TEXT -> column.required() ? "x" + text() : text();
            case CHOICE -> one(column.choices());
            case YES_NO -> one(List.of("yes", "no"));
            case NUMBER -> number();
            case INTEGER -> String.valueOf(random.nextInt(2000) - 100);
            case DATE -> "200%d-0%d-1%d".formatted(random.nextInt(10), 1 + random.nextInt(9), random.nextInt(10)).substring(0, one(List.of(4, 7, 10)));
            case REFERENCE -> reference(column, row);
            case REFERENCES -> IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> reference(column, row)).collect(Collectors.joining(" "));
            case MONTHS -> one(List.of("1", "12 1 2", "07"));
            case WORDS -> switch (column.name()) {
                case "views" -> one(List.of("livelihood", "heard", "flows calendar"));
                case "facts" -> one(List.of("", "youth_leaving", "seasonal_leaving residents_group"));
                default -> one(List.of("B1", "B1 N2", "=B1", "-5", "'=x ñ", "@a \"b\""));
            };
            case FORMULA -> "";
        };
    }

    private String reference(Column<?> column, int row) {
        String table = column.refersTo().orElseThrow();
        List<String> known = column.scale().map(scale -> List.of(scale + "-1", scale + "-2")).orElse(ids.get(table));
        boolean upwards = column.name().equals("parent") || column.name().equals("part_of");
        return upwards ? row == 0 ? "" : known.get(random.nextInt(row)) : one(known);
    }

    /** What the cells of a row must be together, and what only their table knows. */
    private void together(Table<?> table, int row, Map<String, String> cells) {
        if (cells.containsKey("start") && !cells.get("start").isEmpty()) {
            cells.put("end", cells.get("start"));
        }
        cells.computeIfPresent("low", (_, low) -> low.isEmpty() ? low : "-9999999");
        cells.computeIfPresent("inputs", (_, _) -> "");
        cells.computeIfPresent("latitude", (_, _) -> row == 0 ? "-12.70" : "");
        cells.computeIfPresent("longitude", (_, _) -> row == 0 ? "-74.0000001" : "");
        switch (table.name()) {
            case "study" -> cells.put("country", one(List.of("pe", "bo", "neutral", "xx")));
            case "categories" -> cells.put("scale", scales.get(row / 2));
            case "code-schemes" -> cells.put("digits", "6");
            case "place-codes" -> cells.put("code", "%06d".formatted(row));
            case "attributes" -> attribute(row, cells);
            case "statements" -> statement(cells);
            case "practice-conditions" -> cells.put("condition", one(List.of("youth_leaving", "residents_group && land_hectares < 1", "'lima' in destinations || !farming")));
            case "flows" -> {
                cells.put("basis", one(RESTING));
                value(cells, true, String.valueOf(random.nextInt(1000)), row % 2 == 0);
            }
            case "interviews" -> {
                cells.put("people", String.valueOf(1 + random.nextInt(30)));
                cells.put("families", "");
            }
            case "comparison-columns" -> List.of("level", "attribute", "owner_kind").forEach(column -> cells.put(column, column.equals("attribute") ? ids.get("attributes").getFirst() : ""));
            case "embeddings" -> cells.put("rung", String.valueOf(random.nextInt(6)));
            case "plan-documents" -> cells.put("pages", String.valueOf(1 + random.nextInt(900)));
            case "plan-passages" -> {
                cells.put("rung", String.valueOf(random.nextInt(6)));
                cells.put("page", "1");
            }
            case "migration-terms" -> cells.put("term", "se van … lejos");
            case "questions" -> cells.put("kind", "little-migration");
            case "passages" -> {
                boolean ofCase = random.nextBoolean();
                cells.put("case", ofCase ? one(ids.get("cases")) : "");
                cells.put("question", ofCase ? "" : one(ids.get("questions")));
                cells.put("section", one(ofCase ? Passage.OF_CASES : Passage.OF_QUESTIONS));
            }
            case "sheet-questions" -> cells.put("attribute", ids.get("attributes").getFirst());
            case "activities" -> cells.put("owner", ids.get("actors").get(row % 2));
            case "overlaps" -> {
                cells.put("activities", "activities-0 activities-1");
                cells.put("reason_es", "x" + text());
            }
            case "publication-marks" -> {
                cells.put("records", "statements:statements-0 derived:a@b");
                cells.put("decision", "held");
            }
            case "contradictions" -> {
                cells.put("records", "statements:statements-0 derived:a@b");
                cells.put("reason", "x" + text());
            }
            default -> plan(table.name(), row, cells);
        }
    }

    /** All lines belong to one plan, whose years hold them all. */
    private void plan(String table, int row, Map<String, String> cells) {
        cells.computeIfPresent("plan", (_, _) -> ids.get("plans").getFirst());
        switch (table) {
            case "plans" -> cells.putAll(Map.of("start_year", "2001", "end_year", "2045"));
            case "annual-plans" -> cells.put("year", String.valueOf(2001 + row));
            case "budget-lines" -> cells.putAll(Map.of("year", String.valueOf(2001 + random.nextInt(45)), "annual_plan", "", "amount", "1234567.890", "spent", "", "currency", ids.get("units").getFirst()));
            case "participant-counts" -> cells.putAll(Map.of("people", "20", "left_migrating", ""));
            case "citations" -> cells.putAll(Map.of("line", "projects:" + one(ids.get("projects")), "cited", one(List.of("statements:statements-0", "findings:gone", "statements:a@b"))));
            case "assemblies" -> cells.putAll(Map.of("present", "", "votes_each", "", "spoiled", ""));
            case "ballot-counts" -> cells.putAll(Map.of("votes", "5", "assembly", one(ids.get("assemblies")), "priority", one(ids.get("priorities"))));
            default -> funded(table, row, cells);
        }
    }

    /** One agreement in one currency, two parties to it, and entries that go between accounts that there are. */
    private void funded(String table, int row, Map<String, String> cells) {
        String currency = ids.get("units").getFirst();
        switch (table) {
            case "funding-shares" -> cells.putAll(Map.of("share", "1.5", "cap", ""));
            case "agreements" -> cells.putAll(Map.of("terms", "", "total", "1000.50", "currency", currency));
            case "agreement-parties" -> cells.putAll(Map.of("agreement", "agreements-0", "actor", ids.get("actors").get(row)));
            case "attachments" -> cells.putAll(Map.of("bytes", "12", "checksum", "0".repeat(64), "file", "a.png", "media_type", "image/png"));
            case "expenses" -> cells.putAll(Map.of("agreement", "agreements-0", "amount", "12.30", "currency", currency, "state", "draft"));
            case "journal" -> cells.putAll(Map.of("agreement", "agreements-0", "entered_at", "2026-01-15", "kind", "contribution", "from_account", "given:agreement-parties-0", "to_account", "cash",
                    "amount", "7.25", "currency", currency, "party", "agreement-parties-0", "form", "cash", "corrects", ""));
            case "milestones" -> cells.putAll(Map.of("planned_share", "40", "reached_share", "", "reached_at", ""));
            case "progress-reports" -> cells.put("quarter", String.valueOf(1 + random.nextInt(4)));
            default -> { }
        }
    }

    private void attribute(int row, Map<String, String> cells) {
        cells.put("kind", kinds.get(row).code());
        cells.put("units", "");
        cells.put("scale", scales.getFirst());
        cells.put("minimum", "");
        cells.put("maximum", "");
    }

    private void statement(Map<String, String> cells) {
        cells.put("basis", one(RESTING));
        int attribute = random.nextInt(kinds.size());
        cells.put("attribute", ids.get("attributes").get(attribute));
        switch (kinds.get(attribute)) {
            case NUMBER -> value(cells, true, number(), random.nextBoolean());
            case CATEGORY -> value(cells, false, scales.getFirst() + "-1", true);
            case YES_NO -> value(cells, false, one(List.of("yes", "no")), true);
            case TEXT -> value(cells, false, "x" + text(), true);
        }
    }

    private void value(Map<String, String> cells, boolean number, String value, boolean exactly) {
        cells.put("value", exactly ? value : "");
        cells.put("low", exactly || !number ? "" : "0.50");
        cells.put("high", exactly || !number ? "" : "1000");
    }

    private String number() {
        return one(List.of("0", "5", "-5", "1234567.890", "0.001", "007", "-0.5", "12345678901234567890.12", "1.50"));
    }

    private String text() {
        return IntStream.range(0, random.nextInt(6)).mapToObj(_ -> one(PIECES)).collect(Collectors.joining());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Another text, for an edit. */
    String someText() {
        return "x" + text();
    }
}
