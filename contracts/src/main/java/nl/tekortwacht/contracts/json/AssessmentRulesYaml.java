/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.severity.AssessmentRules;
import nl.tekortwacht.contracts.severity.Condition;
import nl.tekortwacht.contracts.severity.ConditionName;
import nl.tekortwacht.contracts.severity.InForce;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.contracts.severity.ParameterRow;
import nl.tekortwacht.contracts.severity.SeverityRow;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an assessment rules file; {@code docs/assessment.md} describes its form. */
public final class AssessmentRulesYaml {

    private static final String DEFAULTS = "/nl/tekortwacht/contracts/assessment.yml";
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final Set<String> PARAMETER_FIELDS = Set.of("name", "value", "validFrom", "validTo", "source");
    private static final Set<String> SEVERITY_FIELDS =
            Set.of("name", "severity", "when", "nl", "en", "validFrom", "validTo", "source");

    private AssessmentRulesYaml() {}

    /** The rules that ship. */
    public static AssessmentRules defaults() {
        try (InputStream in =
                Objects.requireNonNull(AssessmentRulesYaml.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rules of a file.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is not a valid file; the message names the row and what is wrong
     */
    public static AssessmentRules read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the assessment rules file " + file, e);
        }
    }

    /**
     * The rules of a text.
     *
     * @throws IllegalArgumentException if it is not a valid file; the message names the row and what is wrong
     */
    public static AssessmentRules read(byte[] yaml) {
        YamlRows rows = new YamlRows("assessment rules", MAPPER, yaml);
        return new AssessmentRules(
                rows.read("parameters", "parameter row", PARAMETER_FIELDS, AssessmentRulesYaml::parameter),
                rows.read("severity", "severity row", SEVERITY_FIELDS, AssessmentRulesYaml::severity));
    }

    private static ParameterRow parameter(JsonNode node) {
        String name = YamlRows.required(node, "name");
        Parameter parameter = Parameter.ofYamlName(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter '" + name + "'"));
        return new ParameterRow(
                parameter, YamlRows.required(node, "value"), inForce(node), YamlRows.required(node, "source"));
    }

    private static SeverityRow severity(JsonNode node) {
        String name = YamlRows.required(node, "name");
        try {
            return new SeverityRow(
                    name,
                    severityOf(YamlRows.required(node, "severity")),
                    conditions(node.path("when")),
                    new Words(YamlRows.required(node, "nl"), YamlRows.required(node, "en")),
                    inForce(node),
                    YamlRows.required(node, "source"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static Severity severityOf(String text) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is none of " + Arrays.toString(Severity.values())));
    }

    private static List<Condition> conditions(JsonNode when) {
        if (when.isMissingNode()) {
            return List.of();
        }
        if (!when.isObject()) {
            throw new IllegalArgumentException("'when' must name conditions; {} = none");
        }
        List<Condition> conditions = new ArrayList<>();
        for (String name : when.propertyNames()) {
            ConditionName condition = ConditionName.ofYamlName(name)
                    .orElseThrow(() -> new IllegalArgumentException("there is no condition '" + name + "'"));
            conditions.add(new Condition(condition, values(when, name)));
        }
        return conditions;
    }

    private static List<String> values(JsonNode when, String name) {
        JsonNode node = when.path(name);
        if (!node.isArray()) {
            return List.of(YamlRows.required(when, name));
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : node) {
            if (!value.isValueNode() || value.isNull()) {
                throw new IllegalArgumentException(name + " must be a list of single values");
            }
            values.add(value.asString());
        }
        return values;
    }

    private static InForce inForce(JsonNode node) {
        String from = YamlRows.optional(node, "validFrom");
        String to = YamlRows.optional(node, "validTo");
        return new InForce(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
