/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.severity.Condition;
import nl.tekortwacht.contracts.severity.ConditionName;
import nl.tekortwacht.contracts.severity.Fact;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.contracts.severity.SeverityRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An assessment rules file is checked as a whole, and says which row is wrong. */
class AssessmentRulesFileTest {

    private static final String REST = ", nl: ja, en: yes, source: x";

    static Stream<Arguments> badSeverityRows() {
        return Stream.of(
                Arguments.of("severity: LOW" + REST, "severity row 19: 'name' is missing"),
                Arguments.of("name: a, severity: LOW, nl: ja, en: yes", "severity row 19: a: 'source' is missing"),
                Arguments.of("name: a, severity: LOW, nl: ja, source: x", "a: 'en' is missing"),
                Arguments.of("name: a, severity: BAD" + REST, "a: 'BAD' is none of [LOW, MEDIUM, HIGH, CRITICAL]"),
                Arguments.of("name: a, severity: LOW, colour: red" + REST, "unknown field 'colour'"),
                Arguments.of("name: a, severity: LOW, when: {moon: 1}" + REST, "a: there is no condition 'moon'"),
                Arguments.of("name: a, severity: LOW, when: [1]" + REST, "a: 'when' must name conditions"),
                Arguments.of(
                        "name: a, severity: LOW, when: {stepAtLeast: 6}" + REST,
                        "a: stepAtLeast: '6' is none of 1, 2, 3, 4, 5"),
                Arguments.of(
                        "name: a, severity: LOW, when: {stepAtLeast: [1, 2]}" + REST,
                        "a: stepAtLeast needs one number"),
                Arguments.of(
                        "name: a, severity: LOW, when: {stepAtLeast: 2, stepAtLeast: 4}" + REST, "not YAML: Duplicate"),
                Arguments.of(
                        "name: a, severity: LOW, when: {criticalityIn: [red, purple]}" + REST,
                        "a: criticalityIn: 'purple' is none of red, orange, yellow, other"),
                Arguments.of(
                        "name: a, severity: LOW, when: {criticalityIn: []}" + REST, "a: criticalityIn needs values"),
                Arguments.of(
                        "name: a, severity: LOW, when: {phaseIn: [{a: 1}]}" + REST,
                        "a: phaseIn must be a list of single values"),
                Arguments.of(
                        "name: a, severity: LOW, when: {unionList: maybe}" + REST,
                        "a: unionList: 'maybe' is none of true, false"),
                Arguments.of(
                        "name: a, severity: LOW, when: {patientsAtLeast: many}" + REST,
                        "a: patientsAtLeast: 'many' is not a number"),
                Arguments.of(
                        "name: a, severity: LOW, when: {coverWeeksBelow: -1}" + REST,
                        "a: coverWeeksBelow: '-1' is not a number, 0 or more"),
                Arguments.of(
                        "name: a, severity: LOW, nl: ja, en: \"{weather}\", source: x",
                        "a: there is no fact {weather}"),
                Arguments.of("name: a, severity: LOW, nl: ja, en: \" \", source: x", "words in both languages"),
                Arguments.of("name: a, severity: LOW, validFrom: soon" + REST, "severity row 19: Text 'soon'"),
                Arguments.of(
                        "name: a, severity: LOW, validFrom: 2026-01-01, validTo: 2026-01-01" + REST,
                        "a: validTo must be after validFrom"),
                Arguments.of(
                        "name: largeGap, severity: LOW" + REST,
                        "severity rows 13 and 19 (largeGap) are in force on the same days"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badSeverityRows")
    void aBadRowOfTheSeverityTableIsNamed(String row, String message) {
        assertThatThrownBy(() -> read(shipped() + "  - {" + row + "}\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("assessment rules: ")
                .hasMessageContaining(message);
    }

    static Stream<Arguments> badParameters() {
        return Stream.of(
                Arguments.of("name: luck, value: 7, source: x", "parameter row 1: there is no parameter 'luck'"),
                Arguments.of(
                        "name: importLeadDays, value: 2.5, source: x", "importLeadDays: '2.5' is not a whole number"),
                Arguments.of("name: importLeadDays, value: -1, source: x", "importLeadDays: -1 is not from 0 to 3660"),
                Arguments.of("name: lowDoseFactor, value: 0, source: x", "lowDoseFactor: 0 is not from 0.01 to 1"),
                Arguments.of("name: lowDoseFactor, value: [1], source: x", "'value' must be a single value"),
                Arguments.of("name: importLeadDays, value: 28, source: ''", "importLeadDays needs a source"),
                Arguments.of("name: importLeadDays, value: 28", "parameter row 1: 'source' is missing"),
                Arguments.of(
                        "name: importLeadDays, value: 28, source: x",
                        "parameter rows 1 and 7 (importLeadDays) are in force on the same days"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badParameters")
    void aBadParameterIsNamed(String row, String message) {
        assertThatThrownBy(() -> read(shipped().replace("parameters:\n", "parameters:\n  - {" + row + "}\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("assessment rules: ")
                .hasMessageContaining(message);
    }

    @Test
    void aParameterNeedsARowForEveryDay() {
        String shipped = shipped();

        assertThatThrownBy(() -> read(shipped.replace("value: 21,", "value: 21, validFrom: \"2024-01-01\",")))
                .hasMessageContaining("parameter importLeadDays has no row in force from the beginning");
        assertThatThrownBy(() -> read(shipped.replace("value: 21,", "value: 21, validTo: \"2027-01-01\",")))
                .hasMessageContaining("parameter importLeadDays has no row in force on 2027-01-01");
    }

    @Test
    void everyPhaseNeedsARowForEveryDay() {
        assertThatThrownBy(() -> read(shipped().replace("when: {}", "when: {stepAtLeast: 1}")))
                .hasMessageContaining(
                        "severity: no row in force from the beginning asks for a severity of every shortage"
                                + " in phase ANTICIPATED");
        assertThatThrownBy(() -> read(shipped().replace("AVOIDED, UNVERIFIED, ", "AVOIDED, ")))
                .hasMessageContaining("in phase UNVERIFIED");
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read("a: [")).hasMessageContaining("assessment rules: not YAML");
        assertThatThrownBy(() -> read("parameters: 3")).hasMessageContaining("'parameters' must be a list");
        assertThatThrownBy(() -> read("")).hasMessageContaining("'parameters' must be a list");
    }

    @Test
    void aRowHoldsFromItsFirstDayUntilItsLast() {
        String changed = shipped()
                .replace(
                        "  - {name: importLeadDays, value: 21,",
                        "  - {name: importLeadDays, value: 28, validFrom: \"2027-01-01\", source: x}\n"
                                + "  - {name: importLeadDays, value: 21, validTo: \"2027-01-01\",");
        var rules = AssessmentRulesYaml.read(changed.getBytes(StandardCharsets.UTF_8));

        var before = rules.on(LocalDate.parse("2026-12-31"));
        var after = rules.on(LocalDate.parse("2027-01-01"));
        assertThat(before.number(Parameter.IMPORT_LEAD_DAYS)).isEqualTo(21);
        assertThat(after.number(Parameter.IMPORT_LEAD_DAYS)).isEqualTo(28);
        assertThat(after.row(Parameter.IMPORT_LEAD_DAYS).brief()).isEqualTo("importLeadDays = 28 since 2027-01-01");
    }

    @Test
    void whatShipsHasEveryParameterAndUniqueNames() {
        var rules = AssessmentRulesYaml.defaults();

        assertThat(rules.parameters()).hasSize(Parameter.values().length);
        assertThat(rules.severityRows()).extracting(SeverityRow::name).doesNotHaveDuplicates();
        assertThat(rules.severityRows()).hasSize(18);
    }

    @Test
    void ofWhatIsNotKnownNoConditionHolds() {
        for (ConditionName name : ConditionName.values()) {
            String value =
                    switch (name) {
                        case CRITICALITY_IN, SUBSTITUTION_RISK_IN -> "red";
                        case UNION_LIST, GROUP_CARRIES -> "false";
                        case PHASE_IN -> "CONFIRMED";
                        default -> "1";
                    };
            assertThat(new Condition(name, List.of(value)).holds(null)).isFalse();
        }
    }

    @Test
    void aRowWithoutPhaseIsForShortagesThatAreNotOver() {
        SeverityRow base = AssessmentRulesYaml.defaults().severityRows().getFirst();

        assertThat(base.fires(Map.of(Fact.PHASE, "CONFIRMED"))).isTrue();
        assertThat(base.fires(Map.of(Fact.PHASE, "RESOLVED"))).isFalse();
    }

    @Test
    void wordsTakeNumbersInTheFormOfTheirLanguage() {
        Words words = new Words("nog {n} weken", "{n} weeks left");

        assertThat(words.with(Map.of("n", Words.number(new BigDecimal("2.500")))))
                .isEqualTo(new Words("nog 2,5 weken", "2.5 weeks left"));
        assertThatThrownBy(() -> words.with(Map.of())).hasMessageContaining("{n}");
    }

    private static void read(String yaml) {
        var rules = AssessmentRulesYaml.read(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(rules).isNotNull();
    }

    private static String shipped() {
        try (InputStream in = Objects.requireNonNull(
                AssessmentRulesYaml.class.getResourceAsStream("/nl/tekortwacht/contracts/assessment.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
