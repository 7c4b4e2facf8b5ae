package org.puriq.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One part of a case: its arguments, inputs or expected outputs by name. A value stands in case.json itself or in a file that it names. */
public final class GoldenValues {
    private final GoldenFolder folder;
    private final JsonNode values;

    GoldenValues(GoldenFolder folder, JsonNode values) {
        this.folder = folder;
        this.values = values;
    }

    public Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>();
        values.properties().forEach(each -> names.add(each.getKey()));
        return names;
    }

    public boolean has(String name) {
        return values.isObject() && values.has(name) && !values.get(name).isNull();
    }

    public double number(String name) {
        return number(name, needed(name));
    }

    public String text(String name) {
        JsonNode value = needed(name);
        if (!value.isValueNode()) {
            throw wrong(name, "text");
        }
        return value.asString();
    }

    /** Numbers in order: a list, the values of names, a file of names and values, or one number alone. */
    public double[] list(String name) {
        JsonNode value = needed(name);
        if (isFile(value)) {
            return folder.csv(value.get("csv").asString("")).numbers("value");
        }
        if (value.isContainer()) {
            return StreamSupport.stream(value.spliterator(), false).mapToDouble(each -> number(name, each)).toArray();
        }
        return new double[] {number(name, value)};
    }

    /** Numbers by name, in their order. */
    public Map<String, Double> named(String name) {
        JsonNode value = needed(name);
        Map<String, Double> named = new LinkedHashMap<>();
        if (isFile(value)) {
            GoldenTable table = folder.csv(value.get("csv").asString(""));
            double[] numbers = table.numbers("value");
            for (int at = 0; at < numbers.length; at++) {
                named.put(table.rowLabels().get(at), numbers[at]);
            }
        } else {
            value.properties().forEach(each -> named.put(each.getKey(), number(name, each.getValue())));
        }
        return named;
    }

    /** Texts in order. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        needed(name).forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    /** The file that holds a table or matrix. */
    public GoldenTable table(String name) {
        JsonNode value = needed(name);
        if (!isFile(value)) {
            throw wrong(name, "table");
        }
        return folder.csv(value.get("csv").asString(""));
    }

    private JsonNode needed(String name) {
        if (!has(name)) {
            throw UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.missing", name);
        }
        return values.get(name);
    }

    private double number(String name, JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isNull()) {
            return Double.NaN;
        }
        if (value.isString()) {
            return GoldenNumber.of(value.stringValue(), folder.told(GoldenFolder.FILE));
        }
        throw wrong(name, "number");
    }

    private static boolean isFile(JsonNode value) {
        return value.isObject() && value.has("csv");
    }

    private UnreadableCase wrong(String name, String wanted) {
        return UnreadableCase.in(folder.told(GoldenFolder.FILE), "golden.not-a." + wanted, name);
    }
}
