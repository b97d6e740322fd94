/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A change that others are told.
 *
 * @param findingId the finding as it is now; of one that is gone, the last
 * @param knownAt from when on this could be known
 * @param previous what stood before; null = nothing did
 * @param current what stands now; null = nothing does
 */
public record Telling(
        UUID findingId,
        Instant knownAt,
        @Nullable Finding previous,
        @Nullable Finding current) {}
