/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A YAML file of lists of rows; every message begins with what kind of file it is, and names the row. */
final class YamlRows {

    private final String file;
    private final JsonNode root;

    /**
     * Reads the text.
     *
     * @param file what kind of file it is, for messages
     * @throws IllegalArgumentException if it is not YAML
     */
    YamlRows(String file, YAMLMapper mapper, byte[] yaml) {
        this.file = file;
        try {
            this.root = mapper.readTree(yaml);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": not YAML: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The rows of a list.
     *
     * @param what what a row is called in messages
     * @throws IllegalArgumentException if there is no such list, a row has another field, or cannot be read
     */
    <T> List<T> read(String list, String what, Set<String> fields, Function<JsonNode, T> read) {
        JsonNode nodes = root.path(list);
        if (!nodes.isArray()) {
            throw new IllegalArgumentException(file + ": '" + list + "' must be a list");
        }
        List<T> rows = new ArrayList<>();
        for (JsonNode node : nodes) {
            try {
                requireNoOther(fields, node);
                rows.add(read.apply(node));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(
                        file + ": " + what + " " + (rows.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static void requireNoOther(Set<String> fields, JsonNode node) {
        for (String name : node.propertyNames()) {
            if (!fields.contains(name)) {
                throw new IllegalArgumentException("unknown field '" + name + "'");
            }
        }
    }

    /** The text of a field that must be there. */
    static String required(JsonNode node, String field) {
        String value = optional(node, field);
        if (value == null) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return value;
    }

    /** The text of a field, or null. */
    static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isContainer()) {
            throw new IllegalArgumentException("'" + field + "' must be a single value");
        }
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
