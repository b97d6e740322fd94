/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.severity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.severity.Fact;
import org.jspecify.annotations.Nullable;

/** Facts in words that people read, in the words of the glossary. */
final class FactWords {

    private static final Words UNKNOWN = new Words("onbekend", "unknown");

    private static final Map<String, Words> CLASSES = Map.of(
            "red", new Words("rood", "red"),
            "orange", new Words("oranje", "orange"),
            "yellow", new Words("geel", "yellow"),
            "green", new Words("groen", "green"),
            "other", new Words("overig", "other"),
            "true", new Words("ja", "yes"),
            "false", new Words("nee", "no"));

    private static final Map<Phase, Words> PHASES = new EnumMap<>(Map.ofEntries(
            Map.entry(Phase.ANTICIPATED, new Words("verwacht", "anticipated")),
            Map.entry(Phase.DECLARED, new Words("gemeld", "declared")),
            Map.entry(Phase.SUSPECTED, new Words("vermoed", "suspected")),
            Map.entry(Phase.CONFIRMED, new Words("vastgesteld", "confirmed")),
            Map.entry(Phase.RESOLVED, new Words("opgelost", "resolved")),
            Map.entry(Phase.PASSED, new Words("voorbijgegaan", "passed")),
            Map.entry(Phase.LAPSED, new Words("verlopen", "lapsed")),
            Map.entry(Phase.AVOIDED, new Words("uitgebleven", "avoided")),
            Map.entry(Phase.UNVERIFIED, new Words("niet te verifiëren", "unverified")),
            Map.entry(Phase.WITHDRAWN, new Words("ingetrokken", "withdrawn")),
            Map.entry(Phase.DISCONTINUED, new Words("uit de handel", "discontinued"))));

    private FactWords() {}

    static Words of(Fact fact, @Nullable String value) {
        if (value == null) {
            return UNKNOWN;
        }
        return switch (fact) {
            case PHASE -> PHASES.getOrDefault(Phase.valueOf(value), UNKNOWN);
            case CRITICALITY, SUBSTITUTION_RISK, UNION_LIST, GROUP_CARRIES, END_ASSUMED ->
                CLASSES.getOrDefault(value, UNKNOWN);
            case UNTIL -> Words.same(value);
            case STEP,
                    COVER_WEEKS_WITHOUT,
                    COVER_GAP_UNITS,
                    COVER_GAP_WEEKS,
                    DAYS_EXPECTED,
                    PATIENTS_LOW,
                    PATIENTS_HIGH -> Words.number(new BigDecimal(value));
        };
    }
}
