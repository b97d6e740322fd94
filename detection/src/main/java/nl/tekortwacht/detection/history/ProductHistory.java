/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.history;

import java.util.Collection;
import java.util.List;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.announcement.Announcements;
import nl.tekortwacht.detection.evidence.ProductEvidence;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.timeline.Findings;

/**
 * All that is known of a product at an instant, but for orders.
 *
 * @param received all reports but orders, in every version
 * @param evidence the same, arranged by what is in effect
 * @param announcements what its holders announced
 * @param fates the announcements, those taken back included, with what became of each
 * @param findings what was found
 * @param known registry and rules as known at the instant
 */
public record ProductHistory(
        ProductId product,
        List<Report> received,
        ProductEvidence evidence,
        Announcements announcements,
        List<AnnouncementFate> fates,
        Findings findings,
        AsKnownAt known) {

    /**
     * Arranges the history of a product.
     *
     * @param reports of the product, in any order; those received later than the instant are left out
     * @param findings what was found in them, as known at the same instant
     */
    public static ProductHistory of(
            ProductId product, Collection<? extends Report> reports, Findings findings, AsKnownAt known) {
        List<Report> received = reports.stream()
                .<Report>map(report -> report)
                .filter(report -> !(report instanceof OrderReport))
                .filter(report -> !report.receivedAt().isAfter(known.instant()))
                .toList();
        ProductEvidence evidence = new ProductEvidence();
        received.forEach(evidence::receive);
        Announcements announcements = Announcements.of(evidence.notifications(), known.rules());
        List<Shortage> shortages = findings.shortages();
        return new ProductHistory(
                product,
                received,
                evidence,
                announcements,
                new Fates(evidence.notifications(), shortages, known.today()).of(announcements),
                findings,
                known);
    }
}
