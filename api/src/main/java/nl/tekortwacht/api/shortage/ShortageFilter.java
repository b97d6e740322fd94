/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.api.page.SortKey;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which shortages, in which order. What is null, or an empty set of phases, does not filter.
 *
 * @param products only of these, for instance those of a group; an empty collection finds nothing
 */
public record ShortageFilter(
        Set<Phase> phases,
        @Nullable ProductId product,
        @Nullable Collection<ProductId> products,
        @Nullable Boolean unreported,
        @Nullable Boolean conflict,
        List<SortKey<ShortageSort>> sort) {

    /** The same filter, among these products; null = among all. */
    public ShortageFilter among(@Nullable Collection<ProductId> others) {
        return new ShortageFilter(phases, product, others, unreported, conflict, sort);
    }
}
