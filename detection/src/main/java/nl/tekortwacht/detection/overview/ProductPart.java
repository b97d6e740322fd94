/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.overview;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.history.ProductHistory;
import nl.tekortwacht.detection.market.MarketEvidence;
import nl.tekortwacht.detection.record.Period;
import nl.tekortwacht.detection.record.ProductTally;
import nl.tekortwacht.detection.statistics.ProductCounts;
import nl.tekortwacht.detection.timeline.AvailableDays;

/**
 * What one product adds to the overview; its arranged history is not kept, as there are many products.
 *
 * @param available the days on which it could be had everywhere
 * @param counts what it adds to the statistics
 * @param market what it adds to the market of its group
 * @param tally what it adds to the records of companies
 */
public record ProductPart(
        ProductId product, AvailableDays available, ProductCounts counts, MarketEvidence market, ProductTally tally) {

    /** The part of a product. */
    public static ProductPart of(ProductHistory history, AvailableDays available, Period period) {
        LocalDate today = history.known().today();
        return new ProductPart(
                history.product(),
                available,
                ProductCounts.of(history),
                MarketEvidence.of(history, today),
                ProductTally.of(history, period));
    }
}
