/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.safetystock;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;

/**
 * A version of a safety-stock finding.
 *
 * @param id the finding; stays the same over its versions
 * @param knownFrom when it began to say this
 */
public record SafetyStockRow(UUID id, Instant knownFrom, SafetyStockFinding finding) {}
