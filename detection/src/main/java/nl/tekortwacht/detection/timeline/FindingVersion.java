/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it stood from an instant on. Reports with one instant of receipt that are learned in several calls may
 * give several versions of one finding with that instant; the last of them counts.
 *
 * @param findingId stays the same over the versions of a finding; the same whenever it is computed again
 * @param knownFrom the receipt or the closing of a day that made it so
 * @param previous what it said before; null = it is new
 * @param current what it says now; null = it is no longer found
 */
public record FindingVersion(
        UUID findingId,
        Instant knownFrom,
        @Nullable Finding previous,
        @Nullable Finding current) {}
