/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.util.List;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the supply of one product on a day.
 *
 * @param holder its marketing-authorisation holder; null = not registered
 * @param isShort whether it is unavailable now: an open episode, or an announced period that covers the day
 * @param stock the latest counts of wholesalers and of the holder that still speak, by party
 * @param units the sum of those counts
 * @param demand how much is asked
 */
public record ProductSupply(
        ProductId product,
        @Nullable PartyId holder,
        boolean isShort,
        List<StockLine> stock,
        long units,
        Demand demand) {

    /** Counts are kept as they were. */
    public ProductSupply {
        stock = List.copyOf(stock);
    }
}
