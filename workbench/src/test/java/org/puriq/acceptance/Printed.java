package org.puriq.acceptance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table as the command line gives it in JSON: cells are found by the key of their row and column, whatever the language. */
record Printed(JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Printed of(String text) {
        return new Printed(MAPPER.readTree(text));
    }

    List<String> keys() {
        return strings("rows", "key");
    }

    /** The keys of the rows under a heading, or of all where there are none. */
    List<String> keysUnder(String section) {
        List<String> keys = new ArrayList<>();
        for (JsonNode row : json.get("rows")) {
            if (row.path("section").asString("").equals(section)) {
                keys.add(row.get("key").asString());
            }
        }
        return keys;
    }

    List<String> sections() {
        List<String> sections = new ArrayList<>();
        json.get("rows").forEach(row -> sections.add(row.path("section").asString("")));
        return sections.stream().distinct().toList();
    }

    private List<String> strings(String list, String name) {
        List<String> strings = new ArrayList<>();
        json.get(list).forEach(each -> strings.add(each.get(name).asString()));
        return strings;
    }

    List<String> columns() {
        return strings("columns", "key");
    }

    String cell(String row, String column) {
        return node(row, column).get("text").asString();
    }

    private JsonNode node(String row, String column) {
        for (JsonNode each : json.get("rows")) {
            if (each.get("key").asString().equals(row)) {
                JsonNode cell = each.get("cells").get(column);
                if (cell == null) {
                    throw new AssertionError("No column " + column + " among " + columns());
                }
                return cell;
            }
        }
        throw new AssertionError("No row " + row + " among " + keys());
    }

    double number(String row, String column) {
        return node(row, column).get("number").asDouble();
    }

    /** Every cell of a column, from top to bottom. */
    List<String> down(String column) {
        return keys().stream().map(row -> cell(row, column)).toList();
    }

    List<String> statements(String row, String column) {
        List<String> statements = new ArrayList<>();
        node(row, column).path("figures").forEach(each -> statements.add(each.get("statement").asString()));
        return statements;
    }

    boolean isDisputed(String row, String column) {
        return node(row, column).path("figures").get(0).get("disputed").asBoolean();
    }

    String basis(String row, String column) {
        return node(row, column).path("figures").get(0).get("basis").asString();
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        json.get("remarks").forEach(each -> remarks.add(each.asString()));
        return remarks;
    }
}
