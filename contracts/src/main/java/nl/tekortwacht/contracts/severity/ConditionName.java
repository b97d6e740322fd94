/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;

/** The conditions that a row of the severity table can set. */
public enum ConditionName {
    /** The step of the ladder is at least this. */
    STEP_AT_LEAST("stepAtLeast", Fact.STEP, Comparison.AT_LEAST),
    /** The criticality is one of these. */
    CRITICALITY_IN("criticalityIn", Fact.CRITICALITY, Comparison.ONE_OF),
    /** The substitution risk is one of these. */
    SUBSTITUTION_RISK_IN("substitutionRiskIn", Fact.SUBSTITUTION_RISK, Comparison.ONE_OF),
    /** The product is, or is not, on the Union list. */
    UNION_LIST("unionList", Fact.UNION_LIST, Comparison.ONE_OF),
    /** The alternatives of the group carry it, or do not. */
    GROUP_CARRIES("groupCarries", Fact.GROUP_CARRIES, Comparison.ONE_OF),
    /** The gap is at least so many weeks of the whole group's demand. */
    COVER_GAP_WEEKS_AT_LEAST("coverGapWeeksAtLeast", Fact.COVER_GAP_WEEKS, Comparison.AT_LEAST),
    /** From start to expected end it takes at least so many days. */
    DAYS_EXPECTED_AT_LEAST("daysExpectedAtLeast", Fact.DAYS_EXPECTED, Comparison.AT_LEAST),
    /** At least so many patients are affected, even if all of them have a high dose. */
    PATIENTS_AT_LEAST("patientsAtLeast", Fact.PATIENTS_LOW, Comparison.AT_LEAST),
    /** Without the product the stock of the group lasts less than so many weeks. */
    COVER_WEEKS_BELOW("coverWeeksBelow", Fact.COVER_WEEKS_WITHOUT, Comparison.BELOW),
    /** The phase is one of these. */
    PHASE_IN("phaseIn", Fact.PHASE, Comparison.ONE_OF);

    /** How a fact is held against a condition. */
    public enum Comparison {
        /** A number that is not less. */
        AT_LEAST,
        /** A number that is less. */
        BELOW,
        /** A text of the list. */
        ONE_OF
    }

    private final String yamlName;
    private final Fact fact;
    private final Comparison comparison;

    ConditionName(String yamlName, Fact fact, Comparison comparison) {
        this.yamlName = yamlName;
        this.fact = fact;
        this.comparison = comparison;
    }

    /** The name in the rules file. */
    public String yamlName() {
        return yamlName;
    }

    /** What it looks at. */
    public Fact fact() {
        return fact;
    }

    /** How it looks at it. */
    public Comparison comparison() {
        return comparison;
    }

    /** The values that it takes; empty = any number, 0 or more. */
    List<String> allowed() {
        return switch (this) {
            case STEP_AT_LEAST -> List.of("1", "2", "3", "4", "5");
            case CRITICALITY_IN -> lower(Criticality.values());
            case SUBSTITUTION_RISK_IN -> lower(SubstitutionRisk.values());
            case UNION_LIST, GROUP_CARRIES -> List.of("true", "false");
            case PHASE_IN -> names(Phase.values());
            case COVER_GAP_WEEKS_AT_LEAST, DAYS_EXPECTED_AT_LEAST, PATIENTS_AT_LEAST, COVER_WEEKS_BELOW -> List.of();
        };
    }

    /** The condition of this name, or empty if there is none. */
    public static Optional<ConditionName> ofYamlName(String name) {
        for (ConditionName condition : values()) {
            if (condition.yamlName.equals(name)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** As registry lines write them. */
    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
