/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How concentrated the supply of a group is, by the Herfindahl-Hirschman index.
 *
 * @param hhi the sum of the squares of {@code units / all units}, times 10,000, rounded half-up once, at the end: 1 to
 *     10,000, and 10,000 = one holder; null = no deliveries known
 * @param units units delivered in 12 months, all holders together
 * @param shares by holder
 * @param inputs the reports that the units were added up from, by product and party
 */
public record Concentration(@Nullable Integer hhi, long units, List<HolderShare> shares, List<SupplyInput> inputs) {

    /** Shares and inputs are kept as they were. */
    public Concentration {
        shares = List.copyOf(shares);
        inputs = List.copyOf(inputs);
    }
}
