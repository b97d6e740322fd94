/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.contracts.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rules file is checked as a whole, and says which row is wrong. */
class RulesFileTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    static Stream<Arguments> badRows() {
        return Stream.of(
                Arguments.of("rule: stockHorizon, value: 3, source: x", "there is no rule 'stockHorizon'"),
                Arguments.of(
                        "rule: confirmAfterDays, value: soon, source: x",
                        "confirmAfterDays: 'soon' is not a valid WHOLE_NUMBER"),
                Arguments.of(
                        "rule: confirmAfterDays, value: -1, source: x",
                        "confirmAfterDays: '-1' is not a valid WHOLE_NUMBER"),
                Arguments.of("rule: confirmAfterDays, value: 21, source: x", "rule confirmAfterDays: rows"),
                Arguments.of(
                        "rule: confirmAfterDays, for: mah, value: 21, source: x", "confirmAfterDays takes no selector"),
                Arguments.of("rule: safetyStockWeeks, value: 6, source: x", "safetyStockWeeks needs a selector"),
                Arguments.of(
                        "rule: safetyStockWeeks, for: mah, value: 8, validFrom: 2025-01-01, source: x",
                        "rule safetyStockWeeks for mah: rows"),
                Arguments.of(
                        "rule: safetyStockWeeks, for: mah, value: 6, validFrom: 2020-13-01, source: x", "2020-13-01"),
                Arguments.of(
                        "rule: safetyStockWeeks, for: mah, value: 6, validFrom: 2020-01-01, validTo: 2020-01-01, source: x",
                        "validTo must be after validFrom"),
                Arguments.of("rule: safetyStockWeeks, for: mah, value: 6", "'source' is missing"),
                Arguments.of("rule: dayClosesAt, value: 25:00, source: x", "dayClosesAt: '25:00' is not a valid TIME"),
                Arguments.of("rule: safetyStockWeeks, for: mah, weeks: 6, source: x", "unknown field 'weeks'"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badRows")
    void aBadRowIsNamed(String row, String message) {
        byte[] file = (shipped() + "  - {" + row.replaceAll(": ([^,]+)", ": \"$1\"") + "}\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> RulesYaml.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aRuleThatHasNoRowForSomeDayIsRefused() {
        String gap = shipped()
                .replace(
                        "{rule: recoverAfterDays, value: 3,",
                        "{rule: recoverAfterDays, value: 3, validFrom: \"2020-01-01\",");

        assertThatThrownBy(() -> RulesYaml.read(gap.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("rule recoverAfterDays has no row in force from the beginning");
    }

    @Test
    void aDefinitionMustBeDefined() {
        String unknown =
                shipped().replace("{rule: definition, value: NATIONWIDE,", "{rule: definition, value: EUROPEAN,");

        assertThatThrownBy(() -> RulesYaml.read(unknown.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("'EUROPEAN', which is not defined");
    }

    @Test
    void aRowRecordedLaterIsUnknownBeforeAndCountsAfterwards() {
        String corrected = shipped()
                + "  - {rule: safetyStockWeeks, for: mah, value: 8, validFrom: \"2023-01-01\","
                + " recordedAt: \"2026-06-01T00:00:00Z\", source: \"a correction\"}\n";
        var book = RulesYaml.read(corrected.getBytes(StandardCharsets.UTF_8));

        assertThat(weeksOfHolder(book.asKnownAt(Instant.parse("2026-05-31T23:59:59Z"))))
                .isEqualTo("6");
        assertThat(weeksOfHolder(book.asKnownAt(NOW))).isEqualTo("8");
    }

    private static String weeksOfHolder(Rules rules) {
        return rules.row(RuleName.SAFETY_STOCK_WEEKS, "mah", TODAY)
                .orElseThrow()
                .value();
    }

    private static String shipped() {
        try (InputStream in =
                Objects.requireNonNull(RulesYaml.class.getResourceAsStream("/nl/tekortwacht/contracts/rules.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
