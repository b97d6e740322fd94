/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.warning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.api.page.SortKey;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings, in which order. What is null, or an empty set of bases, does not filter.
 *
 * @param products only of these, for instance those of a group; an empty collection finds nothing
 * @param runsOutBefore only of products that run out before this day
 */
public record WarningFilter(
        @Nullable ProductId product,
        @Nullable Collection<ProductId> products,
        Set<RiskBasis> bases,
        @Nullable LocalDate runsOutBefore,
        List<SortKey<WarningSort>> sort) {

    /** All warnings of these products. */
    public static WarningFilter of(Collection<ProductId> products) {
        return new WarningFilter(null, products, Set.of(), null, List.of());
    }

    /** The same filter, among these products; null = among all. */
    public WarningFilter among(@Nullable Collection<ProductId> others) {
        return new WarningFilter(product, others, bases, runsOutBefore, sort);
    }
}
