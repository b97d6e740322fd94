/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.record;

import java.util.Map;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.detection.history.ProductHistory;

/** What one product adds to the records of its holders and of wholesalers. */
public final class ProductTally {

    private final Map<PartyId, HolderTally> holders;
    private final Map<PartyId, WholesalerTally> wholesalers;

    private ProductTally(Map<PartyId, HolderTally> holders, Map<PartyId, WholesalerTally> wholesalers) {
        this.holders = holders;
        this.wholesalers = wholesalers;
    }

    /** Counts a product's history in a period. */
    public static ProductTally of(ProductHistory history, Period period) {
        return new ProductTally(
                new PromiseCounter(history, period).count(), new ReportingCounter(history, period).count());
    }

    Map<PartyId, HolderTally> holders() {
        return holders;
    }

    Map<PartyId, WholesalerTally> wholesalers() {
        return wholesalers;
    }
}
