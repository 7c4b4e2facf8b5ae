package org.puriq.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.puriq.format.Cells;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.ObjectReadContext;

/** Rows and lists of texts as JSON, as the history keeps them. Empty cells are left out. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static String of(Cells cells, List<String> columns) {
        var text = new java.io.StringWriter(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (String column : columns) {
                if (!cells.text(column).isEmpty()) {
                    json.writeStringProperty(column, cells.text(column));
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    static String of(List<String> items) {
        var text = new java.io.StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            items.forEach(json::writeString);
            json.writeEndArray();
        }
        return text.toString();
    }

    static Cells cells(String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String column = json.currentName();
                json.nextToken();
                cells.put(column, json.getString());
            }
        }
        return new Cells(cells);
    }

    static List<String> list(String text) {
        List<String> items = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                items.add(json.getString());
            }
        }
        return items;
    }
}
