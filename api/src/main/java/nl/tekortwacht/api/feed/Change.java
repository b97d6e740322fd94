/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.feed;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/**
 * A change of a row of the shortage list.
 *
 * @param id of the change
 * @param shortageId of the row
 * @param loggedAt when it was found
 * @param shortage what the row says now; if it is gone, what it last said
 * @param product as it was registered then; null if it was not
 */
public record Change(
        UUID id,
        UUID shortageId,
        FindingChange change,
        Instant loggedAt,
        Shortage shortage,
        @Nullable ProductLine product) {}
