/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;

/**
 * A change of a finding, as it travels to alerting and to subscribers. Delivered at least once, in order per product.
 *
 * @param eventId the same over repeated deliveries
 * @param sequence position in the stream of all events; grows, with gaps
 * @param findingId the finding; stays the same over its changes
 * @param knownAt from when on this could be known: a receipt, or the closing of a day
 * @param previous what the finding said before; null if it is new
 * @param finding what it says now; of a finding that is gone, what it last said
 * @param product the product as registered; null if it no longer is
 */
public record FindingEvent(
        UUID eventId,
        long sequence,
        UUID findingId,
        FindingChange change,
        Instant knownAt,
        @Nullable Finding previous,
        Finding finding,
        @Nullable ProductLine product) {}
