/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A version of a finding: what it said in [{@code knownFrom}, {@code knownTo}).
 *
 * @param knownTo null = it still says so
 */
public record FindingRow(
        UUID findingId, Instant knownFrom, @Nullable Instant knownTo, Finding finding) {}
