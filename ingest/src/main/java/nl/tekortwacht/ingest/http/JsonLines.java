/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.line.ReceivedLine;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a JSON body, one object or an array of objects; its elements are numbered like lines. */
final class JsonLines {

    private final WireLine wire;

    JsonLines(Limits limits) {
        this.wire = new WireLine(limits);
    }

    /** One line per element; if the body as a whole is not JSON, one unreadable line. */
    List<ReceivedLine> read(byte[] body) {
        try (JsonParser in = Json.MAPPER.createParser(body)) {
            return in.nextToken() == JsonToken.START_ARRAY ? elements(in, body) : List.of(wire.read(1, body));
        } catch (JacksonException e) {
            return List.of(WireLine.unreadable(1, "not JSON: " + e.getOriginalMessage(), body));
        }
    }

    private List<ReceivedLine> elements(JsonParser in, byte[] body) {
        List<ReceivedLine> lines = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            lines.add(element(in, body, lines.size() + 1));
        }
        if (in.nextToken() != null) {
            return List.of(WireLine.unreadable(1, "not JSON: something follows the array", body));
        }
        return lines;
    }

    private ReceivedLine element(JsonParser in, byte[] body, long number) {
        boolean isObject = in.currentToken() == JsonToken.START_OBJECT;
        int from = Math.toIntExact(in.currentTokenLocation().getByteOffset());
        in.skipChildren();
        int to = Math.toIntExact(in.currentLocation().getByteOffset());
        if (from < 0) {
            return new ReceivedLine.Unreadable(number, "not JSON in UTF-8", "");
        }
        byte[] element = Arrays.copyOfRange(body, from, to);
        return isObject
                ? wire.read(number, element)
                : WireLine.unreadable(number, "each element of the array must be one object, { … }", element);
    }
}
