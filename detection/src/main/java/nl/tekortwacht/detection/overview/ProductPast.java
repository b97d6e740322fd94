/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.overview;

import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.history.ProductHistory;
import nl.tekortwacht.detection.record.Period;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.timeline.AvailableDays;
import nl.tekortwacht.detection.timeline.Findings;

/**
 * What is remembered of a product.
 *
 * @param reports all but orders
 * @param findings its shortages and late notices that stand
 * @param available the days on which it could be had everywhere
 */
public record ProductPast(ProductId product, List<Report> reports, List<Finding> findings, List<LocalDate> available) {

    /** What it adds to the overview. */
    public ProductPart part(Period period, AsKnownAt known) {
        Findings found = new Findings(only(Shortage.class), List.of(), only(LateNotice.class));
        return ProductPart.of(ProductHistory.of(product, reports, found, known), AvailableDays.on(available), period);
    }

    private <F extends Finding> List<F> only(Class<F> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
