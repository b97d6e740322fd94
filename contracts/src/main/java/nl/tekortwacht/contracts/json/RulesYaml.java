/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.tekortwacht.contracts.rule.Definition;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.RuleRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a rules file; {@code docs/rules.md} describes its form. */
public final class RulesYaml {

    private static final String DEFAULTS = "/nl/tekortwacht/contracts/rules.yml";
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final Set<String> ROW_FIELDS =
            Set.of("rule", "for", "value", "validFrom", "validTo", "recordedAt", "source");
    private static final Set<String> DEFINITION_FIELDS = Set.of("name", "unavailableWhen", "outAtLeast", "explanation");

    private RulesYaml() {}

    /** The rules that ship. */
    public static RuleBook defaults() {
        try (InputStream in = Objects.requireNonNull(RulesYaml.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rules of a file.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is not a valid rules file; the message names the row and what is wrong
     */
    public static RuleBook read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules file " + file, e);
        }
    }

    /**
     * The rules of a text.
     *
     * @throws IllegalArgumentException if it is not a valid rules file; the message names the row and what is wrong
     */
    public static RuleBook read(byte[] yaml) {
        JsonNode root;
        try {
            root = MAPPER.readTree(yaml);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("rules: not YAML: " + e.getOriginalMessage(), e);
        }
        List<RuleRow> rows = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        for (JsonNode node : items(root, "definitions")) {
            definitions.add(at("definition", definitions.size(), node, DEFINITION_FIELDS, RulesYaml::definition));
        }
        for (JsonNode node : items(root, "rules")) {
            rows.add(at("rule row", rows.size(), node, ROW_FIELDS, RulesYaml::row));
        }
        return new RuleBook(rows, definitions);
    }

    private static Iterable<JsonNode> items(JsonNode root, String name) {
        JsonNode list = root.path(name);
        if (!list.isArray()) {
            throw new IllegalArgumentException("rules: '" + name + "' must be a list");
        }
        return list;
    }

    private static <T> T at(String what, int index, JsonNode node, Set<String> allowed, Function<JsonNode, T> read) {
        try {
            for (String name : node.propertyNames()) {
                if (!allowed.contains(name)) {
                    throw new IllegalArgumentException("unknown field '" + name + "'");
                }
            }
            return read.apply(node);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("rules: " + what + " " + (index + 1) + ": " + e.getMessage(), e);
        }
    }

    private static RuleRow row(JsonNode node) {
        String name = required(node, "rule");
        RuleName rule = RuleName.ofYamlName(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + name + "'"));
        String validFrom = optional(node, "validFrom");
        String validTo = optional(node, "validTo");
        String recordedAt = optional(node, "recordedAt");
        return new RuleRow(
                rule,
                optional(node, "for"),
                required(node, "value"),
                validFrom == null ? null : LocalDate.parse(validFrom),
                validTo == null ? null : LocalDate.parse(validTo),
                recordedAt == null ? null : Instant.parse(recordedAt),
                required(node, "source"));
    }

    private static Definition definition(JsonNode node) {
        String name = required(node, "name");
        String when = required(node, "unavailableWhen");
        return switch (when) {
            case "ALL_KNOWN_OUT" -> new Definition.AllKnownOut(name);
            case "OUT_AT_LEAST" -> new Definition.OutAtLeast(name, Integer.parseInt(required(node, "outAtLeast")));
            default ->
                throw new IllegalArgumentException(
                        "unavailableWhen must be ALL_KNOWN_OUT or OUT_AT_LEAST, not '" + when + "'");
        };
    }

    private static String required(JsonNode node, String field) {
        String value = optional(node, field);
        if (value == null) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
