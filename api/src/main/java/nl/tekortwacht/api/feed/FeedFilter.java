/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.feed;

import java.util.Collection;
import java.util.Set;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which changes. What is null, or an empty set, does not filter.
 *
 * @param phases only changes that led to one of these
 * @param products only of these, for instance those of a group; an empty collection finds nothing
 * @param severities only of shortages whose standing assessment says one of these
 */
public record FeedFilter(
        Set<Phase> phases,
        @Nullable ProductId product,
        @Nullable Collection<ProductId> products,
        Set<Severity> severities) {

    /** The same filter, among these products; null = among all. */
    public FeedFilter among(@Nullable Collection<ProductId> others) {
        return new FeedFilter(phases, product, others, severities);
    }
}
