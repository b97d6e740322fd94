/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.market;

import java.util.Collection;
import java.util.List;
import nl.tekortwacht.api.page.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * Which markets, in which order. What is null does not filter.
 *
 * @param group only of this substitution group
 * @param groups only of these, for instance those of an ATC class; an empty collection finds nothing
 * @param leaving whether products leave, or left a short while ago
 */
public record MarketFilter(
        @Nullable String group,
        @Nullable Collection<String> groups,
        @Nullable Boolean singleSource,
        @Nullable Boolean thinning,
        @Nullable Boolean leaving,
        List<SortKey<MarketSort>> sort) {

    /** The market of one group. */
    public static MarketFilter of(String group) {
        return new MarketFilter(group, null, null, null, null, List.of());
    }

    /** The same filter, among these groups; null = among all. */
    public MarketFilter among(@Nullable Collection<String> others) {
        return new MarketFilter(group, others, singleSource, thinning, leaving, sort);
    }
}
