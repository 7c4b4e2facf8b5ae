package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.puriq.table.Cell;
import org.puriq.table.Sheet;
import org.puriq.text.Texts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** JSON: heads, and rows whose cells are found by the key of their column; every figure with its statement and basis. */
final class JsonPrinter implements SheetPrinter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Override
    public void print(Sheet sheet, Texts texts, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            sheet(json, sheet);
        } catch (JacksonIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static void sheet(JsonGenerator json, Sheet sheet) {
        json.writeStartObject();
        json.writeStringProperty("table", sheet.name());
        json.writeStringProperty("title", sheet.title());
        json.writeName("columns").writeStartArray();
        sheet.columns().forEach(head -> head(json, head));
        json.writeEndArray();
        json.writeName("rows").writeStartArray();
        sheet.rows().forEach(row -> row(json, sheet.columns(), row));
        json.writeEndArray();
        json.writeName("remarks").writeStartArray();
        sheet.remarks().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("source", sheet.source());
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, Sheet.Head head) {
        json.writeStartObject();
        json.writeStringProperty("key", head.key());
        json.writeStringProperty("head", head.text());
        json.writeStringProperty("group", head.group());
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, List<Sheet.Head> columns, Sheet.Row row) {
        json.writeStartObject();
        json.writeStringProperty("key", row.key());
        if (!row.section().isEmpty()) {
            json.writeStringProperty("section", row.section());
        }
        json.writeName("cells").writeStartObject();
        for (int at = 0; at < columns.size(); at++) {
            json.writeName(columns.get(at).key());
            cell(json, row.cells().get(at));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, Cell cell) {
        json.writeStartObject();
        json.writeStringProperty("text", cell.plain());
        cell.number().ifPresent(number -> json.writeNumberProperty("number", number));
        if (!cell.figures().isEmpty()) {
            json.writeName("figures").writeStartArray();
            cell.figures().forEach(figure -> figure(json, figure));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, Cell.Piece.Figure figure) {
        json.writeStartObject();
        json.writeStringProperty("statement", figure.statement());
        json.writeStringProperty("text", figure.text());
        json.writeStringProperty("basis", figure.basis());
        json.writeBooleanProperty("disputed", figure.disputed());
        json.writeEndObject();
    }
}
