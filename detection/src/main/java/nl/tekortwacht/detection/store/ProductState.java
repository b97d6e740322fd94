/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * How far the timeline of a product has come.
 *
 * @param knownAt up to when knowledge is complete; null = nothing is known yet
 * @param closedThrough the last closed day; null = none
 * @param registrySeq the last registry line that was seen
 * @param revision grows with every change
 * @param rebuild whether the timeline must be computed again from the log
 */
public record ProductState(
        ProductId product,
        @Nullable Instant knownAt,
        @Nullable LocalDate closedThrough,
        long registrySeq,
        long revision,
        boolean rebuild) {

    /** The state after the timeline has come to this point. */
    public ProductState movedTo(Instant newKnownAt, LocalDate newClosedThrough, long newRegistrySeq) {
        LocalDate closed = newClosedThrough.equals(LocalDate.MIN) ? null : newClosedThrough;
        return new ProductState(product, newKnownAt, closed, newRegistrySeq, revision + 1, false);
    }

    /** The state after the timeline could not be computed: it stays where it is and is tried again. */
    public ProductState setAside() {
        return new ProductState(product, knownAt, closedThrough, registrySeq, revision + 1, true);
    }
}
