/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.api.page.SortKey;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which shortages, in which order. What is null, or an empty set, does not filter.
 *
 * @param products only of these, for instance those of a group; an empty collection finds nothing
 * @param severities only with a standing assessment that says one of these
 */
public record ShortageFilter(
        Set<Phase> phases,
        @Nullable ProductId product,
        @Nullable Collection<ProductId> products,
        @Nullable Boolean unreported,
        @Nullable Boolean conflict,
        Set<Severity> severities,
        List<SortKey<ShortageSort>> sort) {

    /** The shortages of these products that stand in one of these phases. */
    public static ShortageFilter of(Collection<ProductId> products, Set<Phase> phases) {
        return new ShortageFilter(phases, null, products, null, null, Set.of(), List.of());
    }

    /** The same filter, among these products; null = among all. */
    public ShortageFilter among(@Nullable Collection<ProductId> others) {
        return new ShortageFilter(phases, product, others, unreported, conflict, severities, sort);
    }
}
