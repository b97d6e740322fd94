/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.severity.AssessmentRules;

/**
 * The dated rules that detection goes by.
 *
 * @param ruleBook of law and of detection
 * @param assessment of demand, warnings and severity
 */
public record DetectionRules(RuleBook ruleBook, AssessmentRules assessment) {}
