/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.time.Instant;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the registry that bears on products. Those that have passed its recording without having seen it are
 * computed again; the others meet it on their way.
 *
 * @param product the product; null = all
 * @param seq the line's number
 * @param recordedAt when the line was recorded; null = it was always known
 */
public record RegistryMark(
        @Nullable ProductId product, long seq, @Nullable Instant recordedAt) {

    /** Whether a product in this state must be computed again. */
    public boolean concerns(ProductState state) {
        Instant knownAt = state.knownAt();
        return (product == null || product.equals(state.product()))
                && state.registrySeq() < seq
                && knownAt != null
                && (recordedAt == null || !recordedAt.isAfter(knownAt));
    }
}
