/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The fields that answers have: those that the OpenAPI document says, and those of JSON. */
final class AnswerPaths {

    private final JsonNode document;
    private final Deque<String> open = new ArrayDeque<>();

    AnswerPaths(JsonNode document) {
        this.document = document;
    }

    /** The fields of the JSON answer of each GET, by the name of the endpoint. */
    Map<String, Set<String>> byEndpoint() {
        Map<String, Set<String>> paths = new TreeMap<>();
        for (JsonNode path : document.path("paths")) {
            JsonNode content = path.at("/get/responses/200/content");
            content.properties().stream()
                    .filter(type -> type.getKey().endsWith("json"))
                    .forEach(type -> paths.put(
                            path.at("/get/operationId").asString(),
                            ofSchema(type.getValue().path("schema"), "", new TreeSet<>())));
        }
        return paths;
    }

    private Set<String> ofSchema(JsonNode schema, String prefix, Set<String> found) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            if (!open.contains(reference)) {
                open.push(reference);
                ofSchema(document.at(reference.substring(1)), prefix, found);
                open.pop();
            }
        } else if (schema.has("anyOf")) {
            ofSchema(schema.path("anyOf").get(0), prefix, found);
        } else if (schema.has("items")) {
            ofSchema(schema.path("items"), prefix, found);
        } else if (schema.has("properties")) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> ofSchema(field.getValue(), below(prefix, field.getKey()), found));
        } else if (schema.path("additionalProperties").isObject()) {
            ofSchema(schema.path("additionalProperties"), below(prefix, "*"), found);
        } else {
            found.add(prefix);
        }
        return found;
    }

    /** The fields of some JSON that have a value, or null. */
    static Set<String> of(JsonNode json) {
        Set<String> found = new TreeSet<>();
        ofJson(json, "", found);
        return found;
    }

    private static void ofJson(JsonNode json, String prefix, Set<String> found) {
        if (json.isObject()) {
            json.properties().forEach(field -> ofJson(field.getValue(), below(prefix, field.getKey()), found));
        } else if (json.isArray()) {
            json.forEach(element -> ofJson(element, prefix, found));
        } else {
            found.add(prefix);
        }
    }

    private static String below(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }
}
