/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether JSON fits a schema of a document; knows as much of JSON Schema as our document uses. */
final class SchemaCheck {

    private final JsonNode document;

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** Where it does not fit; empty if it does. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check("", schema, value, faults);
        return faults;
    }

    private void check(String at, JsonNode schema, JsonNode value, List<String> faults) {
        if (schema.has("$ref")) {
            check(at, document.at(schema.path("$ref").asString().substring(1)), value, faults);
        } else if (schema.has("anyOf")) {
            boolean fits = schema.path("anyOf").valueStream().anyMatch(one -> faults(one, value)
                    .isEmpty());
            if (!fits) {
                faults.add(at + " fits none of anyOf");
            }
        } else if (!mayBe(schema, value)) {
            faults.add(at + " is " + value + ", not " + schema);
        } else if (value.isArray()) {
            value.forEach(item -> check(at + "[]", schema.path("items"), item, faults));
        } else if (value.isObject()) {
            checkFields(at, schema, value, faults);
        }
    }

    private void checkFields(String at, JsonNode schema, JsonNode value, List<String> faults) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                faults.add(at + " lacks " + name);
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            JsonNode form = known.isMissingNode() ? schema.path("additionalProperties") : known;
            if (form.isMissingNode()) {
                faults.add(at + " has " + field.getKey());
            } else {
                check(at + "/" + field.getKey(), form, field.getValue(), faults);
            }
        }
    }

    private static boolean mayBe(JsonNode schema, JsonNode value) {
        JsonNode type = schema.path("type");
        boolean rightType = type.isArray()
                ? type.valueStream().anyMatch(one -> is(one.asString(), value))
                : is(type.asString(), value);
        JsonNode words = schema.path("enum");
        return rightType && (words.isMissingNode() || words.valueStream().anyMatch(value::equals));
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException("type " + type);
        };
    }
}
