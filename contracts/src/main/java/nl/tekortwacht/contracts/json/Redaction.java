/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import java.io.ByteArrayOutputStream;
import nl.tekortwacht.contracts.publication.Shape;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Leaves out of JSON what is not to be seen. */
public final class Redaction {

    private Redaction() {}

    /**
     * The same JSON with nothing in it but what the shape has. Numbers and texts stay as they were written.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static byte[] of(byte[] json, Shape seen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
        try (JsonParser from = Json.MAPPER.createParser(json);
                JsonGenerator to = Json.MAPPER.createGenerator(out)) {
            JsonToken first = from.nextToken();
            if (first == JsonToken.START_OBJECT || fits(first, seen)) {
                copy(from, first, to, seen);
            } else {
                to.writeNull();
            }
        }
        return out.toByteArray();
    }

    private static void copy(JsonParser from, JsonToken token, JsonGenerator to, Shape seen) {
        switch (token) {
            case START_OBJECT -> fields(from, to, seen);
            case START_ARRAY -> elements(from, to, seen);
            default -> to.copyCurrentEventExact(from);
        }
    }

    private static void fields(JsonParser from, JsonGenerator to, Shape seen) {
        to.writeStartObject();
        while (from.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = from.currentName();
            JsonToken token = from.nextToken();
            Shape field = seen.field(name);
            if (field == null || !fits(token, field)) {
                from.skipChildren();
            } else {
                to.writeName(name);
                copy(from, token, to, field);
            }
        }
        to.writeEndObject();
    }

    private static void elements(JsonParser from, JsonGenerator to, Shape seen) {
        to.writeStartArray();
        for (JsonToken token = from.nextToken(); token != JsonToken.END_ARRAY; token = from.nextToken()) {
            if (fits(token, seen)) {
                copy(from, token, to, seen);
            } else {
                from.skipChildren();
            }
        }
        to.writeEndArray();
    }

    /** An object in the place of a value has fields that nobody allowed, and a value in the place of an object was none of them. */
    private static boolean fits(JsonToken token, Shape seen) {
        return switch (token) {
            case START_OBJECT -> !seen.isValue();
            case START_ARRAY, VALUE_NULL -> true;
            default -> seen.isValue();
        };
    }
}
