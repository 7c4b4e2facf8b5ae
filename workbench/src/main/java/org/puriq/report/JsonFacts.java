package org.puriq.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Prints facts that are no table as compact JSON on one line: maps in their order, lists, texts, numbers, yes and no. */
public final class JsonFacts {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonFacts() {}

    /** Prints {@code facts} with a line end behind it, and leaves {@code out} open. */
    public static void print(Map<String, ?> facts, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, facts);
        } catch (JacksonIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void write(JsonGenerator json, Object fact) {
        switch (fact) {
            case Map<?, ?> facts -> {
                json.writeStartObject();
                facts.forEach((name, value) -> {
                    json.writeName(String.valueOf(name));
                    write(json, value);
                });
                json.writeEndObject();
            }
            case Iterable<?> facts -> {
                json.writeStartArray();
                facts.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            case String text -> json.writeString(text);
            default -> throw new IllegalArgumentException("%s (%s) is no fact that JSON can hold.".formatted(fact, fact.getClass()));
        }
    }
}
