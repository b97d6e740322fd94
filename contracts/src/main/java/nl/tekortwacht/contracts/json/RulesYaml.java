/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import nl.tekortwacht.contracts.rule.Definition;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.RuleRow;
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
        YamlRows rows = new YamlRows("rules", MAPPER, yaml);
        var definitions = rows.read("definitions", "definition", DEFINITION_FIELDS, RulesYaml::definition);
        return new RuleBook(rows.read("rules", "rule row", ROW_FIELDS, RulesYaml::row), definitions);
    }

    private static RuleRow row(JsonNode node) {
        String name = YamlRows.required(node, "rule");
        RuleName rule = RuleName.ofYamlName(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no rule '" + name + "'"));
        String validFrom = YamlRows.optional(node, "validFrom");
        String validTo = YamlRows.optional(node, "validTo");
        String recordedAt = YamlRows.optional(node, "recordedAt");
        return new RuleRow(
                rule,
                YamlRows.optional(node, "for"),
                YamlRows.required(node, "value"),
                validFrom == null ? null : LocalDate.parse(validFrom),
                validTo == null ? null : LocalDate.parse(validTo),
                recordedAt == null ? null : Instant.parse(recordedAt),
                YamlRows.required(node, "source"));
    }

    private static Definition definition(JsonNode node) {
        String name = YamlRows.required(node, "name");
        String when = YamlRows.required(node, "unavailableWhen");
        return switch (when) {
            case "ALL_KNOWN_OUT" -> new Definition.AllKnownOut(name);
            case "OUT_AT_LEAST" ->
                new Definition.OutAtLeast(name, Integer.parseInt(YamlRows.required(node, "outAtLeast")));
            default ->
                throw new IllegalArgumentException(
                        "unavailableWhen must be ALL_KNOWN_OUT or OUT_AT_LEAST, not '" + when + "'");
        };
    }
}
