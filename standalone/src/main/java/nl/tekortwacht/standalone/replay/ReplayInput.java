/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.severity.AssessmentRules;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed.
 *
 * @param registry a file of registry lines
 * @param reports a file of report lines; those of notifications and retractions carry {@code receivedAt}
 * @param rules the rules to judge by
 * @param assessmentRules the rules to assess and to warn by
 * @param asOf the instant as of which is judged; null = the end of the day of the last accepted receipt
 * @param clock tells which days have come; only for lines that do not say when they were received
 */
public record ReplayInput(
        Path registry,
        Path reports,
        RuleBook rules,
        AssessmentRules assessmentRules,
        @Nullable Instant asOf,
        Clock clock) {

    /** Assessed by the rules that ship. */
    public ReplayInput(Path registry, Path reports, RuleBook rules, @Nullable Instant asOf, Clock clock) {
        this(registry, reports, rules, AssessmentRulesYaml.defaults(), asOf, clock);
    }
}
