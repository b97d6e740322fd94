/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.history.ProductHistory;
import nl.tekortwacht.detection.outlook.StandingShortage;
import nl.tekortwacht.detection.overview.ProductPart;
import nl.tekortwacht.detection.record.Period;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.detection.timeline.Examined;
import nl.tekortwacht.detection.timeline.FindingIds;
import nl.tekortwacht.detection.timeline.FromScratch;

/**
 * What is kept of a product once it has been judged.
 *
 * @param examined its findings, and what is known of its supply
 * @param part what it adds to the overview
 */
record JudgedProduct(ProductId product, Examined examined, ProductPart part) {

    static JudgedProduct of(
            ProductId product, List<Report> reports, Period period, AsKnownAt known, SupplyRules supplyRules) {
        Examined examined = FromScratch.examine(product, reports, known, supplyRules);
        ProductHistory history = ProductHistory.of(product, reports, examined.findings(), known);
        return new JudgedProduct(product, examined, ProductPart.of(history, examined.available(), period));
    }

    /** Its shortages, with their ids. */
    List<StandingShortage> shortages() {
        return examined.shortages().stream()
                .map(row -> new StandingShortage(FindingIds.of(row), row.shortage()))
                .toList();
    }
}
