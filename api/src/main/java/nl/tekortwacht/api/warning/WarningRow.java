/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.warning;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.AtRisk;

/**
 * A version of a warning.
 *
 * @param id the finding; stays the same over its versions
 * @param knownFrom when it began to say this
 */
public record WarningRow(UUID id, Instant knownFrom, AtRisk warning) {}
